import { sql } from 'kysely'
import type { UnitDb } from '#platform/db/database.ts'

/** How many messages a page of what was sent shows. */
export const SENT_PAGE = 50

/** Messages by how their sending stands: failed and not told since, still waiting, gone. */
export const sentStates = ['failed', 'waiting', 'sent'] as const
export type SentState = (typeof sentStates)[number]
export const isSentState = (text: unknown): text is SentState => sentStates.some((state) => state === text)

/** Whom a message is for. */
export const readers = ['outside', 'officer'] as const
export type Reader = (typeof readers)[number]
export const isReader = (text: unknown): text is Reader => readers.some((reader) => reader === text)

const inState = (state: SentState) =>
  state === 'failed'
    ? sql<boolean>`message.mail = 'failed' and message.told_at is null`
    : sql<boolean>`message.mail = ${state}`

/** What the program sent or tries to send, the newest first; one more than a page when there are more. */
export const sentMessages = (
  db: UnitDb,
  asked: { readonly state: SentState; readonly reader: Reader | null; readonly page: number },
) =>
  db
    .selectFrom('message')
    .leftJoin('contact', 'contact.id', 'message.contact_id')
    .leftJoin('officer', 'officer.id', 'message.officer_id')
    .select(['message.id', 'message.template', 'message.title', 'message.language', 'message.channel'])
    .select(['message.created_at as createdAt', 'message.mail_tries as tries', 'message.mail_error as error'])
    .select(['message.told_at as toldAt', 'message.mail_tried_at as triedAt', 'message.officer_id as officerId'])
    .select(sql<string>`coalesce(contact.name, officer.name, '')`.as('name'))
    .where(inState(asked.state))
    .$if(asked.reader !== null, (query) =>
      query.where('message.officer_id', asked.reader === 'officer' ? 'is not' : 'is', null),
    )
    .orderBy('message.created_at', 'desc')
    .orderBy('message.id', 'desc')
    .offset(asked.page * SENT_PAGE)
    .limit(SENT_PAGE + 1)
    .execute()

export type SentMessage = Awaited<ReturnType<typeof sentMessages>>[number]

/** How many failed and wait; what was sent is not counted: it only grows. */
export async function sentCounts(db: UnitDb): Promise<{ readonly failed: number; readonly waiting: number }> {
  const { rows } = await sql<{ failed: number; waiting: number }>`
    select (select count(*)::int from message where mail = 'failed' and told_at is null) as failed,
      (select count(*)::int from message where mail = 'waiting') as waiting`.execute(db)
  return rows[0] ?? { failed: 0, waiting: 0 }
}
