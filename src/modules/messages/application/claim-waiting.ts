import { sql } from 'kysely'
import { type Language, languageFrom } from '#kernel/language.ts'
import { kindWords } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  CUT_OFF_AFTER,
  channelOf,
  isAskedWay,
  letterOf,
  STALE_AFTER,
  STOPPED,
  shortText,
  textWithLink,
  type Ways,
  type Wording,
  wantsLink,
  worded,
} from '../domain/index.ts'
import type { SendingParts } from './send-waiting.ts'
import { whoStopped } from './stopped.ts'
import { wordingsInForce } from './wordings.ts'

/** How many messages are taken in hand at once; between them the program may be told to stop. */
export const BATCH = 20

/** Written while a try is under way; a row that still says so much later was cut off in the midst of it. */
const UNDER_WAY = 'under way'

/** A message in hand, ready to leave by its way. */
export type Claimed = {
  readonly id: string
  readonly tries: number
  readonly title: string
  readonly text: string
} & (
  | {
      readonly channel: 'mail'
      readonly name: string
      readonly email: string
      readonly html: string
      readonly stop: string | undefined
      readonly calendar: string | null
    }
  | { readonly channel: 'gateway'; readonly phone: string }
)

/**
 * Takes the messages in hand that wait longest, may leave now, and whose way answers; says how many it looked at. Whom no way
 * leads to, or who wants none, is left to be told by hand.
 */
export async function claim(
  tx: UnitDb,
  parts: SendingParts,
  run: { readonly ways: Ways; readonly gatewayLeft: number },
): Promise<{ readonly claimed: readonly Claimed[]; readonly looked: number }> {
  const at = parts.now()
  await giveUp(tx, at, parts.clock.now())
  const rows = await waitingNow(tx, run.ways, at, parts.clock.now())
  if (rows.length === 0) return { claimed: [], looked: 0 }
  const people = rows.flatMap((row) => (row.contactId ? [[row.contactId, row] as const] : []))
  const stopped = await whoStopped(tx, parts.keys, new Map(people))
  const from = await writerOf(tx)
  const wordingOf = await wordingsInForce(tx)
  const claimed: Claimed[] = []
  const none: { readonly id: string; readonly error: string }[] = []
  let textMessages = run.gatewayLeft
  for (const row of rows) {
    const hasStopped = row.contactId !== null && stopped.has(row.contactId)
    const asked = isAskedWay(row.asked) ? row.asked : ''
    const channel = channelOf({ ...row, asked, isOfficer: row.contactId === null, stopped: hasStopped }, run.ways)
    if (channel === 'none') none.push({ id: row.id, error: hasStopped ? STOPPED : '' })
    if (channel === 'mail') claimed.push(await letterFor(tx, parts, row, from, wordingOf(row.template)))
    if (channel === 'gateway' && textMessages > 0) {
      textMessages -= 1
      claimed.push(await shortTextFor(tx, parts, row))
    }
  }
  await leaveToHand(tx, none)
  await markUnderWay(tx, claimed, at)
  return { claimed, looked: rows.length }
}

async function waitingNow(tx: UnitDb, ways: Ways, at: Temporal.Instant, businessNow: Temporal.Instant) {
  const hasMail = sql<boolean>`coalesce(contact.email, officer.email, '') <> ''`
  const asked = sql<string>`coalesce(contact.told_by, '')`
  const byMail = ways.mail === 'none' ? sql<boolean>`false` : sql<boolean>`(${hasMail} and ${asked} in ('', 'mail'))`
  const byGateway = sql<boolean>`(not ${byMail} and coalesce(contact.phone, '') <> '' and ${asked} in ('', 'message'))`
  return tx
    .selectFrom('message')
    .leftJoin('contact', (on) =>
      on.onRef('contact.unit_id', '=', 'message.unit_id').onRef('contact.id', '=', 'message.contact_id'),
    )
    .leftJoin('officer', (on) =>
      on.onRef('officer.unit_id', '=', 'message.unit_id').onRef('officer.id', '=', 'message.officer_id'),
    )
    .select(['message.id', 'message.about', 'message.about_id as aboutId', 'message.title', 'message.body'])
    .select(['message.template', 'message.language', 'message.mail_tries as tries', 'message.contact_id as contactId'])
    .select([
      sql<string>`coalesce(contact.name, officer.name, '')`.as('name'),
      sql<string>`coalesce(contact.email, officer.email, '')`.as('email'),
      sql<string>`coalesce(contact.phone, '')`.as('phone'),
      asked.as('asked'),
    ])
    .where('message.mail', '=', 'waiting')
    .where('message.mail_error', '<>', UNDER_WAY)
    .where((eb) => eb.or([eb('message.try_from', 'is', null), eb('message.try_from', '<=', at)]))
    .where((eb) => eb.or([eb('message.send_from', 'is', null), eb('message.send_from', '<=', businessNow)]))
    .$if(ways.mail === 'down', (query) => query.where(sql<boolean>`not ${byMail}`))
    .$if(ways.gateway === 'down', (query) => query.where(sql<boolean>`not ${byGateway}`))
    .orderBy('message.created_at')
    .orderBy('message.id')
    .limit(BATCH)
    .forUpdate('message')
    .skipLocked()
    .execute()
}
type Waiting = Awaited<ReturnType<typeof waitingNow>>[number]

