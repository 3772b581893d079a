import { needsSecondStep, type Role, type SecondStepAsk, secondStepAsk } from '../domain/index.ts'
import { accountById } from './account.ts'
import type { StaffParts } from './parts.ts'
import { hasSecondStep, secondStepOf } from './second-step.ts'

/** Whether somebody who is in is asked for a second step. `roles`: those of the unit entered. Real time. */
export async function asksFor(
  parts: Pick<StaffParts, 'db'>,
  who: { readonly accountId: string; readonly roles: readonly Role[]; readonly secondFactor: boolean },
  now: Temporal.Instant,
): Promise<SecondStepAsk> {
  if (who.secondFactor) return 'none'
  return parts.db.outside('read', async (tx) => {
    const account = await accountById(tx, who.accountId)
    if (!account) return 'none'
    const held: readonly Role[] = account.installation_administrator
      ? [...who.roles, 'installation-administrator']
      : who.roles
    if (!needsSecondStep(held)) return 'none'
    return secondStepAsk(held, hasSecondStep(await secondStepOf(tx, who.accountId)), account.created_at, now)
  })
}
