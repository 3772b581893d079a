import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'
import type { PublishedState } from './published-course.ts'

/** A petition that everybody can read and that was carried into a later dialogue. */
export interface PublishedCarried {
  readonly dialogueAddress: string
  readonly number: number
  readonly title: string
  readonly state: PublishedState
}

/** The published petitions that were carried into a dialogue (R25), as its public page lists them; at most so many. */
export async function publishedCarried(
  db: UnitDb,
  dialogue: string,
  atMost: number,
): Promise<readonly PublishedCarried[]> {
  const { rows } =
    await sql<PublishedCarried>`select p.dialogue_address as "dialogueAddress", p.number, p.title, p.state
    from dialogue n join petition_carry k on k.unit_id = n.unit_id and k.dialogue_id = n.id
      join published_petition p on p.unit_id = k.unit_id and p.petition_id = k.petition_id
    where n.address = ${dialogue} order by p.year, p.dialogue_address, p.number limit ${atMost}`.execute(db)
  return rows
}
