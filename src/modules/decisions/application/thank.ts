import { sql } from 'kysely'
import { languageFrom } from '#kernel/language.ts'
import { dialogueById } from '#modules/dialogues/index.ts'
import { tell } from '#modules/messages/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { concernedWords } from './words.en.ts'

/** Somebody to thank: one telephone number, one person. */
interface Thanked {
  readonly contactId: string
  readonly language: string
  /** Petitions that still wait for their answer. */
  readonly petitions: number
}

/**
 * Lời cảm ơn: whoever registered and did not withdraw, and whoever sent a petition, once, when the conference was recorded as
 * held; recorded again it thanks nobody twice. Courtesy: who cannot be written to is not called for it.
 * @returns how many were thanked
 */
export async function thank(tx: UnitDb, by: By, dialogueId: string): Promise<number> {
  const on = (await dialogueById(tx, dialogueId))?.heldOn
  if (!on) return 0
  const { rows } = await sql<Thanked>`
    with took as (
      select contact_id, received_at as at, language, 0 as open from registration
        where dialogue_id = ${dialogueId} and withdrawn_at is null
      union all
      select s.contact_id, s.received_at, s.language,
          (p.stage not in ('answered', 'guided', 'duplicate'))::int
        from petition p join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
        where p.dialogue_id = ${dialogueId} and p.stage not in ('withdrawn', 'spam', 'moved'))
    select (array_agg(took.contact_id order by took.at desc, took.contact_id))[1] as "contactId",
      (array_agg(took.language order by took.at desc, took.contact_id))[1] as language, sum(took.open)::int as petitions,
      coalesce(encode(c.phone_key, 'hex'), c.id::text) as person
    from took join contact c on c.unit_id = current_unit() and c.id = took.contact_id
    where c.email <> '' or c.phone <> ''
    group by coalesce(encode(c.phone_key, 'hex'), c.id::text) order by min(took.at), 1`.execute(tx)
  for (const { contactId, language, petitions } of rows) {
    const { title, body } = concernedWords[languageFrom(language)].thanked
    await tell(tx, by, {
      ...{ template: 'dialogue.thanked', contactId, about: 'dialogue', aboutId: dialogueId },
      ...{ language: languageFrom(language), title, body: body({ on, petitions }) },
      once: `thanked ${dialogueId} ${contactId}`,
    })
  }
  return rows.length
}
