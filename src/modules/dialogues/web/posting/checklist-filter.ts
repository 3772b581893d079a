import type { PostingState } from '../../domain/index.ts'

/** What the checklist can be narrowed to. */
export const checklistFilters = ['all', 'missing', 'late', 'no-evidence', 'done'] as const
export type ChecklistFilter = (typeof checklistFilters)[number]

const named: Record<ChecklistFilter, string> = {
  all: '',
  missing: 'con-thieu',
  late: 'qua-ngay',
  'no-evidence': 'chua-bang-chung',
  done: 'da-xong',
}

/** The filter an address names; all of it otherwise. */
export const filterOf = (query: unknown): ChecklistFilter => {
  const asked = (query as { xem?: unknown } | null)?.xem
  return checklistFilters.find((one) => one !== 'all' && named[one] === asked) ?? 'all'
}

/** Where a filter stands. */
export const filterHref = (href: string, filter: ChecklistFilter): string =>
  filter === 'all' ? href : `${href}?xem=${named[filter]}`

/** Whether a row in a state is shown. */
export function isWithin(filter: ChecklistFilter, state: PostingState): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'missing':
      return state === 'open' || state === 'late'
    case 'done':
      return state === 'done' || state === 'no-evidence'
    case 'late':
    case 'no-evidence':
      return state === filter
  }
}
