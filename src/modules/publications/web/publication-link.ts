import { type DialogueInOffice, type DialogueLink, preparationHref } from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { officialLinks, stateOnSite } from '../application/official-links.ts'
import { publicItems } from '../application/public-items.ts'
import { resultFigures } from '../application/result-figures.ts'
import { words } from './words.vi.ts'

/** Where to post anew on the official site, with how much of what is public has no link there yet. */
export async function publicationLink(
  db: UnitDb,
  dialogue: DialogueInOffice,
  unitAddress: string | null,
): Promise<DialogueLink> {
  const figures = dialogue.heldOn ? await resultFigures(db, dialogue.id) : null
  const items = await publicItems(db, dialogue, unitAddress, figures)
  const links = await officialLinks(db, dialogue.id)
  const waiting = items.filter((item) => stateOnSite(item, links) !== 'posted').length
  return {
    part: 'preparation',
    href: preparationHref(dialogue.address, 'dang-cong'),
    label: words.title,
    detail:
      items.length === 0
        ? words.noneYet
        : waiting === 0
          ? words.allPosted(items.length)
          : words.waiting(waiting, items.length),
  }
}
