import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import yazl from 'yazl'

/** An entry as it was written. */
export interface Zipped {
  readonly name: string
  readonly size: number
  /** Hexadecimal, of the entry's bytes. */
  readonly sha256: string
}

/** Puts one entry into the archive; resolves when whoever reads the archive has taken it. */
export type AddToZip = (name: string, content: Buffer | Readable) => Promise<Zipped>

/** Packed already: packing it again costs time and saves nothing. */
const PACKED = /\.(?:jpe?g|png|webp|heic|heif|docx|xlsx|zip|m4a|mp3|mp4|webm|ogg|oga)$/i

/**
 * A ZIP archive while it is written: one entry after the other is read, and only as fast as the archive is taken, so that
 * archives of any size need the memory of some pieces. What goes wrong breaks the stream off, so that no half archive looks whole.
 * @param at the time its entries carry
 */
export function zipStream(at: Temporal.Instant, fill: (add: AddToZip) => Promise<void>): Readable {
  const zip = new yazl.ZipFile()
  const archive = zip.outputStream
  const mtime = new Date(at.epochMilliseconds)
  zip.on('error', (error: Error) => archive.destroy(error))

  const add: AddToZip = async (name, content) => {
    const hash = createHash('sha256')
    let size = 0
    const source = Buffer.isBuffer(content) ? Readable.from([content]) : content
    const counted = Readable.from(
      (async function* () {
        for await (const piece of source as AsyncIterable<Buffer>) {
          hash.update(piece)
          size += piece.length
          yield piece
        }
      })(),
      { objectMode: false },
    )
    // Whoever downloads may go away in the middle: then nothing more is read.
    const gone = () => counted.destroy(new Error('nobody takes the archive any more'))
    if (archive.destroyed) gone()
    archive.once('close', gone)
    const taken = finished(counted, { writable: false })
    zip.addReadStream(counted, name, { mtime, compress: !PACKED.test(name) })
    try {
      await taken
    } finally {
      archive.off('close', gone)
      source.destroy()
    }
    return { name, size, sha256: hash.digest('hex') }
  }

  fill(add).then(
    () => zip.end(),
    (error: Error) => archive.destroy(error),
  )
  return archive
}
