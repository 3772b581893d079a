import { askOutside, childScript, oneAfterTheOther } from '../process/ask-outside.ts'
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
const inTurn = oneAfterTheOther()

/** Reads a DOCX or PDF somebody sent, by a process of its own, one after the other. */
export function readDocument(
  content: Buffer,
  as: 'docx' | 'pdf',
  milliseconds: number = documentLimits.milliseconds,
): Promise<DocumentRead> {
  if (content.length > documentLimits.bytes) return Promise.resolve({ ok: false, refusal: 'too-large' })
  return inTurn(async () => {
    const script = childScript('reading-child', import.meta.url)
    const { said, cutOff } = await askOutside(script, [as], content, { megabytes: MOST_MEGABYTES, milliseconds })
    if (said.length === 0) return { ok: false, refusal: cutOff ? 'took-too-long' : 'not-readable' }
    const read: DocumentRead = JSON.parse(said.toString())
    return read
  })
}
