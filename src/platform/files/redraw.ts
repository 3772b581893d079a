import { readFile } from 'node:fs/promises'
import { isHeic, jpegOfHeic, LONGEST_SIDE, MOST_PIXELS } from './heic.ts'

/** A picture drawn of a photo. */
export interface Redrawn {
  readonly content: Buffer
  readonly type: 'image/jpeg' | 'image/png'
}

/** Photos that can be drawn anew. */
export const redrawable: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif']

/**
 * A photo drawn anew, of at most {@link LONGEST_SIDE} pixels a side: place, time and camera stay behind (R20). Null: it is
 * damaged or too large, and is not shown.
 * @param path of the photo on this machine
 */
export async function redraw(path: string, type: string): Promise<Redrawn | null> {
  if (isHeic(type)) {
    const content = await jpegOfHeic(path)
    return content && { content, type: 'image/jpeg' }
  }
  const { default: sharp } = await import('sharp') // 9 MB that most days nobody needs
  try {
    // Turned as the camera says, since what says it is left behind.
    const picture = sharp(await readFile(path), { limitInputPixels: MOST_PIXELS })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    return type === 'image/png'
      ? { content: await picture.png().toBuffer(), type }
      : { content: await picture.flatten({ background: '#fff' }).jpeg({ quality: 82 }).toBuffer(), type: 'image/jpeg' }
  } catch {
    return null
  }
}

/** Enough to tell one photo from another in a list. */
const SMALL_SIDE = 640

/** A small JPEG of a photo, for lists; null: it is damaged or too large. */
export async function drawSmall(path: string, type: string): Promise<Buffer | null> {
  const photo = isHeic(type) ? await jpegOfHeic(path) : path
  if (!photo) return null
  const { default: sharp } = await import('sharp')
  try {
    return await sharp(photo, { limitInputPixels: MOST_PIXELS })
      .rotate()
      .resize({ width: SMALL_SIDE, height: SMALL_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 75 })
      .toBuffer()
  } catch {
    return null
  }
}
