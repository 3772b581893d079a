import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { Rules } from '#modules/regulations/index.ts'
import { activeDepartments } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  isPostingChannel,
  isPostingPhase,
  isScriptKind,
  type PostingAnchor,
  type PostingDefault,
  postingAnchors,
  usualPostings,
} from '../../domain/index.ts'
import { defaultLabels } from './posting-words.vi.ts'

/** A row of the unit's own list; `id` null: it is the program's, nobody changed the list yet. */
export interface OwnDefault extends PostingDefault {
  readonly id: string | null
  readonly version: number
}

const isAnchor = (text: string): text is PostingAnchor => postingAnchors.some((one) => one === text)

/** The rows a dialogue of this unit begins with: its own, or the program's by the rules. */
export async function postingDefaults(db: UnitDb, rules: Rules): Promise<readonly OwnDefault[]> {
  const own = await db.selectFrom('posting_default').selectAll().orderBy('position').orderBy('id').execute()
  if (own.length === 0) return (await usual(db, rules)).map((row) => ({ ...row, id: null, version: 0 }))
  return own
    .filter(({ removed_at }) => removed_at === null)
    .map(({ id, phase, channel, label, script, slot, department_id, anchor, anchor_days, version }) => {
      if (!isPostingPhase(phase) || !isPostingChannel(channel) || !isAnchor(anchor))
        throw new Error(`posting default ${id}: ${phase}, ${channel}, ${anchor}`)
      return {
        ...{ id, version, phase, channel, label, slot, anchor, days: anchor_days, departmentId: department_id },
        script: script && isScriptKind(script) ? script : null,
      }
    })
}

async function usual(db: UnitDb, rules: Rules): Promise<readonly PostingDefault[]> {
  const departments = (await activeDepartments(db)).filter(({ outside }) => !outside)
  const doer = (purpose: string) => departments.find((one) => one.purpose === purpose)?.id ?? null
  return usualPostings(rules, defaultLabels, {
    economy: doer('economy'),
    counter: doer('counter'),
    services: doer('services'),
    front: doer('front'),
  })
}

const columnsOf = (row: PostingDefault) => ({
  ...{ phase: row.phase, channel: row.channel, label: row.label, script: row.script, slot: row.slot },
  ...{ department_id: row.departmentId, anchor: row.anchor, anchor_days: row.days },
})

/** Before the first change of the list, the program's rows become the unit's own. */
async function ownList(tx: UnitDb, rules: Rules): Promise<number> {
  await tx.selectFrom('unit').select('id').forUpdate().execute() // one at a time
  const { last } = await tx
    .selectFrom('posting_default')
    .select((row) => row.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  if (last !== null) return last + 1
  const rows = await usual(tx, rules)
  await tx
    .insertInto('posting_default')
    .values(rows.map((row, position) => ({ id: newId(), ...columnsOf(row), position })))
    .execute()
  return rows.length
}

/** Adds a row to the unit's list. Dialogues whose notice is out keep theirs. */
export async function addDefault(tx: UnitDb, by: By, rules: Rules, row: PostingDefault): Promise<string> {
  const position = await ownList(tx, rules)
  const id = newId()
  await tx
    .insertInto('posting_default')
    .values({ id, ...columnsOf(row), position })
    .execute()
  await recordHistory(tx, by, { code: 'posting-default.added', subject: 'posting-default', subjectId: id })
  return id
}

/** Takes a row off the unit's list; `index`: its place in the list as it was shown. */
export async function removeDefault(
  tx: UnitDb,
  by: By,
  rules: Rules,
  { index, count }: { readonly index: number; readonly count: number },
): Promise<Result<null, 'changed-meanwhile'>> {
  await ownList(tx, rules)
  const rows = await postingDefaults(tx, rules)
  const row = rows[index]
  if (rows.length !== count || !row?.id) return refuse('changed-meanwhile')
  await tx.updateTable('posting_default').set({ removed_at: by.at }).where('id', '=', row.id).execute()
  await recordHistory(tx, by, { code: 'posting-default.removed', subject: 'posting-default', subjectId: row.id })
  return accept(null)
}
