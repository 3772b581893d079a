import { chownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** The system account PostgreSQL runs under. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

const NOBODY: Account = { uid: 65534, gid: 65534 }

/**
 * PostgreSQL refuses to run as root, and needs an account that has a name on this machine:
 * the owner of the database files when there are any, otherwise `nobody`. Undefined when we are not root.
 */
export function accountFor(clusterDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = ownerOf(clusterDir)
  return owner && owner.uid !== 0 ? owner : nobody()
}

/** Who owns a path; null when there is nothing. */
export function ownerOf(place: string): Account | null {
  const found = statSync(place, { throwIfNoEntry: false })
  return found ? { uid: found.uid, gid: found.gid } : null
}

/** Hands a folder and all in it to an account; links are handed over, not followed. */
export function handOver(folder: string, to: Account): void {
  chownSync(folder, to.uid, to.gid)
  for (const entry of readdirSync(folder)) {
    const inside = path.join(folder, entry)
    if (lstatSync(inside).isDirectory()) handOver(inside, to)
    else if (!lstatSync(inside).isSymbolicLink()) chownSync(inside, to.uid, to.gid)
  }
}

function nobody(): Account {
  try {
    const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(-?\d+):(-?\d+):/m)
    return line ? { uid: Number(line[1]), gid: Number(line[2]) } : NOBODY
  } catch {
    return NOBODY
  }
}
