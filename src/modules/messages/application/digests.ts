import { sql } from 'kysely'
import { dayAt } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { clock as clockWords, shortDate } from '#kernel/vietnamese-date.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { inOfficeHours } from '../domain/index.ts'
import { grouped } from './inbox.ts'
import { words } from './words.vi.ts'
import { writeMessages } from './write-messages.ts'

/** What officers are told about, by name, and where it stands in the office. Handed in: messages know nothing of petitions. */
export type PlacesOf = (
  db: UnitDb,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, { readonly label: string; readonly href: string }>>

/** More lines than this nobody reads; the rest stands in the office. */
const MOST_LINES = 60

/** A line of a digest. */
export interface DigestNotice {
  readonly id: string
  readonly aboutId: string
  readonly title: string
  readonly createdAt: Temporal.Instant
}

/**
 * A digest as plain lines: what is about one thing under its name, the newest first.
 * @param origin the site's own address; null: no links
 */
export function digestText(
  notices: readonly DigestNotice[],
  places: Awaited<ReturnType<PlacesOf>>,
  origin: string | null,
): string {
  const shown = notices.slice(0, MOST_LINES)
  const lines = grouped(shown).flatMap(({ aboutId, notices: of }, index) => {
    const place = places.get(aboutId)
    return [
      `${index + 1}. ${place?.label ?? words.digest.elsewhere}`,
      ...of.map(({ title, createdAt }) => `- ${title} (${clockWords(createdAt)}, ${shortDate(dayAt(createdAt))})`),
      ...(place && origin ? [`${words.digest.open} ${origin}${place.href}`] : []),
      '',
    ]
  })
  const rest = notices.length - shown.length
  return [...lines, ...(rest > 0 ? [words.digest.more(rest)] : []), words.digest.choose].join('\n')
}

/**
 * Bản tin ngày: in office hours each officer who has something waiting for it gets one digest of the day: what he has not seen
 * meanwhile, what is about one petition together, the newest first. Nothing new, no digest; a second one of a day is none.
 * @returns how many were written
 */
export async function writeDigests(
  tx: UnitDb,
  by: By,
  { placesOf, origin }: { readonly placesOf: PlacesOf; readonly origin: string | null },
): Promise<number> {
  if (!inOfficeHours(await currentCalendar(tx), by.at)) return 0
  const waiting = await tx
    .selectFrom('message')
    .innerJoin('officer', (on) =>
      on.onRef('officer.unit_id', '=', 'message.unit_id').onRef('officer.id', '=', 'message.officer_id'),
    )
    .select(['message.id', 'message.about_id as aboutId', 'message.title', 'message.created_at as createdAt'])
    .select(['officer.id as officerId'])
    .where('message.for_digest', '=', true)
    .where('message.digest_on', 'is', null)
    .where('message.read_at', 'is', null)
    .where('officer.active', '=', true)
    .where('officer.email', '<>', '')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('officer_digest')
            .select('officer_digest.message_id')
            .whereRef('officer_digest.officer_id', '=', 'officer.id')
            .where('officer_digest.on_day', '=', by.on),
        ),
      ),
    )
    .orderBy('message.created_at', 'desc')
    .orderBy('message.id', 'desc')
    .execute()
  if (waiting.length === 0) return 0
  const places = await placesOf(tx, [...new Set(waiting.map(({ aboutId }) => aboutId))])
  let written = 0
  for (const [officerId, notices] of Map.groupBy(waiting, (one) => one.officerId)) {
    const text = digestText(notices, places, origin)
    if (await writeDigest(tx, by, officerId, notices, text)) written += 1
  }
  return written
}

/** Writes one digest, unless somebody else wrote the day's a moment before. */
async function writeDigest(
  tx: UnitDb,
  by: By,
  officerId: string,
  notices: readonly DigestNotice[],
  body: string,
): Promise<boolean> {
  const id = newId()
  const [kept] = await writeMessages(tx, [
    {
      ...{ id, template: 'officer.digest', about: 'officer', about_id: officerId, officer_id: officerId },
      ...{ title: words.digest.title(shortDate(by.on), notices.length), body, created_at: by.at },
      ...{ by_hand: false, read_at: by.at, mail: 'waiting', once: `digest ${officerId} ${by.on}` },
    },
  ])
  if (!kept) return false
  await tx
    .insertInto('officer_digest')
    .values({ officer_id: officerId, on_day: by.on, message_id: id, notices: notices.length, written_at: by.at })
    .execute()
  await tx
    .updateTable('message')
    .set({ digest_on: by.on })
    .where('id', '=', sql<string>`any(${notices.map((one) => one.id)}::uuid[])`)
    .execute()
  return true
}