/** Who writes, in each language. */
export async function writerOf(
  tx: UnitDb,
): Promise<{ readonly name: (language: Language) => string; readonly phone: string }> {
  const unit = await tx.selectFrom('unit').select(['kind', 'name', 'phone']).executeTakeFirstOrThrow()
  return { name: (language) => kindWords(unit.kind, unit.name, language), phone: unit.phone }
}

async function wordsOf(tx: UnitDb, { linkOf }: SendingParts, row: Waiting) {
  const language = languageFrom(row.language)
  const reader = row.contactId === null ? 'officer' : 'contact'
  const link = wantsLink(row.body)
    ? await linkOf(tx, { about: row.about, aboutId: row.aboutId, language, reader })
    : null
  return { language, link, text: textWithLink(row.body, link) }
}

async function letterFor(
  tx: UnitDb,
  parts: SendingParts,
  row: Waiting,
  from: Awaited<ReturnType<typeof writerOf>>,
  wording: Wording,
): Promise<Claimed> {
  const { language, text: said } = await wordsOf(tx, parts, row)
  const { contactId } = row
  const facts = { 'đơn vị': from.name(language), 'số điện thoại': from.phone }
  // Officers are told as the program says it.
  const text = contactId === null ? said : worded(said, wording, language, facts)
  const stop = contactId === null ? null : await parts.stopOf(tx, { contactId, language, at: parts.clock.now() })
  const letter = letterOf({
    ...{ title: row.title, text, language, stop },
    ...{ from: from.name(language), phone: from.phone },
  })
  const { about, aboutId } = row
  const calendar = (await parts.calendarOf?.(tx, { about, aboutId, at: parts.clock.now() })) ?? null
  return {
    ...{ id: row.id, tries: row.tries + 1, title: row.title, ...letter },
    ...{ channel: 'mail', name: row.name, email: row.email, stop: stop ?? undefined, calendar },
  }
}

async function shortTextFor(tx: UnitDb, parts: SendingParts, row: Waiting): Promise<Claimed> {
  const { link, text } = await wordsOf(tx, parts, row)
  return {
    ...{ id: row.id, tries: row.tries + 1, title: row.title, text: shortText(row.title, text, link) },
    ...{ channel: 'gateway', phone: row.phone },
  }
}

async function leaveToHand(tx: UnitDb, none: readonly { readonly id: string; readonly error: string }[]) {
  for (const error of new Set(none.map((one) => one.error)))
    await tx
      .updateTable('message')
      .set({ mail: 'none', mail_error: error })
      .where('id', '=', anyOf(none.filter((one) => one.error === error)))
      .execute()
}

async function markUnderWay(tx: UnitDb, claimed: readonly Claimed[], at: Temporal.Instant) {
  for (const channel of new Set(claimed.map((one) => one.channel)))
    await tx
      .updateTable('message')
      .set((eb) => ({ channel, mail_tries: eb('mail_tries', '+', 1), mail_tried_at: at, mail_error: UNDER_WAY }))
      .where('id', '=', anyOf(claimed.filter((one) => one.channel === channel)))
      .execute()
}

const anyOf = (rows: readonly { readonly id: string }[]) => sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`

/** A try that was cut off may have handed its message over, and one of last week says nothing new: both are told by hand. */
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
    .where(sql<boolean>`coalesce(resent_at, created_at) < ${businessNow.subtract(STALE_AFTER)}`)
    .execute()
}
