import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordInstallationHistory } from '#modules/history/index.ts'
import { giveRuleSet } from '#modules/regulations/index.ts'
import { createUnit, isServed, type ReferenceUnit, usualCounter, usualHours } from '#modules/units/index.ts'
import { byProgram } from './account-history.ts'
import { inviteOfficer } from './officers.ts'
import type { StaffParts } from './parts.ts'

/** Who will administer a unit that is added. */
export interface FirstOfficer {
  readonly name: string
  readonly addressForm: string
  readonly email: string
}

/**
 * Adds a unit with the parts of its kind and its province's rule set; without anybody in it yet.
 * `accountId`: the installation's administrator; null on the command line.
 */
export async function addUnit(
  parts: StaffParts,
  reference: ReferenceUnit,
  accountId: string | null,
): Promise<Result<{ unitId: string }, 'unit-served'>> {
  const unitId = newId()
  const by = byProgram(parts)
  return parts.db.inUnit(unitId, 'system', 'write', async (tx) => {
    if (await isServed(tx, reference.code)) return refuse('unit-served')
    const data = { counterName: usualCounter, counterAddress: '', phone: '', site: '', ...usualHours }
    await createUnit(tx, by, unitId, { reference, data })
    await giveRuleSet(tx, by, reference.provinceCode, by.on.year)
    const actor = accountId ? 'officer' : 'system'
    await recordInstallationHistory(
      tx,
      { actor, accountId, at: by.at, on: by.on },
      { code: 'installation.unit-added', subject: 'unit', subjectId: unitId },
    )
    return accept({ unitId })
  })
}

/** Adds a unit and invites its first administrator; the token of the invitation is told once. `now`: real time. */
export async function addUnitWithAdministrator(
  parts: StaffParts,
  reference: ReferenceUnit,
  first: FirstOfficer,
  accountId: string | null,
  now: Temporal.Instant,
): Promise<Result<{ unitId: string; token: string }, 'unit-served'>> {
  const added = await addUnit(parts, reference, accountId)
  if (!added.ok) return added
  const { unitId } = added.value
  const invited = await inviteToUnit(parts, unitId, { ...first, roles: ['administrator'] }, now)
  if (!invited.ok) throw new Error('a new unit already had its administrator')
  return accept({ unitId, token: invited.value.token })
}

/** Invites somebody into a unit from outside it: by the installation's administrator, or on the command line. */
export const inviteToUnit = (
  parts: StaffParts,
  unitId: string,
  first: FirstOfficer & { readonly roles: Parameters<typeof inviteOfficer>[3]['roles'] },
  now: Temporal.Instant,
) =>
  parts.db.inUnit(unitId, 'system', 'write', (tx) =>
    inviteOfficer(tx, byProgram(parts), unitId, { ...first, title: '', departmentId: null, phone: '' }, now),
  )
