import { budgetHref } from './address.ts'
import { words } from './words.vi.ts'

const pages = { estimate: 'du-toan', advance: 'chi', settlement: 'quyet-toan' } as const
const isPage = (key: string): key is keyof typeof pages => Object.hasOwn(pages, key)

/** Where the work of a task about money is done: of the unit's list by its key, of others by the milestone they lead to. */
export function moneyTaskPlace(of: { readonly key: string; readonly milestone: string; readonly address: string }) {
  const what = isPage(of.key) ? of.key : of.milestone === 'settlement' ? 'settlement' : null
  if (!what) return null
  const label = words.ofDialogue(words.tabs[pages[what]], of.address)
  const doneWhen = of.key === what ? words.doneWhen[what] : ''
  return { href: budgetHref(of.address, pages[what]), label: words.open(label), doneWhen, needs: 'budgets.read' }
}
