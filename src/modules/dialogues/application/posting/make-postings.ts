import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { currentCalendar, type WorkingCalendar } from '#modules/calendar/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import { activeVillages } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type AnchorDays, lastIntakeDay, type PostingDefault, plannedDay } from '../../domain/index.ts'
import { type Dialogue, rulesOf } from '../dialogue.ts'
import { postingDefaults } from './posting-defaults.ts'

/** The days that planned days of a dialogue follow. */
export const anchorsOf = (dialogue: Dialogue, calendar: WorkingCalendar, today: Day): AnchorDays => ({
  notice: dialogue.noticeOn ?? today,
  'cut-off': dialogue.cutOffOn ?? lastIntakeDay(calendar, dialogue.conferenceOn, rulesOf(dialogue)),
  conference: dialogue.heldOn ?? dialogue.conferenceOn,
})

const has = async (tx: UnitDb, dialogueId: string): Promise<boolean> =>
  (await tx.selectFrom('posting').select('id').where('dialogue_id', '=', dialogueId).limit(1).executeTakeFirst()) !==
  undefined

/**
 * Lập danh sách (R5): the rows of the unit's list, a village's for each village in use; where there is a list already,
 * only villages that came into use since. Returns how many rows were made.
 */
export async function makePostings(tx: UnitDb, by: By, dialogue: Dialogue): Promise<number> {
  const calendar = await currentCalendar(tx)
  const anchors = anchorsOf(dialogue, calendar, by.on)
  const defaults = await postingDefaults(tx, rulesOf(dialogue))
  const villages = await activeVillages(tx)
  const isFirst = !(await has(tx, dialogue.id))
  const known = await tx
    .selectFrom('posting')
    .select('village_id')
    .where('dialogue_id', '=', dialogue.id)
    .where('village_id', 'is not', null)
    .execute()
  const inList = new Set(known.map(({ village_id }) => village_id))
  const fresh = villages.filter(({ id }) => !inList.has(id))
  const rowOf = (row: PostingDefault, position: number, villageId: string | null) => ({
    ...{ id: newId(), dialogue_id: dialogue.id, phase: row.phase, channel: row.channel, village_id: villageId },
    ...{ label: row.label, script: row.script, slot: row.slot, department_id: row.departmentId },
    ...{ anchor: row.anchor, anchor_days: row.days, planned_on: plannedDay(row, anchors, calendar), position },
  })
  // Each row of the list has room for its villages behind it.
  const made = defaults.flatMap((row, index) => {
    const position = index * 1000
    if (row.channel !== 'village') return isFirst ? [rowOf(row, position, null)] : []
    return fresh.map(({ id }, place) => rowOf(row, position + inList.size + place, id))
  })
  if (made.length === 0) return 0
  await tx.insertInto('posting').values(made).execute()
  await recordHistory(tx, by, {
    code: 'dialogue.postings-made',
    subject: 'dialogue',
    subjectId: dialogue.id,
    facts: { count: made.length },
  })
  return made.length
}

/** How many villages in use have no row yet in a dialogue's list. */
export async function villagesWithoutRow(db: UnitDb, dialogueId: string): Promise<number> {
  const { n } = await db
    .selectFrom('village')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('active', '=', true)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('posting')
            .select('posting.id')
            .whereRef('posting.village_id', '=', 'village.id')
            .where('posting.dialogue_id', '=', dialogueId),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return n
}
