// Where things stand. Runs on any Node from 18 on, before and after the install.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
export const at = (...parts) => path.join(root, ...parts)
export const onWindows = process.platform === 'win32'

const WANTED_MAJOR = 26

/** The package that brings the Node we run on, for this system; npm's names for them are not regular. */
export const nodePackage = () => {
  const system = onWindows ? 'win' : process.platform
  return `${system === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${system}-${process.arch}`
}

/** The Node to run on: our own, or this one where it is new enough; null when there is neither. */
export const nodePath = () => {
  const own = at('node_modules', nodePackage(), 'bin', onWindows ? 'node.exe' : 'node')
  if (existsSync(own)) return own
  return Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR ? process.execPath : null
}
