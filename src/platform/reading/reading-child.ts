import { buffer } from 'node:stream/consumers'
import { documentOf } from './document-of.ts'

// A process of its own: `node reading-child.js pdf` reads a document from where it is fed and writes what it says as JSON.

// What the library has to say of a file is no part of the answer.
console.log = console.error

process.stdout.write(
  JSON.stringify(await documentOf(await buffer(process.stdin), process.argv[2] === 'pdf' ? 'pdf' : 'docx')),
)
