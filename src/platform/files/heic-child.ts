import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import heif from 'libheif-js/wasm-bundle.js'
import sharp from 'sharp'

// A process of its own: `node heic-child.js PHOTO LONGEST-SIDE MOST-PIXELS` writes the photo as a JPEG to where it is read.
// Exit code 1: it cannot be read, or is larger than allowed.

const [photo = '', longestSide = '', mostPixels = ''] = process.argv.slice(2)

async function pixelsOf(content: Uint8Array) {
  const images = new heif.HeifDecoder().decode(content)
  const image = images.find((one) => one.is_primary()) ?? images[0]
  if (!image) return null
  const [width, height] = [image.get_width(), image.get_height()]
  if (!(width * height > 0) || width * height > Number(mostPixels)) return null
  const data = new Uint8ClampedArray(width * height * 4)
  const filled = await new Promise((resolve) => image.display({ data, width, height }, resolve))
  return filled ? { data, width, height } : null
}

const found = await pixelsOf(await readFile(photo))
if (!found) process.exit(1)
const { data, width, height } = found
// The decoder has turned it as the camera says, and only the pixels are left: no place, no time.
const drawn = sharp(data, { raw: { width, height, channels: 4 } })
  .resize({ width: Number(longestSide), height: Number(longestSide), fit: 'inside', withoutEnlargement: true })
  .flatten({ background: '#fff' })
  .jpeg({ quality: 82 })
await pipeline(drawn, process.stdout)
