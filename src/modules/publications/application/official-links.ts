import { createHash } from 'node:crypto'
import { type Day, isAfter } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { tickOfficialSite } from '#modules/dialogues/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type ItemKind, type LinkState, linkState, type PublicItem, plainItem } from '../domain/index.ts'

/** Where something public stands on the unit's official site. */
export interface OfficialLink {
  readonly id: string
  readonly item: string
  readonly contentHash: string
  readonly url: string
  readonly postedOn: Day
  readonly recordedBy: string | null
}

/** The hash of all an item says: it changes when what is public changes. */
export const hashOf = (item: PublicItem): string => createHash('sha256').update(plainItem(item)).digest('hex')

/** The links of a dialogue's items, the latest first; those taken back are left out. */
export const officialLinks = (db: UnitDb, dialogueId: string): Promise<OfficialLink[]> =>
  db
    .selectFrom('official_link')
    .leftJoin('officer', 'officer.id', 'official_link.recorded_by')
    .select([
      ...(['official_link.id', 'item', 'content_hash as contentHash', 'url', 'posted_on as postedOn'] as const),
      'officer.name as recordedBy',
    ])
    .where('dialogue_id', '=', dialogueId)
    .where('removed_at', 'is', null)
    .orderBy('posted_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()

/** How an item stands on the official site. */
export const stateOnSite = (item: PublicItem, links: readonly OfficialLink[]): LinkState =>
  linkState(item, hashOf(item), links)

/** Which row of the checklist an item's link ticks: what the row is about, the item is. */
const phaseOf: Partial<Record<ItemKind, 'before' | 'after'>> = { notice: 'before', results: 'after' }

/**
 * Ghi liên kết trên Cổng: where an item stands, and since when; with what it says now, so that a later change shows. The
 * checklist's row for it is ticked (R5).
 */
export async function recordOfficialLink(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  { item, url, on }: { readonly item: PublicItem; readonly url: string; readonly on: Day },
): Promise<Result<{ readonly ticked: boolean }, 'day-to-come'>> {
  if (isAfter(on, by.on)) return refuse('day-to-come')
  if (!by.officerId) throw new Error('a link is recorded by an officer')
  const id = newId()
  await tx
    .insertInto('official_link')
    .values({
      ...{ id, dialogue_id: dialogueId, item: item.key, content_hash: hashOf(item), url },
      ...{ posted_on: on, recorded_at: by.at, recorded_by: by.officerId },
    })
    .execute()
  const phase = phaseOf[item.kind]
  const ticked = phase ? await tickOfficialSite(tx, by, dialogueId, phase, { on, link: url }) : false
  await recordHistory(tx, by, {
    code: 'publication.link-recorded',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: { item: item.key, on: on.toString(), link: id },
  })
  return accept({ ticked })
}

/** Bỏ liên kết ghi nhầm. False: it is not there. */
export async function removeOfficialLink(tx: UnitDb, by: By, dialogueId: string, linkId: string): Promise<boolean> {
  const removed = await tx
    .updateTable('official_link')
    .set({ removed_at: by.at })
    .where('id', '=', linkId)
    .where('dialogue_id', '=', dialogueId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (removed.numUpdatedRows === 0n) return false
  await recordHistory(tx, by, {
    code: 'publication.link-removed',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: { link: linkId },
  })
  return true
}
