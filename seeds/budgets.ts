import {
  addAllowance,
  allowancesOf,
  approveEstimate,
  approveSettlement,
  beginEstimate,
  changeLine,
  estimatesOf,
  type ListedLine,
  linesOf,
  newestOf,
  payAllowance,
  readQuantity,
  recordAdvance,
  recordVoucher,
  settlementOf,
  submitForApproval,
  submitToSettle,
} from '#modules/budgets/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { budgets, lineOrder, type StoryBudget } from './dai-son/budgets.ts'
import type { When } from './dai-son/story.ts'
import { drawn } from './evidence.ts'
import { submissionSteps } from './submission.ts'
import { as, found, type Happening, must, playerOf, type World } from './world.ts'

type LineOf = (typeof lineOrder)[number]
const word = { byLeader: true, forOfficerId: null, paper: '' } as const

/** The estimate that is shown now, with its lines. */
async function shown(tx: UnitDb, dialogueId: string) {
  const estimate = newestOf(await estimatesOf(tx, dialogueId))
  if (!estimate) throw new Error('no estimate')
  return { ...estimate, lines: await linesOf(tx, estimate.id) }
}

const lineOf = (lines: readonly ListedLine[], line: LineOf): ListedLine => {
  const at = lines[lineOrder.indexOf(line)]
  if (!at) throw new Error(`no line ${line}`)
  return at
}

/** Puts quantities and prices into the lines the estimate began with. */
async function price(tx: UnitDb, by: Parameters<typeof changeLine>[1], dialogueId: string, story: StoryBudget) {
  for (const line of lineOrder) {
    const [typed, times, unitPrice] = story.lines[line] ?? []
    if (typed === undefined || times === undefined || unitPrice === undefined) continue
    const old = lineOf((await shown(tx, dialogueId)).lines, line)
    const input = { ...old, normId: old.norm?.id ?? null, quantity: must(line, readQuantity(typed)), times, unitPrice }
    must(line, await changeLine(tx, by, dialogueId, { lineId: old.id, version: old.version }, input))
  }
}

const lifeOf = (story: StoryBudget): Happening[] => {
  const { year, list } = story
  const step = (when: When, what: string, happens: Happening['happens']): Happening => ({
    when,
    what: `money ${year} ${what}`,
    happens,
  })
  const of = (world: World) => found(world.dialogues, year)
  const listOf = async (tx: UnitDb, world: World) => {
    const made = (await allowancesOf(tx, of(world)))[0]
    if (!made) throw new Error('no list')
    return { id: made.id, version: made.version }
  }
  return [
    step(story.begun, 'estimated', (world) =>
      as(world, 'accountant', story.begun, async (tx, by) => {
        must('begin', await beginEstimate(tx, by, of(world), story.begun.from))
        await price(tx, by, of(world), story)
      }),
    ),
    step(story.submitted, 'submitted', (world) =>
      as(world, 'accountant', story.submitted, async (tx, by) => {
        const { version } = await shown(tx, of(world))
        return must('submit', await submitForApproval(tx, by, { dialogueId: of(world), version }))
      }),
    ),
    ...(story.submission ? submissionSteps(year, story.submission) : []),
    step(story.approved, 'approved', (world) =>
      as(world, 'leader', story.approved, async (tx, by) => {
        const { version } = await shown(tx, of(world))
        return must('approve', await approveEstimate(tx, by, { dialogueId: of(world), version }, word))
      }),
    ),
    ...story.advances.map((advance) =>
      step(advance, `advance ${advance.number}`, (world) =>
        as(world, 'accountant', advance, async (tx, by) => {
          const { amount, number, whatFor } = advance
          const receiver = playerOf(world, 'specialist').name
          return must(
            'advance',
            await recordAdvance(tx, by, of(world), { amount, number, whatFor, receiver, on: by.on }),
          )
        }),
      ),
    ),
    ...story.vouchers.map(({ line, over = '', scan, ...voucher }) =>
      step(voucher, `voucher ${voucher.number}`, async (world) => {
        const scans = scan ? [await drawn(world, scan)] : []
        return as(world, 'accountant', voucher, async (tx, by) => {
          const { number, payee, what, amount } = voucher
          const { key } = lineOf((await shown(tx, of(world))).lines, line)
          const input = { lineKey: key, number, payee, what, amount, on: by.on, overReason: over }
          return must('voucher', await recordVoucher(tx, by, of(world), input, { scans }))
        })
      }),
    ),
    step(list, 'list', (world) =>
      as(world, 'accountant', list, async (tx, by) => {
        const { key } = lineOf((await shown(tx, of(world))).lines, 'helpers')
        const { title, times, rate } = list
        const receivers = list.receivers.map(([name, about]) => ({ name, about, times, rate }))
        return must('list', await addAllowance(tx, by, of(world), { title, lineKey: key, receivers }))
      }),
    ),
    step(list.paid, 'list paid', (world) =>
      as(world, 'accountant', list.paid, async (tx, by) => {
        const slip = { number: list.paid.number, on: by.on, payee: 'Theo danh sách ký nhận', overReason: '' }
        return must('paid', await payAllowance(tx, by, of(world), await listOf(tx, world), slip))
      }),
    ),
    step(story.settled, 'settled', (world) =>
      as(world, 'accountant', story.settled, async (tx, by) =>
        must('settle', await submitToSettle(tx, by, { dialogueId: of(world), version: 0 }, story.settled.explanation)),
      ),
    ),
    ...[story.settlementApproved]
      .filter((when) => when !== undefined)
      .map((when) =>
        step(when, 'settlement approved', (world) =>
          as(world, 'leader', when, async (tx, by) => {
            const version = (await settlementOf(tx, of(world)))?.version ?? 0
            return must('settled', await approveSettlement(tx, by, { dialogueId: of(world), version }, word))
          }),
        ),
      ),
  ]
}

/** What was estimated, spent and settled of each dialogue. */
export const budgetHappenings: readonly Happening[] = budgets.flatMap(lifeOf)
