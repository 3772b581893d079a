import type { Day } from '#kernel/day.ts'
import type { DialogueInOffice, DialogueLink } from '#modules/dialogues/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { conferencePageHref, conferencePages } from './conference-tabs.tsx'
import { hallLinks } from './hall-links.ts'
import { invitationLinks } from './invitation-links.ts'

/** From a dialogue's page to everything of its conference, in the order of its tabs. */
export async function conferenceLinks(
  db: UnitDb,
  dialogue: DialogueInOffice,
  actor: Actor,
  today: Day,
): Promise<readonly DialogueLink[]> {
  const links = [
    ...(await invitationLinks(db, dialogue, actor, today)),
    ...(await hallLinks(db, dialogue, actor, today)),
  ]
  return conferencePages.flatMap((page) => {
    const href = conferencePageHref(dialogue.address, page)
    return links.filter((link) => link.href === href)
  })
}
