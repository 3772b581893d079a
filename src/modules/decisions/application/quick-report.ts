import type { Day } from '#kernel/day.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { type Deadline, deadlinesOf } from '#modules/deadlines/index.ts'
import {
  cityReplyTo,
  type Dialogue,
  type DialogueDecision,
  type DialogueTimes,
  decisionsOf,
  dialogueTimes,
  rulesOf,
} from '#modules/dialogues/index.ts'
import { activeVillages, villageWords } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type AnswerFigures,
  allowedDecisions,
  countByVillage,
  decisions,
  isDecision,
  type QuickFacts,
  type VillageCount,
} from '../domain/index.ts'
import { situationOf } from './decide.ts'
import { type Figures, figuresOf, type Tally, tally } from './tally.ts'

/** As many due days as a message names. */
const DUE_DAYS = 3

/** How far a dialogue's petitions are answered, in two queries. */
export async function answerFigures(db: UnitDb, dialogueId: string, today: Day): Promise<AnswerFigures> {
  const stages = await db
    .selectFrom('petition')
    .select((row) => [
      row.fn.countAll<number>().as('total'),
      row.fn.countAll<number>().filterWhere('stage', 'in', ['answered', 'guided']).as('answered'),
      row.fn.countAll<number>().filterWhere('stage', '=', 'waiting-city').as('waitingCity'),
    ])
    .where('dialogue_id', '=', dialogueId)
    .where('stage', 'not in', ['withdrawn', 'spam', 'duplicate', 'moved'])
    .executeTakeFirstOrThrow()
  const due = await db
    .selectFrom('deadline')
    .select(['due_on as on', (row) => row.fn.countAll<number>().as('n')])
    .where('dialogue_id', '=', dialogueId)
    .where('kind', '=', 'answer')
    .where('met_on', 'is', null)
    .where('lapsed_on', 'is', null)
    .groupBy('due_on')
    .orderBy('due_on')
    .execute()
  const isLate = ({ on }: { on: Day }) => Temporal.PlainDate.compare(on, today) < 0
  return {
    ...stages,
    overdue: due.filter(isLate).reduce((sum, { n }) => sum + n, 0),
    due: due.filter((one) => !isLate(one)).slice(0, DUE_DAYS),
  }
}

/** What is known of a dialogue already where a report is wanted of it. */
export interface KnownOfDialogue {
  readonly dialogue: Dialogue
  readonly times: DialogueTimes
  readonly figures: Figures
  readonly milestones: readonly Deadline[]
  readonly decisions: readonly DialogueDecision[]
  readonly allowed: ReturnType<typeof allowedDecisions>
}

/** Puts a report's facts together; asks only what is not known yet. */
export async function quickFactsOf(
  db: UnitDb,
  known: KnownOfDialogue,
  now: Temporal.Instant,
  today: Day,
): Promise<QuickFacts> {
  const { dialogue, times, figures, milestones, allowed } = known
  const { r, p, byKind, verdict, missing } = figures
  const [latest] = known.decisions
  const replied = latest?.decision === 'ask-to-postpone' ? await cityReplyTo(db, dialogue.id) : null
  const dueOf = (name: string) => milestones.find((one) => one.name === name)?.dueOn ?? null
  return {
    ...{ year: dialogue.year, today, noticeOn: dialogue.noticeOn, noticeDueOn: dueOf('notice') },
    ...{ conferenceOn: dialogue.conferenceOn, startsAt: dialogue.startsAt, place: dialogue.place },
    ...{ lastDay: times.lastDay, beforeCutOff: Temporal.Instant.compare(now, times.cutOff.online) < 0 },
    decision: latest && isDecision(latest.decision) ? { decision: latest.decision, on: latest.decidedOn } : null,
    decisionDueOn: dueOf('decision'),
    cityReply: replied && (replied.approved ? 'granted' : 'refused'),
    ...{ heldOn: dialogue.heldOn, closedOn: dialogue.closedOn, r, p, byKind, verdict, missing },
    allowed: decisions.filter((decision) => allowed[decision].allowed),
    answers: await answerFigures(db, dialogue.id, today),
  }
}

/** A report's facts for a dialogue of which nothing is known yet; the figures are those of the verdict's page. */
export async function loadQuickFacts(
  db: UnitDb,
  dialogue: Dialogue,
  now: Temporal.Instant,
  today: Day,
): Promise<QuickFacts> {
  const times = dialogueTimes(dialogue, rulesOf(dialogue), await currentCalendar(db))
  const figures = await figuresOf(db, dialogue, now)
  const situation = await situationOf(db, dialogue, Temporal.Instant.compare(now, times.cutOff.online) < 0)
  const known: KnownOfDialogue = {
    ...{ dialogue, times, figures },
    milestones: (await deadlinesOf(db, dialogue.id)).filter(({ kind }) => kind === 'milestone'),
    decisions: await decisionsOf(db, dialogue.id),
    allowed: allowedDecisions(figures.verdict, figures.p, situation),
  }
  return quickFactsOf(db, known, now, today)
}

/** A village with what counts there. */
export interface VillageLine extends VillageCount {
  /** Null: nobody told where. */
  readonly name: string | null
}

/** r and p by village in the unit's order, all villages; the sums are the verdict's figures. */
export async function villageLines(
  db: UnitDb,
  dialogue: Dialogue,
  now: Temporal.Instant,
): Promise<readonly VillageLine[]> {
  const counted = await tally(db, dialogue, now)
  const registeredOnly = rulesOf(dialogue).petitionsOfRegisteredOnly.value
  const counts = countByVillage(
    {
      registrations: counted.registrationCount.rows,
      petitions: counted.petitionCount.rows.filter(({ registered }) => registered || !registeredOnly),
    },
    counted.petitionCount.groups,
    villagesTold(counted),
  )
  const villages = await activeVillages(db)
  const known = new Set(villages.map(({ id }) => id))
  const elsewhere = [...counts].filter(([id]) => id === null || !known.has(id)).map(([, count]) => count)
  const rest = elsewhere.reduce(
    (sum, count) => ({
      registrations: sum.registrations + count.registrations,
      petitions: sum.petitions + count.petitions,
    }),
    { registrations: 0, petitions: 0 },
  )
  return [
    ...villages.map((village) => ({
      name: villageWords(village),
      ...(counts.get(village.id) ?? { registrations: 0, petitions: 0 }),
    })),
    ...(rest.registrations + rest.petitions > 0 ? [{ name: null, ...rest }] : []),
  ]
}

const villagesTold = ({ registrations, petitions }: Tally): ReadonlyMap<string, string | null> =>
  new Map([
    ...petitions.map(({ sender, villageId }) => [sender.id, villageId] as const),
    ...registrations.map(({ counted, villageId }) => [counted.id, villageId] as const),
  ])
