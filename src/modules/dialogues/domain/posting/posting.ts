import { type Day, endOf, isBefore, later } from '#kernel/day.ts'
import { addWorkingDays, type WorkingCalendar } from '#modules/calendar/domain/index.ts'
import type { Rules } from '#modules/regulations/domain/index.ts'
import type { ScriptKind } from '../loudspeaker/script.ts'

/** When a row of the checklist falls, seen from the conference (R5). */
export const postingPhases = ['before', 'day', 'after'] as const
export type PostingPhase = (typeof postingPhases)[number]
export const isPostingPhase = (text: string): text is PostingPhase => postingPhases.some((one) => one === text)

/** Kênh: where something is posted or told (R5). */
export const postingChannels = [
  'head-office',
  'counter',
  'village',
  'official-site',
  'loudspeaker',
  'zalo',
  'other',
] as const
export type PostingChannel = (typeof postingChannels)[number]
export const isPostingChannel = (text: string): text is PostingChannel => postingChannels.some((one) => one === text)

/** Nơi niêm yết: a wall to go to. */
export const isPlace = (channel: PostingChannel): boolean =>
  channel === 'head-office' || channel === 'counter' || channel === 'village'

/** What a planned day follows: the day the notice went out, the last day of intake, the conference. */
export const postingAnchors = ['notice', 'cut-off', 'conference'] as const
export type PostingAnchor = (typeof postingAnchors)[number]

/** A row as a dialogue begins with it; a village's stands for each village of the unit. */
export interface PostingDefault {
  readonly phase: PostingPhase
  readonly channel: PostingChannel
  readonly label: string
  /** Which script a loudspeaker reads. */
  readonly script: ScriptKind | null
  /** "17:00" */
  readonly slot: string
  readonly departmentId: string | null
  readonly anchor: PostingAnchor
  /** Working days from it; 0: that day. */
  readonly days: number
}

/** The days that planned days follow. */
export type AnchorDays = Readonly<Record<PostingAnchor, Day>>

/** The planned day of a row. */
export const plannedDay = (
  { anchor, days }: Pick<PostingDefault, 'anchor' | 'days'>,
  anchors: AnchorDays,
  calendar: WorkingCalendar,
): Day => (days === 0 ? anchors[anchor] : addWorkingDays(calendar, anchors[anchor], days))

const [MORNING, EVENING] = ['05:30', '17:00'] as const

/** The names rows carry besides their channel. */
export interface DefaultLabels {
  readonly notice: string
  readonly soon: string
  readonly day: string
  readonly results: string
}

/** Who does a row by default (DOMAIN, "Who does what by default"). */
export interface DefaultDoers {
  readonly economy: string | null
  readonly counter: string | null
  readonly services: string | null
  readonly front: string | null
}

/**
 * The rows of a unit that has none of its own (R5): posted at the head office, at the counter and in each village, on the
 * official site, by loudspeaker, in Zalo groups; news before, on and after the day. Reminders fall on the days of the
 * dialogue's rules.
 */
export function usualPostings(
  rules: Pick<Rules, 'loudspeakerFirst' | 'loudspeakerLast'>,
  labels: DefaultLabels,
  doers: DefaultDoers,
): readonly PostingDefault[] {
  const row = (
    phase: PostingPhase,
    channel: PostingChannel,
    [anchor, days]: readonly [PostingAnchor, number],
    departmentId: string | null,
    label = '',
  ): PostingDefault => ({ phase, channel, label, script: null, slot: '', departmentId, anchor, days })
  const aloud = (
    phase: PostingPhase,
    script: ScriptKind,
    [anchor, days]: readonly [PostingAnchor, number],
    slot: string,
  ): PostingDefault => ({ ...row(phase, 'loudspeaker', [anchor, days], doers.services), script, slot })
  return [
    row('before', 'head-office', ['notice', 0], doers.economy),
    row('before', 'counter', ['notice', 0], doers.counter),
    row('before', 'village', ['notice', 2], null),
    row('before', 'official-site', ['notice', 1], doers.economy, labels.notice),
    row('before', 'zalo', ['notice', 1], doers.front, labels.notice),
    aloud('before', 'notice', ['notice', 1], EVENING),
    aloud('before', 'notice', ['notice', 2], MORNING),
    aloud('before', 'reminder', ['cut-off', rules.loudspeakerFirst.value], EVENING),
    aloud('before', 'reminder', ['cut-off', rules.loudspeakerLast.value], EVENING),
    row('before', 'official-site', ['conference', -3], doers.services, labels.soon),
    aloud('before', 'eve', ['conference', -1], EVENING),
    row('day', 'official-site', ['conference', 0], doers.services, labels.day),
    row('day', 'zalo', ['conference', 0], doers.services, labels.day),
    row('after', 'official-site', ['conference', 2], doers.economy, labels.results),
    row('after', 'zalo', ['conference', 2], doers.front, labels.results),
    aloud('after', 'results', ['conference', 1], EVENING),
    aloud('after', 'results', ['conference', 2], MORNING),
  ]
}

