// Who started us, so that nothing is left running when they are gone: npm kills only its shell and dies.
import { execFile, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { onWindows } from './place.mjs'

const EVERY_MS = 250
const shell = process.ppid
let npm = process.env.npm_lifecycle_event ? parentOf(shell) : null

/** npm's process number where it is known, for the program we become. */
export const startedBy = () => npm

/** Calls `gone` once when the shell we were started by, or npm above it, has ended. */
export const whenStarterEnds = (gone) => {
  if (onWindows && process.env.npm_lifecycle_event) askWindows()
  const timer = setInterval(() => {
    if (process.ppid === shell && isAlive(shell) && (npm === null || isAlive(npm))) return
    clearInterval(timer)
    gone()
  }, EVERY_MS)
  timer.unref()
}

function parentOf(pid) {
  try {
    if (process.platform === 'linux') return Number(afterName(pid).split(' ')[1])
    if (process.platform === 'darwin') return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)])) || null
  } catch {
    // then only the shell is watched
  }
  return null
}

// Written with care, and not tried: we had no Windows machine at hand.
function askWindows() {
  const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${shell}").ParentProcessId`
  execFile('powershell', ['-NoProfile', '-Command', query], { windowsHide: true }, (error, out) => {
    if (!error) npm = Number(out.trim()) || null
  })
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  try {
    return process.platform !== 'linux' || !/^[ZX]/.test(afterName(pid))
  } catch {
    return true
  }
}

/** What stands after the name in /proc/<pid>/stat: state, parent … */
function afterName(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2)
}
