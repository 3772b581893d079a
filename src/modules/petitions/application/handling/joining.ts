import type { Day } from '#kernel/day.ts'
import { isAfter } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { countWorkingDays, currentCalendar } from '#modules/calendar/index.ts'
import { deadlinesOf, owe } from '#modules/deadlines/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import { askOpinion, type Fact, type OpinionRefusal, partDayRefusal } from '../../domain/index.ts'
import { attach } from '../files/uploads.ts'

/** What a department or a body outside is asked, and by which letter. */
export interface PartAsked {
  readonly departmentId: string
  readonly question: string
  /** By when it is needed: inside the term of the whole. */
  readonly dueOn: Day
  /** Number of our letter; '' where it was asked without one. */
  readonly reference?: string
  /** The day it was sent; today unless said otherwise. */
  readonly on?: Day
  readonly file?: TakenFile | undefined
}

export type PartRefusal =
  | OpinionRefusal
  | 'not-of-this-unit'
  | 'not-allowed'
  | 'day-past'
  | 'after-whole'
  | 'day-in-future'

/** Where a part's due day comes from: no rule names one, the one who asks sets it inside the whole. */
const PART_SOURCE = 'Bộ phận chủ trì hẹn'

/** The day the whole is due while it is open: of the answer, or of the report to the city. */
export async function wholeDueOf(db: UnitDb, petitionId: string): Promise<Day | null> {
  const open = (await deadlinesOf(db, petitionId)).filter(
    ({ kind, metOn, lapsedOn }) => (kind === 'answer' || kind === 'escalate') && !metOn && !lapsedOn,
  )
  return open.toSorted((a, b) => b.round - a.round)[0]?.dueOn ?? null
}

/** Writes one request with its due day; the caller lays the act down. The facts are those the request follows. */
export async function writePart(
  tx: UnitDb,
  by: By,
  of: { readonly petitionId: string; readonly dialogueId: string | null; readonly facts: readonly Fact[] },
  part: PartAsked,
): Promise<Result<{ readonly opinionId: string; readonly fact: Fact }, PartRefusal>> {
  const { departmentId, dueOn, on = by.on, file } = part
  const opinionId = newId()
  const question = cleanText(part.question)
  const decision = askOpinion(of.facts, { opinion: opinionId, of: departmentId, question, on })
  if (!decision.ok) return decision
  if (!by.officerId) return refuse('not-allowed')
  if (isAfter(on, by.on)) return refuse('day-in-future')
  const wrong = partDayRefusal(dueOn, await wholeDueOf(tx, of.petitionId), by.on)
  if (wrong) return refuse(wrong)
  const department = await tx.selectFrom('department').select('id').where('id', '=', departmentId).executeTakeFirst()
  if (!department) return refuse('not-of-this-unit')
  await tx
    .insertInto('petition_opinion')
    .values({
      ...{ id: opinionId, petition_id: of.petitionId, department_id: departmentId, question },
      ...{ asked_by: by.officerId, asked_at: by.at, asked_on: on, ask_reference: cleanLine(part.reference ?? '') },
    })
    .execute()
  if (file) await attach(tx, by.at, file, { subject: 'opinion-asked', subjectId: opinionId, position: 0 })
  await owePart(tx, by, { opinionId, dialogueId: of.dialogueId, askedOn: on, dueOn })
  return accept({ opinionId, fact: decision.value })
}

/** Owes a part by a day, or moves the day while it is open. */
export async function owePart(
  tx: UnitDb,
  by: By,
  part: { readonly opinionId: string; readonly dialogueId: string | null; readonly askedOn: Day; readonly dueOn: Day },
): Promise<void> {
  await owe(tx, by, {
    ...{ kind: 'opinion', subject: 'opinion', subjectId: part.opinionId, dialogueId: part.dialogueId },
    due: {
      ...{ on: part.dueOn, source: PART_SOURCE, legal: false, planned: false },
      anchor: { what: 'asked', on: part.askedOn },
      term: countWorkingDays(await currentCalendar(tx), part.askedOn, part.dueOn),
    },
  })
}
