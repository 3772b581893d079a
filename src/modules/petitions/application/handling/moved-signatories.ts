import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'

/** One who signed a complaint, as it is kept behind the door of those who may read it. */
interface MovedSignatory {
  readonly id: string
  readonly name: string
  readonly phone: string
}

/**
 * Takes names and telephones off a form's signatories (R12): the rows stay and say nothing any more.
 * @returns what they said, to be kept with the complaint
 */
export async function takeSignatories(tx: UnitDb, submissionId: string): Promise<readonly MovedSignatory[]> {
  const { rows } =
    await sql<MovedSignatory>`select g.id, g.name, coalesce(c.phone, '') as phone from submission_signatory g
    left join contact c on c.unit_id = g.unit_id and c.id = g.contact_id
    where g.submission_id = ${submissionId} and g.name <> '' order by g.position`.execute(tx)
  await sql`update contact set name = '', phone = '', phone_key = null, email = ''
    where id in (select contact_id from submission_signatory where submission_id = ${submissionId})`.execute(tx)
  await sql`update submission_signatory set name = '', kind = null, organisation_id = null
    where submission_id = ${submissionId}`.execute(tx)
  return rows
}

/** Gives them back, when it was a petition after all. */
export async function giveBackSignatories(tx: UnitDb, moved: unknown): Promise<void> {
  const all = sql`jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as f (id uuid, name text, phone text)`
  await sql`update submission_signatory g set name = f.name from ${all} where g.id = f.id`.execute(tx)
  await sql`update contact c set name = f.name, phone = f.phone from ${all}
    join submission_signatory g on g.id = f.id where c.unit_id = g.unit_id and c.id = g.contact_id`.execute(tx)
}
