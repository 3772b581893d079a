import type { ListedOrganisation } from '../application/find-organisations.ts'
import { withinSentence } from '../domain/index.ts'
import { officeWords } from './office-words.vi.ts'
import { words } from './words.vi.ts'

type Placed = Pick<ListedOrganisation, 'kind' | 'village' | 'outsidePlace'>

/** "Thôn 3", "ngoài địa bàn"; '' where it is not known. */
export const placeText = ({ village, outsidePlace }: Omit<Placed, 'kind'>): string =>
  village ?? (outsidePlace ? officeWords.outside : '')

/** What tells an organisation from others of its name: kind, place, masked telephone, whether it has registered. */
export const hintOf = (one: ListedOrganisation): string =>
  [
    one.kind ? words.kinds[one.kind].replace(/^./u, (first) => first.toLocaleLowerCase('vi')) : '',
    withinSentence(placeText(one)),
    one.phone,
    one.registrations > 0 ? 'đã đăng ký dự' : '',
  ]
    .filter(Boolean)
    .join(' · ')
