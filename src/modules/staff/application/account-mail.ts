import { CUT_OFF_AFTER, letterOf, mayTry, stateAfter, type TryOutcome } from '#modules/messages/index.ts'
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
  readonly html?: string | undefined
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

/** Who writes to whoever looks after the installation: no unit does. */
const SELF = 'Hệ thống Đối Thoại'

/** Rows are kept so long after the mail, to see how it went; no letter is sent that waited longer. */
const KEPT_DAYS = 7
/** What is kept under a name is kept for longer, so that it is not written again. */
const NAMED_KEPT_DAYS = 60

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
    if (state !== 'waiting' && mail.tokenSealed)
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
    .where((eb) =>
      eb.or([
        eb.and([eb('token_sealed', 'is not', null), eb('created_at', '<=', ended)]),
        eb('created_at', '<=', now.subtract({ hours: KEPT_DAYS * 24 })),
      ]),
    )
    .execute()
  await tx
    .deleteFrom('account_mail')
    .where('state', 'in', ['sent', 'failed'])
    .where((eb) =>
      eb.or([
        eb.and([eb('once', 'is', null), eb('created_at', '<', now.subtract({ hours: KEPT_DAYS * 24 }))]),
        eb('created_at', '<', now.subtract({ hours: NAMED_KEPT_DAYS * 24 })),
      ]),
    )
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
    .select(['account_mail.created_at as createdAt', 'account.name', 'account.email', 'title', 'body'])
    .where('state', '=', 'waiting')
    .where('account.disabled_at', 'is', null)
    .orderBy('account_mail.created_at')
    .limit(50)
    .forUpdate('account_mail')
    .skipLocked()
    .execute()
  const due = rows.find((row) => (row.tokenSealed || row.body) && mayTry(row.tries, row.triedAt, now))
  if (!due) return null
  const tries = due.tries + 1
  await tx
    .updateTable('account_mail')
    .set({ state: 'under-way', tries, tried_at: now })
    .where('id', '=', due.id)
    .execute()
  return { ...due, tries }
}

function handOver(parts: AccountMailParts, mail: NonNullable<Awaited<ReturnType<typeof claim>>>): Promise<TryOutcome> {
  const { id, name, email, createdAt } = mail
  if (!mail.tokenSealed) {
    const words = { title: mail.title, text: mail.body, language: 'vi', from: SELF, phone: '', stop: null } as const
    return parts.mailer.send({ id, to: email, toName: name, subject: mail.title, ...letterOf(words) })
  }
  const token = parts.keys.open(mail.tokenSealed)
  const letter = parts.letter({ name, email, token, endsAt: createdAt.add({ hours: MAILED_LINK_HOURS }) })
  return parts.mailer.send({ id, to: email, toName: name, ...letter })
}
