import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { placeTones } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Purpose } from '../domain/index.ts'

/** What is typed of a part of the unit, or of a body outside. */
export interface DepartmentInput {
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly purpose: Purpose
  readonly outside: boolean
  readonly phone: string
  readonly email: string
  /** Where it sits, whom to ask for, what is worth knowing. */
  readonly address: string
  readonly contactPerson: string
  readonly note: string
  readonly active: boolean
}

export type DepartmentRefusal = 'not-found' | 'stale' | 'name-taken' | 'still-has-officers'

/** Bộ phận and bodies outside in their order, those no longer used last. */
export const departments = (db: UnitDb) =>
  db
    .selectFrom('department')
    .selectAll()
    .orderBy('outside')
    .orderBy('active', 'desc')
    .orderBy('position')
    .orderBy('name')
    .execute()
export type Department = Awaited<ReturnType<typeof departments>>[number]

/** Bộ phận in use: what a select offers. */
export const activeDepartments = async (db: UnitDb) => (await departments(db)).filter(({ active }) => active)

/** One of them; null when the unit has none with this id. */
export const departmentAt = async (db: UnitDb, id: string) =>
  (await db.selectFrom('department').selectAll().where('id', '=', id).executeTakeFirst()) ?? null

const sameName = (a: string, b: string) =>
  placeTones(a).toLocaleLowerCase('vi') === placeTones(b).toLocaleLowerCase('vi')

async function isTaken(tx: UnitDb, name: string, except: string | null): Promise<boolean> {
  const others = await tx.selectFrom('department').select(['id', 'name']).execute()
  return others.some((other) => other.id !== except && sameName(other.name, name))
}

const columns = (input: DepartmentInput) => ({
  name: input.name,
  short_name: input.shortName,
  symbol: input.symbol,
  purpose: input.purpose,
  outside: input.outside,
  phone: input.phone,
  email: input.email,
  address: input.address,
  contact_person: input.contactPerson,
  note: input.note,
  active: input.active,
})

/** Adds a part of the unit or a body outside, at the end of its list. */
export async function addDepartment(
  tx: UnitDb,
  by: By,
  input: DepartmentInput,
): Promise<Result<string, DepartmentRefusal>> {
  if (await isTaken(tx, input.name, null)) return refuse('name-taken')
  const { last } = await tx
    .selectFrom('department')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(-1)).as('last'))
    .executeTakeFirstOrThrow()
  const id = newId()
  await tx
    .insertInto('department')
    .values({ id, ...columns(input), position: Number(last) + 1 })
    .execute()
  await recordHistory(tx, by, { code: 'department.added', subject: 'department', subjectId: id })
  return accept(id)
}

/** Changes one; it is never deleted, since petitions and history point to it, but may be taken out of use. */
export async function editDepartment(
  tx: UnitDb,
  by: By,
  id: string,
  version: number,
  input: DepartmentInput,
): Promise<Result<'edited', DepartmentRefusal>> {
  const before = await tx.selectFrom('department').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!before) return refuse('not-found')
  if (before.version !== version) return refuse('stale')
  if (await isTaken(tx, input.name, id)) return refuse('name-taken')
  if (before.active && !input.active && (await hasOfficers(tx, id))) return refuse('still-has-officers')
  await tx
    .updateTable('department')
    .set({ ...columns(input), version: version + 1 })
    .where('id', '=', id)
    .execute()
  const code = before.active && !input.active ? 'department.closed' : 'department.edited'
  await recordHistory(tx, by, { code, subject: 'department', subjectId: id })
  return accept('edited')
}

const hasOfficers = async (tx: UnitDb, departmentId: string) =>
  (await tx
    .selectFrom('officer')
    .select('id')
    .where('department_id', '=', departmentId)
    .where('active', '=', true)
    .executeTakeFirst()) !== undefined
