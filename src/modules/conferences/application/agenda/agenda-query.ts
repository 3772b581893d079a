import { sql } from 'kysely'
import type { Stage } from '#modules/petitions/index.ts'
import { mayBeGrouped } from '#modules/themes/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type AgendaItem, type Conflict, conflictsOf, type Timed, timetable } from '../../domain/index.ts'

/** An item of the agenda, with what is known of its petition. */
export interface AgendaRow extends AgendaItem {
  readonly title: string
  readonly publicTitle: string
  readonly topic: string
  readonly departmentId: string | null
  /** Typed instead of, or besides, the department. */
  readonly typedWho: string
  readonly proposed: string
  /** "7"; carried from an earlier dialogue: "3/2025"; '' of a part or slot. */
  readonly label: string
  readonly sender: string
  /** Where its page stands: "2026" and 7; null of a part or slot. */
  readonly dialogue: string | null
  readonly number: number | null
  readonly stage: Stage | null
  readonly doubleOf: string | null
}

export interface Agenda {
  readonly version: number
  readonly beginsAt: string
  readonly endsAt: string
  readonly items: readonly Timed<AgendaRow>[]
}

/** The items of a dialogue's agenda in their order; a petition's title is the one it is worked with. */
export async function agendaRows(db: UnitDb, dialogueId: string): Promise<readonly AgendaRow[]> {
  const { rows } = await sql<AgendaRow>`
    select i.id, i.kind, i.starts_at as "startsAt", i.minutes, i.petition_id as "petitionId", i.topic, i.department_id as "departmentId",
      i.who as "typedWho", i.proposed, i.public_title as "publicTitle",
      case when i.kind = 'petition' then coalesce(w.title, p.title) else i.title end as title,
      concat_ws(', ', d.name, nullif(i.who, '')) as who, coalesce(s.sender_name, '') as sender, p.number, p.stage, own.address as dialogue,
      case when p.id is null then '' when p.dialogue_id = ${dialogueId}::uuid then p.number::text else p.number || '/' || own.address end as label,
      (select c.duplicate_of from petition_closure c where c.unit_id = i.unit_id and c.petition_id = i.petition_id
        and c.kind = 'duplicate' and c.undone_at is null order by c.at desc limit 1) as "doubleOf"
    from agenda_item i
      left join department d on d.unit_id = i.unit_id and d.id = i.department_id
      left join petition p on p.unit_id = i.unit_id and p.id = i.petition_id
      left join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
      left join dialogue own on own.unit_id = p.unit_id and own.id = p.dialogue_id
      left join lateral (select w.title from petition_wording w where w.unit_id = p.unit_id and w.petition_id = p.id
        order by w.version desc limit 1) w on true
    where i.dialogue_id = ${dialogueId}::uuid and i.removed_at is null
    order by i.position, i.id`.execute(db)
  return rows
}

/** The agenda of a dialogue with the hours of each item; null: nobody has laid one out. Two queries. */
export async function agendaOf(
  db: UnitDb,
  dialogue: { readonly id: string; readonly startsAt: string },
): Promise<Agenda | null> {
  const agenda = await db
    .selectFrom('agenda')
    .select(['version', 'ends_at as endsAt'])
    .where('dialogue_id', '=', dialogue.id)
    .executeTakeFirst()
  if (!agenda) return null
  const items = timetable(await agendaRows(db, dialogue.id), dialogue.startsAt)
  return { ...agenda, beginsAt: dialogue.startsAt, items }
}

/** Petitions that may be spoken of and stand nowhere, by number; what came in the hall itself waits for the secretary. */
export async function missingPetitions(
  db: UnitDb,
  dialogueId: string,
): Promise<readonly { readonly id: string; readonly label: string }[]> {
  const { rows } = await sql<{ id: string; label: string; stage: Stage; carried: boolean }>`
    select p.id, p.stage, p.dialogue_id <> ${dialogueId}::uuid as carried,
      case when p.dialogue_id = ${dialogueId}::uuid then p.number::text else p.number || '/' || own.address end as label
    from petition p join dialogue own on own.unit_id = p.unit_id and own.id = p.dialogue_id
      join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
    where (p.dialogue_id = ${dialogueId}::uuid
        or p.id = any (array(select c.petition_id from petition_carry c where c.dialogue_id = ${dialogueId}::uuid)))
      and p.stage not in ('answered', 'guided')
      and not (s.channel = 'conference' and p.dialogue_id = ${dialogueId}::uuid)
      and not exists (select from agenda_item i where i.unit_id = p.unit_id and i.dialogue_id = ${dialogueId}::uuid
        and i.petition_id = p.id and i.removed_at is null)
    order by own.year desc, own.ordinal desc, p.number`.execute(db)
  return rows.filter(({ stage }) => mayBeGrouped(stage))
}

/** What of an agenda does not add up. */
export const agendaConflicts = (agenda: Agenda, missing: readonly { readonly label: string }[]): readonly Conflict[] =>
  conflictsOf(agenda.items, agenda, {
    placed: agenda.items.flatMap(({ item }) =>
      item.petitionId && item.stage
        ? [{ id: item.petitionId, label: item.label, stage: item.stage, doubleOf: item.doubleOf }]
        : [],
    ),
    missing: missing.map(({ label }) => label),
  })
