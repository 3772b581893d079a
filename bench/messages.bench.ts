// npm run bench -- messages: 2,000 messages through a real mail server that goes away in the midst. What is measured reaches into
// modules with pages, which Node does not read by itself: Vite does it, as in the tests.
import path from 'node:path'
import { runnerImport } from 'vite'

await runnerImport(path.join(import.meta.dirname, 'lib/message-storm.ts'), {
  configFile: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
