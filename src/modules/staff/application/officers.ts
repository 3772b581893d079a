import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { changeOfficer, isUnitRole, type UnitRole } from '../domain/index.ts'
import { makeLink } from './one-time-links.ts'

/** What is typed of an officer. */
export interface OfficerInput {
  readonly name: string
  /** anh, chị, ông, bà; empty when not given. */
  readonly addressForm: string
  /** "Chuyên viên Phòng Kinh tế" */
  readonly title: string
  readonly departmentId: string | null
  readonly roles: readonly UnitRole[]
  readonly phone: string
}

/** How an officer stands: has an account and may sign in; invited only; let go. */
export type OfficerStanding = 'active' | 'invited' | 'inactive'

const columns = [
  ...(['officer.id', 'officer.name', 'officer.title', 'officer.email', 'officer.phone', 'officer.active'] as const),
  ...(['officer.roles', 'officer.version', 'officer.address_form as addressForm'] as const),
  ...(['officer.department_id as departmentId', 'officer.account_id as accountId'] as const),
  'department.name as departmentName',
] as const

const withDepartment = (db: UnitDb) =>
  db.selectFrom('officer').leftJoin('department', 'department.id', 'officer.department_id').select(columns)

type Row = Awaited<ReturnType<ReturnType<typeof withDepartment>['execute']>>[number]

const shaped = (row: Row) => ({
  ...row,
  roles: row.roles.filter(isUnitRole),
  standing: (row.active
    ? row.accountId
      ? 'active'
      : 'invited'
    : 'inactive') satisfies OfficerStanding as OfficerStanding,
})

/** Cán bộ of the unit, those let go last. */
export const officers = async (db: UnitDb) =>
  (await withDepartment(db).orderBy('officer.active', 'desc').orderBy('officer.name').execute()).map(shaped)
export type Officer = Awaited<ReturnType<typeof officers>>[number]

/** One officer; null when the unit has none with this id. */
export async function officerAt(db: UnitDb, id: string): Promise<Officer | null> {
  const row = await withDepartment(db).where('officer.id', '=', id).executeTakeFirst()
  return row ? shaped(row) : null
}

const values = (input: OfficerInput) => ({
  name: input.name,
  address_form: input.addressForm,
  title: input.title,
  department_id: input.departmentId,
  roles: [...input.roles],
  phone: input.phone,
})

/**
 * Adds an officer who has no account yet, with the link by which one is made. The link's token is told once.
 * `now`: real time.
 */
export async function inviteOfficer(
  tx: UnitDb,
  by: By,
  unitId: string,
  input: OfficerInput & { readonly email: string },
  now: Temporal.Instant,
): Promise<Result<{ officerId: string; token: string }, 'email-taken'>> {
  const taken = await tx.selectFrom('officer').select('id').where('email', '=', input.email).executeTakeFirst()
  if (taken) return refuse('email-taken')
  const id = newId()
  await tx
    .insertInto('officer')
    .values({ id, email: input.email, created_at: by.at, ...values(input) })
    .execute()
  const token = await makeLink(tx, 'invitation', { accountId: null, unitId, officerId: id }, now)
  await recordHistory(tx, by, {
    code: 'officer.invited',
    subject: 'officer',
    subjectId: id,
    facts: { roles: [...input.roles] },
  })
  return accept({ officerId: id, token })
}

/** A fresh invitation for somebody who has not taken the earlier one, which is void from now on. */
export async function inviteAgain(
  tx: UnitDb,
  by: By,
  unitId: string,
  officerId: string,
  now: Temporal.Instant,
): Promise<Result<{ token: string }, 'not-found' | 'not-invited'>> {
  const officer = await officerAt(tx, officerId)
  if (!officer) return refuse('not-found')
  if (officer.standing !== 'invited') return refuse('not-invited')
  const token = await makeLink(tx, 'invitation', { accountId: null, unitId, officerId }, now)
  await recordHistory(tx, by, { code: 'officer.invited-again', subject: 'officer', subjectId: officerId })
  return accept({ token })
}

export type OfficerRefusal = 'not-found' | 'stale' | 'last-administrator'

/** Locks the officers of the unit, so that two administrators cannot let each other go at once. */
async function locked(tx: UnitDb, id: string, version: number) {
  const rows = await tx
    .selectFrom('officer')
    .select(['id', 'roles', 'active', 'account_id', 'version'])
    .orderBy('id')
    .forUpdate()
    .execute()
  const all = rows.map((row) => ({ ...row, hasAccount: row.account_id !== null }))
  const one = all.find((row) => row.id === id)
  if (!one) return refuse('not-found')
  return one.version === version ? accept({ all, one }) : refuse('stale')
}

/** Changes what is known of an officer, the roles too; they hold from the next request on. */
export async function editOfficer(
  tx: UnitDb,
  by: By,
  id: string,
  version: number,
  input: OfficerInput,
): Promise<Result<'edited', OfficerRefusal>> {
  const found = await locked(tx, id, version)
  if (!found.ok) return found
  const { all, one } = found.value
  const allowed = changeOfficer(all, { ...one, roles: input.roles })
  if (!allowed.ok) return allowed
  await tx
    .updateTable('officer')
    .set({ ...values(input), version: version + 1 })
    .where('id', '=', id)
    .execute()
  const given = input.roles.filter((role) => !one.roles.includes(role))
  const taken = one.roles.filter((role) => !input.roles.some((each) => each === role))
  const code = given.length + taken.length > 0 ? 'officer.roles-changed' : 'officer.edited'
  await recordHistory(tx, by, { code, subject: 'officer', subjectId: id, facts: { given, taken } })
  return accept('edited')
}

/** Lets an officer go, or takes them back. Letting go ends their sessions in this unit at once. `now`: real time. */
export async function setActive(
  tx: UnitDb,
  by: By,
  id: string,
  version: number,
  active: boolean,
  now: Temporal.Instant,
): Promise<Result<'changed', OfficerRefusal>> {
  const found = await locked(tx, id, version)
  if (!found.ok) return found
  const allowed = changeOfficer(found.value.all, { ...found.value.one, active })
  if (!allowed.ok) return allowed
  await tx
    .updateTable('officer')
    .set({ active, version: version + 1 })
    .where('id', '=', id)
    .execute()
  if (!active) {
    await tx
      .updateTable('session')
      .set({ ended_at: now })
      .where('officer_id', '=', id)
      .where('ended_at', 'is', null)
      .execute()
    await tx
      .updateTable('one_time_link')
      .set({ ends_at: now })
      .where('officer_id', '=', id)
      .where('used_at', 'is', null)
      .where('ends_at', '>', now)
      .execute()
  }
  await recordHistory(tx, by, {
    code: active ? 'officer.taken-back' : 'officer.let-go',
    subject: 'officer',
    subjectId: id,
  })
  return accept('changed')
}

/** Who may decide for the unit, by name: whose word an officer records (ghi thay). */
export const leaders = (db: UnitDb) =>
  db
    .selectFrom('officer')
    .select(['id', 'name'])
    .where('active', '=', true)
    .where((row) => row('roles', '@>', row.val(['leader'])))
    .orderBy('name')
    .execute()
