import { inThousands } from '#kernel/vietnamese-number.ts'
import { ButtonLink, EmptyState, Note, Stack, StatGrid, Table } from '#ui/index.ts'
import type { Budget } from '../application/budget-page.ts'
import { budgetHref, moneyPapers } from './address.ts'
import { difference, words } from './words.vi.ts'

const { columns } = words

/** A line approved, with what was paid for it. */
interface Row {
  readonly number: string
  readonly content: string
  readonly code: string
  readonly approved: number
  readonly spent: number
  readonly difference: number
  /** Why it went over, as each voucher says. */
  readonly reasons: readonly string[]
}

/** The lines that bind with what was paid, and their sum below. */
export function settledRows({ lines, settled, vouchers, balance }: Budget): readonly Row[] {
  const rows = settled.map(({ key, ...sums }, at): Row => {
    const line = lines.find((one) => one.key === key)
    const reasons = vouchers
      .filter((one) => one.lineKey === key && one.cancelledAt === null && one.overReason !== '')
      .map(({ overReason }) => overReason)
    return { number: String(at + 1), content: line?.content ?? '', code: line?.itemCode ?? '', ...sums, reasons }
  })
  const { approved, spent } = balance
  return [
    ...rows,
    { number: '', content: words.total, code: '', approved, spent, difference: balance.difference, reasons: [] },
  ]
}

/** Quyết toán by line: approved, paid, the difference, why it went over. */
export const SettledTable = ({ budget }: { budget: Budget }) => (
  <Table
    caption={words.columns.content}
    rows={settledRows(budget)}
    columns={[
      { head: columns.number, as: 'lead', cell: ({ number }) => number && <span class="quiet num">{number}</span> },
      {
        head: columns.content,
        as: 'main',
        cell: ({ number, content, reasons }) => (
          <>
            {number === '' ? <strong>{content}</strong> : content}
            {reasons.length > 0 && (
              <small class="sub">
                {words.reasons}: {reasons.join('; ')}
              </small>
            )}
          </>
        ),
      },
      { head: columns.code, as: 'narrow', cell: ({ code }) => code },
      { head: columns.approved, as: 'number', cell: ({ approved }) => inThousands(approved) },
      { head: columns.spent, as: 'number', cell: ({ spent }) => inThousands(spent) },
      { head: columns.difference, as: 'number', cell: (row) => difference(row.difference) },
    ]}
  />
)

/** Kinh phí at a glance: what was approved, taken in advance, spent, and what of it is left, line by line. */
export const Overview = ({ budget, mayEstimate }: { budget: Budget; mayEstimate: boolean }) => {
  const { dialogue, binding, open, balance } = budget
  const { address } = dialogue
  if (!binding && !open)
    return (
      <EmptyState
        title={words.noEstimate}
        action={mayEstimate && <ButtonLink href={budgetHref(address, 'du-toan')}>{words.toEstimate}</ButtonLink>}
      >
        {words.noEstimateAbout}
      </EmptyState>
    )
  const { approved, advanced, spent } = balance
  if (!binding)
    return (
      <Note is="soon">
        <a href={budgetHref(address, 'du-toan')}>{words.notBinding}</a>
      </Note>
    )
  return (
    <Stack gap={5}>
      <StatGrid
        long
        stats={[
          { number: inThousands(approved), label: words.approved, href: budgetHref(address, 'du-toan') },
          { number: inThousands(advanced), label: words.advanced, href: budgetHref(address, 'chi') },
          { number: inThousands(spent), label: words.spent, href: budgetHref(address, 'chi') },
          spent > approved
            ? { number: inThousands(spent - approved), label: words.over, is: 'late' }
            : { number: inThousands(approved - spent), label: words.left },
        ]}
      />
      <SettledTable budget={budget} />
      <p>
        <a href={moneyPapers(address)}>{words.papers}</a>
      </p>
    </Stack>
  )
}
