import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  figuresOfHall,
  type HallFigures,
  type HallOutcomeKind,
  type ItemKind,
  type Speaker,
  timetable,
} from '../../domain/index.ts'

/** An item as everybody may read it (R20): a petition by its released text, or by nothing but that it is one. */
export interface HallItem {
  readonly id: string
  readonly kind: ItemKind
  readonly startsAt: string | null
  readonly minutes: number
  /** In minutes of the day. */
  readonly from: number
  readonly to: number
  readonly topic: string
  readonly who: string
  /** '' of a petition whose text is not released, and of a slot nobody wrote a name for. */
  readonly title: string
  readonly content: string
  readonly nameLine: string
  /** "7", "3/2025"; ''. */
  readonly label: string
  readonly petitionId: string | null
  readonly outcome: HallOutcomeKind | null
}

/** Where the hall stands, as everybody may see it. */
export interface HallState {
  readonly dialogueId: string
  readonly year: number
  readonly ordinal: number
  readonly address: string
  readonly conferenceOn: Day
  readonly place: string
  readonly chair: string
  readonly seq: number
  readonly beganAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  readonly itemId: string | null
  readonly itemBeganAt: Temporal.Instant | null
  readonly speaker: Speaker | null
  readonly speakerSince: Temporal.Instant | null
  readonly clockShown: boolean
  readonly recorded: boolean
  readonly floorOpen: boolean
  readonly items: readonly HallItem[]
  readonly figures: HallFigures
}

type Row = Omit<HallItem, 'from' | 'to'>

/**
 * The hall of the newest dialogue whose screen was opened; null: none is. Works under the public role, which reads released columns
 * only: nothing else of a petition can get in. Two queries.
 */
export async function hallState(db: UnitDb): Promise<HallState | null> {
  const { rows: halls } = await sql<Omit<HallState, 'items' | 'figures'> & { readonly startsAt: string }>`
    select d.id as "dialogueId", d.year, d.ordinal, d.address, d.conference_on as "conferenceOn", d.place, d.starts_at as "startsAt",
      concat_ws(', ', nullif(d.chair_name, ''), nullif(d.chair_title, '')) as chair,
      s.seq, s.began_at as "beganAt", s.ended_at as "endedAt", s.item_id as "itemId", s.item_began_at as "itemBeganAt",
      s.speaker, s.speaker_since as "speakerSince", s.clock_shown as "clockShown", s.recorded, s.floor_open as "floorOpen"
    from sitting s join dialogue d on d.unit_id = s.unit_id and d.id = s.dialogue_id
    order by d.year desc, d.ordinal desc limit 1`.execute(db)
  const [hall] = halls
  if (!hall) return null
  const { rows } = await sql<Row>`
    select i.id, i.kind, i.starts_at as "startsAt", i.minutes, i.topic, coalesce(d.name, '') as who, i.petition_id as "petitionId",
      coalesce(p.title, i.public_title) as title, coalesce(p.content, '') as content, coalesce(p.name_line, '') as "nameLine",
      case when p.petition_id is null then '' when p.dialogue_id = i.dialogue_id then p.number::text
        else p.number || '/' || p.dialogue_address end as label,
      (select o.outcome from item_outcome o where o.unit_id = i.unit_id and o.dialogue_id = i.dialogue_id and o.item_id = i.id
        order by o.at desc, o.id desc limit 1) as outcome
    from agenda_item i
      left join department d on d.unit_id = i.unit_id and d.id = i.department_id
      left join published_petition p on p.unit_id = i.unit_id and p.petition_id = i.petition_id
    where i.dialogue_id = ${hall.dialogueId}::uuid and i.removed_at is null order by i.position, i.id`.execute(db)
  const timed = timetable(
    rows.map((row) => ({ ...row, who: row.who })),
    hall.startsAt,
  )
  const { startsAt: _, ...state } = hall
  return {
    ...state,
    items: timed.map(({ item, from, to }) => ({ ...item, from, to })),
    figures: figuresOfHall(rows.filter(({ kind }) => kind === 'petition').map(({ outcome }) => outcome)),
  }
}
