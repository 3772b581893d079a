import { crc32, deflateSync } from 'node:zlib'
import { type QrSquares, qrSquares } from '#kernel/qr.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Points of the picture to a square: sharp on a printer of 600 points an inch. */
const POINTS = 8

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** Squares as a picture in black and white, one bit a point; Word draws no path. */
export function pngOf({ size, rows }: QrSquares): Buffer {
  const side = size * POINTS
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1 // a bit a point, no colour
  const lines = rows.map((row) => {
    const line = Buffer.alloc(1 + Math.ceil(side / 8)) // begins with "no filter"
    for (let at = 0; at < side; at++)
      if (!row[Math.floor(at / POINTS)]) line[1 + (at >> 3)] = (line[1 + (at >> 3)] ?? 0) | (0x80 >> (at & 7))
    return line
  })
  const drawn = deflateSync(Buffer.concat(lines.flatMap((line) => Array.from({ length: POINTS }, () => line))))
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', drawn), chunk('IEND', Buffer.alloc(0))])
}

/** The code of an address as a picture. */
export const codePicture = (address: string): Buffer => pngOf(qrSquares(address))
