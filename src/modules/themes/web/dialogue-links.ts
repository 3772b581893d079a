import type { Day } from '#kernel/day.ts'
import type { DialogueInOffice, DialogueLink } from '#modules/dialogues/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import { may } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { themesOf } from '../application/themes-query.ts'
import { topicCounts } from '../application/topics-query.ts'
import { isThemeLate } from '../domain/index.ts'
import { reportHref, topicsHref } from './address.ts'
import { reportWords } from './report-words.vi.ts'
import { topicsWords } from './topics-words.vi.ts'

/** What a dialogue's page says of its topics and of the last part of its report, for who may read them. */
export async function groupingLinks(
  db: UnitDb,
  { id, address }: DialogueInOffice,
  actor: Actor,
  today: Day,
): Promise<readonly DialogueLink[]> {
  const links: DialogueLink[] = []
  if (may(actor.roles, 'topics.read')) {
    const { topics, placed, loose } = await topicCounts(db, id)
    const detail = topics === 0 ? topicsWords.link.none(loose) : topicsWords.link.some(topics, placed, loose)
    links.push({ part: 'conference', href: topicsHref(address), label: topicsWords.title, detail })
  }
  if (may(actor.roles, 'themes.read') === 'all') {
    const themes = await themesOf(db, actor, { dialogueId: id })
    const late = themes.filter(({ measures }) => isThemeLate(measures, today)).length
    links.push({
      part: 'results',
      ...{ href: reportHref(address), label: reportWords.title, detail: reportWords.link(themes.length) },
      ...(late > 0 && { late: reportWords.late(late) }),
    })
  }
  return links
}
