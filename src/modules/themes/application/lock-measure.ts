import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { lapse, owe } from '#modules/deadlines/index.ts'
import { type Action, type Actor, mayOn } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { MeasureKind } from '../domain/index.ts'
import { aroundMeasure, type ListedMeasure, measureColumns } from './themes-query.ts'
import { takeUpTheme } from './write-theme.ts'

/** Which measure, and the version of it the page showed. */
export interface SeenMeasure {
  readonly measureId: string
  readonly version?: number | undefined
}

/** What every act on a measure may be met with. */
export type MeasureCommonRefusal = 'not-found' | 'not-allowed' | 'stale'

/** The measures of a theme in the order they were made. */
export const measuresOf = async (tx: UnitDb, themeId: string): Promise<readonly ListedMeasure[]> =>
  (
    await sql<ListedMeasure>`select ${measureColumns} from theme_measure m ${aroundMeasure}
      where m.theme_id = ${themeId}::uuid order by m.made_on, m.created_at, m.id`.execute(tx)
  ).rows

/** Takes a measure up for an act: it is there, within this officer's reach, and as the page showed it; its theme is held meanwhile. */
export async function takeUpMeasure(
  tx: UnitDb,
  actor: Actor,
  { measureId, version }: SeenMeasure,
  action: Action,
): Promise<
  Result<{ readonly measure: ListedMeasure; readonly others: readonly ListedMeasure[] }, MeasureCommonRefusal>
> {
  const at = await tx.selectFrom('theme_measure').select('theme_id').where('id', '=', measureId).executeTakeFirst()
  const held = at && (await takeUpTheme(tx, { themeId: at.theme_id }))
  if (!at || !held?.ok) return refuse('not-found')
  const all = await measuresOf(tx, at.theme_id)
  const measure = all.find(({ id }) => id === measureId)
  if (!measure) return refuse('not-found')
  if (!mayOn(actor, action, [measure.departmentId])) return refuse('not-allowed')
  if (version !== undefined && version !== measure.version) return refuse('stale')
  return accept({ measure, others: all.filter(({ id }) => id !== measureId) })
}

/** Where a measure's due day comes from: no rule names one. */
const sources: Record<MeasureKind, string> = {
  solution: 'Ngày ghi trong giải pháp của nhóm vấn đề',
  proposal: 'Ngày đề nghị trả lời, ghi trong văn bản đề xuất',
}

/** Owes a measure by a day, moves the day, or owes it by none. */
export async function setMeasureDay(
  tx: UnitDb,
  by: By,
  { id, kind }: { readonly id: string; readonly kind: MeasureKind },
  dueOn: Day | null,
): Promise<void> {
  if (!dueOn) {
    await lapse(tx, by, { kind, subjectId: id, on: by.on })
    return
  }
  const due = { on: dueOn, source: sources[kind], legal: false, term: 0, planned: false }
  await owe(tx, by, {
    ...{ kind, subject: 'theme_measure', subjectId: id },
    due: { ...due, anchor: { what: 'assigned', on: dueOn } },
  })
}

/** What a step sets in a measure's row. */
interface Set {
  readonly kept_on?: Day | null
  readonly given_up_on?: Day | null
  readonly outcome?: string | null
  readonly reply_reference?: string
}

/** Raises a measure's version, with what else a step sets. */
export const setMeasure = (tx: UnitDb, id: string, set: Set = {}) =>
  tx
    .updateTable('theme_measure')
    .set((row) => ({ ...set, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
