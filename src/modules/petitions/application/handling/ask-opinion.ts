import { type Day, isAfter } from '#kernel/day.ts'
import { accept, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { meet } from '#modules/deadlines/index.ts'
import { mayOn } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import {
  giveOpinion,
  type OpinionRefusal,
  partDayRefusal,
  permissionFor,
  type StageRefusal,
  stageRefusal,
} from '../../domain/index.ts'
import { attach } from '../files/uploads.ts'
import { owePart, type PartAsked, type PartRefusal, wholeDueOf, writePart } from './joining.ts'
import { layDown } from './lay-down.ts'
import { type Acting, takeUp } from './lock-petition.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { tellAsked } from './tell-handlers.ts'

export interface AskOpinionInput extends Seen, PartAsked {}

/** Xin ý kiến a department or a body outside, with the day by which it is needed and the letter it was asked by. */
export async function askForOpinion(
  tx: UnitDb,
  by: By,
  acting: Acting,
  input: AskOpinionInput,
): Promise<Outcome<Done & { readonly opinionId: string }, PartRefusal>> {
  const taken = await takeUp(tx, acting, input, 'ask-opinion')
  if (!taken.ok) return taken
  const petition = taken.value
  const asked = await writePart(tx, by, { ...petition, petitionId: petition.id }, input)
  if (!asked.ok) return asked
  const { opinionId } = asked.value
  const done = await layDown(tx, by, petition.id, {
    code: 'opinion-asked',
    facts: { opinion: opinionId, department: input.departmentId, due: input.dueOn.toString() },
  })
  await tellAsked(tx, by, petition.id, input)
  return accept({ ...done, opinionId })
}

export interface GiveOpinionInput extends Seen {
  readonly opinionId: string
  readonly opinion: string
  /** Number of the letter it came by; '' where there is none. */
  readonly reference?: string
  /** The day it came; today unless said otherwise. */
  readonly on?: Day
  readonly file?: TakenFile | undefined
}

/** Cho ý kiến: by the department that was asked, or entered for it (a letter came) by who runs the dialogue. */
export async function giveAnOpinion(
  tx: UnitDb,
  by: By,
  acting: Acting,
  { opinionId, opinion: typed, reference = '', on = by.on, file, ...seen }: GiveOpinionInput,
): Promise<Outcome<Done, OpinionRefusal | 'day-in-future'>> {
  const taken = await takeUp(tx, acting, seen, 'give-opinion')
  if (!taken.ok) return taken
  const petition = taken.value
  const asked = petition.state.openOpinions.find((one) => one.opinion === opinionId)
  if (asked && (acting === 'sender' || !mayOn(acting, permissionFor['give-opinion'], [asked.of])))
    return refuse('not-allowed')
  if (isAfter(on, by.on)) return refuse('day-in-future')
  const opinion = cleanText(typed)
  const decision = giveOpinion(petition.facts, { opinion: opinionId, text: opinion, on })
  if (!decision.ok) return decision
  await tx
    .updateTable('petition_opinion')
    .set({
      ...{ opinion, given_by: by.officerId, given_at: by.at, given_on: on },
      reply_reference: cleanLine(reference),
    })
    .where('id', '=', opinionId)
    .execute()
  if (file) await attach(tx, by.at, file, { subject: 'opinion-given', subjectId: opinionId, position: 0 })
  await meet(tx, by, { kind: 'opinion', subjectId: opinionId, on })
  return accept(await layDown(tx, by, petition.id, { code: 'opinion-given', facts: { opinion: opinionId } }))
}

/** Đổi ngày cần ý kiến of what was asked and has not come, inside the whole; it is called to mind anew. */
export async function moveOpinionDue(
  tx: UnitDb,
  by: By,
  acting: Acting,
  { opinionId, dueOn, ...seen }: Seen & { readonly opinionId: string; readonly dueOn: Day },
): Promise<Outcome<Done, StageRefusal | 'not-asked' | 'day-past' | 'after-whole'>> {
  const taken = await takeUp(tx, acting, seen, 'ask-opinion')
  if (!taken.ok) return taken
  const petition = taken.value
  const closed = stageRefusal(petition.state.stage, 'ask-opinion')
  if (closed) return refuse(closed)
  const open = petition.state.openOpinions.find((one) => one.opinion === opinionId)
  const asked = petition.facts.find((fact) => fact.type === 'opinion-asked' && fact.opinion === opinionId)
  if (!open || !asked) return refuse('not-asked')
  const wrong = partDayRefusal(dueOn, await wholeDueOf(tx, petition.id), by.on)
  if (wrong) return refuse(wrong)
  await owePart(tx, by, { opinionId, dialogueId: petition.dialogueId, askedOn: asked.on, dueOn })
  await tx.updateTable('petition_opinion').set({ reminded_on: null }).where('id', '=', opinionId).execute()
  return accept(
    await layDown(tx, by, petition.id, {
      code: 'opinion-due-moved',
      facts: { opinion: opinionId, department: open.of, due: dueOn.toString() },
    }),
  )
}