/** What is known of a row, as far as its state asks. */
export interface PostingFacts {
  readonly channel: PostingChannel
  readonly plannedOn: Day
  readonly doneOn: Day | null
  readonly link: string
  readonly photos: number
  /** Slots of the loudspeakers that were logged for it. */
  readonly broadcasts: number
}

/** `no-evidence`: done, but nothing shows it yet. `late`: its planned day is past. */
export type PostingState = 'done' | 'no-evidence' | 'late' | 'open'

/** Bằng chứng (R5): a photo, a link, or a slot that was logged. */
export const hasEvidence = ({ link, photos, broadcasts }: PostingFacts): boolean =>
  link !== '' || photos > 0 || broadcasts > 0

/** How a row stands on a day. */
export function postingState(posting: PostingFacts, today: Day): PostingState {
  if (posting.doneOn) return hasEvidence(posting) ? 'done' : 'no-evidence'
  return isBefore(posting.plannedOn, today) ? 'late' : 'open'
}

/** Whether a row is still to be done: what belongs to the day itself falls away when no conference is held (R11). */
export const stillApplies = (
  { phase, script, doneOn }: Pick<PostingDefault, 'phase' | 'script'> & Pick<PostingFacts, 'doneOn'>,
  notHeld: boolean,
): boolean => !notHeld || doneOn !== null || (phase !== 'day' && script !== 'eve')

/** How many of how many. */
export interface Share {
  readonly done: number
  readonly all: number
}

/** The checklist at a glance. */
export interface PostingCounts {
  readonly places: Share
  readonly slots: Share
  readonly news: Share
  readonly missing: number
  readonly late: number
  readonly noEvidence: number
}

/** Counts a checklist on a day. Places are walls, slots are loudspeakers, news is what goes to sites and groups. */
export function countPostings(postings: readonly PostingFacts[], today: Day): PostingCounts {
  const states = postings.map((posting) => postingState(posting, today))
  const share = (belongs: (channel: PostingChannel) => boolean): Share => {
    const of = postings.filter(({ channel }) => belongs(channel))
    return { done: of.filter(({ doneOn }) => doneOn !== null).length, all: of.length }
  }
  return {
    places: share(isPlace),
    slots: share((channel) => channel === 'loudspeaker'),
    news: share((channel) => !isPlace(channel) && channel !== 'loudspeaker'),
    missing: postings.filter(({ doneOn }) => doneOn === null).length,
    late: states.filter((state) => state === 'late').length,
    noEvidence: states.filter((state) => state === 'no-evidence').length,
  }
}

/** Days a link for what comes after the conference stays open, beyond the day that was planned for it. */
const GRACE_DAYS = 14

/**
 * Until when a village head's link opens: to the end of the conference day, as it now stands or was held; for what is posted
 * after the conference, two weeks beyond its planned day.
 */
export function linkEnds(phase: PostingPhase, conferenceOn: Day, plannedOn: Day): Temporal.Instant {
  if (phase !== 'after') return endOf(conferenceOn)
  return endOf(later(conferenceOn, plannedOn).add({ days: GRACE_DAYS }))
}

/** As many photos as one row takes. */
export const MOST_PHOTOS = 10

/** What a photo may be, told by its content. */
export const isPhoto = (type: string): boolean =>
  ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'].includes(type)
