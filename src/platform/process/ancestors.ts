import { readFileSync } from 'node:fs'

const EVERY_MS = 250

/** Set by scripts/start.mjs: npm's process, whose shell stays behind as our parent when npm alone is killed. */
export const STARTED_BY = 'DOITHOAI_STARTED_BY'

/**
 * Calls `gone` once when who started us has ended, so that no program is left behind that nobody knows of.
 * A program started by the system itself waits for ever.
 */
export function whenStarterEnds(gone: () => void): void {
  const parent = process.ppid
  const starter = Number(process.env[STARTED_BY]) || parent
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(parent) && isAlive(starter)) return
    clearInterval(timer)
    gone()
  }, EVERY_MS)
  timer.unref()
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // A process we may not signal lives too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return !isUncollected(pid)
}

/** On Linux one that has ended keeps its number until its own parent has asked for the result. */
function isUncollected(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
  } catch {
    return false
  }
}
