import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { fold } from '#kernel/vietnamese-text.ts'

/** Why somebody is invited; who came unannounced was not. */
export const whys = ['registered', 'petitioner', 'body', 'union', 'leader', 'guest', 'walk-in'] as const
export type Why = (typeof whys)[number]
export const isWhy = (text: string): text is Why => (whys as readonly string[]).includes(text)

/** What is counted at the door: what kind of organisation somebody is of, or whose people they are. */
export const countedGroups = [
  ...(['company', 'co-operative', 'household', 'other'] as const),
  ...(['body', 'union', 'leader', 'guest'] as const),
] as const
export type CountedAs = (typeof countedGroups)[number]
export const isCountedAs = (text: string): text is CountedAs => (countedGroups as readonly string[]).includes(text)

/** Of a business, a co-operative, a household: those the dialogue is for. */
export const isBusinessGroup = (group: CountedAs): boolean =>
  group === 'company' || group === 'co-operative' || group === 'household' || group === 'other'

/** Under which a name is on the list once: "Hoà Bình" and "Hòa  bình" are one. */
export const nameKeyOf = (name: string): string => fold(name).replace(/\s+/g, ' ').trim().slice(0, 400)

/** Those of a proposal that are not on the list yet, removed ones included: who was taken off is not proposed again. */
export function newlyProposed<One extends { readonly name: string }>(
  proposal: readonly One[],
  listed: readonly { readonly nameKey: string }[],
): readonly One[] {
  const known = new Set(listed.map(({ nameKey }) => nameKey))
  return proposal.filter(({ name }) => !known.has(nameKeyOf(name)))
}

/** A conference as far as inviting and the door ask. */
export interface ConferenceDay {
  /** The day it is planned for; the recorded one once it was held (R13). */
  readonly on: Day
  /** Decided not to hold it (R10, R11). */
  readonly cancelled: boolean
}

export type InvitingRefusal = 'cancelled' | 'conference-over'

/** May people still be invited, put on the list or taken off? Until the day, that one included. */
export function mayInvite({ on, cancelled }: ConferenceDay, today: Day): Result<null, InvitingRefusal> {
  if (cancelled) return refuse('cancelled')
  return isAfter(today, on) ? refuse('conference-over') : accept(null)
}

/** What somebody invited may say. */
export const replyAnswers = ['comes', 'sends-other', 'declines'] as const
export type ReplyAnswer = (typeof replyAnswers)[number]
export const isReplyAnswer = (text: string): text is ReplyAnswer => (replyAnswers as readonly string[]).includes(text)

export const replyWays = ['phone', 'message', 'in-person', 'paper'] as const
export type ReplyWay = (typeof replyWays)[number] | 'link'
export const isReplyWay = (text: string): text is (typeof replyWays)[number] =>
  (replyWays as readonly string[]).includes(text)

/** How many may come on one invitation. */
export const MOST_PEOPLE = 50

export interface Reply {
  readonly answer: ReplyAnswer
  /** Who comes; '' where nobody is named. */
  readonly person: string
  /** With who comes along; no matter for who declines. */
  readonly people: number
}

export type ReplyRefusal = InvitingRefusal | 'day-of-conference' | 'taken-off' | 'name-needed' | 'people-wrong'

/**
 * May this be replied? Until the day of the conference by the link: on the day itself the door counts who comes, and only an
 * officer still writes down what somebody called to say. Who sends somebody else says whom.
 */
export function mayReply(
  conference: ConferenceDay,
  today: Day,
  reply: Reply,
  { by, removed }: { readonly by: 'link' | 'officer'; readonly removed: boolean },
): Result<null, ReplyRefusal> {
  const open = mayInvite(conference, today)
  if (!open.ok) return open
  if (removed) return refuse('taken-off')
  if (by === 'link' && !isBefore(today, conference.on)) return refuse('day-of-conference')
  if (reply.answer === 'sends-other' && reply.person === '') return refuse('name-needed')
  if (reply.answer !== 'declines' && !(reply.people >= 1 && reply.people <= MOST_PEOPLE)) return refuse('people-wrong')
  return accept(null)
}

/** What somebody invited is sent. */
export type SentWhat = 'invitation' | 'reminder-3' | 'reminder-1'

/**
 * The reminder that is due today: three days and one day before; a day the program slept through is made up for, but three days'
 * notice is not given on the last. Null: none, or the conference is not held.
 */
export function reminderDue({ on, cancelled }: ConferenceDay, today: Day): Exclude<SentWhat, 'invitation'> | null {
  if (cancelled || !isBefore(today, on)) return null
  if (!isBefore(today, on.subtract({ days: 1 }))) return 'reminder-1'
  return isBefore(today, on.subtract({ days: 3 })) ? null : 'reminder-3'
}

/** Somebody invited, as far as reminding asks. */
export interface Remindable {
  readonly answer: ReplyAnswer | null
  readonly removed: boolean
  /** When he was sent the invitation; null: not yet. */
  readonly invitedOn: Day | null
  /** What he was sent for the day the conference is now planned for. */
  readonly sent: readonly SentWhat[]
}

/** Is he to be reminded? Not who declined, who was not invited or only today or within the reminder's own days, nor twice. */
export function isToRemind(one: Remindable, due: Exclude<SentWhat, 'invitation'>, conferenceOn: Day): boolean {
  if (one.removed || one.answer === 'declines' || one.invitedOn === null) return false
  if (one.sent.includes(due)) return false
  return isBefore(one.invitedOn, conferenceOn.subtract({ days: due === 'reminder-3' ? 3 : 1 }))
}
