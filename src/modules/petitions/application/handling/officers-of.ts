import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'

/** Whom a petition concerns inside the office. */
export interface Handled {
  readonly leadDepartmentId: string | null
  readonly leadOfficerId: string | null
}

/** Who works in some departments. */
export async function officersIn(db: UnitDb, departmentIds: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('officer')
    .select('id')
    .where('department_id', '=', sql<string>`any(${departmentIds}::uuid[])`)
    .where('active', '=', true)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Who holds a role in the unit. */
export async function officersWith(db: UnitDb, role: 'leader' | 'specialist'): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('officer')
    .select('id')
    .where(sql<boolean>`${role} = any(roles)`)
    .where('active', '=', true)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Who has to see to a petition: the officer it was given to, else the department's, else whoever assigns. */
export async function whoHandles(db: UnitDb, { leadOfficerId, leadDepartmentId }: Handled): Promise<readonly string[]> {
  if (leadOfficerId) return [leadOfficerId]
  const sitting = leadDepartmentId ? await officersIn(db, [leadDepartmentId]) : []
  return sitting.length > 0 ? sitting : officersWith(db, 'specialist')
}
