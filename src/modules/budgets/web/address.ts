import { dialoguesAddress } from '#modules/dialogues/index.ts'

export { isId } from '#kernel/id.ts'

/** The pages of a dialogue's money, in the order they are needed; '' is the first. */
export const budgetPages = ['', 'du-toan', 'chi', 'boi-duong', 'quyet-toan', 'cac-nam'] as const
export type BudgetPage = (typeof budgetPages)[number]

/** Below a dialogue's address. */
export const BUDGET = 'kinh-phi'

/** Where they stand as routes: `/ky-doi-thoai/:address/kinh-phi/du-toan`. */
export const routeOf = (page: BudgetPage): string => ['/ky-doi-thoai/:address', BUDGET, page].filter(Boolean).join('/')

/** `/can-bo/ky-doi-thoai/2026/kinh-phi/chi/chung-tu/…` */
export const budgetHref = (address: string, page: BudgetPage, rest = ''): string =>
  [dialoguesAddress, address, BUDGET, page, rest].filter(Boolean).join('/')

/** Where the papers of money stand: they are another module's pages. */
export const moneyPapers = (address: string, key = ''): string =>
  [budgetHref(address, ''), 'giay-to', key].filter(Boolean).join('/')

/** Where norms are kept. */
export const NORMS = '/can-bo/thiet-lap/dinh-muc'
