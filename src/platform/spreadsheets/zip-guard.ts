import yauzl from 'yauzl'
import type { SheetRefusal } from './read-limits.ts'

/** What a packed file may be. */
export interface ZipLimits {
  readonly unpacked: number
  readonly ratio: number
  readonly entries: number
}

/**
 * Looks through a packed file before anything of it is believed: unfolds every entry and counts, so that a bomb is found
 * whatever its list of entries says (yauzl holds each entry to its stated size). Null: it may be read.
 */
export async function zipProblem(content: Buffer, limits: ZipLimits): Promise<SheetRefusal | null> {
  const archive = await yauzl
    .fromBufferPromise(content, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true })
    .catch(() => null)
  if (!archive) return 'not-a-table'
  if (archive.entryCount > limits.entries) return 'unfolds'
  let total = 0
  try {
    for await (const entry of archive.eachEntry()) {
      if (entry.isEncrypted()) return 'locked'
      if (/vbaProject/i.test(entry.fileName)) return 'macros'
      const factor = entry.uncompressedSize / Math.max(entry.compressedSize, 1)
      if (total + entry.uncompressedSize > limits.unpacked) return 'unfolds'
      if (entry.uncompressedSize > 1_000_000 && factor > limits.ratio) return 'unfolds'
      if (entry.fileName.endsWith('/')) continue
      for await (const piece of await archive.openReadStreamPromise(entry)) {
        total += (piece as Buffer).length
        if (total > limits.unpacked) return 'unfolds'
      }
    }
  } catch {
    return 'not-a-table' // cut off, or an entry that is not what the list says
  }
  return null
}
