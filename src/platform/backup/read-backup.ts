import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { z } from 'zod'
import { bytesOf, readArchive } from './archive.ts'
import { About, fileIn, names, Sealed, Totals, tableIn } from './contents.ts'
import { BackupRefusal } from './refusal.ts'
import { RowSum } from './row-sum.ts'
import type { SealedKeys } from './sealed-keys.ts'
import { words } from './words.vi.ts'

/** Takes what an archive holds, in its order: tables after those they refer to, then files. */
export interface Takers {
  about?(about: About): Promise<void> | void
  keys?(sealed: SealedKeys): Promise<void> | void
  /** A piece of a table, as COPY text. */
  rows?(table: string, text: AsyncIterable<Buffer>): Promise<void>
  file?(unitId: string, sha256: string, content: Readable): Promise<void>
}

/** A backup that was read to its end and found whole. */
export interface Whole {
  readonly about: About
  readonly totals: Totals
  readonly hasKeys: boolean
}

/**
 * Reads a backup to its end and holds all of it against its own totals: every entry, every row, every file.
 * @throws BackupRefusal when it is not ours, newer than this program, cut off, or altered
 */
export async function readBackup(file: string, takers: Takers = {}): Promise<Whole> {
  const found: { about?: About; totals?: Totals; hasKeys: boolean } = { hasKeys: false }
  const sums = new Map<string, RowSum>()
  let files = 0
  await readArchive(file, async (name, body) => {
    if (!found.about) {
      if (name !== names.about) throw new BackupRefusal(words.notOurs(file))
      found.about = parsed(About, await bytesOf(body), name)
      await takers.about?.(found.about)
      return
    }
    const table = tableIn(name)
    const content = fileIn(name)
    if (table) {
      const sum = sums.get(table) ?? new RowSum()
      sums.set(table, sum)
      await (takers.rows ?? drained)(table, measured(unzipped(body, name), sum))
    } else if (content) {
      files++
      await takers.file?.(content.unitId, content.sha256, Readable.from(body))
    } else if (name === names.keys) {
      const sealed = parsed(Sealed, await bytesOf(body), name)
      found.hasKeys = true
      await takers.keys?.(sealed)
    } else if (name === names.totals) found.totals = parsed(Totals, await bytesOf(body), name)
    else throw new BackupRefusal(words.altered(name))
  })
  const { about, totals, hasKeys } = found
  if (!about || !totals) throw new BackupRefusal(words.truncated)
  for (const { name } of about.tables) {
    const [here, told] = [sums.get(name) ?? new RowSum(), totals.tables[name]]
    if (here.rows !== told?.rows || here.digest !== told.digest) throw new BackupRefusal(words.altered(name))
  }
  if (files !== totals.files) throw new BackupRefusal(words.altered('files'))
  return { about, totals, hasKeys }
}

const drained = async (_: string, text: AsyncIterable<Buffer>) => {
  for await (const _ of text); // summed on the way
}

async function* measured(text: AsyncIterable<Buffer>, sum: RowSum): AsyncIterable<Buffer> {
  for await (const chunk of text) {
    sum.add(chunk)
    yield chunk
  }
}

async function* unzipped(body: AsyncIterable<Buffer>, name: string): AsyncIterable<Buffer> {
  const source = Readable.from(body)
  const unzip = source.pipe(createGunzip())
  source.on('error', (error) => unzip.destroy(error))
  try {
    yield* unzip
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new BackupRefusal(words.altered(name), { cause: error })
    throw error
  }
}

function parsed<Schema extends z.ZodType>(schema: Schema, bytes: Buffer, name: string): z.output<Schema> {
  const value: unknown = read(bytes, name)
  const format = typeof value === 'object' && value !== null && 'format' in value ? Number(value.format) : 1
  if (format > 1) throw new BackupRefusal(words.newer(`dạng ${format}`))
  const result = schema.safeParse(value)
  if (!result.success) throw new BackupRefusal(words.altered(name), { cause: result.error })
  return result.data
}

function read(bytes: Buffer, name: string): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch (error) {
    throw new BackupRefusal(words.altered(name), { cause: error })
  }
}
