import { type Day, day } from './day.ts'
import { isId } from './id.ts'

/** How an address says after which row a list goes on: what it is sorted by, and the row's id. */
const halves = (place: unknown): readonly [string, string] | null => {
  const [before = '', id, ...more] = typeof place === 'string' ? place.split('~') : []
  return isId(id) && more.length === 0 ? [before, id] : null
}

/** A day as the database writes it; null of what is none. */
export function writtenDay(text: string): Day | null {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return day(text)
  } catch {
    return null
  }
}

/** "2026-09-20~0198…": the day and the id of a row; null of what is no such place, and the list begins at its head. */
export function dayAndId(place: unknown): { readonly on: Day; readonly id: string } | null {
  const [before, id] = halves(place) ?? []
  const on = writtenDay(before ?? '')
  return on && id !== undefined ? { on, id } : null
}

/** "1790000000000~0198…": the instant, in milliseconds, and the id. */
export function instantAndId(place: unknown): { readonly createdAt: Temporal.Instant; readonly id: string } | null {
  const [before, id] = halves(place) ?? []
  if (id === undefined || !/^\d{1,15}$/.test(before ?? '')) return null
  return { createdAt: Temporal.Instant.fromEpochMilliseconds(Number(before)), id }
}
