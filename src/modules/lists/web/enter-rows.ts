import { sql } from 'kysely'
import { gatherHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  endImport,
  type ImportDraft,
  type ImportProgress,
  keepProgress,
  takeImport,
} from '../application/import-drafts.ts'
import type { ImportSpec } from './import-spec.ts'
import type { FatedRow, LookedThrough } from './look-through.ts'

/** Runs one transaction that may write. */
export type Write = <Value>(work: (tx: UnitDb, by: By) => Promise<Value>) => Promise<Value>

/**
 * Enters the rows of a draft, each by the command of what is typed, in portions where the list says so, each in a transaction of its
 * own: whoever sends a form meanwhile waits for one portion. Each portion writes down what it entered; where the program stops
 * between two, the rest is entered when it runs again (`finish-imports.ts`), since a row that is there is left as it is. False: all was entered a moment before.
 * @throws ImportStopped in a list that is entered whole: then nothing of it is
 */
export async function enterRows<Known, Row>(
  write: Write,
  spec: ImportSpec<Known, Row>,
  draft: ImportDraft,
  looked: LookedThrough<Known, Row>,
  ticked: ReadonlySet<number>,
): Promise<boolean> {
  const rows = wantedOf(looked, ticked)
  const portions = portionsOf(rows, spec.portion ?? Math.max(rows.length, 1))
  for (const [index, portion] of portions.entries()) {
    const isTaken = await write(async (tx, by) => {
      const before = await takeImport(tx, draft.id)
      if (!before) return false
      const came = await enterPortion(tx, by, spec, portion, looked.known)
      const progress = {
        entered: before.entered + came.entered,
        organisations: before.organisations + came.organisations,
      }
      if (index < portions.length - 1) {
        await keepProgress(tx, by, draft.id, progress, ticked)
        return true
      }
      await endImport(tx, by, spec.list, draft.id, {
        ...progress,
        // What earlier portions of this table entered is known when it is looked through again.
        there: looked.there.length + rows.length - progress.entered,
        left: looked.wrongRows.length + looked.doubtful.length + looked.fresh.length - rows.length,
      })
      return true
    })
    if (!isTaken) return false
  }
  return true
}

/** The rows to be entered, in their order: the doubtful ones only where they are ticked. */
const wantedOf = <Row>({ fresh, doubtful }: LookedThrough<unknown, Row>, ticked: ReadonlySet<number>) =>
  [...fresh, ...doubtful.filter(({ number }) => ticked.has(number))].toSorted((a, b) => a.number - b.number)

const portionsOf = <Row>(rows: readonly Row[], size: number): readonly (readonly Row[])[] =>
  Array.from({ length: Math.max(Math.ceil(rows.length / size), 1) }, (_, n) => rows.slice(n * size, (n + 1) * size))

async function enterPortion<Known, Row>(
  tx: UnitDb,
  by: By,
  spec: ImportSpec<Known, Row>,
  rows: readonly FatedRow<Row>[],
  known: Known,
): Promise<ImportProgress> {
  // A plan made while a table was empty walks it whole; here tables grow by thousands of rows from one query to the next.
  await sql`set local plan_cache_mode = force_custom_plan`.execute(tx)
  const before = await countOrganisations(tx)
  let entered = 0
  await gatherHistory(tx, async () => {
    for (const row of rows) {
      // A command may leave savepoints of its own open; two thousand of them would lie one in the other.
      await sql`savepoint import_row`.execute(tx)
      if ((await spec.enter(tx, by, row, known)) === 'entered') entered += 1
      await sql`release savepoint import_row`.execute(tx)
    }
  })
  return { entered, organisations: (await countOrganisations(tx)) - before }
}

const countOrganisations = async (tx: UnitDb): Promise<number> =>
  (
    await tx
      .selectFrom('organisation')
      .select((of) => of.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n
