import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { type ReadSheet, readLimits } from './read-limits.ts'

/** Two thousand full rows need a tenth of it; what needs more is no list. */
const MOST_MEGABYTES = 256

/** Beside this file in the source; in the built program beside its entries, wherever the bundler has put this file. */
const child = (): string | undefined =>
  ['./sheet-child.ts', './sheet-child.js', '../sheet-child.js']
    .map((name) => fileURLToPath(new URL(name, import.meta.url)))
    .find((path) => existsSync(path))

let last: Promise<unknown> = Promise.resolve()

/**
 * Reads a table somebody sent, XLSX or CSV. Files from outside are read by a process of its own, with a limit on memory and
 * time, one after the other: what would stop a program stops only that process.
 */
export function readSheet(content: Buffer, milliseconds: number = readLimits.milliseconds): Promise<ReadSheet> {
  if (content.length > readLimits.bytes) return Promise.resolve({ ok: false, refusal: 'too-large' })
  const read = last.then(() => readOutside(content, milliseconds))
  last = read.catch(() => null)
  return read
}

async function readOutside(content: Buffer, milliseconds: number): Promise<ReadSheet> {
  const script = child()
  if (!script) throw new Error('what reads spreadsheets is missing from the program')
  const started = spawn(process.execPath, [`--max-old-space-size=${MOST_MEGABYTES}`, script], {
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: milliseconds,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<boolean>((resolve) => started.once('close', (_, signal) => resolve(signal === 'SIGKILL')))
  // One that ends before it has read everything has its reasons, and says them by how it ends.
  started.stdin.on('error', () => {})
  started.stdin.end(content)
  const said = await buffer(started.stdout)
  const cutOff = await ended
  if (said.length > 0) {
    const read: ReadSheet = JSON.parse(said.toString())
    return read
  }
  return { ok: false, refusal: cutOff ? 'took-too-long' : 'unfolds' }
}
