import type { Day } from '#kernel/day.ts'
import { shortDate } from '#kernel/vietnamese-date.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { notHeldSince } from '../application/decision-in-force.ts'
import type { DialogueInOffice } from '../application/dialogue-in-office.ts'
import { latestText } from '../application/dialogue-text.ts'
import { broadcastsOf } from '../application/loudspeaker/broadcasts.ts'
import { noticeInForce } from '../application/notice/notice-versions.ts'
import { postingsOf } from '../application/posting/posting-rows.ts'
import { countPostings, stillApplies } from '../domain/index.ts'
import { preparationHref } from './preparation-tabs.tsx'
import { preparationWords as words } from './preparation-words.vi.ts'

/** A page about a dialogue, and in a few words how far it is. */
export interface DialogueLink {
  readonly href: string
  readonly label: string
  readonly detail: string
  /** What belongs to the conference stands together. */
  readonly part?: 'conference'
  /** What is overdue there, in a few words of its own. */
  readonly late?: string
}

/** Where a dialogue is prepared and made known, with counts: "8/14 nơi đã niêm yết". */
export async function preparationLinks(
  db: UnitDb,
  dialogue: DialogueInOffice,
  today: Day,
): Promise<readonly DialogueLink[]> {
  const notHeld = (await notHeldSince(db, dialogue.id)) !== null
  const postings = (await postingsOf(db, dialogue.id)).filter((posting) => stillApplies(posting, notHeld))
  const counts = countPostings(postings, today)
  const [plan, notice] = [await latestText(db, dialogue.id, 'plan'), await noticeInForce(db, dialogue.id)]
  const broadcasts = await broadcastsOf(db, dialogue.id)
  const { links } = words
  const link = (page: 'ke-hoach' | 'thong-bao' | 'niem-yet' | 'loa', detail: string, late?: string): DialogueLink => ({
    href: preparationHref(dialogue.address, page),
    label: words.tabs[page],
    detail,
    ...(late ? { late } : {}),
  })
  return [
    link(
      'ke-hoach',
      dialogue.planSentOn
        ? links.planSent(shortDate(dialogue.planSentOn))
        : plan
          ? links.planSaved(plan.seq)
          : links.planNone,
    ),
    link(
      'thong-bao',
      dialogue.noticeOn ? links.noticeOut(shortDate(dialogue.noticeOn), notice?.seq ?? 1) : links.noticeNone,
    ),
    link(
      'niem-yet',
      postings.length === 0 ? links.postingNone : links.posted(counts.places.done, counts.places.all),
      counts.late > 0 ? links.late(counts.late) : undefined,
    ),
    link(
      'loa',
      postings.length === 0 && broadcasts.length === 0
        ? links.loudspeakerNone
        : links.read(counts.slots.done, counts.slots.all),
    ),
  ]
}
