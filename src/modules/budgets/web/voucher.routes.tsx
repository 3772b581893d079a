import type { FastifyInstance, FastifyReply } from 'fastify'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { dialogueInOffice } from '#modules/dialogues/index.ts'
import { attachmentsOf } from '#modules/petitions/index.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, hasErrors, newForm } from '#ui/index.ts'
import {
  cancelVoucher,
  changeVoucher,
  recordVoucher,
  type VoucherRefusal,
  vouchersOf,
} from '../application/vouchers.ts'
import { budgetHref, isId, routeOf } from './address.ts'
import { cameBack } from './came-back.ts'
import { type AtAddress, type AtRow, type Came, mayWithMoney, showBudget } from './frame.tsx'
import { postedWithScans, type ScanParts, scansOf, waitingScans } from './scans.ts'
import { cancelForm, newVoucherForm, typedVoucher, voucherForm } from './spending-form.ts'
import { spendingWords } from './spending-words.vi.ts'
import { VoucherView } from './voucher.view.tsx'
import type { BudgetRefusal } from './words.vi.ts'

const { vouchers: words } = spendingWords

/** In which field of a voucher a refusal is said. */
export const voucherFields: Partial<Record<BudgetRefusal, string>> = {
  ...{ 'day-to-come': 'on', 'line-unknown': 'lineKey', 'over-line': 'overReason', 'entered-already': 'number' },
  'paid-by-list': 'amount',
}

type Outcome = { readonly ok: true } | { readonly ok: false; readonly refusal: VoucherRefusal } | null

/** One voucher: entered, put right, cancelled; its scans, seen by who may know who was paid. */
export const voucherInOffice =
  (office: Office, parts: ScanParts) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = `${routeOf('chi')}/chung-tu`
    const read = { config: { action: 'budgets.read' } }
    const spend = { config: { action: 'budgets.spend' } }
    const listHref = (request: AtAddress | AtRow) => budgetHref(request.params.address, 'chi')

    const show = (request: AtAddress | AtRow, reply: FastifyReply, id: string | null, came: Came | null = null) => {
      const { dong: lineKey } = request.query as { dong?: unknown }
      const fresh = newForm({
        on: dateWithYear(office.today()),
        lineKey: typeof lineKey === 'string' ? lineKey.slice(0, 36) : '',
      })
      return showBudget(office, request, reply, {
        ...{ page: 'chi', came },
        load: async (db, { vouchers, binding, payeesHidden }) => {
          const voucher = vouchers.find((one) => one.id === id) ?? null
          if (id === null ? !binding : !voucher) return null
          return {
            voucher,
            // What was signed for names who was paid.
            scans: voucher && !payeesHidden ? await attachmentsOf(db, [voucher.id]) : [],
            kept: came?.act === 'voucher' ? await waitingScans(db, came.form) : [],
          }
        },
        title: (_, { voucher }) => (voucher ? words.one(voucher.number) : words.newTitle),
        view: (budget, extra) => (
          <VoucherView
            {...{ budget, ...extra }}
            form={came?.act === 'voucher' ? came.form : extra.voucher ? typedVoucher(extra.voucher) : fresh}
            cancelling={came?.act === 'cancel' ? came.form : null}
            maySpend={mayWithMoney(office, request, budget).spend}
          />
        ),
      })
    }
    app.get(`${at}/moi`, spend, (request: AtAddress, reply) => show(request, reply, null))
    app.get(`${at}/:id`, read, (request: AtRow, reply) => show(request, reply, request.params.id))

    const answer = (
      request: AtAddress | AtRow,
      reply: FastifyReply,
      id: string | null,
      act: 'voucher' | 'cancel',
      values: FormState['values'],
      outcome: Outcome,
      done: string,
    ) => {
      if (!outcome || (!outcome.ok && outcome.refusal === 'not-found')) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, listHref(request), done)
      const of = { fields: voucherFields, staleOf: id ?? undefined }
      return show(request, reply, id, cameBack(act, values, outcome.refusal, of))
    }

    app.post(`${at}/moi`, spend, async (request: AtAddress, reply) => {
      const { values, errors } = await postedWithScans(office, request, parts)
      const posted = readForm(newVoucherForm, values)
      const form = formWithErrors(values, { ...posted.form.errors, ...errors })
      if (!posted.ok || hasErrors(form)) return show(request, reply, null, { act: 'voucher', form, status: 422 })
      const { draft, 'scan.kept': ticked, ...input } = posted.value
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        if (!dialogue) return null
        return recordVoucher(tx, by, dialogue.id, input, { scans: await scansOf(tx, { draft, ticked }) })
      })
      return answer(request, reply, null, 'voucher', values, outcome, words.saved)
    })

    app.post(`${at}/:id`, spend, async (request: AtRow, reply) => {
      const { id } = request.params
      if (!isId(id)) return office.notFound(request, reply)
      const { values, errors } = await postedWithScans(office, request, parts)
      const posted = readForm(voucherForm, values)
      const form = formWithErrors(values, { ...posted.form.errors, ...errors })
      if (!posted.ok || hasErrors(form)) return show(request, reply, id, { act: 'voucher', form, status: 422 })
      const { version, draft, 'scan.kept': ticked, ...input } = posted.value
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        if (!dialogue) return null
        return changeVoucher(tx, by, dialogue.id, { id, version }, input, await scansOf(tx, { draft, ticked }))
      })
      return answer(request, reply, id, 'voucher', values, outcome, words.saved)
    })

    app.post(`${at}/:id/huy`, spend, async (request: AtRow, reply) => {
      const { id } = request.params
      if (!isId(id)) return office.notFound(request, reply)
      const posted = readForm(cancelForm, request.body)
      if (!posted.ok) return show(request, reply, id, { act: 'cancel', form: posted.form, status: 422 })
      const { version, reason } = posted.value
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        return dialogue && cancelVoucher(tx, by, dialogue.id, { id, version }, reason)
      })
      return answer(request, reply, id, 'cancel', posted.form.values, outcome, words.cancelledDone)
    })

    app.get(`${at}/:id/tep/:file`, { config: { action: 'budgets.payees.read' } }, async (request: AtRow, reply) => {
      const { address, id } = request.params
      const { file: wanted } = request.params as { file?: string }
      const file = await office.read(request, async (db) => {
        const dialogue = isId(id) ? await dialogueInOffice(db, address) : null
        const known = dialogue && (await vouchersOf(db, dialogue.id)).some((one) => one.id === id)
        return known ? (await attachmentsOf(db, [id])).find((one) => one.id === wanted) : undefined
      })
      const { unitId } = office.person(request)
      const sent = file && (await parts.sendFile(reply, parts.files, unitId, file, 'no-store'))
      return sent ? reply : office.notFound(request, reply)
    })
  }
