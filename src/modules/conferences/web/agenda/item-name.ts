import type { AgendaRow } from '../../application/agenda/agenda-query.ts'
import { agendaWords as words } from './words.vi.ts'

/** What an item is called in a sentence. */
export const itemName = ({ kind, label, title }: Pick<AgendaRow, 'kind' | 'label' | 'title'>): string =>
  kind === 'petition' ? `${words.kinds.petition} ${words.petition(label).toLocaleLowerCase('vi')}` : title
