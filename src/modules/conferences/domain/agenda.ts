import type { Stage } from '#modules/petitions/domain/index.ts'
import { mayBeGrouped } from '#modules/themes/domain/index.ts'

/** part: of the programme; petition: spoken about; slot: somebody speaks. */
export const itemKinds = ['part', 'petition', 'slot'] as const
export type ItemKind = (typeof itemKinds)[number]

/** An item of the agenda, as far as its arithmetic asks. */
export interface AgendaItem {
  readonly id: string
  readonly kind: ItemKind
  /** "09:00", a fixed hour; null: it follows what is before it. */
  readonly startsAt: string | null
  readonly minutes: number
  /** Who does it or answers, by name; ''. */
  readonly who: string
  readonly petitionId: string | null
}

/** When an item is, in minutes of the day. */
export interface Timed<Item extends AgendaItem = AgendaItem> {
  readonly item: Item
  readonly from: number
  readonly to: number
}

/** "09:15" in minutes of the day. */
export const minuteOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

/** Minutes of the day as "09:15"; past midnight it goes on counting from 0. */
export const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** When each item is: at its fixed hour, otherwise when what is before it ends. */
export function timetable<Item extends AgendaItem>(items: readonly Item[], beginsAt: string): readonly Timed<Item>[] {
  let now = minuteOf(beginsAt)
  return items.map((item) => {
    const from = item.startsAt === null ? now : minuteOf(item.startsAt)
    now = from + item.minutes
    return { item, from, to: now }
  })
}

/** What is wrong with an agenda. */
export type Conflict =
  /** It ends so many minutes after the hall does. */
  | { readonly is: 'over-hours'; readonly minutes: number }
  /** What is before it takes so many minutes of it. */
  | { readonly is: 'overlap'; readonly itemId: string; readonly withId: string; readonly minutes: number }
  /** The same one is asked to be in two places. */
  | { readonly is: 'answerer-twice'; readonly itemId: string; readonly withId: string; readonly who: string }
  /** Withdrawn, spam, moved to its own process: not spoken of (R12, R20). */
  | { readonly is: 'gone'; readonly itemId: string; readonly stage: Stage }
  /** A double of one that stands here too. */
  | { readonly is: 'doubled'; readonly itemId: string; readonly withId: string }
  | { readonly is: 'nobody-answers'; readonly itemId: string }
  /** May be spoken of, and stands nowhere. */
  | { readonly is: 'missing'; readonly count: number; readonly labels: readonly string[] }

/** A petition as conflicts see it. */
export interface AgendaPetition {
  readonly id: string
  readonly label: string
  readonly stage: Stage
  /** Of which petition it is a double; null: of none. */
  readonly doubleOf: string | null
}

/** So many missing petitions are named. */
const NAMED = 12

/** Chỗ chưa khớp: what does not add up, in the order of the agenda, the whole of it first. */
export function conflictsOf(
  timed: readonly Timed[],
  hall: { readonly beginsAt: string; readonly endsAt: string },
  petitions: { readonly placed: readonly AgendaPetition[]; readonly missing: readonly string[] },
): readonly Conflict[] {
  const byId = new Map(petitions.placed.map((one) => [one.id, one]))
  const itemOf = new Map(timed.flatMap(({ item }) => (item.petitionId ? [[item.petitionId, item.id] as const] : [])))
  const end = Math.max(minuteOf(hall.beginsAt), ...timed.map(({ to }) => to))
  const over = end - minuteOf(hall.endsAt)
  const { missing } = petitions
  return [
    ...(over > 0 ? [{ is: 'over-hours', minutes: over } as const] : []),
    ...(missing.length > 0 ? [{ is: 'missing', count: missing.length, labels: missing.slice(0, NAMED) } as const] : []),
    ...timed.flatMap((one, at): Conflict[] => {
      const { id: itemId, kind, petitionId, who } = one.item
      const petition = petitionId ? byId.get(petitionId) : undefined
      const double = petition?.doubleOf ? itemOf.get(petition.doubleOf) : undefined
      const before = timed.slice(0, at).filter((other) => sharedMinutes(other, one) > 0)
      return [
        ...before.slice(-1).map((other): Conflict => {
          const minutes = sharedMinutes(other, one)
          return { is: 'overlap', itemId, withId: other.item.id, minutes }
        }),
        ...before
          .filter((other) => who !== '' && sameName(other.item.who, who))
          .slice(-1)
          .map((other): Conflict => ({ is: 'answerer-twice', itemId, withId: other.item.id, who })),
        ...(double ? [{ is: 'doubled', itemId, withId: double } as const] : []),
        ...(petition && !double && !mayBeGrouped(petition.stage)
          ? [{ is: 'gone', itemId, stage: petition.stage } as const]
          : []),
        ...(kind === 'petition' && who === '' ? [{ is: 'nobody-answers', itemId } as const] : []),
      ]
    }),
  ]
}

const sharedMinutes = (a: Timed, b: Timed): number => Math.min(a.to, b.to) - Math.max(a.from, b.from)

const sameName = (a: string, b: string): boolean => a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi')
