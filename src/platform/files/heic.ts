import { execFile } from 'node:child_process'
import { childScript, oneAfterTheOther } from '../process/ask-outside.ts'

/** Photos as iPhones and some Androids keep them; few browsers show them. */
export const isHeic = (type: string): boolean => type === 'image/heic' || type === 'image/heif'

/** Enough to read a photographed page. */
export const LONGEST_SIDE = 2400
/** An image of more pixels is an attack, not a photo. */
export const MOST_PIXELS = 80_000_000
const MOST_MS = 60_000
const MOST_BYTES = 20 * 1024 * 1024

const inTurn = oneAfterTheOther()

/**
 * A HEIC photo as a JPEG of at most {@link LONGEST_SIDE} pixels a side, without what the camera wrote; null: it cannot be
 * read. A photo takes seconds and 200 MB, so each is drawn by a process of its own, one after the other.
 * @param path of the photo on this machine
 */
export const jpegOfHeic = (path: string): Promise<Buffer | null> => inTurn(() => draw(path))

function draw(path: string): Promise<Buffer | null> {
  const script = childScript('heic-child', import.meta.url)
  const limits = { encoding: 'buffer', timeout: MOST_MS, maxBuffer: MOST_BYTES } as const
  return new Promise((resolve) => {
    execFile(process.execPath, [script, path, `${LONGEST_SIDE}`, `${MOST_PIXELS}`], limits, (failed, jpeg) =>
      resolve(failed || jpeg.length === 0 ? null : jpeg),
    )
  })
}
