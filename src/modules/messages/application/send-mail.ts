import { sql } from 'kysely'
import { languageFrom } from '#kernel/language.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, UnitDb } from '#platform/db/database.ts'
import type { Mailer } from '#platform/mail/mail.ts'
import {
  CUT_OFF_AFTER,
  mayTry,
  STALE_AFTER,
  stateAfter,
  type TryOutcome,
  textWithLink,
  wantsLink,
} from '../domain/index.ts'
import type { CalendarOf, LinkOf } from './link-of.ts'

/** What sending mail needs. `now` is real time: tries and waits go by it, not by the business clock. */
export interface MailParts {
  readonly db: Database
  readonly mailer: Mailer
  readonly clock: Clock
  readonly linkOf: LinkOf
  /** The day for the reader's calendar, where a mail is about one; left out: no mail carries any. */
  readonly calendarOf?: CalendarOf
  readonly now: () => Temporal.Instant
}

/** How many mails are taken in hand at once; between them the program may be told to stop. */
const BATCH = 20

/** Written while a try is under way; a row that still says so much later was cut off in the midst of it. */
const UNDER_WAY = 'under way'

/**
 * Sends what waits, in every unit; says how many were sent. Each mail is claimed in a transaction of its own before it is
 * handed over, so that neither a second node nor a restart hands it over twice. A server that cannot be reached costs no
 * try. Whoever was told by hand meanwhile is not written to.
 */
export async function sendWaitingMail(parts: MailParts, signal?: AbortSignal): Promise<number> {
  const units = await parts.db.outside(
    'read',
    async (tx) => (await sql<{ id: string }>`select units_with_waiting_mail() as id`.execute(tx)).rows,
  )
  if (units.length === 0 || !(await parts.mailer.reach()).reached) return 0
  let sent = 0
  for (const unit of units) {
    for (;;) {
      if (signal?.aborted) return sent
      const claimed = await parts.db.inUnit(unit.id, 'system', 'write', (tx) => claim(tx, parts))
      for (const mail of claimed) {
        const outcome = signal?.aborted ? notTried : await handOver(parts, mail)
        await parts.db.inUnit(unit.id, 'system', 'write', (tx) => settle(tx, parts, mail, outcome))
        if (outcome.is === 'sent') sent += 1
      }
      if (claimed.length < BATCH) break
    }
  }
  return sent
}

/** The program is ending: what was claimed goes back untouched. */
const notTried: TryOutcome = { is: 'later', error: 'stopped' }

interface Claimed {
  readonly id: string
  readonly tries: number
  readonly name: string
  readonly email: string
  readonly title: string
  readonly text: string
  readonly calendar: string | null
}

async function claim(tx: UnitDb, { now, linkOf, calendarOf, clock }: MailParts): Promise<Claimed[]> {
  const at = now()
  await giveUp(tx, at, clock.now())
  const waiting = await tx
    .selectFrom('message')
    .select(['id', 'about', 'about_id', 'title', 'body', 'contact_id', 'officer_id', 'mail_tries', 'mail_tried_at'])
    .select(['created_at', 'language'])
    .where('mail', '=', 'waiting')
    .where('mail_error', '<>', UNDER_WAY)
    .orderBy('created_at')
    .limit(BATCH * 10)
    .forUpdate()
    .skipLocked()
    .execute()
  const due = waiting.filter((row) => mayTry(row.mail_tries, row.mail_tried_at, at)).slice(0, BATCH)
  const claimed: Claimed[] = []
  for (const row of due) {
    const reader = await readerOf(tx, row.contact_id, row.officer_id)
    if (!reader?.email) {
      await tx.updateTable('message').set({ mail: 'none' }).where('id', '=', row.id).execute()
      continue
    }
    const link = wantsLink(row.body)
      ? await linkOf(tx, { about: row.about, aboutId: row.about_id, language: languageFrom(row.language) })
      : null
    await tx
      .updateTable('message')
      .set({ mail_tries: row.mail_tries + 1, mail_tried_at: at, mail_error: UNDER_WAY })
      .where('id', '=', row.id)
      .execute()
    const text = textWithLink(row.body, link)
    const calendar = (await calendarOf?.(tx, { about: row.about, aboutId: row.about_id, at: clock.now() })) ?? null
    claimed.push({ id: row.id, tries: row.mail_tries + 1, ...reader, title: row.title, text, calendar })
  }
  return claimed
}

/** A try that was cut off may have handed its mail over, and a mail of last week says nothing new: both are told by hand. */
async function giveUp(tx: UnitDb, at: Temporal.Instant, businessNow: Temporal.Instant): Promise<void> {
  const waiting = tx.updateTable('message').where('mail', '=', 'waiting')
  await waiting
    .set({ mail: 'failed', mail_error: 'cut off' })
    .where('mail_error', '=', UNDER_WAY)
    .where('mail_tried_at', '<', at.subtract(CUT_OFF_AFTER))
    .execute()
  await waiting
    .set({ mail: 'failed', mail_error: 'stale' })
    .where('mail_error', '<>', UNDER_WAY)
    .where('created_at', '<', businessNow.subtract(STALE_AFTER))
    .execute()
}

async function readerOf(tx: UnitDb, contactId: string | null, officerId: string | null) {
  if (contactId)
    return tx.selectFrom('contact').select(['name', 'email']).where('id', '=', contactId).executeTakeFirst()
  if (!officerId) return undefined
  return tx.selectFrom('officer').select(['name', 'email']).where('id', '=', officerId).executeTakeFirst()
}

const handOver = ({ mailer }: MailParts, { id, email, name, title, text, calendar }: Claimed): Promise<TryOutcome> =>
  mailer.send({ id, to: email, toName: name, subject: title, text, calendar })

async function settle(tx: UnitDb, { clock }: MailParts, mail: Claimed, outcome: TryOutcome): Promise<void> {
  const state = outcome === notTried ? 'waiting' : stateAfter(outcome, mail.tries)
  await tx
    .updateTable('message')
    .set({
      mail: state,
      mail_error: outcome.is === 'sent' ? '' : outcome.error,
      ...(outcome === notTried && { mail_tries: mail.tries - 1 }),
    })
    .where('id', '=', mail.id)
    .execute()
  if (state !== 'sent') return
  await tx
    .updateTable('message')
    .set({ told_at: clock.now(), told_how: 'mail' })
    .where('id', '=', mail.id)
    .where('told_at', 'is', null)
    .execute()
}
