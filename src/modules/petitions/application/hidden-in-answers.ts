import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import { isOpen, stages } from '../domain/index.ts'
import { namesIn } from './public-answer.ts'

/**
 * Which of these contacts are named in an answer to a sender who is not named in public: what the public reads of it is written
 * anew now and then, and hides the name only while it is known.
 */
async function hiddenInAnswers(db: UnitDb, contactIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string; name: string; text: string }>`
    with of as (
      select p.unit_id, p.id, c.id as contact_id, c.name
      from contact c
        join submission s on s.unit_id = c.unit_id and s.contact_id = c.id and not s.name_in_public
        join petition p on p.unit_id = s.unit_id and p.submission_id = s.id
      where c.id = any(${[...contactIds]}::uuid[])
    )
    select of.contact_id as id, of.name, doc.content as text
      from of join petition_document l on l.unit_id = of.unit_id and l.petition_id = of.id
        join document doc on doc.unit_id = of.unit_id and doc.id = l.document_id and doc.stage = 'issued'
    union all
    select of.contact_id, of.name, w.words
      from of join petition_spoken_answer w on w.unit_id = of.unit_id and w.petition_id = of.id
    union all
    select of.contact_id, of.name, r.words
      from of join petition_reply r on r.unit_id = of.unit_id and r.petition_id = of.id
    union all
    select of.contact_id, of.name, a.ask
      from of join petition_ask a on a.unit_id = of.unit_id and a.petition_id = of.id
    union all
    select of.contact_id, of.name, k.what
      from of join commitment k on k.unit_id = of.unit_id and k.petition_id = of.id
    union all
    select of.contact_id, of.name, e.answer
      from of join petition_escalation e on e.unit_id = of.unit_id and e.petition_id = of.id where e.answered_on is not null`.execute(
    db,
  )
  return new Set(rows.filter(({ name, text }) => namesIn(text, name)).map(({ id }) => id))
}

/** What the keeping of contacts asks of the petitions. */
export const askedOfPetitions = { openStages: stages.filter(isOpen), hiddenInAnswers }
