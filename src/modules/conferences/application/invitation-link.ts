import ical, { ICalCalendarMethod } from 'ical-generator'
import { ZONE } from '#kernel/day.ts'
import { baseOf } from '#kernel/language.ts'
import { linksOf, openLink, tokenOf } from '#modules/links/index.ts'
import type { CalendarOf, LinkOf } from '#modules/messages/index.ts'
import { ownUnit } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { type Conference, conferenceById } from './conference.ts'
import { invitationTexts } from './invitation-words.en.ts'
import { type Invitee, inviteeById } from './invitees.ts'
import { INVITATION_LINK } from './list-invitees.ts'

/** How long a conference is taken to last, where no end is set. */
const HOURS = 4

/** The tokens of some invitees' links, by invitee; who has no link that opens is left out. */
export async function invitationTokens(
  db: UnitDb,
  keys: Keys,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const links = await linksOf(db, INVITATION_LINK, ids)
  return new Map(
    [...links].flatMap(([id, link]) => (link.revokedAt === null ? [[id, tokenOf(keys, link)] as const] : [])),
  )
}

/** The link of whoever a message about an invitation is for; none where the installation has no public address. */
export const invitationLink =
  (keys: Keys, origin: string | null): LinkOf =>
  async (db, { about, aboutId, language }) => {
    if (!origin || about !== 'invitee') return null
    const token = (await invitationTokens(db, keys, [aboutId])).get(aboutId)
    if (!token) return null
    const { slug } = await ownUnit(db)
    return `${origin}${baseOf(slug, language)}/moi/${token}`
  }

/** An invitation as its link opens it. */
export interface OpenedInvitation {
  readonly invitee: Invitee
  readonly conference: Conference
}

/** What a token opens, if it opens an invitation; the caller reads on with the program's rights (decision 16). */
export const openInvitation = (db: UnitDb, keys: Keys, token: string, now: Temporal.Instant) =>
  openLink(db, keys, { purpose: INVITATION_LINK, token, now })

/** The invitation of a link's subject; null where it is gone. */
export async function invitationOf(db: UnitDb, inviteeId: string): Promise<OpenedInvitation | null> {
  const invitee = await inviteeById(db, inviteeId)
  const conference = invitee && (await conferenceById(db, invitee.dialogueId))
  return invitee && conference ? { invitee, conference } : null
}

/** The day for a telephone's calendar: the same event each time, so that a conference that moved moves there too. */
export function invitationCalendar(
  { invitee, conference: { dialogue, on } }: OpenedInvitation,
  {
    unitName,
    link,
    stamp,
  }: { readonly unitName: string; readonly link: string | null; readonly stamp: Temporal.Instant },
): string {
  const words = invitationTexts[invitee.language]
  const start = on.toZonedDateTime({ timeZone: ZONE, plainTime: dialogue.startsAt })
  return ical({
    prodId: { company: 'Doi Thoai', product: 'moi', language: invitee.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    events: [
      {
        id: `conference-${dialogue.id}`,
        stamp: new Date(stamp.epochMilliseconds),
        start: new Date(start.epochMilliseconds),
        end: new Date(start.add({ hours: HOURS }).epochMilliseconds),
        summary: `${words.summary}, ${unitName}`,
        ...(dialogue.place && { location: dialogue.place }),
        ...(link && { url: link }),
      },
    ],
  }).toString()
}

/** The calendar a mailed invitation or reminder carries; null for every other message, and for a conference that is not held. */
export const calendarOfInvitation =
  (keys: Keys, origin: string | null): CalendarOf =>
  async (db, { about, aboutId, at }) => {
    if (about !== 'invitee') return null
    const found = await invitationOf(db, aboutId)
    if (!found || found.conference.cancelled) return null
    const { language } = found.invitee
    const link = await invitationLink(keys, origin)(db, { about, aboutId, language, reader: 'contact' })
    const { name } = await ownUnit(db)
    return invitationCalendar(found, { unitName: name, link, stamp: at })
  }
