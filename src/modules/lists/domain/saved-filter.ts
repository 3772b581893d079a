import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'

/** A filter an officer has given a name. */
export interface SavedFilter {
  readonly id: string
  readonly name: string
  /** What stands behind the "?" of its address. */
  readonly query: string
  readonly opensFirst: boolean
}

/** More chips than this are read no more. */
export const MOST_FILTERS = 12
export const LONGEST_FILTER_NAME = 60

export type FilterRefusal = 'name-needed' | 'name-long' | 'name-taken' | 'too-many' | 'nothing-filtered' | 'not-found'

/** Whether a filter may be called so among the others; gives the name as it is kept. */
export function filterName(typed: string, others: readonly Pick<SavedFilter, 'name'>[]): Result<string, FilterRefusal> {
  const name = cleanLine(typed)
  if (name === '') return refuse('name-needed')
  if (name.length > LONGEST_FILTER_NAME) return refuse('name-long')
  const same = (other: string) => other.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi')
  return others.some((other) => same(other.name)) ? refuse('name-taken') : accept(name)
}

/** The same filters with one of them a place further up or down; as they were where it stands at the end already. */
export function movedFilter<Filter extends { readonly id: string }>(
  filters: readonly Filter[],
  id: string,
  way: 'up' | 'down',
): readonly Filter[] {
  const from = filters.findIndex((filter) => filter.id === id)
  const moved = filters[from]
  const to = from + (way === 'up' ? -1 : 1)
  if (!moved || to < 0 || to >= filters.length) return filters
  return filters.toSpliced(from, 1).toSpliced(to, 0, moved)
}
