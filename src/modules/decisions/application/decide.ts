import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { lapse, meet, owe, postponeReminderDue, type Terms } from '#modules/deadlines/index.ts'
import {
  CITY_REPLY,
  cityReplyTo,
  type DialogueEvents,
  type DialogueRefusal,
  decisionsOf,
  dialogueTimes,
  keepMilestones,
  type LockedDialogue,
  lockDialogue,
  owedAgain,
  type ReopenRefusal,
  reopenIntake,
  rulesOf,
  type Shown,
} from '#modules/dialogues/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import { holdingRules } from '#modules/regulations/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Decision, type DecisionRefusal, decide as judge, type Situation } from '../domain/index.ts'
import { tally } from './tally.ts'
import { newsOf, tellConcerned } from './tell-concerned.ts'

/** What a leader decides, or has recorded for him (ghi thay). */
export interface DecisionInput {
  readonly decision: Decision
  readonly reason: string
  /** The officer is a leader and decides himself. */
  readonly byLeader: boolean
  /** Ghi thay: whose decision it is, and the number of its paper. */
  readonly forOfficerId: string | null
  readonly paper: string
  /** For reopening: the new last intake day and conference day (R4). */
  readonly intake: { readonly cutOffOn: Day; readonly conferenceOn: Day } | null
}

export type DecideRefusal =
  | DialogueRefusal
  | DecisionRefusal
  | ReopenRefusal
  | 'held-already'
  | 'leader-needed'
  | 'paper-needed'
  | 'days-needed'

/** Whether intake is still open, and what came of postponing this year (R8, R10). */
export async function situationOf(db: UnitDb, dialogue: LockedDialogue | { id: string; year: number }, open: boolean) {
  const asked = await db
    .selectFrom('dialogue_decision')
    .innerJoin('dialogue', 'dialogue.id', 'dialogue_decision.dialogue_id')
    .select('dialogue.id')
    .where('dialogue.year', '=', dialogue.year)
    .where('decision', '=', 'ask-to-postpone')
    .limit(1)
    .executeTakeFirst()
  const replied = asked && (await cityReplyTo(db, asked.id))
  return {
    beforeCutOff: open,
    postponementAsked: asked !== undefined,
    postponementRefused: replied?.approved === false,
  } satisfies Situation
}

/**
 * Quyết định tổ chức (R8): frozen with the counts of its own instant and its reason. A later one replaces it and both are
 * kept; the clocks of petitions follow the one in force.
 */
