import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { dialogueInOffice } from '#modules/dialogues/index.ts'
import { atOnce, exportList } from '#modules/lists/index.ts'
import { leaders } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { Badge } from '#ui/index.ts'
import {
  approveEstimate,
  dropEstimate,
  type SeenEstimate,
  sendEstimateBack,
  submitForApproval,
} from '../application/approve-estimate.ts'
import { adjustEstimate, beginEstimate } from '../application/begin-estimate.ts'
import { budgetPage } from '../application/budget-page.ts'
import { putLineBack } from '../application/estimate-lines.ts'
import { estimatesOf, lastYears, linesOf, newestOf, spentOn, stepsOf } from '../application/estimates.ts'
import { budgetHref, routeOf } from './address.ts'
import { Steps } from './approval.tsx'
import { cameBack } from './came-back.ts'
import { EstimateView, stageSigns } from './estimate.view.tsx'
import { estimateColumns } from './estimate-columns.ts'
import { adjustForm, approveForm, backForm, beginForm, putBackForm, seenForm } from './estimate-form.ts'
import { estimateWords as words } from './estimate-words.vi.ts'
import { type AtAddress, type Came, deciding, heard, mayWithMoney, showBudget } from './frame.tsx'
import { Lines } from './lines.view.tsx'
import type { BudgetRefusal } from './words.vi.ts'

/** Dự toán of a dialogue: begun, submitted, approved, adjusted; its versions read. */
export const estimateInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = routeOf('du-toan')
    const read = { config: { action: 'budgets.read' } }
    const hrefOf = (request: AtAddress) => budgetHref(request.params.address, 'du-toan')

    const show = (request: AtAddress, reply: FastifyReply, came: Came | null = null) =>
      showBudget(office, request, reply, {
        page: 'du-toan',
        came,
        load: async (db, budget) => ({
          steps: heard(
            budget,
            await stepsOf(
              db,
              budget.estimates.map(({ id }) => id),
            ),
          ),
          last: budget.estimates.length === 0 ? await lastYears(db, budget.dialogue) : null,
          leaders: await leaders(db),
        }),
        badge: ({ estimates }) => {
          const shown = newestOf(estimates)
          return shown && <Badge is={stageSigns[shown.stage]}>{words.stages[shown.stage]}</Badge>
        },
        view: (budget, extra) => (
          <EstimateView budget={budget} {...extra} may={mayWithMoney(office, request, budget)} came={came} />
        ),
      })
    app.get(at, read, (request: AtAddress, reply) => show(request, reply))

    app.get(`${at}/ban/:seq`, read, (request: FastifyRequest<{ Params: { address: string; seq: string } }>, reply) =>
      showBudget(office, request, reply, {
        ...{ page: 'du-toan', came: null },
        load: async (db, budget) => {
          const estimate = budget.estimates.find(({ seq }) => String(seq) === request.params.seq)
          return (
            (estimate && {
              estimate,
              lines: await linesOf(db, estimate.id),
              steps: heard(budget, await stepsOf(db, [estimate.id])),
            }) ??
            null
          )
        },
        title: ({ dialogue }, { estimate }) => words.versionOf(estimate.seq, dialogue.address),
        badge: (_, { estimate }) => <Badge is={stageSigns[estimate.stage]}>{words.stages[estimate.stage]}</Badge>,
        view: ({ dialogue }, { estimate, lines, steps }) => (
          <div class="stack gap-5">
            {estimate.reason && <p>{words.because(estimate.reason)}</p>}
            <Lines lines={lines} on={spentOn(dialogue)} editHref={null} />
            <Steps steps={steps} />
          </div>
        ),
      }),
    )

    app.post(`${at}/xuat`, read, async (request: AtAddress, reply) => {
      const lines = await office.read(request, async (db) => {
        const budget = await budgetPage(db, request.params.address)
        return budget && (budget.open ? budget.openLines : budget.lines)
      })
      if (!lines) return office.notFound(request, reply)
      return exportList(office, request, reply, {
        list: 'estimate',
        name: words.name(request.params.address),
        columns: estimateColumns,
        find: async () => atOnce(lines),
      })
    })

    /** Parse, call, answer; a refusal comes back to its form. */
    const act = <Schema extends z.ZodType, Done>(
      path: string,
      action: string,
      schema: Schema,
      command: (
        tx: UnitDb,
        by: By,
        dialogueId: string,
        value: z.output<Schema>,
      ) => Promise<Result<Done, BudgetRefusal>>,
      done: (value: Done) => string,
    ) =>
      app.post(`${at}/${path}`, { config: { action } }, async (request: AtAddress, reply) => {
        const posted = readForm(schema, request.body)
        if (!posted.ok) return show(request, reply, { act: path, form: posted.form, status: 422 })
        let staleOf: string | undefined
        const outcome = await office.write(request, async (tx, by) => {
          const dialogue = await dialogueInOffice(tx, request.params.address)
          if (!dialogue) return null
          staleOf = newestOf(await estimatesOf(tx, dialogue.id))?.id
          return command(tx, by, dialogue.id, posted.value)
        })
        if (!outcome) return office.notFound(request, reply)
        if (outcome.ok) return office.done(reply, hrefOf(request), done(outcome.value))
        return show(request, reply, cameBack(path, posted.form.values, outcome.refusal, { staleOf }))
      })

    const seen = (dialogueId: string, { version }: { version: number }): SeenEstimate => ({ dialogueId, version })
    act(
      'lap',
      'budgets.estimate',
      beginForm,
      (tx, by, id, { from }) => beginEstimate(tx, by, id, from),
      ({ lines }) => words.begun(lines),
    )
    act(
      'trinh',
      'budgets.estimate',
      seenForm,
      (tx, by, id, value) => submitForApproval(tx, by, seen(id, value)),
      () => words.submitted,
    )
    act(
      'dua-lai',
      'budgets.estimate',
      putBackForm,
      (tx, by, id, value) => putLineBack(tx, by, id, value),
      () => words.putBackDone,
    )
    act(
      'bo',
      'budgets.estimate',
      seenForm,
      (tx, by, id, value) => dropEstimate(tx, by, seen(id, value)),
      () => words.dropped,
    )
    act(
      'dieu-chinh',
      'budgets.estimate',
      adjustForm,
      (tx, by, id, { reason }) => adjustEstimate(tx, by, id, reason),
      () => words.adjusting,
    )
    for (const { suffix, action, byLeader } of deciding) {
      act(
        `duyet${suffix}`,
        action,
        approveForm,
        (tx, by, id, value) => approveEstimate(tx, by, seen(id, value), { ...value, byLeader }),
        ({ total }) => words.approved(total),
      )
      act(
        `tra-lai${suffix}`,
        action,
        backForm,
        (tx, by, id, value) => sendEstimateBack(tx, by, seen(id, value), { ...value, byLeader }),
        () => words.sentBack,
      )
    }
  }
