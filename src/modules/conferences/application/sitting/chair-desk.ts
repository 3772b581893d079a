import { sql } from 'kysely'
import { type Day, dayAt } from '#kernel/day.ts'
import { together } from '#kernel/together.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { answerDue } from '#modules/deadlines/domain/index.ts'
import { type Dialogue, rulesOf } from '#modules/dialogues/index.ts'
import type { Stage } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Agenda, agendaOf } from '../agenda/agenda-query.ts'
import { type HallPetition, hallPetitions } from '../hall/hall-petitions.ts'
import { type DataSheet, sheetsAbout, sheetsOf } from '../sheets/sheets-query.ts'
import { type ItemOutcome, outcomesOf, type SittingRow, sittingOf } from './sitting-query.ts'

/** An earlier petition of the same sender. */
export interface EarlierPetition {
  readonly label: string
  readonly title: string
  readonly stage: Stage
  readonly dialogue: string
  readonly number: number
  readonly id: string
}

/** All that the chair has before him. */
export interface ChairDesk {
  readonly agenda: Agenda
  /** Null: the hall was not opened. */
  readonly sitting: SittingRow | null
  readonly outcomes: ReadonlyMap<string, ItemOutcome>
  /** What is spoken about now; null: nothing, or a part or slot. */
  readonly petition: HallPetition | null
  readonly earlier: readonly EarlierPetition[]
  /** What the departments brought about its field. */
  readonly sheets: readonly DataSheet[]
  /** By when an answer in writing is due, if it is left for one (R13). */
  readonly due: { readonly own: Day | null; readonly joint: Day | null }
}

/** Earlier petitions of who sent this one, the newest first. */
async function earlierOf(db: UnitDb, petitionId: string): Promise<readonly EarlierPetition[]> {
  const { rows } = await sql<EarlierPetition>`
    select p.id, p.number, p.stage, d.address as dialogue, p.number || '/' || d.address as label, coalesce(t.title, p.title) as title
    from petition now join submission mine on mine.unit_id = now.unit_id and mine.id = now.submission_id
      join submission s on s.unit_id = mine.unit_id and s.organisation_id = mine.organisation_id
      join petition p on p.unit_id = s.unit_id and p.submission_id = s.id and p.id <> now.id
      join dialogue d on d.unit_id = p.unit_id and d.id = p.dialogue_id
      left join lateral (select t.title from petition_public_text t where t.unit_id = p.unit_id and t.petition_id = p.id
        order by t.version desc limit 1) t on true
    where now.id = ${petitionId}::uuid and p.stage not in ('spam', 'moved') and p.number is not null
    order by s.received_at desc, p.number limit 5`.execute(db)
  return rows
}

/** The chair's desk; null: no agenda is laid out. */
export async function chairDesk(db: UnitDb, dialogue: Dialogue, today: Day): Promise<ChairDesk | null> {
  const agenda = await agendaOf(db, dialogue)
  if (!agenda) return null
  const { sitting, outcomes, calendar } = await together({
    sitting: sittingOf(db, dialogue.id),
    outcomes: outcomesOf(db, dialogue.id),
    calendar: currentCalendar(db),
  })
  const now = agenda.items.find(({ item }) => item.id === sitting?.itemId)?.item
  const petitions = now?.petitionId ? await hallPetitions(db, dialogue.id) : []
  const petition = petitions.find(({ id }) => id === now?.petitionId) ?? null
  const heldOn = dialogue.heldOn ?? (sitting?.beganAt ? dayAt(sitting.beganAt) : dialogue.conferenceOn)
  const course = { plannedOn: dialogue.conferenceOn, heldOn, decisions: [], cityReply: null }
  const terms = { rules: rulesOf(dialogue), calendar }
  const dueAs = (competence: 'own' | 'joint') =>
    petition ? (answerDue({ competence, receivedOn: petition.receivedOn }, course, today, terms)?.on ?? null) : null
  return {
    ...{ agenda, sitting, outcomes, petition },
    earlier: petition ? await earlierOf(db, petition.id) : [],
    sheets: petition?.field ? sheetsAbout(await sheetsOf(db, dialogue.id), petition.field) : [],
    due: { own: dueAs('own'), joint: dueAs('joint') },
  }
}