export async function decide(
  tx: UnitDb,
  by: By,
  { dialogueId, version }: Shown,
  input: DecisionInput,
  events: DialogueEvents,
): Promise<Result<{ readonly id: string }, DecideRefusal>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  if (dialogue.heldOn) return refuse('held-already')
  if (dialogue.version !== version) return refuse('changed-meanwhile')
  if (!input.byLeader && !(await isLeader(tx, input.forOfficerId))) return refuse('leader-needed')
  if (!input.byLeader && input.paper.trim() === '') return refuse('paper-needed')

  const calendar = await currentCalendar(tx)
  const rules = rulesOf(dialogue)
  const { cutOff } = dialogueTimes(dialogue, rules, calendar)
  const counted = await tally(tx, dialogue, by.at)
  const situation = await situationOf(tx, dialogue, Temporal.Instant.compare(by.at, cutOff.online) < 0)
  const decided = judge(input.decision, input.reason, counted, holdingRules(rules), situation)
  if (!decided.ok) return decided

  const opened = input.decision === 'reopen-intake' ? input.intake : null
  if (input.decision === 'reopen-intake') {
    if (!opened) return refuse('days-needed')
    const allowed = reopenIntake(opened, by.on, rules, calendar)
    if (!allowed.ok) return allowed
  }
  if (!by.officerId) throw new Error('a decision is recorded by an officer')
  const [before] = await decisionsOf(tx, dialogueId)
  const id = newId()
  await tx
    .insertInto('dialogue_decision')
    .values({
      id,
      dialogue_id: dialogueId,
      ...{ decision: decided.value.decision, verdict: decided.value.verdict, reason: decided.value.reason },
      ...{ registrations: counted.r, petitions: counted.p, decided_on: by.on, decided_at: by.at },
      recorded_by: by.officerId,
      for_officer: input.byLeader ? null : input.forOfficerId,
      paper: input.byLeader ? '' : input.paper.trim(),
      replaces: before?.id ?? null,
    })
    .execute()
  if (opened) await openAgain(tx, by, by.officerId, dialogue, opened, decided.value.reason)
  await tx
    .updateTable('dialogue')
    .set({ version: version + 1 })
    .where('id', '=', dialogueId)
    .execute()
  // Whether it is held is open again, and will be decided anew (R4).
  if (opened) await owedAgain(tx, by, dialogueId)
  else await meet(tx, by, { kind: 'milestone', name: 'decision', subjectId: dialogueId, on: by.on })
  await waitForCity(tx, by, dialogueId, input.decision === 'ask-to-postpone', { rules, calendar })
  await keepMilestones(tx, by, dialogueId, calendar)
  await (startsWrittenTrack(input.decision) ? events.notHeld : events.dayMoved)(tx, by, dialogueId)
  const told = await tellConcerned(tx, by, dialogueId, { is: newsOf[input.decision] })
  await recordHistory(tx, by, {
    code: 'decision.decided',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: {
      decision: input.decision,
      verdict: decided.value.verdict,
      registrations: counted.r,
      petitions: counted.p,
      for: input.byLeader ? null : input.forOfficerId,
      told,
    },
  })
  return accept({ id })
}

/** Who asks to postpone waits for the city's word, and reminds it after some days (R10); who decides otherwise no more. */
const waitForCity = async (tx: UnitDb, by: By, dialogueId: string, asks: boolean, terms: Terms): Promise<void> => {
  if (!asks) return void (await lapse(tx, by, { kind: 'wait-for-city', subjectId: dialogueId, on: by.on }))
  const of = {
    kind: 'wait-for-city',
    name: CITY_REPLY,
    subject: 'dialogue',
    subjectId: dialogueId,
    dialogueId,
  } as const
  await owe(tx, by, { ...of, due: postponeReminderDue(by.on, terms) })
}

const startsWrittenTrack = (decision: Decision): boolean =>
  decision === 'answer-in-writing' || decision === 'ask-to-postpone' || decision === 'close-with-report'

async function isLeader(tx: UnitDb, officerId: string | null): Promise<boolean> {
  if (!officerId) return false
  const officer = await tx
    .selectFrom('officer')
    .select('roles')
    .where('id', '=', officerId)
    .where('active', '=', true)
    .executeTakeFirst()
  return officer?.roles.includes('leader') ?? false
}

/** The new instants bind from now on, as published ones; the conference's earlier day is kept (R4). */
async function openAgain(
  tx: UnitDb,
  by: By,
  officerId: string,
  dialogue: LockedDialogue,
  { cutOffOn, conferenceOn }: NonNullable<DecisionInput['intake']>,
  reason: string,
): Promise<void> {
  if (!dialogue.conferenceOn.equals(conferenceOn))
    await tx
      .insertInto('dialogue_day')
      .values({
        id: newId(),
        dialogue_id: dialogue.id,
        was_on: dialogue.conferenceOn,
        now_on: conferenceOn,
        reason,
        moved_at: by.at,
        moved_by: officerId,
      })
      .execute()
  await tx
    .updateTable('dialogue')
    .set({
      conference_on: conferenceOn,
      cut_off_on: cutOffOn,
      ...(dialogue.noticeOn ? {} : { notice_on: by.on }),
    })
    .where('id', '=', dialogue.id)
    .execute()
}
