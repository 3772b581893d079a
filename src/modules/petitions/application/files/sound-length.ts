/** How long sounds are, in seconds, as far as their first or last bytes tell. */

/** WAV: what is left behind its head, at so many bytes a second. */
export function secondsOfWav(head: Buffer, size: number): number | null {
  const format = head.indexOf('fmt ')
  const data = head.indexOf('data')
  if (format < 0 || data < 0 || format + 20 > head.length) return null
  const bytesPerSecond = head.readUInt32LE(format + 16)
  return bytesPerSecond > 0 ? (size - data - 8) / bytesPerSecond : null
}

/** Ogg: how many samples the last page counts. */
export function secondsOfOgg(head: Buffer, tail: Buffer): number | null {
  const vorbis = head.indexOf('\u0001vorbis')
  const speex = head.indexOf('Speex   ')
  const rate = head.includes('OpusHead')
    ? 48_000
    : vorbis >= 0 && vorbis + 16 <= head.length
      ? head.readUInt32LE(vorbis + 12)
      : speex >= 0 && speex + 40 <= head.length
        ? head.readUInt32LE(speex + 36)
        : 0
  const page = tail.lastIndexOf('OggS')
  if (rate === 0 || page < 0 || page + 14 > tail.length) return null
  const samples = Number(tail.readBigInt64LE(page + 6))
  return samples < 0 ? null : samples / rate
}

const AMR_FRAMES = [12, 13, 15, 17, 19, 20, 26, 31, 5]
const AMR_WIDE_FRAMES = [17, 23, 32, 36, 40, 46, 50, 58, 60, 5]
const AMR_FRAME_SECONDS = 0.02

/** AMR: its frames, each as long as its first bits say. */
export function secondsOfAmr(bytes: Buffer): number {
  const isWide = bytes.toString('latin1', 0, 9) === '#!AMR-WB\n'
  const sizes = isWide ? AMR_WIDE_FRAMES : AMR_FRAMES
  let frames = 0
  for (let at = isWide ? 9 : 6; at < bytes.length; frames++) at += 1 + (sizes[((bytes[at] ?? 0) >> 3) & 15] ?? 0)
  return frames * AMR_FRAME_SECONDS
}

/** Where an MP3's sound begins behind its labels. */
export const id3End = (head: Buffer): number =>
  head.toString('latin1', 0, 3) === 'ID3' && head.length > 10
    ? 10 + [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((head[at] ?? 0) & 0x7f), 0)
    : 0

const KILOBITS = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const KILOBITS_LOW = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]

/** MP3: from its first frame's rate, the same for all frames in what telephones record. */
export function secondsOfMp3(start: Buffer, bytes: number): number | null {
  const [first = 0, version = 0, rate = 0] = start
  const isFrame = first === 0xff && (version & 0xe0) === 0xe0 && (version & 0x06) === 0x02
  const kilobits = ((version & 0x18) === 0x18 ? KILOBITS : KILOBITS_LOW)[rate >> 4] ?? 0
  return isFrame && kilobits > 0 ? (bytes * 8) / (kilobits * 1000) : null
}
