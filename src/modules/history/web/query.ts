import { isId } from '#kernel/id.ts'
import { parseDay } from '#kernel/vietnamese-date.ts'
import type { Teller } from '../application/teller.ts'

/** Rows of a page. */
export const ROWS = 50

/** The filter as it stands in the address. */
export type HistoryQuery = Partial<Record<'can-bo' | 'loai' | 'tu' | 'den' | 'truoc', string>>

/** What is asked for; what cannot be read asks for nothing. */
export function filterOf(query: HistoryQuery, tellers: readonly Teller[]) {
  const teller = tellers.find(({ label }) => label === query.loai)
  return {
    before: /^\d{1,15}$/.test(query.truoc ?? '') ? Number(query.truoc) : undefined,
    officerId: isId(query['can-bo']) ? query['can-bo'] : undefined,
    codes: teller && Object.keys(teller.sentences),
    from: parseDay(query.tu ?? '') ?? undefined,
    to: parseDay(query.den ?? '') ?? undefined,
  }
}
