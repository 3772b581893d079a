// npm run check: all that npm test runs, on what is installed already.
import { existsSync } from 'node:fs'
import { ensureBuilt } from './lib/build.mjs'
import { at, nodePath, root } from './lib/place.mjs'
import { say } from './lib/prepare.mjs'
import { runAll } from './lib/suites.mjs'
import { main, Trouble } from './lib/trouble.mjs'

await main(async () => {
  process.chdir(root)
  const node = nodePath()
  if (!node || !existsSync(at('node_modules', 'vitest')))
    throw new Trouble('Chưa cài các gói cho việc thử: hãy chạy npm test một lần.')
  await ensureBuilt({ node, say })
  return runAll(node)
})
