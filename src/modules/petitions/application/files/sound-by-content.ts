import { id3End, secondsOfAmr, secondsOfMp3, secondsOfOgg, secondsOfWav } from './sound-length.ts'

/** Reads a part of a stored file; fewer bytes where it ends. */
export type ReadPart = (from: number, length: number) => Promise<Buffer>

/** A sound, told by its content. */
export interface Sound {
  readonly type: string
  /** At least as many seconds long as this; null where the content does not tell. */
  readonly seconds: number | null
}

/** What is told of a container that may hold pictures too: recordings are kept, films are not. */
type Told = Sound | null

const HEAD = 64 * 1024
/** A cluster may hold half a minute: so far from the end its beginning is looked for. */
const WEBM_TAIL = 2 * 1024 * 1024
/** More of an index than any recording of minutes has. */
const MOST_INDEX = 4 * 1024 * 1024

/**
 * Whether a file is a sound and nothing but sound, with its length as far as its content says. `mime`: what the file's
 * first bytes say. Telephones record WebM (Opus), MP4 (AAC), 3GP and AMR; others send MP3, Ogg, WAV.
 */
export async function soundByContent(mime: string, read: ReadPart, size: number): Promise<Told> {
  const head = await read(0, Math.min(size, HEAD))
  switch (mime) {
    case 'video/webm':
      return webm(head, await read(Math.max(0, size - WEBM_TAIL), WEBM_TAIL))
    case 'audio/mp4':
    case 'audio/x-m4a':
    case 'video/mp4':
    case 'video/x-m4v':
    case 'video/quicktime':
      return mp4('audio/mp4', read, size)
    case 'video/3gpp':
    case 'video/3gpp2':
      return mp4('audio/3gpp', read, size)
    case 'audio/ogg':
    case 'audio/ogg; codecs=opus':
      return { type: 'audio/ogg', seconds: secondsOfOgg(head, await read(Math.max(0, size - HEAD), HEAD)) }
    case 'audio/wav':
      return { type: 'audio/wav', seconds: secondsOfWav(head, size) }
    case 'audio/mpeg':
      return { type: 'audio/mpeg', seconds: secondsOfMp3(await read(id3End(head), 64), size - id3End(head)) }
    case 'audio/amr':
      return { type: 'audio/amr', seconds: secondsOfAmr(await read(0, Math.min(size, MOST_INDEX))) }
    case 'audio/aac':
      return { type: 'audio/aac', seconds: null }
    default:
      return null
  }
}

// ---- WebM: an element is an id, a length, and what it holds

const TRACKS = Buffer.from([0x16, 0x54, 0xae, 0x6b])
const CLUSTER = Buffer.from([0x1f, 0x43, 0xb6, 0x75])
const [TRACK_ENTRY, TRACK_TYPE, TIMECODE] = [0xae, 0x83, 0xe7]
const SOUND_TRACK = 2

/** A length of 1 to 8 bytes, told by the first bit set; null: cut off, or open ended. */
function lengthAt(bytes: Buffer, at: number): { readonly length: number; readonly next: number } | null {
  const first = bytes[at]
  if (!first) return null
  const width = Math.clz32(first) - 23
  if (at + width > bytes.length) return null
  let length = first & (0xff >> width)
  for (let one = at + 1; one < at + width; one++) length = length * 256 + (bytes[one] ?? 0)
  return { length, next: at + width }
}

/** The number a small element holds. */
const numberAt = (bytes: Buffer, at: number): number | null => {
  const size = lengthAt(bytes, at)
  return size && size.length > 0 && size.length <= 6 && size.next + size.length <= bytes.length
    ? bytes.readUIntBE(size.next, size.length)
    : null
}

/** The elements of one byte's id inside another. */
function* elements(bytes: Buffer): Generator<{ readonly id: number; readonly inside: Buffer }> {
  for (let at = 0; at < bytes.length; ) {
    const idWidth = Math.clz32(bytes[at] ?? 0) - 23
    const size = lengthAt(bytes, at + idWidth)
    if (idWidth < 1 || idWidth > 4 || !size) return
    yield { id: bytes.readUIntBE(at, idWidth), inside: bytes.subarray(size.next, size.next + size.length) }
    at = size.next + size.length
  }
}

function webm(head: Buffer, tail: Buffer): Told {
  const kinds = trackKinds(head)
  if (kinds.length === 0 || kinds.some((kind) => kind !== SOUND_TRACK)) return null
  return { type: 'audio/webm', seconds: lastCluster(tail) }
}

/** What kinds of tracks there are; an index before them names them without being them. */
function trackKinds(head: Buffer): readonly number[] {
  for (let at = head.indexOf(TRACKS); at >= 0; at = head.indexOf(TRACKS, at + 1)) {
    const size = lengthAt(head, at + TRACKS.length)
    if (!size) continue
    const entries = [...elements(head.subarray(size.next, size.next + size.length))].filter(
      ({ id }) => id === TRACK_ENTRY,
    )
    const types = entries.flatMap(({ inside }) => [...elements(inside)].filter(({ id }) => id === TRACK_TYPE))
    if (types.length > 0) return types.map(({ inside }) => inside[0] ?? 0)
  }
  return []
}

/** When the last cluster begins, in seconds; a recorder writes milliseconds. */
function lastCluster(bytes: Buffer): number | null {
  for (let at = bytes.lastIndexOf(CLUSTER); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(CLUSTER, at - 1)) {
    const inside = lengthAt(bytes, at + CLUSTER.length)?.next ?? bytes.length
    const ms = bytes[inside] === TIMECODE ? numberAt(bytes, inside + 1) : null
    if (ms !== null) return ms / 1000
  }
  return null
}

// ---- MP4 and 3GP: boxes, of which `moov` says what tracks there are

async function mp4(type: string, read: ReadPart, size: number): Promise<Told> {
  for (let at = 0; at + 8 <= size; ) {
    const box = await read(at, 16)
    if (box.length < 8) return null
    const short = box.readUInt32BE(0)
    const length = short === 1 && box.length === 16 ? Number(box.readBigUInt64BE(8)) : short === 0 ? size - at : short
    if (length < 8) return null
    if (box.toString('latin1', 4, 8) === 'moov')
      return length > MOST_INDEX ? null : tracks(type, await read(at, length))
    at += length
  }
  return null
}

function tracks(type: string, moov: Buffer): Told {
  const handlers: string[] = []
  for (let at = moov.indexOf('hdlr'); at >= 0; at = moov.indexOf('hdlr', at + 4))
    handlers.push(moov.toString('latin1', at + 12, at + 16))
  if (!handlers.includes('soun') || handlers.includes('vide')) return null
  const header = moov.indexOf('mvhd') + 4
  if (header < 4 || header + 32 > moov.length) return { type, seconds: null }
  const isLong = moov[header] === 1
  const scale = moov.readUInt32BE(header + (isLong ? 20 : 12))
  const duration = isLong ? Number(moov.readBigUInt64BE(header + 24)) : moov.readUInt32BE(header + 16)
  // A recording written as it goes has no length in its head.
  const isKnown = scale > 0 && duration > 0 && duration < 0xffffffff
  return { type, seconds: isKnown ? duration / scale : null }
}
