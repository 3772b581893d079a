import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createTarDecoder, createTarPacker, type ParsedTarEntry } from 'modern-tar'
import { BackupRefusal } from './refusal.ts'
import { words } from './words.vi.ts'

/** An entry as the list at the archive's end holds it. */
export interface Listed {
  readonly name: string
  readonly size: number
  /** Hexadecimal, of the entry's bytes. */
  readonly sha256: string
}

/** Puts one entry into the archive that is being written. */
export type Add = (name: string, body: Buffer | { readonly size: number; readonly stream: Readable }) => Promise<Listed>

const LIST = 'list.json'
const SEAL = 'list.sha256'

/**
 * Writes a tar archive in one go, its last entries a list of all others with their digests and the list's own digest.
 * It appears under its name only when it is whole and on the disk.
 * @throws BackupRefusal when the file is there already
 */
export async function writeArchive(file: string, fill: (add: Add) => Promise<void>): Promise<void> {
  if (existsSync(file)) throw new BackupRefusal(words.exists(file))
  const draft = `${file}.part`
  const { readable, controller } = createTarPacker()
  const written = pipeline(Readable.from(readable), createWriteStream(draft, { mode: 0o600 }))
  written.catch(() => {}) // told where it is awaited
  const listed: Listed[] = []
  const put: Add = async (name, body) => {
    const size = Buffer.isBuffer(body) ? body.length : body.size
    const hash = createHash('sha256')
    const from = Buffer.isBuffer(body) ? Readable.from([body]) : body.stream
    const entry = controller.add({ name, size, mode: 0o600, mtime: new Date(0) }).getWriter()
    for await (const chunk of from as AsyncIterable<Buffer>) {
      hash.update(chunk)
      await entry.write(chunk)
    }
    await entry.close()
    return { name, size, sha256: hash.digest('hex') }
  }
  try {
    await fill(async (name, body) => {
      const one = await put(name, body)
      listed.push(one)
      return one
    })
    const list = await put(LIST, Buffer.from(JSON.stringify(listed)))
    await put(SEAL, Buffer.from(list.sha256))
    controller.finalize()
    await written
    const handle = await open(draft, 'r+')
    await handle.sync()
    await handle.close()
    await rename(draft, file)
  } catch (error) {
    controller.error(error)
    // When the disk failed, what was being written only knows that it was cut off.
    const cause = await written.then(
      () => error,
      (first: unknown) => first,
    )
    await rm(draft, { force: true })
    throw refusalOfDisk(cause, file) ?? cause
  }
}

function refusalOfDisk(error: unknown, file: string): BackupRefusal | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const told = Object.entries(words.disk).find(([one]) => one === code)?.[1]
  return told ? new BackupRefusal(told(file), { cause: error }) : null
}

/** Takes one entry; what it leaves unread is read past. */
export type Take = (name: string, body: AsyncIterable<Buffer>, size: number) => Promise<void>

/**
 * Reads an archive from its beginning to its end, and holds each entry against the list.
 * @throws BackupRefusal when it is not ours, cut off, or altered anywhere
 */
export async function readArchive(file: string, take: Take): Promise<void> {
  if (!existsSync(file)) throw new BackupRefusal(words.notThere(file))
  const found: Listed[] = []
  let list: Buffer | undefined
  let seal: string | undefined
  const { writable, readable } = createTarDecoder({ strict: true })
  const fed = feed(file, writable.getWriter())
  fed.catch(() => {}) // the reader meets the same error
  let refused: unknown
  /** It ended in the middle of an entry. */
  let isCut = false
  try {
    for await (const { header, body } of readable as unknown as AsyncIterable<ParsedTarEntry>) {
      const hash = createHash('sha256')
      let size = 0
      const measured = (async function* () {
        const chunks = (body as unknown as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
        for (;;) {
          const { value: chunk, done } = await chunks.next().catch((error: unknown) => {
            isCut = true
            throw error
          })
          if (done) return
          const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
          hash.update(bytes)
          size += bytes.length
          yield bytes
        }
      })()
      if (header.name === LIST) list = await bytesOf(measured)
      else if (header.name === SEAL) seal = (await bytesOf(measured)).toString()
      else {
        await take(header.name, measured, header.size).catch((error: unknown) => {
          refused = error
          throw error
        })
        for await (const _ of measured); // what was left
        found.push({ name: header.name, size, sha256: hash.digest('hex') })
      }
    }
    await fed
  } catch (error) {
    if (refused !== undefined && !isCut) throw refused
    throw new BackupRefusal(isCut || found.length > 0 ? words.truncated : words.notOurs(file), { cause: error })
  }
  if (!list || !seal) throw new BackupRefusal(found.length > 0 ? words.truncated : words.notOurs(file))
  if (createHash('sha256').update(list).digest('hex') !== seal) throw new BackupRefusal(words.altered(LIST))
  const wanted: readonly Listed[] = JSON.parse(list.toString())
  for (let n = 0; n < Math.max(wanted.length, found.length); n++) {
    const [here, told] = [found[n], wanted[n]]
    if (here?.name !== told?.name || here?.size !== told?.size || here?.sha256 !== told?.sha256)
      throw new BackupRefusal(words.altered(here?.name ?? told?.name ?? LIST))
  }
}

async function feed(file: string, into: WritableStreamDefaultWriter<Uint8Array>): Promise<void> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) await into.write(chunk)
    await into.close()
  } catch (error) {
    await into.abort(error).catch(() => {})
    throw error
  }
}

/** An entry's bytes at once; for small ones. */
export async function bytesOf(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}
