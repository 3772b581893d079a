// npm run bench -- statistics: statistics over 100,000 petitions of one unit. What is measured reaches into modules with pages, which
// Node does not read by itself: Vite does it, as in the tests.
import path from 'node:path'
import { runnerImport } from 'vite'

await runnerImport(path.join(import.meta.dirname, 'lib/count-statistics.ts'), {
  configFile: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
