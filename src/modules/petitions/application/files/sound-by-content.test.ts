import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { recorded } from '#test/recorded-sounds.ts'
import { toldByContent } from './told-by-content.ts'
import { takeFile } from './uploads.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'doithoai-sound-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const told = (content: Buffer) => {
  const file = path.join(folder, 'file')
  writeFileSync(file, content)
  return toldByContent(file, content.length)
}

/** 16 bits, mono, 8,000 a second: silence. */
function wav(seconds: number): Buffer {
  const bytes = seconds * 16_000
  const head = Buffer.alloc(44)
  head.write('RIFF')
  head.writeUInt32LE(36 + bytes, 4)
  head.write('WAVEfmt ', 8)
  for (const [value, at] of [
    [16, 16],
    [8_000, 24],
    [16_000, 28],
    [bytes, 40],
  ] as const)
    head.writeUInt32LE(value, at)
  for (const [value, at] of [
    [1, 20],
    [1, 22],
    [2, 32],
    [16, 34],
  ] as const)
    head.writeUInt16LE(value, at)
  head.write('data', 36)
  return Buffer.concat([head, Buffer.alloc(bytes)])
}

/** Frames of 20 ms at 12.2 kbit/s, as old telephones record. */
const amr = (seconds: number) =>
  Buffer.concat([Buffer.from('#!AMR\n'), ...Array.from({ length: seconds * 50 }, () => Buffer.alloc(32, 0x3c))])

/** Frames of 64 kbit/s, 44,100 a second, behind a label. */
function mp3(seconds: number): Buffer {
  const label = Buffer.concat([
    Buffer.from('ID3\u0004\u0000\u0000', 'latin1'),
    Buffer.from([0, 0, 1, 0]),
    Buffer.alloc(128),
  ])
  const frame = Buffer.alloc(208)
  Buffer.from([0xff, 0xfb, 0x50, 0xc4]).copy(frame)
  return Buffer.concat([label, ...Array.from({ length: Math.round(seconds * 38.28) }, () => frame)])
}

/** A first page that says Opus, and a last one that says how many samples there were. */
function ogg(seconds: number): Buffer {
  const page = (samples: number, body: string) => {
    const head = Buffer.alloc(28)
    head.write('OggS')
    head.writeBigUInt64LE(BigInt(samples), 6)
    head[26] = 1
    head[27] = body.length
    return Buffer.concat([head, Buffer.from(body, 'latin1')])
  }
  return Buffer.concat([page(0, 'OpusHead\u0001\u0001'), page(seconds * 48_000, 'sound')])
}

const box = (name: string, ...inside: Buffer[]) => {
  const body = Buffer.concat(inside)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(name, 4)
  return Buffer.concat([head, body])
}
const numbers = (...all: number[]) => {
  const bytes = Buffer.alloc(all.length * 4)
  for (const [index, one] of all.entries()) bytes.writeUInt32BE(one, index * 4)
  return bytes
}
/** A telephone's file: brand, sound first, what there is at the end. */
const mp4 = (brand: string, seconds: number, ...kinds: string[]) =>
  Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0${brand}`)),
    box('mdat', Buffer.alloc(70_000)),
    box(
      'moov',
      box('mvhd', numbers(0, 0, 0, 1000, seconds * 1000), Buffer.alloc(80)),
      ...kinds.map((kind) => box('trak', box('mdia', box('hdlr', numbers(0, 0), Buffer.from(kind), Buffer.alloc(12))))),
    ),
  ])

describe('a voice note is told by its content', () => {
  test.each<[string, Buffer, string, number]>([
    ['WebM as a browser records it', recorded.webm, 'audio/webm', 0],
    ['MP4 as a browser records it', recorded.mp4, 'audio/mp4', 1],
    ['an iPhone’s memo', mp4('M4A ', 95, 'soun'), 'audio/mp4', 95],
    ['a telephone’s 3GP', mp4('3gp4', 12, 'soun'), 'audio/3gpp', 12],
    ['WAV', wav(3), 'audio/wav', 3],
    ['AMR', amr(7), 'audio/amr', 7],
    ['MP3 behind a label', mp3(5), 'audio/mpeg', 5],
    ['Ogg Opus, as Zalo and Telegram send', ogg(61), 'audio/ogg', 61],
  ])('%s', async (_, content, type, seconds) => {
    const came = await told(content)
    expect(came.type).toBe(type)
    expect(came.seconds).toBeCloseTo(seconds, 0)
  })

  test.each<[string, Buffer]>([
    ['a film in WebM', recorded.film],
    ['a film in MP4', mp4('isom', 10, 'vide', 'soun')],
    ['a film without sound', mp4('isom', 10, 'vide')],
    ['a container cut off', recorded.webm.subarray(0, 60)],
    ['an MP4 without its index', box('ftyp', Buffer.from('M4A \0\0\0\0M4A '))],
    ['boxes that lead in a circle', Buffer.concat([box('ftyp', Buffer.from('M4A \0\0\0\0M4A ')), numbers(0, 0, 0)])],
  ])('%s is none', async (_, content) => expect((await told(content)).type).toBeNull())
})

describe('taken in', () => {
  const files = folderStore(path.join(folder, 'store'))
  const unit = newId()
  const take = async (content: Buffer, sound = true, name = 'ghi-am.webm') => {
    const taken = await takeFile(files, unit, name, content, { sound })
    return taken.ok ? taken.value.type : taken.refusal
  }

  test.each<[number, string]>([
    [179, 'audio/wav'],
    [180, 'audio/wav'],
    [185, 'audio/wav'],
    [186, 'sound-too-long'],
    [400, 'sound-too-long'],
  ])('of %i seconds: %s', async (seconds, what) => expect(await take(wav(seconds))).toBe(what))

  test('AMR and WebM of more than three minutes are refused too', async () => {
    expect(await take(amr(200))).toBe('sound-too-long')
    const clusters = Array.from({ length: 8 }, (_, index) => {
      const timecode = Buffer.alloc(5)
      timecode[0] = 0xe7
      timecode[1] = 0x83
      timecode.writeUIntBE(index * 30_000, 2, 3)
      return Buffer.concat([
        Buffer.from([0x1f, 0x43, 0xb6, 0x75, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
        timecode,
      ])
    })
    expect(await take(Buffer.concat([recorded.webm, ...clusters]))).toBe('sound-too-long')
  })

  test('a signed paper is no sound; what was stored of the same content before stays', async () => {
    expect(await take(recorded.webm)).toBe('audio/webm')
    expect(await take(recorded.webm, false)).toBe('file-type-not-accepted')
    const taken = await takeFile(files, unit, 'ghi.webm', recorded.webm, { sound: true })
    expect(taken.ok && (await files.has(unit, taken.value.sha256))).toBe(true)
    const word = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    expect(await take(word, true, 'Đơn.doc')).toBe('application/x-cfb')
    expect(await take(word, true, 'setup.msi')).toBe('file-type-not-accepted')
    const again = await takeFile(files, unit, 'Đơn.doc', word)
    expect(again.ok && (await files.has(unit, again.value.sha256))).toBe(true)
  })
})
