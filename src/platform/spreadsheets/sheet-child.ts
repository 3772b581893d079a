import { buffer } from 'node:stream/consumers'
import { rowsOf } from './sheet-rows.ts'

// A process of its own: `node sheet-child.js` reads a table from where it is fed and writes its rows as JSON.

process.stdout.write(JSON.stringify(await rowsOf(await buffer(process.stdin))))
