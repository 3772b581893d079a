import { CUT_OFF_AFTER, mayTry, stateAfter, type TryOutcome } from '#modules/messages/index.ts'
import type { InstallationDb } from '#platform/db/database.ts'
import { recordOfAccount } from './account-history.ts'
import { MAILED_LINK_HOURS } from './one-time-links.ts'
import type { StaffParts } from './parts.ts'

/** A mail to who owns an account. */
export interface AccountMail {
  readonly id: string
  readonly to: string
  readonly toName: string
  readonly subject: string
  readonly text: string
}

/** What sending needs. `letter`: what a mail says, for a link's token that may be used until `endsAt`. */
export interface AccountMailParts extends StaffParts {
  readonly mailer: {
    reach(): Promise<{ readonly reached: boolean }>
    send(mail: AccountMail): Promise<TryOutcome>
  }
  readonly letter: (to: {
    readonly name: string
    readonly email: string
    readonly token: string
    readonly endsAt: Temporal.Instant
  }) => Pick<AccountMail, 'subject' | 'text'>
  /** Real time. */
  readonly now: () => Temporal.Instant
}

/** Rows are kept so long after the mail, to see how it went. */
const KEPT_DAYS = 7

/**
 * Sends what waits to the owners of accounts; says how many were sent. Each mail is claimed in a transaction of its own
 * before it is handed over, as with messages. One whose link has ended is given up: whoever still needs it asks again.
 */
export async function sendAccountMail(parts: AccountMailParts, signal?: AbortSignal): Promise<number> {
  const now = parts.now()
  const waiting = await parts.db.outside('note', (tx) => tidy(tx, now))
  if (waiting === 0 || !(await parts.mailer.reach()).reached) return 0
  let sent = 0
  while (!signal?.aborted) {
    const mail = await parts.db.outside('write', (tx) => claim(tx, parts.now()))
    if (!mail) break
    const outcome = await handOver(parts, mail)
    const state = stateAfter(outcome, mail.tries)
    await parts.db.outside('write', (tx) =>
      tx
        .updateTable('account_mail')
        .set({
          state,
          error: outcome.is === 'sent' ? '' : outcome.error,
          ...(outcome.is === 'away' && { tries: mail.tries - 1 }),
          ...(state === 'waiting' ? {} : { token_sealed: null }),
        })
        .where('id', '=', mail.id)
        .execute(),
    )
    if (outcome.is === 'away') break
    if (state === 'sent') sent += 1
    if (state !== 'waiting')
      await recordOfAccount(
        parts,
        mail.accountId,
        state === 'sent' ? 'reset-mailed' : 'reset-mail-failed',
        {},
        'system',
      )
  }
  return sent
}

/** Gives up what is too late or was cut off in the midst, forgets what is long past; says how many wait. */
async function tidy(tx: InstallationDb, now: Temporal.Instant): Promise<number> {
  const ended = now.subtract({ hours: MAILED_LINK_HOURS })
  const giveUp = { state: 'failed', token_sealed: null }
  await tx
    .updateTable('account_mail')
    .set({ ...giveUp, error: 'cut off' })
    .where('state', '=', 'under-way')
    .where('tried_at', '<', now.subtract(CUT_OFF_AFTER))
    .execute()
  await tx
    .updateTable('account_mail')
    .set({ ...giveUp, error: 'too late' })
    .where('state', '=', 'waiting')
    .where('created_at', '<=', ended)
    .execute()
  await tx
    .deleteFrom('account_mail')
    .where('state', 'in', ['sent', 'failed'])
    .where('created_at', '<', now.subtract({ hours: KEPT_DAYS * 24 }))
    .execute()
  const { n } = await tx
    .selectFrom('account_mail')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return n
}

async function claim(tx: InstallationDb, now: Temporal.Instant) {
  const rows = await tx
    .selectFrom('account_mail')
    .innerJoin('account', 'account.id', 'account_mail.account_id')
    .select([
      'account_mail.id',
      'account_id as accountId',
      'token_sealed as tokenSealed',
      'tries',
      'tried_at as triedAt',
    ])
    .select(['account_mail.created_at as createdAt', 'account.name', 'account.email'])
    .where('state', '=', 'waiting')
    .where('account.disabled_at', 'is', null)
    .orderBy('account_mail.created_at')
    .limit(50)
    .forUpdate('account_mail')
    .skipLocked()
    .execute()
  const due = rows.find((row) => row.tokenSealed && mayTry(row.tries, row.triedAt, now))
  if (!due?.tokenSealed) return null
  const tries = due.tries + 1
  await tx
    .updateTable('account_mail')
    .set({ state: 'under-way', tries, tried_at: now })
    .where('id', '=', due.id)
    .execute()
  return { ...due, tokenSealed: due.tokenSealed, tries }
}

function handOver(parts: AccountMailParts, mail: NonNullable<Awaited<ReturnType<typeof claim>>>): Promise<TryOutcome> {
  const { name, email, createdAt } = mail
  const token = parts.keys.open(mail.tokenSealed)
  const letter = parts.letter({ name, email, token, endsAt: createdAt.add({ hours: MAILED_LINK_HOURS }) })
  return parts.mailer.send({ id: mail.id, to: email, toName: name, ...letter })
}
