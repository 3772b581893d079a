import { askOutside, childScript, oneAfterTheOther } from '../process/ask-outside.ts'
import { type ReadSheet, readLimits } from './read-limits.ts'

/** Two thousand full rows need a tenth of it; what needs more is no list. */
const MOST_MEGABYTES = 256
const inTurn = oneAfterTheOther()

/** Reads a table somebody sent, XLSX or CSV, by a process of its own, one after the other. */
export function readSheet(content: Buffer, milliseconds: number = readLimits.milliseconds): Promise<ReadSheet> {
  if (content.length > readLimits.bytes) return Promise.resolve({ ok: false, refusal: 'too-large' })
  return inTurn(async () => {
    const script = childScript('sheet-child', import.meta.url)
    const { said, cutOff } = await askOutside(script, [], content, { megabytes: MOST_MEGABYTES, milliseconds })
    if (said.length === 0) return { ok: false, refusal: cutOff ? 'took-too-long' : 'unfolds' }
    const read: ReadSheet = JSON.parse(said.toString())
    return read
  })
}
