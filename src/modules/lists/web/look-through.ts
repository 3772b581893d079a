import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import type { ImportDraft, ImportedList } from '../application/import-drafts.ts'
import { type ImportColumn, type ImportRow, sayingOf, textIn } from '../domain/index.ts'
import type { Closed, Fate, GoodRow, ImportSpec } from './import-spec.ts'

/** Something wrong with one cell of a row. */
export interface WrongCell {
  readonly row: number
  readonly column: string
  readonly written: string
  readonly problem: string
}

/** A row with what would become of it. */
export interface FatedRow<Row> extends GoodRow<Row> {
  readonly label: string
  readonly fate: Fate
}

/** A whole table, looked through: what is wrong, and what would become of each row. */
export interface LookedThrough<Known, Row> {
  readonly known: Known
  readonly closed: Closed
  readonly columns: readonly ImportColumn[]
  readonly wrong: readonly WrongCell[]
  /** Rows with something wrong, as they were sent. */
  readonly wrongRows: readonly ImportRow[]
  /** To be entered. */
  readonly fresh: readonly FatedRow<Row>[]
  /** Likely doubles, entered only when ticked. */
  readonly doubtful: readonly FatedRow<Row>[]
  /** Known already. */
  readonly there: readonly FatedRow<Row>[]
}

/** The same row gives the same key in any file of the unit; it tells nothing of what the row says. */
const keyOf = (keys: Keys, list: ImportedList, of: string, row: ImportRow): string =>
  `import-${keys.match('import-row', `${list}\n${of}\n${sayingOf(row)}`).toString('hex')}`

/** Reads a draft's rows and foretells their fates, as things stand now. Changes nothing. */
export async function lookThrough<Known, Row>(
  db: UnitDb,
  keys: Keys,
  spec: ImportSpec<Known, Row>,
  draft: Pick<ImportDraft, 'rows'>,
  at: Temporal.Instant,
): Promise<LookedThrough<Known, Row>> {
  const { known, closed } = await spec.load(db, at)
  const columns = spec.columns(known)
  const headOf = new Map(columns.map(({ key, head }) => [key, head]))
  const of = spec.keyedBy(known)
  const wrong: WrongCell[] = []
  const wrongRows: ImportRow[] = []
  const good: GoodRow<Row>[] = []
  for (const row of draft.rows) {
    const read = spec.read(row.cells, known)
    if (read.ok) {
      good.push({ number: row.number, row: read.row, key: keyOf(keys, spec.list, of, row) })
      continue
    }
    wrongRows.push(row)
    for (const [key, problem] of Object.entries(read.errors))
      wrong.push({ row: row.number, column: headOf.get(key) ?? '', written: textIn(row.cells[key]), problem })
  }
  const fates = await spec.foretell(db, good, known)
  const fated = good.flatMap((row, index): FatedRow<Row>[] => {
    const fate = fates[index]
    return fate ? [{ ...row, label: spec.label(row.row), fate }] : []
  })
  return {
    ...{ known, closed, columns, wrong, wrongRows },
    fresh: fated.filter(({ fate }) => fate.is === 'new' && fate.doubt === undefined),
    doubtful: fated.filter(({ fate }) => fate.is === 'new' && fate.doubt !== undefined),
    there: fated.filter(({ fate }) => fate.is === 'there'),
  }
}
