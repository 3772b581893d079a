import { type Day, endOf } from '#kernel/day.ts'
import { giveLinks, linksOf, moveExpiry, type SecretLink } from '#modules/links/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** The purpose of a hall's link: it opens the screen, and lets who is in the hall send a petition without the usual limits. */
export const HALL_LINK = 'hall'

/** It opens until the end of the conference day. */
export async function giveHallLink(tx: UnitDb, by: By, dialogueId: string, conferenceOn: Day): Promise<void> {
  await giveLinks(tx, by, HALL_LINK, [dialogueId], endOf(conferenceOn))
  await moveExpiry(tx, HALL_LINK, [dialogueId], endOf(conferenceOn))
}

/** The link of a dialogue's hall; null: it was not opened. */
export const hallLinkOf = async (db: UnitDb, dialogueId: string): Promise<SecretLink | null> =>
  (await linksOf(db, HALL_LINK, [dialogueId])).get(dialogueId) ?? null
