import type { UnitDb } from '#platform/db/database.ts'

/** Who does what is promised: a department or body, an officer, or both. */
export interface Owner {
  readonly departmentId: string | null
  readonly officerId: string | null
}

/**
 * Promises with the department they lie with: an officer's lies with the department he sits in. Null: somebody named is none
 * of this unit.
 */
export async function withDepartments<Promised extends Owner>(
  db: UnitDb,
  promises: readonly Promised[],
): Promise<readonly Promised[] | null> {
  const departmentIds = idsIn(promises.map(({ departmentId }) => departmentId))
  const officerIds = idsIn(promises.map(({ officerId }) => officerId))
  const departments =
    departmentIds.length === 0
      ? []
      : await db.selectFrom('department').select('id').where('id', 'in', departmentIds).execute()
  const officers =
    officerIds.length === 0
      ? []
      : await db.selectFrom('officer').select(['id', 'department_id']).where('id', 'in', officerIds).execute()
  if (departments.length < departmentIds.length || officers.length < officerIds.length) return null
  const seats = new Map(officers.map(({ id, department_id }) => [id, department_id]))
  return promises.map((promise) => ({
    ...promise,
    departmentId: promise.departmentId ?? (promise.officerId && seats.get(promise.officerId)) ?? null,
  }))
}

const idsIn = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))]
