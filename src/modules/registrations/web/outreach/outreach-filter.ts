import { isId } from '../../application/outreach/contacts.ts'
import type { OutreachFilter, OutreachView } from '../../domain/outreach.ts'

/** What each view is called in an address. */
const viewNames = {
  'to-ask': 'con-phai-hoi',
  'not-contacted': 'chua-lien-he',
  agrees: 'nhan-loi',
  considering: 'can-nhac',
  unreachable: 'khong-lien-lac-duoc',
  declines: 'khong-du',
  registered: 'da-dang-ky',
  off: 'ngoai',
} as const satisfies Record<OutreachView, string>
export const outreachViews = Object.keys(viewNames) as readonly OutreachView[]

/** What is asked of the list, as its address says it: filter and page. */
export interface OutreachAsked extends OutreachFilter {
  readonly page: number
}

/** Reads the filter of an address; what is not understood is left out. */
export function readOutreachFilter(query: unknown): OutreachAsked {
  const asked = (query ?? {}) as Record<string, unknown>
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '')
  const id = (name: string) => (isId(text(name)) ? text(name) : null)
  const view = outreachViews.find((one) => viewNames[one] === text('xem')) ?? 'to-ask'
  const page = Number(text('trang'))
  return {
    view,
    villageId: id('thon'),
    unionId: id('doan-the'),
    contactId: text('nguoi') === 'chua' ? 'nobody' : id('nguoi'),
    page: Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1,
  }
}

/** The fields of a filter as they stand in an address, the page left out. */
export function filterFields({ view, villageId, unionId, contactId }: OutreachFilter): Record<string, string> {
  return {
    ...(view !== 'to-ask' && { xem: viewNames[view] }),
    ...(villageId && { thon: villageId }),
    ...(unionId && { 'doan-the': unionId }),
    ...(contactId && { nguoi: contactId === 'nobody' ? 'chua' : contactId }),
  }
}

/** A filter as the end of an address; '' where nothing is filtered. */
export function filterQuery(filter: OutreachFilter, page = 1): string {
  const query = new URLSearchParams({ ...filterFields(filter), ...(page > 1 && { trang: String(page) }) }).toString()
  return query && `?${query}`
}
