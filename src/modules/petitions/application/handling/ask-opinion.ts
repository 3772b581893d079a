import type { Day } from '#kernel/day.ts'
import { isBefore } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, refuse } from '#kernel/result.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { countWorkingDays, currentCalendar } from '#modules/calendar/index.ts'
import { meet, owe } from '#modules/deadlines/index.ts'
import { mayOn } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { askOpinion, giveOpinion, type OpinionRefusal, permissionFor } from '../../domain/index.ts'
import { layDown } from './lay-down.ts'
import { type Acting, takeUp } from './lock-petition.ts'
import type { Done, Outcome, Seen } from './outcome.ts'

export interface AskOpinionInput extends Seen {
  readonly departmentId: string
  readonly question: string
  /** By when the one who asks needs it. */
  readonly dueOn: Day
}

/** Where an opinion's due day comes from: no rule names one, the one who asks sets it. */
const OPINION_SOURCE = 'Bộ phận chủ trì hẹn'

/** Xin ý kiến a department or a body outside, with the day by which it is needed. */
export async function askForOpinion(
  tx: UnitDb,
  by: By,
  acting: Acting,
  { departmentId, question: typed, dueOn, ...seen }: AskOpinionInput,
): Promise<Outcome<Done & { readonly opinionId: string }, OpinionRefusal | 'not-of-this-unit' | 'day-past'>> {
  const taken = await takeUp(tx, acting, seen, 'ask-opinion')
  if (!taken.ok) return taken
  const petition = taken.value
  const opinionId = newId()
  const question = cleanText(typed)
  const decision = askOpinion(petition.facts, { opinion: opinionId, of: departmentId, question, on: by.on })
  if (!decision.ok) return decision
  if (!by.officerId) return refuse('not-allowed')
  if (isBefore(dueOn, by.on)) return refuse('day-past')
  const department = await tx.selectFrom('department').select('id').where('id', '=', departmentId).executeTakeFirst()
  if (!department) return refuse('not-of-this-unit')
  await tx
    .insertInto('petition_opinion')
    .values({
      ...{ id: opinionId, petition_id: petition.id, department_id: departmentId, question },
      ...{ asked_by: by.officerId, asked_at: by.at, asked_on: by.on },
    })
    .execute()
  await owe(tx, by, {
    ...{ kind: 'opinion', subject: 'opinion', subjectId: opinionId, dialogueId: petition.dialogueId },
    due: {
      ...{ on: dueOn, source: OPINION_SOURCE, legal: false, anchor: { what: 'asked', on: by.on }, planned: false },
      term: countWorkingDays(await currentCalendar(tx), by.on, dueOn),
    },
  })
  const done = await layDown(tx, by, petition.id, {
    code: 'opinion-asked',
    facts: { opinion: opinionId, department: departmentId, due: dueOn.toString() },
  })
  return accept({ ...done, opinionId })
}

/** Cho ý kiến: by the department that was asked, or entered for it (a letter came) by who runs the dialogue. */
export async function giveAnOpinion(
  tx: UnitDb,
  by: By,
  acting: Acting,
  { opinionId, opinion: typed, ...seen }: Seen & { readonly opinionId: string; readonly opinion: string },
): Promise<Outcome<Done, OpinionRefusal>> {
  const taken = await takeUp(tx, acting, seen, 'give-opinion')
  if (!taken.ok) return taken
  const petition = taken.value
  const asked = petition.state.openOpinions.find((one) => one.opinion === opinionId)
  if (asked && (acting === 'sender' || !mayOn(acting, permissionFor['give-opinion'], [asked.of])))
    return refuse('not-allowed')
  const opinion = cleanText(typed)
  const decision = giveOpinion(petition.facts, { opinion: opinionId, text: opinion, on: by.on })
  if (!decision.ok) return decision
  await tx
    .updateTable('petition_opinion')
    .set({ opinion, given_by: by.officerId, given_at: by.at, given_on: by.on })
    .where('id', '=', opinionId)
    .execute()
  await meet(tx, by, { kind: 'opinion', subjectId: opinionId, on: by.on })
  return accept(await layDown(tx, by, petition.id, { code: 'opinion-given', facts: { opinion: opinionId } }))
}
