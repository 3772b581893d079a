import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { access, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What a file is, told by its content. */
export interface StoredFile {
  /** Hexadecimal. */
  readonly sha256: string
  readonly size: number
}

/** Where originals lie: by unit and content, never under a name somebody typed. */
export interface FileStore {
  /** Takes a stream in, up to `atMost` bytes; 'too-large' keeps nothing. On disk and synced when it resolves. */
  put(unitId: string, content: Readable | Buffer, atMost: number): Promise<StoredFile | 'too-large'>
  /**
   * As `put`, for what must be looked at first: `keep` is shown where it lies and how large it is. 'not-kept': nothing is
   * left of it, and what was stored of the same content before stays.
   */
  putIf(
    unitId: string,
    content: Readable | Buffer,
    atMost: number,
    keep: (path: string, size: number) => Promise<boolean>,
  ): Promise<StoredFile | 'too-large' | 'not-kept'>
  /** The content, or the bytes from `start` to `end`, both included. */
  read(unitId: string, sha256: string, part?: { readonly start: number; readonly end: number }): Readable
  has(unitId: string, sha256: string): Promise<boolean>
  /** Every file, by unit and digest. */
  all(): AsyncIterable<StoredFile & { readonly unitId: string }>
  /**
   * A picture drawn of a file, kept beside the originals and drawn again where it is gone: no backup holds it. Asked by many
   * at once it is drawn once. null: it cannot be drawn. `as`: which of its pictures, where there are several.
   */
  drawn(
    unitId: string,
    sha256: string,
    draw: (path: string) => Promise<Buffer | null>,
    as?: 'small',
  ): Promise<Buffer | null>
  /** The path on this machine, for tools that read files themselves. */
  pathOf(unitId: string, sha256: string): string
}

/** A file store in a folder: `<folder>/<unit>/ab/cdef…`; pictures drawn of files: `<folder>/<unit>/drawn/abcdef…`. */
export function folderStore(folder: string): FileStore {
  const pathOf = (unitId: string, sha256: string) => {
    if (!/^[0-9a-f-]{36}$/.test(unitId) || !/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('no such file')
    return path.join(folder, unitId, sha256.slice(0, 2), sha256.slice(2))
  }
  const settle = async (unitId: string, draft: string, hash: string, size: number): Promise<StoredFile> => {
    const target = pathOf(unitId, hash)
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
    await rename(draft, target)
    return { sha256: hash, size }
  }
  const drawing = new Map<string, Promise<Buffer | null>>()
  const drawAt = async (target: string, draw: () => Promise<Buffer | null>): Promise<Buffer | null> => {
    const kept = await readFile(target).catch(() => null)
    if (kept) return kept
    const picture = await draw()
    if (!picture) return null
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
    const draft = `${target}.${randomBytes(6).toString('hex')}`
    await writeFile(draft, picture, { mode: 0o600 })
    await rename(draft, target)
    return picture
  }
  return {
    pathOf,
    drawn(unitId, sha256, draw, as) {
      const original = pathOf(unitId, sha256)
      const target = path.join(folder, unitId, 'drawn', as ? `${sha256}-${as}` : sha256)
      const known = drawing.get(target)
      if (known) return known
      const picture = drawAt(target, () => draw(original)).finally(() => drawing.delete(target))
      drawing.set(target, picture)
      return picture
    },
    async *all() {
      for (const unitId of await namesIn(folder, /^[0-9a-f-]{36}$/))
        for (const start of await namesIn(path.join(folder, unitId), /^[0-9a-f]{2}$/))
          for (const rest of await namesIn(path.join(folder, unitId, start), /^[0-9a-f]{62}$/)) {
            const sha256 = start + rest
            yield { unitId, sha256, size: (await stat(pathOf(unitId, sha256))).size }
          }
    },
    read: (unitId, sha256, part) => createReadStream(pathOf(unitId, sha256), part),
    has: (unitId, sha256) =>
      access(pathOf(unitId, sha256)).then(
        () => true,
        () => false,
      ),
    async put(unitId, content, atMost) {
      const stored = await this.putIf(unitId, content, atMost, () => Promise.resolve(true))
      if (stored === 'not-kept') throw new Error('a file that is kept was not')
      return stored
    },
    async putIf(unitId, content, atMost, keep) {
      await mkdir(path.join(folder, 'incoming'), { recursive: true, mode: 0o700 })
      const draft = path.join(folder, 'incoming', randomBytes(12).toString('hex'))
      const hash = createHash('sha256')
      try {
        if (Buffer.isBuffer(content)) {
          if (content.length > atMost) return 'too-large'
          hash.update(content)
          await writeFile(draft, content, { mode: 0o600, flush: true })
        } else {
          let size = 0
          const measured = async function* (source: AsyncIterable<Buffer>) {
            for await (const chunk of source) {
              size += chunk.length
              if (size > atMost) throw tooLarge
              hash.update(chunk)
              yield chunk
            }
          }
          await pipeline(content, measured, createWriteStream(draft, { mode: 0o600 }))
          const handle = await open(draft, 'r+')
          await handle.sync()
          await handle.close()
        }
        const { size } = await stat(draft)
        if (!(await keep(draft, size))) {
          await rm(draft, { force: true })
          return 'not-kept'
        }
        return await settle(unitId, draft, hash.digest('hex'), size)
      } catch (error) {
        await rm(draft, { force: true })
        if (error === tooLarge) return 'too-large'
        throw error
      }
    },
  }
}

/** Names of one shape in a folder; none where there is no folder. */
async function namesIn(folder: string, shape: RegExp): Promise<string[]> {
  if (!existsSync(folder)) return []
  return (await readdir(folder)).filter((name) => shape.test(name)).sort()
}

const tooLarge = new Error('too large')
