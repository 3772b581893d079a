// Is everything there that the lock file asks for on this system?
import { existsSync, readFileSync } from 'node:fs'
import { at } from './place.mjs'

/** Compares the lock with the list npm leaves in node_modules; `dev`: development packages count too. */
export const isWhole = (dev) => {
  const wanted = packagesIn(at('package-lock.json'))
  const found = packagesIn(at('node_modules', '.package-lock.json'))
  if (!wanted || !found) return false
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '' || (!dev && entry.dev) || !fitsHere(entry)) return true
    return found[place]?.version === entry.version && existsSync(at(place, 'package.json'))
  })
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

/** An optional package without a system of its own is there only when one that does not fit here asks for it. */
function fitsHere(entry) {
  if (!entry.optional && !entry.devOptional) return true
  return (
    Boolean(entry.os ?? entry.cpu) &&
    allows(entry.os, process.platform) &&
    allows(entry.cpu, process.arch) &&
    allows(entry.libc, libc())
  )
}

/** npm's lists: what is named, or everything but what stands behind an exclamation mark. */
function allows(asked, here) {
  if (!asked || here === null) return !asked
  const list = [asked].flat()
  const named = list.filter((name) => !name.startsWith('!'))
  return !list.includes(`!${here}`) && (named.length === 0 || named.includes(here))
}

let known
function libc() {
  if (known !== undefined) return known
  if (process.platform !== 'linux') known = null
  else known = process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
  return known
}
