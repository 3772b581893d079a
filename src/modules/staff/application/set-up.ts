import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordInstallationHistory } from '#modules/history/index.ts'
import { giveRuleSet } from '#modules/regulations/index.ts'
import { createUnit, isServed, type NewUnit } from '#modules/units/index.ts'
import type { Database, InstallationDb } from '#platform/db/database.ts'
import { accountByEmail } from './account.ts'
import { byOfficer } from './account-history.ts'
import { makeLink, openLink, useLink } from './one-time-links.ts'
import type { StaffParts } from './parts.ts'
import { hashedPassword } from './stored-password.ts'

const nobody = { accountId: null, unitId: null, officerId: null }

/** Whether somebody administers this installation already. */
const isSetUp = async (tx: InstallationDb): Promise<boolean> =>
  (await tx
    .selectFrom('account')
    .select('id')
    .where('installation_administrator', '=', true)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()) !== undefined

/** The address of a set-up link's page, behind the site's own. */
export const setUpPath = (token: string): string => `/can-bo/thiet-lap-lan-dau/${token}`

/**
 * The path of a fresh one-time set-up link, which voids the earlier one; null once there is an administrator.
 * Called at each start; `now` is real time.
 */
export const setUpLink = (db: Database, now: Temporal.Instant): Promise<string | null> =>
  db.outside('write', async (tx) => ((await isSetUp(tx)) ? null : setUpPath(await makeLink(tx, 'set-up', nobody, now))))

/** Whether a set-up link may still be used. */
export const isSetUpLink = (db: Database, token: string, now: Temporal.Instant): Promise<boolean> =>
  db.outside('read', async (tx) => !(await isSetUp(tx)) && (await openLink(tx, 'set-up', token, now)) !== null)

/** The first administrator, of the installation and of its first unit. */
export interface FirstAdministrator {
  readonly name: string
  readonly addressForm: string
  readonly email: string
  /** In the form that is hashed, checked already. */
  readonly password: string
  /** Runs the dialogue too: specialist of the economic department. */
  readonly isSpecialist: boolean
}

/**
 * Sets the installation up in one transaction: the unit with its parts and villages, its rule set, its administrator.
 * Returns the account to be signed in.
 */
export async function setUp(
  parts: StaffParts,
  token: string,
  first: FirstAdministrator,
  unit: NewUnit,
  now: Temporal.Instant,
): Promise<Result<{ accountId: string }, 'link-void' | 'unit-served'>> {
  const hashed = await hashedPassword(first.password)
  const [unitId, accountId, officerId] = [newId(), newId(), newId()]
  const by = byOfficer(parts, officerId)
  return parts.db.inUnit(unitId, 'system', 'write', async (tx) => {
    const link = await openLink(tx, 'set-up', token, now)
    if (!link || (await isSetUp(tx)) || !(await useLink(tx, link, now))) return refuse('link-void')
    if (await isServed(tx, unit.reference.code)) return refuse('unit-served')
    await createUnit(tx, by, unitId, unit)
    await giveRuleSet(tx, by, unit.reference.provinceCode, by.on.year)
    const known = await accountByEmail(tx, first.email)
    const account = {
      name: first.name,
      ...hashed,
      password_set_at: now,
      installation_administrator: true,
    }
    if (known)
      await tx
        .updateTable('account')
        .set({ ...account, disabled_at: null })
        .where('id', '=', known.id)
        .execute()
    else
      await tx
        .insertInto('account')
        .values({ id: accountId, email: first.email, created_at: now, ...account })
        .execute()
    const economy = await tx.selectFrom('department').select('id').where('purpose', '=', 'economy').executeTakeFirst()
    await tx
      .insertInto('officer')
      .values({
        id: officerId,
        account_id: known?.id ?? accountId,
        name: first.name,
        address_form: first.addressForm,
        roles: first.isSpecialist ? ['administrator', 'specialist'] : ['administrator'],
        department_id: first.isSpecialist ? (economy?.id ?? null) : null,
        email: first.email,
        created_at: by.at,
      })
      .execute()
    await recordInstallationHistory(
      tx,
      { actor: 'officer', accountId: known?.id ?? accountId, at: by.at, on: by.on },
      { code: 'installation.set-up', subject: 'unit', subjectId: unitId },
    )
    return accept({ accountId: known?.id ?? accountId })
  })
}
