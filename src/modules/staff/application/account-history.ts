import { type Act, recordHistory, recordInstallationHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import { placesOf } from './account.ts'
import type { StaffParts } from './parts.ts'

/** Where an account's act is written: in the unit it stands in, or, in none, in the installation's own chain. */
export interface ActingAccount {
  readonly accountId: string
  readonly officer: { readonly id: string; readonly unitId: string } | null
}

/** What people do with their own account: told as `officer.…` in the unit they stand in, as `account.…` outside. */
export type AccountAct =
  | 'signed-in'
  | 'signed-out'
  | 'signed-out-elsewhere'
  | 'signed-out-everywhere'
  | 'password-changed'
  | 'password-check-failed'
  | 'password-reset'
  | 'authenticator-added'
  | 'authenticator-removed'
  | 'recovery-codes-made'
  | 'passkey-added'
  | 'passkey-renamed'
  | 'passkey-removed'
  | 'provider-linked'

/** What happens to an account while nobody is known to be in it: in the installation's chain only, as `account.…`. */
export type AccountEvent =
  | 'sign-in-failed'
  | 'second-step-failed'
  | 'recovery-code-used'
  | 'second-step-forgotten'
  | 'passkey-refused'
  | 'provider-refused'
  | 'reset-link-made'
  | 'reset-asked'
  | 'reset-mailed'
  | 'reset-mail-failed'

const moment = (parts: StaffParts) => ({ at: parts.clock.now(), on: parts.clock.today() })

/** An account acting where it belongs: in its one unit; with several or none, outside them all. */
export async function actorOf(parts: StaffParts, accountId: string): Promise<ActingAccount> {
  const [place, ...others] = await parts.db.outside('read', (tx) => placesOf(tx, accountId))
  const officer = place && others.length === 0 ? { id: place.officerId, unitId: place.unitId } : null
  return { accountId, officer }
}

/** Who acts, by the business clock, as the history keeps it. */
export const byOfficer = (parts: StaffParts, officerId: string): By => ({
  actor: 'officer',
  officerId,
  ...moment(parts),
})

/** The program itself, by the business clock. */
export const byProgram = (parts: StaffParts): By => ({ actor: 'system', officerId: null, ...moment(parts) })

/** Writes what an account did, as `officer.…` in its unit and as `account.…` in the installation's chain. */
export async function recordAccountAct(
  parts: StaffParts,
  acting: ActingAccount,
  what: AccountAct,
  facts: NonNullable<Act['facts']> = {},
): Promise<void> {
  const { officer, accountId } = acting
  if (officer) {
    const act = { code: `officer.${what}`, subject: 'officer', subjectId: officer.id, facts }
    await parts.db.inUnit(officer.unitId, 'system', 'write', (tx) =>
      recordHistory(tx, byOfficer(parts, officer.id), act),
    )
  } else {
    const act = { code: `account.${what}`, subject: 'account', subjectId: accountId, facts }
    await parts.db.outside('write', (tx) =>
      recordInstallationHistory(tx, { actor: 'officer', accountId, ...moment(parts) }, act),
    )
  }
}

/** Writes into the installation's chain what concerns an account but was done by nobody known, or by the program. */
export const recordOfAccount = (
  parts: StaffParts,
  accountId: string,
  what: AccountEvent,
  facts: NonNullable<Act['facts']> = {},
  actor: By['actor'] = 'public',
): Promise<void> =>
  parts.db.outside('write', (tx) =>
    recordInstallationHistory(
      tx,
      { actor, accountId: null, ...moment(parts) },
      { code: `account.${what}`, subject: 'account', subjectId: accountId, facts },
    ),
  )
