import { sql } from 'kysely'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import type { Mailer } from '#platform/mail/mail.ts'
import type { Gateway } from '#platform/sms/gateway.ts'
import { stateAfter, type TryOutcome, triedAgainFrom, type Ways } from '../domain/index.ts'
import { BATCH, type Claimed, claim } from './claim-waiting.ts'
import type { CalendarOf, LinkOf, StopLinkOf } from './link-of.ts'

/** What sending needs. `now` is real time: tries and waits go by it, not by the business clock. */
export interface SendingParts {
  readonly db: Database
  readonly keys: Keys
  /** null: no mail server is set. */
  readonly mailer: Mailer | null
  /** null: no gateway for text messages is set. */
  readonly gateway: Gateway | null
  readonly clock: Clock
  readonly linkOf: LinkOf
  readonly stopOf: StopLinkOf
  /** The day for the reader's calendar, where a mail is about one; left out: no mail carries any. */
  readonly calendarOf?: CalendarOf
  readonly now: () => Temporal.Instant
}

/** So many are handed over at the same time: a storm is over sooner, and a server that breaks takes no more along. */
const SIDE_BY_SIDE = 5

/**
 * Sends what waits, in every unit; says how many were sent. Each message is claimed in a transaction of its own before it is
 * handed over, so that neither a second node nor a restart hands it over twice. A server that cannot be reached costs no
 * try, also when it goes away in the midst. Whoever was told by hand meanwhile is not written to.
 */
export async function sendWaiting(parts: SendingParts, signal?: AbortSignal): Promise<number> {
  const units = await parts.db.outside(
    'read',
    async (tx) => (await sql<{ id: string }>`select units_with_waiting_mail() as id`.execute(tx)).rows,
  )
  if (units.length === 0) return 0
  const run: Run = { ways: await waysOf(parts), gatewayLeft: parts.gateway?.left() ?? 0, sent: 0 }
  for (const unit of units) while (!signal?.aborted && (await sendSome(parts, run, unit.id, signal)));
  return run.sent
}

/** How a run goes: which ways answer, how many text messages may still go, how many messages went. */
interface Run {
  ways: Ways
  gatewayLeft: number
  sent: number
}

const waysOf = async ({ mailer, gateway }: SendingParts): Promise<Ways> => ({
  mail: mailer ? ((await mailer.reach()).reached ? 'up' : 'down') : 'none',
  gateway: gateway ? (gateway.left() > 0 ? 'up' : 'down') : 'none',
})

/** Sends some of a unit's messages; false: nothing more of it can be sent now. */
async function sendSome(parts: SendingParts, run: Run, unitId: string, signal?: AbortSignal): Promise<boolean> {
  if (run.ways.mail !== 'up' && run.ways.gateway !== 'up') return false
  const { claimed, looked } = await parts.db.inUnit(unitId, 'system', 'write', (tx) => claim(tx, parts, run))
  for (let from = 0; from < claimed.length; from += SIDE_BY_SIDE)
    await Promise.all(
      claimed.slice(from, from + SIDE_BY_SIDE).map(async (one) => {
        const outcome = signal?.aborted || run.ways[one.channel] !== 'up' ? notTried : await handOver(parts, one)
        // Lost in a power cut it was cut off, and is not sent again: nobody waits for the disk.
        await parts.db.inUnit(unitId, 'system', 'note', (tx) => settle(tx, parts, one, outcome))
        if (outcome.is === 'sent') run.sent += 1
        if (outcome.is === 'away') run.ways = { ...run.ways, [one.channel]: 'down' }
        if (one.channel === 'gateway' && outcome.is !== 'away') run.gatewayLeft -= 1
      }),
    )
  if (run.gatewayLeft <= 0 && run.ways.gateway === 'up') run.ways = { ...run.ways, gateway: 'down' }
  return looked === BATCH
}

/** The program is ending, or the way was lost before: what was claimed goes back untouched. */
const notTried: TryOutcome = { is: 'away', error: '' }

async function handOver({ mailer, gateway }: SendingParts, one: Claimed): Promise<TryOutcome> {
  const { id } = one
  const notSet: TryOutcome = { is: 'away', error: 'not set' }
  if (one.channel === 'gateway') return gateway?.send({ id, phone: one.phone, text: one.text }) ?? notSet
  const { html, stop, calendar, text } = one
  const mail = { id, to: one.email, toName: one.name, subject: one.title, text, html, stop, calendar }
  return mailer?.send(mail) ?? notSet
}

async function settle(tx: UnitDb, { clock, now }: SendingParts, one: Claimed, outcome: TryOutcome): Promise<void> {
  const state = stateAfter(outcome, one.tries)
  await tx
    .updateTable('message')
    .set({
      mail: state,
      mail_error: outcome.is === 'sent' ? '' : outcome.error,
      ...(outcome.is === 'away' ? { mail_tries: one.tries - 1 } : { try_from: triedAgainFrom(one.tries, now()) }),
    })
    .where('id', '=', one.id)
    .execute()
  if (state !== 'sent') return
  await tx
    .updateTable('message')
    .set({ told_at: clock.now(), told_how: one.channel })
    .where('id', '=', one.id)
    .where('told_at', 'is', null)
    .execute()
}
