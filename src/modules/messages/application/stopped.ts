import { sql } from 'kysely'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'

/** How somebody is reached, as far as stopping asks. */
interface Reach {
  readonly email: string
  readonly phone: string
}

/** What an address and a number make of the installation's keys. */
const reachKeys = (keys: Keys, { email, phone }: Reach): readonly Buffer[] => [
  ...(email ? [keys.match('told-by-hand-only', `mail ${email.toLowerCase()}`)] : []),
  ...(phone ? [keys.match('told-by-hand-only', `phone ${phone.replace(/\D/g, '')}`)] : []),
]

/** Of these, who wants no more mails and text messages; each named as the caller names him. */
export async function whoStopped<Name>(
  db: UnitDb,
  keys: Keys,
  people: ReadonlyMap<Name, Reach>,
): Promise<ReadonlySet<Name>> {
  const named = [...people].flatMap(([name, reach]) =>
    reachKeys(keys, reach).map((key) => ({ name, key: key.toString('hex') })),
  )
  if (named.length === 0) return new Set()
  const rows = await db
    .selectFrom('told_by_hand_only')
    .select('reach_key')
    .where('reach_key', '=', sql<Buffer>`any(${named.map(({ key }) => `\\x${key}`)}::bytea[])`)
    .where('resumed_at', 'is', null)
    .execute()
  const stopped = new Set(rows.map(({ reach_key }) => reach_key.toString('hex')))
  return new Set(named.filter(({ key }) => stopped.has(key)).map(({ name }) => name))
}

/** How a contact is reached; null when it has expired or nobody has this id. */
const reachOf = (db: UnitDb, contactId: string) =>
  db.selectFrom('contact').select(['email', 'phone']).where('id', '=', contactId).executeTakeFirst()

/** Does a contact want no more? null: nobody is known by this id. */
export async function hasStopped(db: UnitDb, keys: Keys, contactId: string): Promise<boolean | null> {
  const reach = await reachOf(db, contactId)
  if (!reach) return null
  return (await whoStopped(db, keys, new Map([[contactId, reach]]))).size > 0
}

/**
 * Ngừng nhận: a contact gets no mail and no text message of the program any more, nor does whoever writes the same address or
 * number on another form; or again from now on. What is owed to people is told by hand. Done twice it does no harm.
 */
export async function setStopped(tx: UnitDb, by: By, keys: Keys, contactId: string, stops: boolean): Promise<void> {
  const reach = await reachOf(tx, contactId)
  const found = reach ? reachKeys(keys, reach) : []
  if (found.length === 0) return
  const had = await tx
    .selectFrom('told_by_hand_only')
    .select('reach_key')
    .where('reach_key', '=', sql<Buffer>`any(${found.map((key) => `\\x${key.toString('hex')}`)}::bytea[])`)
    .where('resumed_at', 'is', null)
    .execute()
  // Mail programs ask more than once; what stands so already is left as it was, and told once.
  if (had.length === (stops ? found.length : 0)) return
  await tx
    .insertInto('told_by_hand_only')
    .values(found.map((key) => ({ reach_key: key, stopped_at: by.at, resumed_at: stops ? null : by.at })))
    .onConflict((one) =>
      one.columns(['unit_id', 'reach_key']).doUpdateSet({
        resumed_at: stops ? null : by.at,
        ...(stops && { stopped_at: by.at }),
      }),
    )
    .execute()
  await recordHistory(tx, by, {
    code: stops ? 'message.stopped' : 'message.resumed',
    subject: 'contact',
    subjectId: contactId,
  })
}
