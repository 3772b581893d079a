import { sql } from 'kysely'
import { inOrderOf } from '#kernel/in-order.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** How many messages a page of the worklist shows. */
export const WORKLIST_PAGE = 30

const messages = (db: UnitDb) =>
  db
    .selectFrom('message')
    .leftJoin('contact', 'contact.id', 'message.contact_id')
    .leftJoin('officer', 'officer.id', 'message.officer_id')
    .leftJoin('officer as teller', 'teller.id', 'message.told_by')
    .select([
      ...(['message.id', 'message.template', 'message.about', 'message.about_id as aboutId', 'message.title'] as const),
      ...([
        'message.body',
        'message.language',
        'message.created_at as createdAt',
        'message.mail',
        'message.mail_error as mailError',
      ] as const),
      ...(['message.told_at as toldAt', 'message.told_how as toldHow', 'teller.name as tellerName'] as const),
      sql<string>`coalesce(contact.name, officer.name, '')`.as('name'),
      sql<string>`coalesce(contact.phone, officer.phone, '')`.as('phone'),
      sql<string>`coalesce(contact.email, officer.email, '')`.as('email'),
      sql<string>`coalesce(contact.told_by, '')`.as('asked'),
    ])

/** A message with whom it is for, as the worklist shows it. */
export type WorklistMessage = Awaited<ReturnType<typeof untoldMessages>>[number]

/** What people are to be told of: their petition, or the dialogue and what else is the unit's own. */
export const worklistGroups = ['petition', 'other'] as const
export type WorklistGroup = (typeof worklistGroups)[number]
const ofGroup = (group: WorklistGroup) =>
  group === 'petition' ? sql<boolean>`message.about = 'petition'` : sql<boolean>`message.about <> 'petition'`

/** Who is still to be told, of a group or at all, the longest waiting first. One row more than a page when there are more. */
export const untoldMessages = (db: UnitDb, page: number, group: WorklistGroup | null = null) =>
  messages(db)
    .where('message.told_at', 'is', null)
    .where('message.by_hand', '=', true)
    .$if(group !== null, (query) => query.where(ofGroup(group ?? 'other')))
    .orderBy('message.created_at')
    .orderBy('message.id')
    .offset(page * WORKLIST_PAGE)
    .limit(WORKLIST_PAGE + 1)
    .execute()

/** Who was told, the latest first. */
export const toldMessages = (db: UnitDb, page: number) =>
  messages(db)
    .where('message.told_at', 'is not', null)
    .where('message.by_hand', '=', true)
    .orderBy('message.told_at', 'desc')
    .orderBy('message.id')
    .offset(page * WORKLIST_PAGE)
    .limit(WORKLIST_PAGE + 1)
    .execute()

/** The ids of everybody still to be told, or told already, in the list's order. */
export async function messageIds(
  db: UnitDb,
  told: boolean,
  group: WorklistGroup | null = null,
): Promise<readonly string[]> {
  const all = db
    .selectFrom('message')
    .select('id')
    .where('by_hand', '=', true)
    .$if(group !== null, (query) => query.where(ofGroup(group ?? 'other')))
  const rows = await (told
    ? all.where('told_at', 'is not', null).orderBy('told_at', 'desc').orderBy('id')
    : all.where('told_at', 'is', null).orderBy('created_at').orderBy('id')
  ).execute()
  return rows.map(({ id }) => id)
}

/** These messages, in this order. */
export const messagesByIds = async (db: UnitDb, ids: readonly string[]): Promise<readonly WorklistMessage[]> =>
  inOrderOf(ids, await messages(db).where('message.id', '=', sql<string>`any(${ids}::uuid[])`).execute())

/** One message; null when there is none. */
export const messageOf = async (db: UnitDb, id: string): Promise<WorklistMessage | null> =>
  (await messages(db).where('message.id', '=', id).executeTakeFirst()) ?? null

/** What people outside were told, or are to be told, about one thing; the latest first. */
export const messagesAbout = (db: UnitDb, aboutId: string) =>
  messages(db)
    .where('message.about_id', '=', aboutId)
    .where('message.officer_id', 'is', null)
    .orderBy('message.created_at', 'desc')
    .limit(50)
    .execute()

/** How many people wait to be told, in each group. */
export async function untoldByGroup(db: UnitDb): Promise<Readonly<Record<WorklistGroup, number>>> {
  const { rows } = await sql<{ petition: number; other: number }>`
    select count(*) filter (where about = 'petition')::int as petition, count(*) filter (where about <> 'petition')::int as other
    from message where told_at is null and by_hand`.execute(db)
  return rows[0] ?? { petition: 0, other: 0 }
}

/** How many people wait to be told. */
export async function countUntold(db: UnitDb): Promise<number> {
  const row = await db
    .selectFrom('message')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('told_at', 'is', null)
    .where('by_hand', '=', true)
    .executeTakeFirstOrThrow()
  return row.n
}
