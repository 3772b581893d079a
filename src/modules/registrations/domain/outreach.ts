import { vietnameseCompare } from '#kernel/vietnamese-text.ts'
import type { Standing } from '#modules/organisations/domain/index.ts'

/** What comes of asking an organisation, as somebody says it; "chưa liên hệ" takes back what was ticked by mistake. */
export const typedResults = ['agrees', 'considering', 'unreachable', 'declines', 'not-contacted'] as const
export type TypedResult = (typeof typedResults)[number]
export const isTypedResult = (text: string): text is TypedResult => typedResults.some((result) => result === text)

/** Kết quả vận động: what was said last; that it registered nobody says, its registration does. */
export type OutreachResult = TypedResult | 'registered'
export const outreachResults = [
  'not-contacted',
  'agrees',
  'considering',
  'unreachable',
  'declines',
  'registered',
] as const satisfies readonly OutreachResult[]
export const isOutreachResult = (text: string): text is OutreachResult =>
  outreachResults.some((result) => result === text)

/** One organisation of the register as outreach sees it (R5). */
export interface OutreachRow {
  readonly organisationId: string
  readonly name: string
  readonly villageId: string | null
  /** The unions it is a member of. */
  readonly unionIds: readonly string[]
  /** Who asks it; null: nobody yet. */
  readonly contactId: string | null
  /** Whether it would count if it registered (R9). */
  readonly standing: Standing
  /** An officer's word: taken on the list, or off it; null: by its standing. */
  readonly listed: boolean | null
  /** It has a registration for this dialogue that stands. */
  readonly registered: boolean
  /** It had one for the dialogue before. */
  readonly tookPartBefore: boolean
  /** Petitions it has sent to this one. */
  readonly petitions: number
  /** What was said last; null: nobody has asked. */
  readonly lastResult: TypedResult | null
}

/** How asking it stands: its registration goes before whatever anybody ticked. */
export const resultOf = (row: Pick<OutreachRow, 'registered' | 'lastResult'>): OutreachResult =>
  row.registered ? 'registered' : (row.lastResult ?? 'not-contacted')

/**
 * Is it on the list (R5, R9)? Those of the commune that count, and those whose kind or place nobody knows yet; an officer
 * may take on another one, or one off with a reason. Who registered is on it, whatever its kind.
 */
export function isListed(row: Pick<OutreachRow, 'listed' | 'standing' | 'registered'>): boolean {
  if (row.listed !== null) return row.listed
  if (row.registered) return true
  return ['counts', 'counts-by-override', 'unknown-kind', 'unknown-place'].includes(row.standing)
}

/** Is it still to be asked? On the list, not registered, and it has not said no. */
export const isToAsk = (row: OutreachRow): boolean =>
  isListed(row) && !['registered', 'declines'].includes(resultOf(row))

/** Whose turn it is: those who took part last time, then those with a petition, then the others; who said no, who registered. */
export function turnOf(row: OutreachRow): 'took-part' | 'petitioned' | 'other' | 'declined' | 'registered' {
  const result = resultOf(row)
  if (result === 'registered') return 'registered'
  if (result === 'declines') return 'declined'
  if (row.tookPartBefore) return 'took-part'
  return row.petitions > 0 ? 'petitioned' : 'other'
}
const turns = ['took-part', 'petitioned', 'other', 'declined', 'registered']

/** The order of the list: by turn, then by name. */
export const inTurn = (rows: readonly OutreachRow[]): OutreachRow[] =>
  rows
    .map((row) => ({ row, turn: turns.indexOf(turnOf(row)) }))
    .sort((a, b) => a.turn - b.turn || vietnameseCompare(a.row.name, b.row.name))
    .map(({ row }) => row)

/** Which part of the list: those still to be asked, one result, or those that are off it. */
export type OutreachView = 'to-ask' | OutreachResult | 'off'

export interface OutreachFilter {
  readonly view: OutreachView
  readonly villageId: string | null
  readonly unionId: string | null
  /** 'nobody': those whom nobody asks yet. */
  readonly contactId: string | 'nobody' | null
}

const inView = (row: OutreachRow, view: OutreachView): boolean => {
  if (view === 'off') return !isListed(row)
  return view === 'to-ask' ? isToAsk(row) : isListed(row) && resultOf(row) === view
}

/** Those of a village, a union, a contact; whatever their result. */
const among = (
  rows: readonly OutreachRow[],
  { villageId, unionId, contactId }: Omit<OutreachFilter, 'view'>,
): OutreachRow[] =>
  rows.filter(
    (row) =>
      (villageId === null || row.villageId === villageId) &&
      (unionId === null || row.unionIds.includes(unionId)) &&
      (contactId === null || row.contactId === (contactId === 'nobody' ? null : contactId)),
  )

/** What a filter shows, in its order. */
export const shownBy = (rows: readonly OutreachRow[], filter: OutreachFilter): OutreachRow[] =>
  inTurn(among(rows, filter).filter((row) => inView(row, filter.view)))

/** How many each view would show, of the same village, union and contact. */
export function countViews(
  rows: readonly OutreachRow[],
  filter: Omit<OutreachFilter, 'view'>,
): ReadonlyMap<OutreachView, number> {
  const found = among(rows, filter)
  const views: readonly OutreachView[] = ['to-ask', ...outreachResults, 'off']
  return new Map(views.map((view) => [view, found.filter((row) => inView(row, view)).length]))
}

/** How far each contact is: how many were given to him, how many of them are still to be asked; by the contact's id. */
export function progressByContact(
  rows: readonly OutreachRow[],
): ReadonlyMap<string, { readonly given: number; readonly toAsk: number; readonly registered: number }> {
  const given = Map.groupBy(
    rows.filter((row) => row.contactId !== null && isListed(row)),
    ({ contactId }) => contactId ?? '',
  )
  return new Map(
    [...given].map(([id, own]) => [
      id,
      {
        given: own.length,
        toAsk: own.filter(isToAsk).length,
        registered: own.filter(({ registered }) => registered).length,
      },
    ]),
  )
}
