import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import { kindWords } from '#modules/units/index.ts'
import { type Account, accountByEmail } from './account.ts'
import { byOfficer } from './account-history.ts'
import { officerAt } from './officers.ts'
import { type OneTimeLink, openLink, useLink } from './one-time-links.ts'
import type { StaffParts } from './parts.ts'
import { recognise, type SignInRefusal } from './sign-in.ts'
import { hashedPassword, setPassword } from './stored-password.ts'

/** An invitation that may still be taken, as its page shows it. */
export interface Invitation {
  readonly link: OneTimeLink & { readonly unitId: string; readonly officerId: string }
  readonly unitName: string
  readonly name: string
  readonly addressForm: string
  readonly title: string
  readonly email: string
  /** The invited has an account with a password here already, and signs in with it instead of choosing one. */
  readonly hasPassword: boolean
  /** The invited has an account here that has no password: whoever holds the link must not be the one to choose it. */
  readonly signsInElsewhere: boolean
}

/** The path of an invitation's page. */
export const invitationPath = (token: string): string => `/can-bo/moi/${token}`

/** The invitation of a token; null when there is none, or it was taken, voided or has ended. Real time. */
export async function invitationAt(
  parts: StaffParts,
  token: string,
  now: Temporal.Instant,
): Promise<Invitation | null> {
  const link = await parts.db.outside('read', (tx) => openLink(tx, 'invitation', token, now))
  if (!link?.unitId || !link.officerId) return null
  const { unitId, officerId } = link
  return parts.db.inUnit(unitId, 'system', 'read', async (tx) => {
    const officer = await officerAt(tx, officerId)
    if (officer?.standing !== 'invited') return null
    const unit = await tx.selectFrom('unit').select(['kind', 'name']).executeTakeFirstOrThrow()
    const account = await accountByEmail(tx, officer.email)
    if (account?.disabled_at) return null
    return {
      link: { ...link, unitId, officerId },
      unitName: kindWords(unit.kind, unit.name),
      name: officer.name,
      addressForm: officer.addressForm,
      title: officer.title,
      email: officer.email,
      hasPassword: hasPassword(account),
      signsInElsewhere: account !== null && !hasPassword(account),
    }
  })
}

const hasPassword = (account: Account | null): boolean => (account?.password_hash ?? '') !== ''

/**
 * Takes an invitation: with a new password (checked already, in the form that is hashed) where the address has no account
 * yet, or with the password of the one it has.
 */
export async function takeInvitation(
  parts: StaffParts,
  invitation: Invitation,
  password: string,
  address: string,
  now: Temporal.Instant,
): Promise<Result<{ accountId: string }, SignInRefusal | 'link-void'>> {
  const { link, email } = invitation
  if (invitation.signsInElsewhere) return refuse('link-void')
  if (invitation.hasPassword) {
    const known = await recognise(parts, { email, password, address }, now)
    if (!known.ok) return known
  }
  const hashed = invitation.hasPassword ? null : await hashedPassword(password)
  return parts.db.inUnit(link.unitId, 'system', 'write', async (tx) => {
    if (!(await useLink(tx, link, now))) return refuse('link-void')
    const account = await accountByEmail(tx, email)
    // Between the page and now the address may have got a password elsewhere; it is not overwritten.
    if (hasPassword(account) !== invitation.hasPassword || (account && !hasPassword(account)))
      return refuse('link-void')
    const accountId = account?.id ?? newId()
    if (!account)
      await tx.insertInto('account').values({ id: accountId, email, name: invitation.name, created_at: now }).execute()
    if (hashed) await setPassword(tx, accountId, hashed, now)
    await tx.updateTable('officer').set({ account_id: accountId }).where('id', '=', link.officerId).execute()
    await recordHistory(tx, byOfficer(parts, link.officerId), {
      code: 'officer.joined',
      subject: 'officer',
      subjectId: link.officerId,
    })
    return accept({ accountId })
  })
}
