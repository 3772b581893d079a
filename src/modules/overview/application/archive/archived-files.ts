import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'

/** A file of a dialogue, with the petition, document, posting row or task it lies with. */
export interface ArchivedFile {
  readonly id: string
  readonly of: string
  readonly name: string
  readonly sha256: string
  readonly size: number
}

/**
 * Every file that came with a dialogue: of its petitions with their forms, messages, opinions, escalations and promises, of its
 * documents, the scans of its vouchers, the photos of its checklist, the maps of its data sheets, the sound and photos of its
 * minutes, and what hangs on its tasks. A form of several petitions is told with
 * the first. Removed ones are left out, and
 * so are files of complaints that were moved (R12). One query.
 */
export async function archivedFiles(
  db: UnitDb,
  dialogueId: string,
  documentIds: readonly string[],
): Promise<readonly ArchivedFile[]> {
  const { rows } = await sql<ArchivedFile>`
    with petitions as (select p.id, p.submission_id, p.number from petition p where p.dialogue_id = ${dialogueId} and p.stage <> 'moved'),
    holder (subject_id, of_id, number) as (
      select id, id, number from petitions
      union all select submission_id, id, number from petitions
      union all select m.id, p.id, p.number from petition_message m join petitions p on p.id = m.petition_id
      union all select o.id, p.id, p.number from petition_opinion o join petitions p on p.id = o.petition_id
      union all select e.id, p.id, p.number from petition_escalation e join petitions p on p.id = e.petition_id
      union all select c.id, p.id, p.number from commitment c join petitions p on p.id = c.petition_id
      union all select d, d, null from unnest(${documentIds}::uuid[]) as d
      union all select v.id, v.id, null from voucher v where v.dialogue_id = ${dialogueId} and v.cancelled_at is null
      union all select g.id, g.id, null from posting g where g.dialogue_id = ${dialogueId} and g.removed_at is null
      union all select m.id, m.dialogue_id, null from minutes_file m where m.dialogue_id = ${dialogueId} and m.removed_at is null
      union all select s.id, s.id, null from data_sheet s where s.dialogue_id = ${dialogueId} and s.removed_at is null
      union all select t.id, t.id, null from task t where t.dialogue_id = ${dialogueId} and t.dropped_on is null)
    select distinct on (a.id) a.id, h.of_id as of, a.name, a.sha256, f.size
    from attachment a join holder h on h.subject_id = a.subject_id join stored_file f on f.sha256 = a.sha256
    where a.removed_at is null and a.subject <> 'draft'
    order by a.id, h.number nulls last`.execute(db)
  return rows
}

/** A document of a dialogue, and which of its petitions it answers, guides or reports. */
export interface ArchivedDocument {
  readonly id: string
  readonly petitions: readonly string[]
}

/** Documents about a dialogue or its petitions, but those that were dropped, the oldest first. */
export async function archivedDocuments(db: UnitDb, dialogueId: string): Promise<readonly ArchivedDocument[]> {
  const { rows } = await sql<ArchivedDocument>`
    select d.id, array(select q.petition_id::text from petition_document q join petition p on p.unit_id = q.unit_id and p.id = q.petition_id
      where q.unit_id = d.unit_id and q.document_id = d.id and p.dialogue_id = ${dialogueId} and p.stage <> 'moved') as petitions
    from document d
    where d.stage <> 'dropped' and (d.dialogue_id = ${dialogueId} or exists (select from petition_document q
      join petition p on p.unit_id = q.unit_id and p.id = q.petition_id
      where q.unit_id = d.unit_id and q.document_id = d.id and p.dialogue_id = ${dialogueId} and p.stage <> 'moved'))
    order by d.created_at, d.id`.execute(db)
  return rows
}

/** What of a dialogue is told by a number alone. */
export interface ArchivedCounts {
  /** Complaints that were moved to their own process (R12). */
  readonly moved: number
}

/** A dialogue's petitions in their order, without those that were moved; how many those are. */
export async function archivedPetitions(
  db: UnitDb,
  dialogueId: string,
): Promise<ArchivedCounts & { readonly ids: readonly string[] }> {
  const rows = await db
    .selectFrom('petition')
    .select(['id', 'stage'])
    .where('dialogue_id', '=', dialogueId)
    .orderBy('number', (column) => column.asc().nullsLast())
    .orderBy('id')
    .execute()
  const kept = rows.filter(({ stage }) => stage !== 'moved')
  return { ids: kept.map(({ id }) => id), moved: rows.length - kept.length }
}
