import { officers } from '#modules/staff/index.ts'
import { activeDepartments } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** Whom tasks can be given to: the unit's own departments and officers; bodies outside are asked, not told. */
export async function choicesOf(db: UnitDb) {
  const [departments, people] = [await activeDepartments(db), await officers(db)]
  return {
    departments: departments.filter(({ outside }) => !outside).map(({ id, name }) => ({ id, name })),
    officers: people.filter(({ active }) => active).map(({ id, name, departmentId }) => ({ id, name, departmentId })),
  }
}
