import { sql } from 'kysely'
import { may } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Viewer } from './today.ts'

/** A paper that was submitted and waits for who approves it. */
export interface PaperToApprove {
  readonly id: string
  readonly title: string
}

/** Papers that wait: the first few, and whether there are more. */
export interface PaperGroup {
  readonly first: readonly PaperToApprove[]
  readonly more: boolean
}

/** Who approves what the committee issues, or records that a leader did. */
const approvesForCommittee = ({ roles }: Viewer): boolean =>
  may(roles, 'petitions.approve-answer') !== null || may(roles, 'petitions.record-leaders-decision') !== null

/**
 * Papers submitted and not decided on yet, the longest waiting first: what a department issues itself for its head, what the
 * committee issues for a leader. What answers a petition waits there, as the petition does.
 */
export async function papersToApprove(
  db: UnitDb,
  viewer: Viewer,
  atMost: number,
): Promise<Readonly<Record<'department' | 'committee', PaperGroup>>> {
  const department = may(viewer.roles, 'documents.approve-own') === null ? null : viewer.departmentId
  const committee = approvesForCommittee(viewer)
  if (department === null && !committee) return { department: nothing, committee: nothing }
  const ofDepartment = sql<boolean>`d.issuing_department_id = ${department}::uuid and d.department_id = ${department}::uuid`
  const ofCommittee = sql<boolean>`${committee} and d.issuing_department_id is null
    and not exists (select from petition_document p where p.unit_id = d.unit_id and p.document_id = d.id)`
  const waiting = (
    of: typeof ofDepartment,
    own: boolean,
  ) => sql`(select d.id, d.title, ${own}::boolean as own, d.created_at
    from document d where d.stage = 'for-approval' and ${of} order by d.created_at, d.id limit ${atMost + 1})`
  const { rows } = await sql<PaperToApprove & { own: boolean }>`
    ${waiting(ofDepartment, true)} union all ${waiting(ofCommittee, false)} order by created_at, id`.execute(db)
  const group = (own: boolean): PaperGroup => {
    const found = rows.filter((row) => row.own === own)
    return { first: found.slice(0, atMost), more: found.length > atMost }
  }
  return { department: group(true), committee: group(false) }
}

const nothing: PaperGroup = { first: [], more: false }
