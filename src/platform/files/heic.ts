import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Photos as iPhones and some Androids keep them; few browsers show them. */
export const isHeic = (type: string): boolean => type === 'image/heic' || type === 'image/heif'

/** Enough to read a photographed page. */
export const LONGEST_SIDE = 2400
/** An image of more pixels is an attack, not a photo. */
export const MOST_PIXELS = 80_000_000
const MOST_MS = 60_000
const MOST_BYTES = 20 * 1024 * 1024

/** Beside this file in the source; in the built program beside its entries, wherever the bundler has put this file. */
const child = (): string | undefined =>
  ['./heic-child.ts', './heic-child.js', '../heic-child.js']
    .map((name) => fileURLToPath(new URL(name, import.meta.url)))
    .find((path) => existsSync(path))

let last: Promise<unknown> = Promise.resolve()

/**
 * A HEIC photo as a JPEG of at most {@link LONGEST_SIDE} pixels a side, without what the camera wrote; null: it cannot be
 * read. A photo takes seconds and 200 MB, so each is drawn by a process of its own, one after the other.
 * @param path of the photo on this machine
 */
export function jpegOfHeic(path: string): Promise<Buffer | null> {
  const drawn = last.then(() => draw(path))
  last = drawn.catch(() => null)
  return drawn
}

function draw(path: string): Promise<Buffer | null> {
  const script = child()
  if (!script) throw new Error('what draws HEIC photos is missing from the program')
  const limits = { encoding: 'buffer', timeout: MOST_MS, maxBuffer: MOST_BYTES } as const
  return new Promise((resolve) => {
    execFile(process.execPath, [script, path, `${LONGEST_SIDE}`, `${MOST_PIXELS}`], limits, (failed, jpeg) =>
      resolve(failed || jpeg.length === 0 ? null : jpeg),
    )
  })
}
