import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { together } from '#kernel/together.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** What is written of an item, and of the conference as a whole. */
export const itemFields = ['discussion', 'speaker', 'answer'] as const
export const wholeFields = ['secretary', 'present', 'course', 'conclusion'] as const
export type MinutesField = (typeof itemFields)[number] | (typeof wholeFields)[number]

/** A field as it was written last. */
export interface WrittenField {
  readonly version: number
  readonly words: string
  readonly by: string
  readonly at: Temporal.Instant
}

export interface MinutesNote {
  readonly id: string
  /** Null: of the conference as a whole. */
  readonly itemId: string | null
  readonly words: string
  readonly by: string
  readonly at: Temporal.Instant
}

export interface MinutesPromise {
  readonly id: string
  readonly itemId: string
  readonly what: string
  readonly departmentId: string
  readonly who: string
  readonly dueOn: Day | null
}

/** All that was written down of a conference. */
export interface Minutes {
  /** Of an item, or of the dialogue as a whole; undefined: nobody has written it. */
  field(aboutId: string, key: MinutesField): WrittenField | undefined
  readonly notes: readonly MinutesNote[]
  readonly promises: readonly MinutesPromise[]
}

/** The minutes of a dialogue as they stand; three queries. */
export async function minutesOf(db: UnitDb, dialogueId: string): Promise<Minutes> {
  const { fields, notes, promises } = await together({
    fields: sql<WrittenField & { aboutId: string; key: MinutesField }>`
      select distinct on (f.about_id, f.key) f.about_id as "aboutId", f.key, f.version, f.words, o.name as by, f.at
      from minutes_field f join officer o on o.unit_id = f.unit_id and o.id = f.by_officer
      where f.dialogue_id = ${dialogueId}::uuid order by f.about_id, f.key, f.version desc`.execute(db),
    notes: sql<MinutesNote>`
      select n.id, n.item_id as "itemId", n.words, o.name as by, n.at
      from minutes_note n join officer o on o.unit_id = n.unit_id and o.id = n.by_officer
      where n.dialogue_id = ${dialogueId}::uuid order by n.at, n.id`.execute(db),
    promises: sql<MinutesPromise>`
      select p.id, p.item_id as "itemId", p.what, p.department_id as "departmentId", d.name as who, p.due_on as "dueOn"
      from minutes_promise p join department d on d.unit_id = p.unit_id and d.id = p.department_id
      where p.dialogue_id = ${dialogueId}::uuid and p.removed_at is null order by p.at, p.id`.execute(db),
  })
  const written = new Map(fields.rows.map((row) => [`${row.aboutId} ${row.key}`, row]))
  return {
    field: (aboutId, key) => written.get(`${aboutId} ${key}`),
    notes: notes.rows,
    promises: promises.rows,
  }
}
