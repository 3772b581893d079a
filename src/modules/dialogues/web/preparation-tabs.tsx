import { Tabs } from '#ui/index.ts'
import { dialoguesAddress } from './dialogue-list.view.tsx'
import { preparationWords as words } from './preparation-words.vi.ts'

/** The pages on which a dialogue is prepared and made known, in the order they are needed. */
export const preparationPages = ['ke-hoach', 'thong-bao', 'niem-yet', 'loa', 'dang-cong'] as const
export type PreparationPage = (typeof preparationPages)[number]

/** Where one of them stands: `/can-bo/ky-doi-thoai/2026/niem-yet`. */
export const preparationHref = (address: string, page: PreparationPage): string =>
  `${dialoguesAddress}/${address}/${page}`

/** From one of these pages to the others. */
export const PreparationTabs = ({ address, current }: { address: string; current: PreparationPage }) => (
  <Tabs
    label={words.tabsLabel}
    views={preparationPages.map((page) => ({
      href: preparationHref(address, page),
      label: words.tabs[page],
      current: page === current,
    }))}
  />
)
