import { newId } from '#kernel/id.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Keys, openedOrNull } from '#platform/keys/keys.ts'
import type { ImportRow } from '../domain/index.ts'

/** Lists into which a table can be brought. */
export type ImportedList = 'registrations' | 'petitions' | 'organisations'

/** What a file held, and what was made of it. */
export interface ImportDraft {
  readonly id: string
  readonly fileName: string
  /** None once they are entered: they stand in the list then. */
  readonly rows: readonly ImportRow[]
  readonly unknown: readonly string[]
  /** Null: nothing is entered yet. */
  readonly entered: EnteredCounts | null
  /** What portions of it entered so far; null: none did. */
  readonly progress: ImportProgress | null
}

/** What was entered of a table that is entered in portions. */
export interface ImportProgress {
  readonly entered: number
  /** New in the register. */
  readonly organisations: number
}

/** A table between two portions: what was entered, which doubtful rows were ticked, when the last portion was. */
interface UnderWay extends ImportProgress {
  readonly ticked: readonly number[]
  readonly at: string
}

/** How many rows became what. */
export interface EnteredCounts {
  readonly entered: number
  /** Known already, left as they are. */
  readonly there: number
  /** Wrong, or doubtful and not ticked. */
  readonly left: number
  /** Organisations that are new in the register. */
  readonly organisations: number
}

/** For as long a draft is kept. */
const KEPT = { hours: 24 } as const

/** Whose draft of which list. */
export interface ImportOwner {
  readonly list: ImportedList
  readonly officerId: string
}

/** Keeps what a file held until it is looked at and entered; sealed, since it names people. */
export async function keepImport(
  tx: UnitDb,
  by: By,
  keys: Keys,
  owner: ImportOwner,
  file: { readonly name: string; readonly rows: readonly ImportRow[]; readonly unknown: readonly string[] },
): Promise<string> {
  const id = newId()
  const { rows, unknown } = file
  await tx
    .insertInto('import_draft')
    .values({
      ...{ id, list: owner.list, officer_id: owner.officerId, file_name: file.name.slice(0, 200) },
      ...{ row_count: rows.length, sealed: keys.seal(JSON.stringify({ rows, unknown })), created_at: by.at },
    })
    .execute()
  return id
}

/** An officer's own draft, of the last day or cut off while it was entered; null: there is none of his. */
export async function importDraft(
  db: UnitDb,
  keys: Keys,
  owner: ImportOwner,
  id: string,
  at: Temporal.Instant,
): Promise<ImportDraft | null> {
  const row = await db
    .selectFrom('import_draft')
    .select(['id', 'file_name', 'sealed', 'entered', 'progress'])
    .where('id', '=', id)
    .where('list', '=', owner.list)
    .where('officer_id', '=', owner.officerId)
    .where((is) => is.or([is('created_at', '>', at.subtract(KEPT)), is('progress', 'is not', null)]))
    .executeTakeFirst()
  if (!row) return null
  const opened = row.sealed && openedOrNull(keys, row.sealed)
  // Sealed with keys that are gone: nobody can read it any more.
  if (row.sealed && opened === null) return null
  const held: Pick<ImportDraft, 'rows' | 'unknown'> = opened ? JSON.parse(opened) : { rows: [], unknown: [] }
  const entered = row.entered as EnteredCounts | null
  return { id: row.id, fileName: row.file_name, ...held, entered, progress: row.progress as ImportProgress | null }
}

/** Takes a draft to be entered, with what was entered of it before; null: all was a moment before, or it is not there. */
export async function takeImport(tx: UnitDb, id: string): Promise<ImportProgress | null> {
  const row = await tx
    .selectFrom('import_draft')
    .select(['sealed', 'progress'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row || row.sealed === null) return null
  return (row.progress as ImportProgress | null) ?? { entered: 0, organisations: 0 }
}

/** A portion was entered; the rest follows. */
export const keepProgress = (
  tx: UnitDb,
  by: By,
  id: string,
  progress: ImportProgress,
  ticked: ReadonlySet<number>,
): Promise<unknown> => {
  const underWay: UnderWay = { ...progress, ticked: [...ticked], at: by.at.toString() }
  return tx
    .updateTable('import_draft')
    .set({ progress: JSON.stringify(underWay) })
    .where('id', '=', id)
    .execute()
}

/** A portion takes a second; who entered none for so long was cut off. */
const CUT_OFF = { minutes: 2 } as const

/** The tables of a list that were cut off between two portions, with whose they are and which doubtful rows he ticked. */
export async function cutOffImports(
  db: UnitDb,
  list: ImportedList,
  at: Temporal.Instant,
): Promise<readonly { readonly id: string; readonly officerId: string; readonly ticked: ReadonlySet<number> }[]> {
  const rows = await db
    .selectFrom('import_draft')
    .select(['id', 'officer_id as officerId', 'progress'])
    .where('list', '=', list)
    .where('sealed', 'is not', null)
    .where('progress', 'is not', null)
    .execute()
  const before = at.subtract(CUT_OFF)
  return rows.flatMap(({ id, officerId, progress }) => {
    const { ticked, at: last } = progress as unknown as UnderWay // written by keepProgress alone
    const isCutOff = Temporal.Instant.compare(Temporal.Instant.from(last), before) <= 0
    return isCutOff ? [{ id, officerId, ticked: new Set(ticked) }] : []
  })
}

/** A draft was entered: what it held is forgotten here, the counts stay, and the history says so. */
export async function endImport(
  tx: UnitDb,
  by: By,
  list: ImportedList,
  id: string,
  counts: EnteredCounts,
): Promise<void> {
  await tx
    .updateTable('import_draft')
    .set({ sealed: null, entered: JSON.stringify(counts) })
    .where('id', '=', id)
    .execute()
  await recordHistory(tx, by, {
    code: 'list.imported',
    subject: 'import',
    subjectId: id,
    facts: { list, ...counts },
  })
}

/** Takes away what was read a day ago, but for what was cut off while it was entered. Business time. */
export const sweepImports = (tx: UnitDb, at: Temporal.Instant) =>
  tx
    .deleteFrom('import_draft')
    .where('created_at', '<=', at.subtract(KEPT))
    .where((is) => is.or([is('sealed', 'is', null), is('progress', 'is', null)]))
    .execute()
