import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { PdfSignature } from './pdf-signatures.ts'

/** What a finished text says, and who signed its file. */
export interface ReadDocument {
  /** In lines; pages and tables flattened. '' for a scan: there are no letters in it. */
  readonly text: string
  /** Of a PDF, in their order. */
  readonly signatures: readonly PdfSignature[]
  /** A Word file that was signed: nobody here can tell whether it is whole. */
  readonly signedInside: boolean
}

export type ReadRefusal = 'too-large' | 'not-readable' | 'unfolds' | 'locked' | 'macros' | 'took-too-long'
export type DocumentRead =
  | { readonly ok: true; readonly value: ReadDocument }
  | { readonly ok: false; readonly refusal: ReadRefusal }

/** What a finished text may be. */
export const documentLimits = {
  bytes: 20_000_000,
  milliseconds: 20_000,
  unpacked: 100_000_000,
  ratio: 300,
  entries: 2_000,
} as const

/** Fifty pages of a PDF need a third of it. */
const MOST_MEGABYTES = 512

const child = (): string | undefined =>
  ['./reading-child.ts', './reading-child.js', '../reading-child.js']
    .map((name) => fileURLToPath(new URL(name, import.meta.url)))
    .find((path) => existsSync(path))

let last: Promise<unknown> = Promise.resolve()

/**
 * Reads a DOCX or PDF somebody sent: by a process of its own, with a limit on memory and time, one after the other. What
 * would stop a program stops only that process.
 */
export function readDocument(
  content: Buffer,
  as: 'docx' | 'pdf',
  milliseconds: number = documentLimits.milliseconds,
): Promise<DocumentRead> {
  if (content.length > documentLimits.bytes) return Promise.resolve({ ok: false, refusal: 'too-large' })
  const read = last.then(() => readOutside(content, as, milliseconds))
  last = read.catch(() => null)
  return read
}

async function readOutside(content: Buffer, as: string, milliseconds: number): Promise<DocumentRead> {
  const script = child()
  if (!script) throw new Error('what reads documents is missing from the program')
  const started = spawn(process.execPath, [`--max-old-space-size=${MOST_MEGABYTES}`, script, as], {
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
    const read: DocumentRead = JSON.parse(said.toString())
    return read
  }
  return { ok: false, refusal: cutOff ? 'took-too-long' : 'not-readable' }
}
