import { sql } from 'kysely'
import { isId } from '#kernel/id.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** A file that came with something, as officers see it. */
export interface Attachment {
  readonly id: string
  readonly subject: string
  readonly subjectId: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
  readonly addedAt: Temporal.Instant
  readonly releasedAt: Temporal.Instant | null
}

/** The files of several things (petitions, submissions, messages), in the order they came; removed ones are left out. */
export async function attachmentsOf(db: UnitDb, subjectIds: readonly string[]): Promise<readonly Attachment[]> {
  if (subjectIds.length === 0) return []
  const rows = await attachments(db)
    .where('a.subject_id', 'in', [...subjectIds])
    .where('a.subject', '!=', 'draft')
    .execute()
  return rows.map(shown)
}

/**
 * The files of a petition, of its form, of what its sender wrote since, of what was promised, and the letters of what was
 * asked of others and of the city, in the order they came.
 */
export async function attachmentsAround(db: UnitDb, petitionId: string): Promise<readonly Attachment[]> {
  const rows = await attachments(db)
    .where(
      'a.subject_id',
      'in',
      sql<string>`(select ${petitionId}::uuid union all select p.submission_id from petition p where p.id = ${petitionId}
        union all select m.id from petition_message m where m.petition_id = ${petitionId}
        union all select o.id from petition_opinion o where o.petition_id = ${petitionId}
        union all select e.id from petition_escalation e where e.petition_id = ${petitionId}
        union all select c.id from commitment c where c.petition_id = ${petitionId})`,
    )
    .where('a.subject', '!=', 'draft')
    .execute()
  return rows.map(shown)
}

/** One file by its id; null when it is not there, waits under a draft or was removed. */
export async function attachmentById(db: UnitDb, id: string): Promise<Attachment | null> {
  if (!isId(id)) return null
  const row = await attachments(db).where('a.id', '=', id).where('a.subject', '!=', 'draft').executeTakeFirst()
  return row ? shown(row) : null
}

const attachments = (db: UnitDb) =>
  db
    .selectFrom('attachment as a')
    .innerJoin('stored_file as f', 'f.sha256', 'a.sha256')
    .select([
      'a.id',
      'a.subject',
      'a.subject_id',
      'a.name',
      'f.type',
      'f.size',
      'a.sha256',
      'a.added_at',
      'a.released_at',
    ])
    .where('a.removed_at', 'is', null)
    .orderBy('a.position')
    .orderBy('a.added_at')
    .orderBy('a.id')

const shown = (row: Awaited<ReturnType<ReturnType<typeof attachments>['execute']>>[number]): Attachment => ({
  id: row.id,
  subject: row.subject,
  subjectId: row.subject_id,
  name: row.name,
  type: row.type,
  size: row.size,
  sha256: row.sha256,
  addedAt: row.added_at,
  releasedAt: row.released_at,
})
