import { isId } from '#kernel/id.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { isField } from '../../domain/index.ts'
import { isPublicState } from './published-words.vi.ts'

/** What of the published petitions is asked for; '' where it does not matter. All of it stands in the address. */
export interface PublishedFilter {
  readonly q: string
  readonly field: string
  readonly state: string
  readonly year: string
  readonly village: string
  /** The keyset cursor of the row before the first; ''. */
  readonly after: string
}

const one = (value: unknown): string => (typeof value === 'string' ? value : '')
const when = (text: string, isRight: (text: string) => boolean) => (isRight(text) ? text : '')

/** Reads the address; what is not known is left out, so that a link somebody mistyped still shows a list. */
export function readPublishedFilter(query: unknown): PublishedFilter {
  const given = new Map(Object.entries(typeof query === 'object' && query !== null ? query : {}))
  const text = (name: string) => one(given.get(name))
  return {
    q: cleanLine(text('q')).slice(0, 200),
    field: when(text('linh-vuc'), isField),
    state: when(text('trang-thai'), isPublicState),
    year: when(text('nam'), (year) => /^20\d\d$/.test(year)),
    village: when(text('thon'), isId),
    after: text('sau').slice(0, 200),
  }
}

/** The address that shows this filter, from a cursor on. */
export function publishedAddress(base: string, filter: PublishedFilter, after = ''): string {
  const query = new URLSearchParams()
  const put = (name: string, value: string) => value && query.set(name, value)
  put('q', filter.q)
  put('linh-vuc', filter.field)
  put('trang-thai', filter.state)
  put('nam', filter.year)
  put('thon', filter.village)
  put('sau', after)
  const text = query.toString()
  return `${base}/kien-nghi${text ? `?${text}` : ''}`
}
