import { currentCalendar, type WorkingCalendar } from '#modules/calendar/index.ts'
import { type Deadline, deadlinesOf } from '#modules/deadlines/index.ts'
import {
  type ConferenceMove,
  type DialogueDecision,
  type DialogueInOffice,
  type DialogueTimes,
  decisionsOf,
  dialogueInOffice,
  dialogueTimes,
  movesOf,
  notHeldSince,
  rulesOf,
} from '#modules/dialogues/index.ts'
import { type HistoryEntry, historyOf } from '#modules/history/index.ts'
import { type CarriedCounts, carriedCounts } from '#modules/petitions/index.ts'
import { countToAsk } from '#modules/registrations/index.ts'
import { leaders } from '#modules/staff/index.ts'
import { ownUnit } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Allowance, allowedDecisions, type Decision, type QuickFacts } from '../domain/index.ts'
import { situationOf } from './decide.ts'
import { quickFactsOf } from './quick-report.ts'
import { cityRepliesOf, type RecordedCityReply } from './record-city-reply.ts'
import { type Figures, figuresOf } from './tally.ts'

/** Everything the page of a dialogue shows. */
export interface DialoguePageData {
  readonly dialogue: DialogueInOffice
  readonly times: DialogueTimes
  readonly calendar: WorkingCalendar
  readonly figures: Figures
  readonly milestones: readonly Deadline[]
  readonly decisions: readonly DialogueDecision[]
  /** What the city said to a request to postpone, the latest first. */
  readonly cityReplies: readonly RecordedCityReply[]
  readonly allowed: Readonly<Record<Decision, Allowance>>
  readonly moves: readonly ConferenceMove[]
  readonly notHeldOn: Temporal.PlainDate | null
  readonly leaders: readonly { readonly id: string; readonly name: string }[]
  /** Answers still owed, by who settles them; null where petitions are not this officer's to see. */
  readonly owed: { readonly own: number; readonly joint: number }
  /** What crossed into it from earlier dialogues, and out of it into later ones (R25). */
  readonly carried: CarriedCounts
  readonly closesAt: string
  readonly quick: QuickFacts
  /** Organisations that are still to be asked to come; null once nobody is asked any more. */
  readonly toAsk: number | null
  /** What was done last: said to whom a page has grown stale. */
  readonly lastAct: HistoryEntry | null
}

/** The page of a dialogue, in a handful of queries; null when there is none at the address. */
export async function dialoguePage(
  db: UnitDb,
  address: string,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<DialoguePageData | null> {
  const dialogue = await dialogueInOffice(db, address)
  if (!dialogue) return null
  const calendar = await currentCalendar(db)
  const times = dialogueTimes(dialogue, rulesOf(dialogue), calendar)
  const figures = await figuresOf(db, dialogue, now)
  const situation = await situationOf(db, dialogue, Temporal.Instant.compare(now, times.cutOff.online) < 0)
  const milestones = (await deadlinesOf(db, dialogue.id)).filter(({ kind }) => kind === 'milestone')
  const [lastAct] = await historyOf(db, dialogue.id, 1)
  const decisions = await decisionsOf(db, dialogue.id)
  const allowed = allowedDecisions(figures.verdict, figures.p, situation)
  return {
    dialogue,
    times,
    calendar,
    figures,
    milestones,
    decisions,
    cityReplies: await cityRepliesOf(db, dialogue.id),
    allowed,
    quick: await quickFactsOf(db, { dialogue, times, figures, milestones, decisions, allowed }, now, today),
    toAsk: dialogue.heldOn || dialogue.closedOn ? null : await countToAsk(db, dialogue),
    moves: await movesOf(db, dialogue.id),
    notHeldOn: await notHeldSince(db, dialogue.id),
    leaders: await leaders(db),
    carried: await carriedCounts(db, dialogue.id),
    owed: await owedAnswers(db, dialogue.id),
    closesAt: (await ownUnit(db)).closes_at,
    lastAct: lastAct ?? null,
  }
}

/** How many written answers are still owed, of one body and of several. */
async function owedAnswers(db: UnitDb, dialogueId: string): Promise<{ own: number; joint: number }> {
  const rows = await db
    .selectFrom('deadline')
    .innerJoin('petition', 'petition.id', 'deadline.subject_id')
    .select(['petition.competence', (count) => count.fn.countAll<number>().as('n')])
    .where('deadline.dialogue_id', '=', dialogueId)
    .where('deadline.kind', '=', 'answer')
    .where('deadline.met_on', 'is', null)
    .where('deadline.lapsed_on', 'is', null)
    .groupBy('petition.competence')
    .execute()
  const joint = rows.filter(({ competence }) => competence === 'joint').reduce((sum, { n }) => sum + n, 0)
  return { own: rows.reduce((sum, { n }) => sum + n, 0) - joint, joint }
}
