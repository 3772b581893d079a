import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { FileStore } from '#platform/files/file-store.ts'
import { type Add, writeArchive } from './archive.ts'
import { type About, names, type Totals } from './contents.ts'
import { RowSum } from './row-sum.ts'
import { type KeyLock, sealKeys } from './sealed-keys.ts'
import { type CopiedTable, copyOut, tablesInOrder } from './tables.ts'

const PIECE = 4 * 1024 * 1024
const zip = promisify(gzip)

/** What is backed up, and how it is reached. */
export interface Source {
  /** Stepped into the role that may read everything. */
  readonly reader: pg.ClientConfig
  readonly files: FileStore
  /** The keys' bytes and the lock they go under; null: the archive goes without them. */
  readonly keys: { readonly bytes: Buffer; readonly lock: KeyLock } | null
  /** The program's version. */
  readonly program: string
}

/**
 * Writes everything as it stands at one moment into one archive, while the program goes on working. Files only ever come
 * to the store before the rows that name them, so those read after the rows are never too few.
 * @throws BackupRefusal when the file is there already
 */
export async function writeBackup(source: Source, file: string, madeAt: Temporal.Instant): Promise<Totals> {
  const client = new pg.Client(source.reader)
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read, read only')
    const tables = await tablesInOrder(client)
    const { rows: migrations } = await client.query<{ name: string; digest: string }>(
      'select name, digest from applied_migration order by name',
    )
    const about: About = {
      format: 1,
      program: source.program,
      madeAt: madeAt.toString(),
      migrations,
      tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    }
    let totals: Totals | undefined
    await writeArchive(file, async (add) => {
      await add(names.about, json(about))
      if (source.keys) await add(names.keys, json(sealKeys(source.keys.lock, source.keys.bytes)))
      const sums: Totals['tables'] = {}
      for (const table of tables) sums[table.name] = await addTable(client, table, add)
      totals = { tables: sums, ...(await addFiles(client, source.files, add)), heads: await heads(client) }
      await add(names.totals, json(totals))
    })
    if (!totals) throw new Error('the archive was written without totals')
    return totals
  } finally {
    await client.end()
  }
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value))

async function addTable(client: pg.Client, table: CopiedTable, add: Add): Promise<{ rows: number; digest: string }> {
  const sum = new RowSum()
  let piece: Buffer[] = []
  let size = 0
  let count = 0
  const close = async () => {
    if (size === 0) return
    await add(names.table(table.name, ++count), await zip(Buffer.concat(piece), { level: 1 }))
    piece = []
    size = 0
  }
  for await (const chunk of client.query(copyTo(copyOut(table))) as Readable as AsyncIterable<Buffer>) {
    sum.add(chunk)
    piece.push(chunk)
    size += chunk.length
    if (size >= PIECE) await close()
  }
  await close()
  return { rows: sum.rows, digest: sum.digest }
}

/** Every file of the store, and the names of those that rows tell of and the store has not. */
async function addFiles(
  client: pg.Client,
  files: FileStore,
  add: Add,
): Promise<Pick<Totals, 'files' | 'bytes' | 'lost'>> {
  const { rows } = await client.query<{ unitId: string; sha256: string }>(
    'select unit_id::text as "unitId", sha256 from stored_file',
  )
  const named = new Set(rows.map(({ unitId, sha256 }) => names.file(unitId, sha256)))
  let [count, bytes] = [0, 0]
  for await (const { unitId, sha256, size } of files.all()) {
    await add(names.file(unitId, sha256), { size, stream: files.read(unitId, sha256) })
    named.delete(names.file(unitId, sha256))
    count++
    bytes += size
  }
  return { files: count, bytes, lost: [...named] }
}

async function heads(client: pg.Client): Promise<Totals['heads']> {
  const { rows } = await client.query<{ unit: string; seq: string; hash: string }>(`
    select unit_id::text as unit, seq, encode(hash, 'hex') as hash from history_head
    union all (select 'installation', seq, encode(hash, 'hex') from installation_history order by seq desc limit 1)
    order by unit`)
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}
