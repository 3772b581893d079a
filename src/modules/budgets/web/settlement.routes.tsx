import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { dialogueInOffice } from '#modules/dialogues/index.ts'
import { atOnce, exportList } from '#modules/lists/index.ts'
import { leaders } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { optionalText, version } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { Badge } from '#ui/index.ts'
import { budgetPage } from '../application/budget-page.ts'
import { comparison } from '../application/earlier-years.ts'
import { approveSettlement, sendSettlementBack, submitToSettle } from '../application/settle.ts'
import { settlementOf, settlementSteps } from '../application/settlements.ts'
import { budgetHref, routeOf } from './address.ts'
import { cameBack } from './came-back.ts'
import { approveForm, backForm } from './estimate-form.ts'
import { type AtAddress, type Came, deciding, heard, mayWithMoney, showBudget } from './frame.tsx'
import { SettlementView, settlementSigns } from './settlement.view.tsx'
import { settlementWords as words } from './settlement-words.vi.ts'
import { settledColumns, settledLinesOf } from './spending-columns.ts'
import { spendingWords } from './spending-words.vi.ts'
import type { BudgetRefusal } from './words.vi.ts'
import { Years } from './years.view.tsx'

const submitForm = z.object({
  version,
  explanation: optionalText(spendingWords.errors.long, 4000),
})

/** Quyết toán of a dialogue: submitted, approved, sent back; and the money of the years beside one another. */
export const settlementInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = routeOf('quyet-toan')
    const read = { config: { action: 'budgets.read' } }

    const show = (request: AtAddress, reply: FastifyReply, came: Came | null = null) =>
      showBudget(office, request, reply, {
        ...{ page: 'quyet-toan', came },
        load: async (db, budget) => ({
          steps: budget.settlement ? heard(budget, await settlementSteps(db, budget.settlement.id)) : [],
          leaders: await leaders(db),
          dueOn:
            (await deadlinesOf(db, budget.dialogue.id)).find(({ name, lapsedOn }) => name === 'settlement' && !lapsedOn)
              ?.dueOn ?? null,
        }),
        badge: ({ settlement }) =>
          settlement && <Badge is={settlementSigns[settlement.stage]}>{words.stages[settlement.stage]}</Badge>,
        view: (budget, extra) => (
          <SettlementView {...{ budget, came, ...extra }} may={mayWithMoney(office, request, budget)} />
        ),
      })
    app.get(at, read, (request: AtAddress, reply) => show(request, reply))

    app.post(`${at}/xuat`, read, async (request: AtAddress, reply) => {
      const budget = await office.read(request, (db) => budgetPage(db, request.params.address))
      if (!budget) return office.notFound(request, reply)
      return exportList(office, request, reply, {
        list: 'settlement',
        name: words.exportName(budget.dialogue.address),
        columns: settledColumns,
        find: async () => atOnce(settledLinesOf(budget)),
      })
    })

    app.get(routeOf('cac-nam'), read, (request: AtAddress, reply) =>
      showBudget(office, request, reply, {
        ...{ page: 'cac-nam', came: null },
        load: (db, { dialogue }) => comparison(db, dialogue),
        view: (_, compared) => <Years compared={compared} />,
      }),
    )

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
          staleOf = (await settlementOf(tx, dialogue.id))?.id
          return command(tx, by, dialogue.id, posted.value)
        })
        if (!outcome) return office.notFound(request, reply)
        if (outcome.ok) return office.done(reply, budgetHref(request.params.address, 'quyet-toan'), done(outcome.value))
        return show(request, reply, cameBack(path, posted.form.values, outcome.refusal, { staleOf }))
      })

    act(
      'trinh',
      'budgets.spend',
      submitForm,
      (tx, by, dialogueId, { version, explanation }) => submitToSettle(tx, by, { dialogueId, version }, explanation),
      () => words.submitted,
    )
    for (const { suffix, action, byLeader } of deciding) {
      act(
        `duyet${suffix}`,
        action,
        approveForm,
        (tx, by, dialogueId, { version, ...word }) =>
          approveSettlement(tx, by, { dialogueId, version }, { ...word, byLeader }),
        ({ spent }) => words.approved(spent),
      )
      act(
        `tra-lai${suffix}`,
        action,
        backForm,
        (tx, by, dialogueId, { version, ...word }) =>
          sendSettlementBack(tx, by, { dialogueId, version }, { ...word, byLeader }),
        () => words.sentBack,
      )
    }
  }
