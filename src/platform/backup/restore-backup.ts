import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { migrate, migrationDigests } from '#platform/db/migrate.ts'
import { ensureRoles, identifier, type Roles } from '#platform/db/roles.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { About, Totals } from './contents.ts'
import { readBackup, type Whole } from './read-backup.ts'
import { BackupRefusal } from './refusal.ts'
import { RowSum } from './row-sum.ts'
import { openKeys, type SealedKeys } from './sealed-keys.ts'
import { type CopiedTable, copyIn, copyOut } from './tables.ts'
import { words } from './words.vi.ts'

/** Where a backup is to go: an installation in which nothing was written yet. */
export interface Target {
  readonly owner: pg.ClientConfig
  readonly login: pg.ClientConfig
  readonly roles: Roles
  readonly files: FileStore
  /** Puts the keys that came along in their place, before the rows that need them are kept. */
  readonly putKeys: (keys: Buffer) => void
}

/** What came along. */
export interface Restored extends Whole {
  /** The keys that were in the archive; null when it had none or they were left out. */
  readonly keys: Buffer | null
}

/**
 * Reads a backup through before anything is touched: whole, of this or an older version, and its keys open with the
 * passphrase. `passphrase` null: the keys are to be left out.
 * @throws BackupRefusal with what the operator can do
 */
export async function checkBackup(file: string, passphrase: string | null | undefined): Promise<Restored> {
  let sealed: SealedKeys | undefined
  const whole = await readBackup(file, {
    about: refuseNewer,
    keys: (found) => {
      sealed = found
    },
  })
  if (!sealed || passphrase === null) return { ...whole, keys: null }
  if (passphrase === undefined) throw new BackupRefusal(words.passphraseMissing)
  const keys = openKeys(sealed, passphrase)
  if (!keys) throw new BackupRefusal(words.wrongPassphrase)
  return { ...whole, keys }
}

/**
 * Fills an empty installation from a checked backup: the schema as it was then, all rows in one transaction, all files;
 * the rows are read back and summed before the commit. Then the schema is brought up to this program's.
 * @throws BackupRefusal when something is there already, or what arrived is not what was sent; nothing was kept then
 */
export async function restoreBackup(file: string, { about, totals, keys }: Restored, target: Target): Promise<void> {
  const owner = new pg.Client(target.owner)
  await owner.connect()
  try {
    await ensureRoles(owner, target.roles, target.login)
    const then = about.migrations.at(-1)?.name
    await refuseFilled(owner, then)
    await migrate(owner, target.roles, then)
    await owner.query('begin')
    try {
      await fill(owner, file, about, target.files)
      for (const table of about.tables) await compare(owner, table, totals)
      for (const { name } of about.tables) await walls(owner, name, 'enable', 'force')
      if (keys) target.putKeys(keys)
      await owner.query('commit')
    } catch (error) {
      await owner.query('rollback')
      throw error
    }
    await migrate(owner, target.roles)
  } finally {
    await owner.end()
  }
}

function refuseNewer(about: About): void {
  for (const { name, digest } of about.migrations) {
    const known = migrationDigests.get(name)
    if (known === undefined) throw new BackupRefusal(words.newer(`${about.program}, ${name}`))
    if (known !== digest) throw new BackupRefusal(words.foreignMigration(name))
  }
}

/** An installation that was started once has its schema, and in it nothing. One ahead of the backup is filled all the same. */
async function refuseFilled(owner: pg.Client, then: string | undefined): Promise<void> {
  const { rows: made } = await owner.query<{ unit: string | null }>(`select to_regclass('unit')::text as unit`)
  if (!made[0]?.unit) return
  const { rows } = await owner.query<{ filled: boolean }>(
    `select exists (select from account) or exists (select from served_units()) as filled`,
  )
  if (rows[0]?.filled) throw new BackupRefusal(words.notEmpty)
  const { rows: newest } = await owner.query<{ name: string }>('select max(name) as name from applied_migration')
  if ((newest[0]?.name ?? '') > (then ?? '')) throw new BackupRefusal(words.startedNewer)
}

async function fill(owner: pg.Client, file: string, about: About, files: FileStore): Promise<void> {
  const tables = new Map(about.tables.map((table) => [table.name, table]))
  for (const { name } of about.tables) await walls(owner, name, 'disable', 'no force')
  const filler = tableFiller(owner)
  await readBackup(file, {
    rows: async (name, text) => {
      const table = tables.get(name)
      if (!table) throw new BackupRefusal(words.altered(name))
      await filler.add(table, text)
    },
    file: async (unitId, sha256, content) => {
      await filler.close()
      const stored = await files.put(unitId, content, Number.MAX_SAFE_INTEGER)
      if (stored === 'too-large' || stored.sha256 !== sha256) throw new BackupRefusal(words.altered(sha256))
    },
  })
  await filler.close()
}

/** One COPY a table, whatever the number of its pieces: its rows may refer to rows in a later piece. */
function tableFiller(owner: pg.Client) {
  let open: { readonly table: CopiedTable; readonly into: PassThrough; readonly done: Promise<void> } | undefined
  const close = async () => {
    open?.into.end()
    await open?.done
    open = undefined
  }
  const begin = (table: CopiedTable) => {
    const into = new PassThrough()
    const done = pipeline(into, owner.query(copyFrom(copyIn(table))))
    done.catch(() => {}) // told at the next write, or at the end
    return { table, into, done }
  }
  return {
    close,
    async add(table: CopiedTable, text: AsyncIterable<Buffer>) {
      if (open?.table !== table) {
        await close()
        open = begin(table)
      }
      const { into, done } = open
      for await (const chunk of text)
        if (into.destroyed || !into.write(chunk))
          await Promise.race([into.destroyed ? done : once(into, 'drain'), done])
    },
  }
}

/** Triggers guard what people do, not what comes back; the wall would not let its owner fill a table. */
async function walls(owner: pg.Client, name: string, triggers: 'enable' | 'disable', force: 'force' | 'no force') {
  const table = identifier(name)
  await owner.query(`alter table ${table} ${triggers} trigger user`)
  const { rows } = await owner.query<{ walled: boolean }>(
    'select relrowsecurity as walled from pg_class where oid = $1::regclass',
    [table],
  )
  if (rows[0]?.walled) await owner.query(`alter table ${table} ${force} row level security`)
}

async function compare(owner: pg.Client, table: CopiedTable, totals: Totals): Promise<void> {
  const sum = new RowSum()
  for await (const chunk of owner.query(copyTo(copyOut(table))) as Readable as AsyncIterable<Buffer>) sum.add(chunk)
  const told = totals.tables[table.name]
  if (sum.rows !== told?.rows || sum.digest !== told.digest) throw new BackupRefusal(words.rowsDiffer(table.name))
}
