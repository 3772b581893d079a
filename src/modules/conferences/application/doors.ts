import { endOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import { giveLinks, linksOf, moveExpiry, openLink, revokeLink, type SecretLink } from '#modules/links/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { DOOR_GRACE, type InvitingRefusal, mayInvite } from '../domain/index.ts'
import { type Conference, conferenceById } from './conference.ts'

/** The purpose of the link a helper at the door works with. */
export const DOOR_LINK = 'door'

/** Until when a door's link opens: a day longer than the conference, for what waited for the network. */
export const doorEnds = ({ on }: Pick<Conference, 'on'>): Temporal.Instant => endOf(on.add(DOOR_GRACE))

/** A door with its link. */
export interface Door {
  readonly id: string
  readonly name: string
  readonly link: SecretLink | null
}

/** The doors of a dialogue's conference, in the order they were made. */
export async function doorsOf(db: UnitDb, dialogueId: string): Promise<readonly Door[]> {
  const rows = await db
    .selectFrom('door')
    .select(['id', 'name'])
    .where('dialogue_id', '=', dialogueId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  const links = await linksOf(
    db,
    DOOR_LINK,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, link: links.get(row.id) ?? null }))
}

/** Mở cửa: a link for who helps at a door. Returns the door's id. */
export async function makeDoor(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  name: string,
): Promise<Result<string, InvitingRefusal | 'not-found'>> {
  const conference = await conferenceById(tx, dialogueId)
  if (!conference || by.officerId === null) return refuse('not-found')
  const open = mayInvite(conference, by.on)
  if (!open.ok) return open
  const id = newId()
  await tx
    .insertInto('door')
    .values({ id, dialogue_id: dialogueId, name, made_at: by.at, made_by: by.officerId })
    .execute()
  await giveLinks(tx, by, DOOR_LINK, [id], doorEnds(conference))
  await recordHistory(tx, by, { code: 'conference.door-made', subject: 'door', subjectId: id })
  return accept(id)
}

/** Thu hồi: the door's link opens nothing from now on, and what a device keeps is wiped when it next reaches us. False: it opened nothing. */
export async function closeDoor(tx: UnitDb, by: By, doorId: string): Promise<boolean> {
  if (!(await revokeLink(tx, by, DOOR_LINK, doorId))) return false
  await recordHistory(tx, by, { code: 'conference.door-closed', subject: 'door', subjectId: doorId })
  return true
}

/** The conference has another day: so have the doors. */
export async function doorsMove(tx: UnitDb, dialogueId: string): Promise<void> {
  const conference = await conferenceById(tx, dialogueId)
  if (!conference) return
  const rows = await tx.selectFrom('door').select('id').where('dialogue_id', '=', dialogueId).execute()
  await moveExpiry(
    tx,
    DOOR_LINK,
    rows.map(({ id }) => id),
    doorEnds(conference),
  )
}

/** What a token opens, if it opens a door; judged as the public, the caller then works with the program's rights on that door's list alone. */
export const openDoor = (db: UnitDb, keys: Keys, token: string, now: Temporal.Instant) =>
  openLink(db, keys, { purpose: DOOR_LINK, token, now })

/** The door of a link's subject, with its conference; null where it is gone. */
export async function doorById(
  db: UnitDb,
  id: string,
): Promise<{ readonly id: string; readonly name: string; readonly conference: Conference } | null> {
  const row = await db.selectFrom('door').select(['id', 'name', 'dialogue_id']).where('id', '=', id).executeTakeFirst()
  const conference = row && (await conferenceById(db, row.dialogue_id))
  return row && conference ? { id: row.id, name: row.name, conference } : null
}
