// From a fresh clone to something that runs.
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { nodePath, root } from './place.mjs'

/** Chatter goes to stderr, so that a command's answer stands alone on stdout. */
export const say = (line) => process.stderr.write(`${line}\n`)

/** Installs and builds what is missing or stale; gives the Node to run on. */
export const prepare = async ({ dev = false } = {}) => {
  process.chdir(root)
  await ensureInstalled({ dev, say })
  const node = nodePath()
  await ensureBuilt({ node, say })
  return node
}
