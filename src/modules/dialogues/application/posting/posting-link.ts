import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import { giveLinks, linksOf, revokeLink, type SecretLink } from '#modules/links/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { linkEnds } from '../../domain/index.ts'
import type { Dialogue } from '../dialogue.ts'
import { type Posting, postingsOf } from './posting-rows.ts'

/** The purpose of a village head's link: it opens the one row of the checklist that is his. */
export const POSTING_LINK = 'posting'

/** A village's row with the link that was given out for it; null: none was. */
export interface VillageLink {
  readonly posting: Posting
  readonly link: SecretLink | null
}

/** The rows of villages, each with its link. */
export async function villageLinks(db: UnitDb, dialogueId: string): Promise<readonly VillageLink[]> {
  const postings = (await postingsOf(db, dialogueId)).filter(({ channel }) => channel === 'village')
  const links = await linksOf(
    db,
    POSTING_LINK,
    postings.map(({ id }) => id),
  )
  return postings.map((posting) => ({ posting, link: links.get(posting.id) ?? null }))
}

/**
 * Cấp liên kết: to the village heads whose row has none that opens; one that was revoked is given anew. Returns how many. A closed
 * dialogue is only read, so nobody is asked for a photo of it.
 * @param only this row; left out: every village's
 */
export async function giveVillageLinks(
  tx: UnitDb,
  by: By,
  dialogue: Dialogue,
  only?: string,
): Promise<Result<number, 'closed'>> {
  if (dialogue.closedOn) return refuse('closed')
  const lacking = (await villageLinks(tx, dialogue.id)).filter(
    ({ posting, link }) => (only ? posting.id === only : true) && (!link || link.revokedAt !== null),
  )
  const conferenceOn = dialogue.heldOn ?? dialogue.conferenceOn
  const ends = Map.groupBy(lacking, ({ posting }) =>
    linkEnds(posting.phase, conferenceOn, posting.plannedOn).toString(),
  )
  for (const [end, some] of ends)
    await giveLinks(
      tx,
      by,
      POSTING_LINK,
      some.map(({ posting }) => posting.id),
      Temporal.Instant.from(end),
    )
  if (lacking.length > 0)
    await recordHistory(tx, by, {
      code: 'dialogue.posting-links-given',
      subject: 'dialogue',
      subjectId: dialogue.id,
      facts: { count: lacking.length },
    })
  return accept(lacking.length)
}

/** Thu hồi liên kết: what was given out opens nothing from now on. False: there was none that opened. */
export async function revokeVillageLink(tx: UnitDb, by: By, postingId: string): Promise<boolean> {
  if (!(await revokeLink(tx, by, POSTING_LINK, postingId))) return false
  await recordHistory(tx, by, { code: 'posting.link-revoked', subject: 'posting', subjectId: postingId })
  return true
}
