import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { dialoguesAddress, dialogueWords } from '#modules/dialogues/index.ts'
import { historyOf } from '#modules/history/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { type FormState, hasErrors, Stack, Tabs } from '#ui/index.ts'
import { allowancesOf } from '../application/allowances.ts'
import { type Budget, budgetPage, withoutPayees } from '../application/budget-page.ts'
import type { Step } from '../application/estimates.ts'
import { type BudgetPage, budgetHref, budgetPages } from './address.ts'
import { type BudgetRefusal, words } from './words.vi.ts'

export type AtAddress = FastifyRequest<{ Params: { address: string } }>
export type AtRow = FastifyRequest<{ Params: { address: string; id: string } }>

/** What a page is shown with when something came back. */
export interface Came {
  /** Which form, and what was typed into it. */
  readonly act: string
  readonly form: FormState
  readonly status: number
  /** What no field says. */
  readonly refused?: BudgetRefusal | undefined
  /** Whose change came before: the thing it was about. */
  readonly staleOf?: string | undefined
}

/** The form of an act as it came back; otherwise a new one. */
export const formOf = (came: Came | null, act: string, fresh: FormState): FormState =>
  came?.act === act ? came.form : fresh

/** What this person may do with a dialogue's money, as far as it is still open. */
export interface MayWithMoney {
  readonly estimate: boolean
  readonly spend: boolean
  /** As whom one approves: oneself, or recorded for a leader. */
  readonly approves: 'leader' | 'recorder' | null
}

export function mayWithMoney(office: Office, request: FastifyRequest, { dialogue, settlement }: Budget): MayWithMoney {
  const reaches = (action: string) => office.reach(request, action) !== 'none' && !dialogue.closedOn
  const open = settlement === null || settlement.stage === 'sent-back'
  return {
    estimate: open && reaches('budgets.estimate'),
    spend: open && reaches('budgets.spend'),
    approves: reaches('budgets.approve') ? 'leader' : reaches('budgets.record-leaders-approval') ? 'recorder' : null,
  }
}

/** The money as this person may see it: payees are for those who work with it. */
export async function asSeenBy(db: UnitDb, office: Office, request: FastifyRequest, budget: Budget): Promise<Budget> {
  if (office.reach(request, 'budgets.payees.read') !== 'none') return budget
  const lists = await allowancesOf(db, budget.dialogue.id)
  return withoutPayees(
    budget,
    lists.flatMap(({ receivers }) => receivers.map(({ name }) => name)),
  )
}

/** What was said on the way through approval, as who reads may know it. */
export const heard = ({ hide }: Budget, steps: readonly Step[]): readonly Step[] =>
  hide ? steps.map((step) => ({ ...step, word: hide(step.word) })) : steps

/** A leader's own word, and one recorded for him ("ghi thay"): each has its addresses, and its action. */
export const deciding = [
  { suffix: '', action: 'budgets.approve', byLeader: true },
  { suffix: '-ghi-thay', action: 'budgets.record-leaders-approval', byLeader: false },
] as const

/** Somebody was quicker: who, and when. */
async function staleText(db: UnitDb, subjectId: string): Promise<string> {
  const [last] = await historyOf(db, subjectId, 1)
  return words.stale(last?.officerName ?? words.somebody, last ? shortDateTime(last.at) : '')
}

/** From one of these pages to the others. */
const BudgetTabs = ({ address, current }: { address: string; current: BudgetPage }) => (
  <Tabs
    label={words.tabsLabel}
    views={budgetPages.map((page) => ({
      href: budgetHref(address, page),
      label: words.tabs[page],
      current: page === current,
    }))}
  />
)

/** One of the pages of a dialogue's money: its frame, and what came back said at the top. */
export async function showBudget<Extra>(
  office: Office,
  request: AtAddress,
  reply: FastifyReply,
  of: {
    readonly page: BudgetPage
    readonly came: Came | null
    readonly load?: (db: UnitDb, budget: Budget) => Promise<Extra | null>
    /** Of a page below one of the tabs. */
    readonly title?: (budget: Budget, extra: Extra) => string
    readonly actions?: (budget: Budget, extra: Extra) => ComponentChildren
    readonly badge?: (budget: Budget, extra: Extra) => ComponentChildren
    readonly view: (budget: Budget, extra: Extra) => ComponentChildren
  },
): Promise<FastifyReply> {
  const { page, came } = of
  const found = await office.read(request, async (db) => {
    const whole = await budgetPage(db, request.params.address)
    const budget = whole && (await asSeenBy(db, office, request, whole))
    const extra = budget && (of.load ? await of.load(db, budget) : (null as Extra))
    if (!budget || (of.load && extra === null)) return null
    return { budget, extra: extra as Extra, stale: came?.staleOf ? await staleText(db, came.staleOf) : '' }
  })
  if (!found) return office.notFound(request, reply)
  const { budget, extra, stale } = found
  const { address, year, ordinal } = budget.dialogue
  const said = stale || (came?.refused ? words.refusals[came.refused] : '')
  const notice: Notice | undefined = said ? { is: 'refused', text: said } : undefined
  const title = of.title?.(budget, extra)
  return office.page(
    request,
    reply,
    {
      title: title ?? (page === '' ? words.title : words.tabs[page]),
      ...(title === undefined && { about: words.about(year) }),
      back: title
        ? { href: budgetHref(address, page), label: words.tabs[page] }
        : { href: `${dialoguesAddress}/${address}`, label: dialogueWords.name(year, ordinal) },
      current: dialoguesAddress,
      actions: of.actions?.(budget, extra),
      badge: of.badge?.(budget, extra),
      failed: hasErrors(came?.form),
      notice,
      children: title ? (
        of.view(budget, extra)
      ) : (
        <Stack gap={5}>
          <BudgetTabs address={address} current={page} />
          {of.view(budget, extra)}
        </Stack>
      ),
    },
    came?.status ?? 200,
  )
}
