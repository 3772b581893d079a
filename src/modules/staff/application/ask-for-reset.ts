import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { MAIL_CHANNEL } from '#modules/messages/index.ts'
import { emailForm, type LockoutRule } from '../domain/index.ts'
import { accountByEmail } from './account.ts'
import { recordOfAccount } from './account-history.ts'
import { countTry } from './counted-tries.ts'
import { inEvenTime } from './even-time.ts'
import { MAILED_LINK_HOURS, makeLink } from './one-time-links.ts'
import type { StaffParts } from './parts.ts'

/** So many mails an hour go to one address, and so many are asked for from one network, a hall's or a village's. */
const perEmail: LockoutRule = { failures: 3, windowMinutes: 60, lockMinutes: 60 }
const perNetwork: LockoutRule = { failures: 20, windowMinutes: 60, lockMinutes: 60 }

/**
 * Quên mật khẩu: a mail with a link goes to the address when it is an account's. The answer, and the time it takes, are the
 * same when it is not; `too-many` depends on how often this network asked, whatever it asked for. Real time.
 */
export async function askForReset(
  parts: StaffParts,
  typed: { readonly email: string; readonly address: string },
  now: Temporal.Instant,
): Promise<Result<'asked', 'too-many'>> {
  const began = performance.now()
  const network = parts.keys.match('reset-network', typed.address)
  const counted = await parts.db.outside('write', (tx) => countTry(tx, network, now, perNetwork))
  if (counted === 'locked-out') return refuse('too-many')
  await writeMail(parts, emailForm(typed.email), now)
  await inEvenTime(began)
  return accept('asked')
}

async function writeMail(parts: StaffParts, email: string, now: Temporal.Instant): Promise<void> {
  const asked = await parts.db.outside('write', async (tx) => {
    const counted = await countTry(tx, parts.keys.match('reset-email', email), now, perEmail)
    const account = await accountByEmail(tx, email)
    if (counted === 'locked-out' || !account || account.disabled_at) return null
    const target = { accountId: account.id, unitId: null, officerId: null }
    const token = await makeLink(tx, 'password-reset', target, now, MAILED_LINK_HOURS)
    await tx
      .insertInto('account_mail')
      .values({
        id: newId(),
        account_id: account.id,
        template: 'password-reset',
        token_sealed: parts.keys.seal(token),
        created_at: now,
        state: 'waiting',
      })
      .execute()
    await sql`select pg_notify(${MAIL_CHANNEL}, '')`.execute(tx)
    return account.id
  })
  if (asked) await recordOfAccount(parts, asked, 'reset-asked')
}
