import { sql } from 'kysely'
import { type Language, languageFrom } from '#kernel/language.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** Somebody a dialogue's day concerns: one telephone number, one person, however many forms it sent. */
export interface ConcernedPerson {
  readonly contactId: string
  readonly registered: boolean
  /** Petitions that wait for their answer. */
  readonly petitions: number
  /** Of the page the latest form was sent from. */
  readonly language: Language
}

/** Who has to be told when a dialogue's day or its holding changes. */
export interface Concerned {
  readonly people: readonly ConcernedPerson[]
  readonly registered: number
  readonly petitioners: number
}

/**
 * Whoever registered and did not withdraw, and whoever's petition in the dialogue is still open, once each: two forms with one
 * telephone number are one person.
 */
export async function concernedBy(db: UnitDb, dialogueId: string): Promise<Concerned> {
  const { rows } = await sql<{ contact_id: string; registered: boolean; petitions: number; language: string }>`
    with asked as (
      select contact_id, true as registered, 0 as petitions, received_at as at, language from registration
        where dialogue_id = ${dialogueId} and withdrawn_at is null
      union all
      select s.contact_id, false, 1, s.received_at, s.language from petition p
        join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
        where p.dialogue_id = ${dialogueId}
          and p.stage not in ('answered', 'guided', 'withdrawn', 'spam', 'duplicate', 'moved'))
    select (array_agg(asked.contact_id order by asked.at desc, asked.contact_id))[1] as contact_id,
      (array_agg(asked.language order by asked.at desc, asked.contact_id))[1] as language,
      bool_or(asked.registered) as registered, sum(asked.petitions)::int as petitions
    from asked join contact c on c.unit_id = current_unit() and c.id = asked.contact_id
    group by coalesce(encode(c.phone_key, 'hex'), c.id::text)
    order by min(asked.at), 1`.execute(db)
  const people = rows.map(({ contact_id, language, ...rest }) => ({
    ...rest,
    contactId: contact_id,
    language: languageFrom(language),
  }))
  return {
    people,
    registered: people.filter(({ registered }) => registered).length,
    petitioners: people.filter(({ petitions }) => petitions > 0).length,
  }
}
