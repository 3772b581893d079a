import { shortDateTime } from '#kernel/vietnamese-date.ts'
import type { HistoryEntry } from '#modules/history/index.ts'
import type { Notice } from '#platform/http/office.ts'
import { preparationWords as words } from './preparation-words.vi.ts'

/** Somebody was quicker: who, and when. */
export const staleNotice = (last: HistoryEntry | null): Notice => ({
  is: 'refused',
  text: words.changed(last?.officerName ?? words.somebody, last ? shortDateTime(last.at) : ''),
})
