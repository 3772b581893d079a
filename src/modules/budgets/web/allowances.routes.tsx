import type { FastifyInstance, FastifyReply } from 'fastify'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { dialogueInOffice } from '#modules/dialogues/index.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, hasErrors, newForm } from '#ui/index.ts'
import {
  type AllowanceRefusal,
  addAllowance,
  allowancesOf,
  changeAllowance,
  payAllowance,
} from '../application/allowances.ts'
import { budgetHref, isId, routeOf } from './address.ts'
import { listForm, newListForm, typedList } from './allowance-form.ts'
import { Allowances, AllowanceView, ListForm, PaidBadge } from './allowances.view.tsx'
import { cameBack } from './came-back.ts'
import { seenForm } from './estimate-form.ts'
import { type AtAddress, type AtRow, type Came, formOf, mayWithMoney, showBudget } from './frame.tsx'
import { postedWithScans, type ScanParts, scansOf, waitingScans } from './scans.ts'
import { payForm } from './spending-form.ts'
import { spendingWords } from './spending-words.vi.ts'
import { voucherFields } from './voucher.routes.tsx'
import type { BudgetRefusal } from './words.vi.ts'

const { lists: words } = spendingWords
const fields: Partial<Record<BudgetRefusal, string>> = {
  ...voucherFields,
  ...{ 'no-receivers': 'receivers', 'too-many-receivers': 'receivers', 'named-twice': 'receivers', 'too-much': 'rate' },
}

type Outcome = { readonly ok: true } | { readonly ok: false; readonly refusal: AllowanceRefusal } | null

/** Chi bồi dưỡng: lists of receivers, made, put right, paid by one voucher. */
export const allowancesInOffice =
  (office: Office, parts: ScanParts) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = routeOf('boi-duong')
    const read = { config: { action: 'budgets.read' } }
    const spend = { config: { action: 'budgets.spend' } }
    const hrefOf = (request: AtAddress | AtRow, rest = '') => budgetHref(request.params.address, 'boi-duong', rest)

    app.get(at, read, (request: AtAddress, reply) =>
      showBudget(office, request, reply, {
        ...{ page: 'boi-duong', came: null },
        load: (db, { dialogue }) => allowancesOf(db, dialogue.id),
        view: (budget, lists) => (
          <Allowances budget={budget} lists={lists} maySpend={mayWithMoney(office, request, budget).spend} />
        ),
      }),
    )

    const showNew = (request: AtAddress, reply: FastifyReply, came: Came | null = null) =>
      showBudget(office, request, reply, {
        ...{ page: 'boi-duong', came },
        load: async (_, { binding }) => binding,
        title: () => words.newTitle,
        view: (budget) => <ListForm budget={budget} action={hrefOf(request, 'moi')} form={came?.form ?? newForm()} />,
      })
    app.get(`${at}/moi`, spend, (request: AtAddress, reply) => showNew(request, reply))

    const show = (request: AtRow, reply: FastifyReply, came: Came | null = null) => {
      const slip = newForm({ on: dateWithYear(office.today()), payee: words.payeeUsual })
      return showBudget(office, request, reply, {
        ...{ page: 'boi-duong', came },
        load: async (db, { dialogue }) => {
          const list = (await allowancesOf(db, dialogue.id)).find(({ id }) => id === request.params.id)
          return list ? { list, kept: came?.act === 'chi' ? await waitingScans(db, came.form) : [] } : null
        },
        title: ({ hide }, { list }) => hide?.(list.title) ?? list.title,
        badge: (_, { list }) => <PaidBadge list={list} />,
        view: (budget, { list, kept }) => (
          <AllowanceView
            {...{ budget, list, kept }}
            maySpend={mayWithMoney(office, request, budget).spend}
            editing={formOf(came, 'sua', typedList(list))}
            editingOpen={came?.act === 'sua'}
            paying={formOf(came, 'chi', slip)}
            payingOpen={came?.act === 'chi'}
          />
        ),
      })
    }
    app.get(`${at}/:id`, read, (request: AtRow, reply) => show(request, reply))

    const answer = (
      request: AtRow,
      reply: FastifyReply,
      act: 'sua' | 'chi' | 'bo',
      values: FormState['values'],
      outcome: Outcome,
      done: string,
    ) => {
      const { id } = request.params
      if (!outcome || (!outcome.ok && outcome.refusal === 'not-found')) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, hrefOf(request, act === 'bo' ? '' : id), done)
      return show(request, reply, cameBack(act, values, outcome.refusal, { fields, staleOf: id }))
    }

    app.post(`${at}/moi`, spend, async (request: AtAddress, reply) => {
      const posted = readForm(newListForm, request.body)
      if (!posted.ok) return showNew(request, reply, { act: 'moi', form: posted.form, status: 422 })
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        return dialogue && addAllowance(tx, by, dialogue.id, posted.value)
      })
      if (!outcome || (!outcome.ok && outcome.refusal === 'not-found')) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, hrefOf(request, outcome.value), words.saved)
      return showNew(request, reply, cameBack('moi', posted.form.values, outcome.refusal, { fields }))
    })

    app.post(`${at}/:id`, spend, async (request: AtRow, reply) => {
      const { id } = request.params
      const [posted, version] = [readForm(newListForm, request.body), readForm(listForm, request.body)]
      if (!isId(id) || !version.ok) return office.notFound(request, reply)
      if (!posted.ok) return show(request, reply, { act: 'sua', form: posted.form, status: 422 })
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        return dialogue && changeAllowance(tx, by, dialogue.id, { id, version: version.value }, posted.value)
      })
      return answer(request, reply, 'sua', posted.form.values, outcome, words.saved)
    })

    app.post(`${at}/:id/chi`, spend, async (request: AtRow, reply) => {
      const { id } = request.params
      if (!isId(id)) return office.notFound(request, reply)
      const { values, errors } = await postedWithScans(office, request, parts)
      const posted = readForm(payForm, values)
      const form = formWithErrors(values, { ...posted.form.errors, ...errors })
      if (!posted.ok || hasErrors(form)) return show(request, reply, { act: 'chi', form, status: 422 })
      const { version, draft, 'scan.kept': ticked, ...slip } = posted.value
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        if (!dialogue) return null
        return payAllowance(tx, by, dialogue.id, { id, version }, slip, await scansOf(tx, { draft, ticked }))
      })
      return answer(request, reply, 'chi', values, outcome, words.payDone)
    })

    app.post(`${at}/:id/bo`, spend, async (request: AtRow, reply) => {
      const { id } = request.params
      const posted = readForm(seenForm, request.body)
      if (!isId(id) || !posted.ok) return office.notFound(request, reply)
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        return dialogue && changeAllowance(tx, by, dialogue.id, { id, version: posted.value.version }, null)
      })
      return answer(request, reply, 'bo', {}, outcome, words.removed)
    })
  }
