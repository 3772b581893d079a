import { sql } from 'kysely'
import { type Day, dayAt } from '#kernel/day.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { answerDue, type Competence, escalateDue } from '#modules/deadlines/domain/index.ts'
import { type Dialogue, rulesOf } from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type ClosingLine, type HallOutcomeKind, isOpenInHall, outcomeOf } from '../../domain/index.ts'
import { agendaRows } from '../agenda/agenda-query.ts'
import { type MinutesPromise, minutesOf } from '../minutes/minutes-query.ts'
import { outcomesOf, type SittingRow, sittingOf } from '../sitting/sitting-query.ts'

/** A petition of the agenda in the review before a conference is closed. */
export interface ReviewLine extends ClosingLine {
  readonly itemId: string
  readonly petitionId: string
  readonly label: string
  readonly dialogue: string | null
  readonly number: number | null
  readonly title: string
  /** Who answers it: the department that leads, or the one the agenda names. */
  readonly departmentId: string | null
  /** Whether there is anything to record of it. */
  readonly open: boolean
  readonly outcome: HallOutcomeKind
  readonly promises: readonly MinutesPromise[]
  /** By when, if it is answered so (R13, R15). */
  readonly dueAs: Readonly<Record<'own' | 'joint' | 'beyond', Day | null>>
}

export interface ClosingReview {
  readonly sitting: SittingRow
  readonly heldOn: Day
  readonly lines: readonly ReviewLine[]
  /** Null: it has not been closed. */
  readonly closed: { readonly on: Day; readonly by: string; readonly at: Temporal.Instant } | null
}

/** What closing a conference would record; null: its hall was never opened. */
export async function closingReview(db: UnitDb, dialogue: Dialogue, today: Day): Promise<ClosingReview | null> {
  const sitting = await sittingOf(db, dialogue.id)
  if (!sitting) return null
  const heldOn = dialogue.heldOn ?? (sitting.beganAt ? dayAt(sitting.beganAt) : dialogue.conferenceOn)
  const items = (await agendaRows(db, dialogue.id)).filter(({ kind }) => kind === 'petition')
  const outcomes = await outcomesOf(db, dialogue.id)
  const minutes = await minutesOf(db, dialogue.id)
  const petitions = await petitionsOf(
    db,
    items.flatMap(({ petitionId }) => petitionId ?? []),
  )
  const terms = { rules: rulesOf(dialogue), calendar: await currentCalendar(db) }
  const course = { plannedOn: dialogue.conferenceOn, heldOn, decisions: [], cityReply: null }
  const lines = items.flatMap((item): ReviewLine[] => {
    const petition = petitions.get(item.petitionId ?? '')
    if (!petition || !item.stage || !item.petitionId) return []
    const { receivedOn, competence, field, lead } = petition
    const line: ClosingLine = {
      ...{ stage: item.stage, competence, field, said: outcomes.get(item.id)?.outcome ?? null },
      answer: minutes.field(item.id, 'answer')?.words ?? '',
      proposed: item.proposed,
      speaker: minutes.field(item.id, 'speaker')?.words || item.who,
      bodies: outcomes.get(item.id)?.bodies ?? '',
    }
    const due = (as: 'own' | 'joint') => answerDue({ competence: as, receivedOn }, course, today, terms)?.on ?? null
    return [
      {
        ...{ ...line, itemId: item.id, petitionId: item.petitionId, label: item.label, title: item.title },
        ...{ dialogue: item.dialogue, number: item.number, departmentId: lead ?? item.departmentId },
        ...{ open: isOpenInHall(line), outcome: outcomeOf(line) },
        promises: minutes.promises.filter(({ itemId }) => itemId === item.id),
        dueAs: {
          ...{ own: due('own'), joint: due('joint') },
          beyond: escalateDue({ competence: 'beyond', receivedOn }, course, today, terms).on,
        },
      },
    ]
  })
  return { sitting, heldOn, lines, closed: await closedOf(db, dialogue.id) }
}

interface Petition {
  readonly id: string
  readonly receivedOn: Day
  readonly competence: Competence
  readonly field: string | null
  readonly lead: string | null
}

async function petitionsOf(db: UnitDb, ids: readonly string[]): Promise<ReadonlyMap<string, Petition>> {
  const { rows } = await sql<Petition>`
    select p.id, s.received_on as "receivedOn", p.competence, p.field, p.lead_department_id as lead
    from petition p join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
    where p.id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

async function closedOf(db: UnitDb, dialogueId: string): Promise<ClosingReview['closed']> {
  const row = await db
    .selectFrom('conference_closing as closing')
    .innerJoin('officer', 'officer.id', 'closing.by_officer')
    .select(['closing.on_day as on', 'officer.name as by', 'closing.at'])
    .where('closing.dialogue_id', '=', dialogueId)
    .executeTakeFirst()
  return row ?? null
}
