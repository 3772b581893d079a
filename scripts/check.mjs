// npm run check: all that npm test runs, on what is installed already.
import { ensureBuilt } from './lib/build.mjs'
import { nodePath, root } from './lib/place.mjs'
import { say } from './lib/prepare.mjs'
import { runAll } from './lib/suites.mjs'
import { main } from './lib/trouble.mjs'

await main(async () => {
  process.chdir(root)
  const node = nodePath()
  await ensureBuilt({ node, say })
  return runAll(node)
})
