import type { FastifyInstance, FastifyReply } from 'fastify'
import { dialogueInOffice } from '#modules/dialogues/index.ts'
import { atOnce, exportList } from '#modules/lists/index.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { cancelAdvance, numberAdvance, recordAdvance } from '../application/advances.ts'
import { budgetPage, standing } from '../application/budget-page.ts'
import { budgetHref, isId, routeOf } from './address.ts'
import { cameBack } from './came-back.ts'
import { type AtAddress, type AtRow, asSeenBy, type Came, mayWithMoney, showBudget } from './frame.tsx'
import { Spending } from './spending.view.tsx'
import { voucherColumns } from './spending-columns.ts'
import { advanceForm, advanceSlipForm, cancelForm } from './spending-form.ts'
import { spendingWords } from './spending-words.vi.ts'

const { advances: words } = spendingWords

/** Tạm ứng, chi: what was paid of a dialogue's money, and what was taken in advance. */
export const spendingInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = routeOf('chi')
    const read = { config: { action: 'budgets.read' } }
    const spend = { config: { action: 'budgets.spend' } }
    const hrefOf = (request: AtAddress | AtRow) => budgetHref(request.params.address, 'chi')

    const show = (request: AtAddress, reply: FastifyReply, came: Came | null = null) =>
      showBudget(office, request, reply, {
        ...{ page: 'chi', came },
        view: (budget) => (
          <Spending
            budget={budget}
            maySpend={mayWithMoney(office, request, budget).spend}
            today={office.today()}
            came={came}
          />
        ),
      })
    app.get(at, read, (request: AtAddress, reply) => show(request, reply))

    app.post(`${at}/xuat`, read, async (request: AtAddress, reply) => {
      const budget = await office.read(request, async (db) => {
        const whole = await budgetPage(db, request.params.address)
        return whole && asSeenBy(db, office, request, whole)
      })
      if (!budget) return office.notFound(request, reply)
      return exportList(office, request, reply, {
        list: 'vouchers',
        name: spendingWords.vouchers.exportName(budget.dialogue.address),
        columns: voucherColumns(budget),
        find: async () => atOnce(standing(budget.vouchers)),
      })
    })

    app.post(`${at}/tam-ung`, spend, async (request: AtAddress, reply) => {
      const posted = readForm(advanceForm, request.body)
      if (!posted.ok) return show(request, reply, { act: 'tam-ung', form: posted.form, status: 422 })
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        return dialogue && recordAdvance(tx, by, dialogue.id, posted.value)
      })
      if (!outcome) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, hrefOf(request), words.saved)
      const fields = { 'day-to-come': 'on', 'over-estimate': 'amount' }
      return show(request, reply, cameBack('tam-ung', posted.form.values, outcome.refusal, { fields }))
    })

    app.post(`${at}/tam-ung/:id/phieu`, spend, async (request: AtRow, reply) => {
      const { id } = request.params
      const posted = readForm(advanceSlipForm, request.body)
      if (!isId(id)) return office.notFound(request, reply)
      const act = `phieu-${id}`
      if (!posted.ok) return show(request, reply, { act, form: posted.form, status: 422 })
      const { version, ...slip } = posted.value
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        return dialogue && numberAdvance(tx, by, dialogue.id, { id, version }, slip)
      })
      if (!outcome || (!outcome.ok && outcome.refusal === 'not-found')) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, hrefOf(request), words.filled)
      const of = { fields: { 'day-to-come': 'on' }, staleOf: id }
      return show(request, reply, cameBack(act, posted.form.values, outcome.refusal, of))
    })

    app.post(`${at}/tam-ung/:id/huy`, spend, async (request: AtRow, reply) => {
      const { id } = request.params
      const posted = readForm(cancelForm, request.body)
      if (!isId(id)) return office.notFound(request, reply)
      const act = `huy-${id}`
      if (!posted.ok) return show(request, reply, { act, form: posted.form, status: 422 })
      const { version, reason } = posted.value
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        return dialogue && cancelAdvance(tx, by, dialogue.id, { id, version }, reason)
      })
      if (!outcome || (!outcome.ok && outcome.refusal === 'not-found')) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, hrefOf(request), words.cancelledDone)
      return show(request, reply, cameBack(act, posted.form.values, outcome.refusal, { staleOf: id }))
    })
  }
