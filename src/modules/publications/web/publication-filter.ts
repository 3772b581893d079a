import type { LinkState } from '../domain/index.ts'

/** What the list can be narrowed to; what waits is the rule. */
export const publicationFilters = ['missing', 'changed', 'posted', 'all'] as const satisfies readonly (
  | LinkState
  | 'all'
)[]
export type PublicationFilter = (typeof publicationFilters)[number]

const named: Record<PublicationFilter, string> = { missing: '', changed: 'da-doi', posted: 'da-co', all: 'tat-ca' }

/** The filter an address names. */
export const filterOf = (query: unknown): PublicationFilter => {
  const asked = (query as { xem?: unknown } | null)?.xem
  return publicationFilters.find((one) => one !== 'missing' && named[one] === asked) ?? 'missing'
}

/** Where a filter stands. */
export const publicationHref = (href: string, filter: PublicationFilter): string =>
  filter === 'missing' ? href : `${href}?xem=${named[filter]}`
