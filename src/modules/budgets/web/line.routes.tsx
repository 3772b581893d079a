import type { FastifyInstance, FastifyReply } from 'fastify'
import { dialogueInOffice } from '#modules/dialogues/index.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors } from '#ui/index.ts'
import { addLine, changeLine, type LineInput, type LineRefusal } from '../application/estimate-lines.ts'
import { norms } from '../application/norms.ts'
import { budgetHref, isId, routeOf } from './address.ts'
import { cameBack } from './came-back.ts'
import { emptyLine, lineForm, newLineForm, seenForm, typedLine } from './estimate-form.ts'
import { estimateWords } from './estimate-words.vi.ts'
import { type AtAddress, type AtRow, type Came, showBudget } from './frame.tsx'
import { LineView } from './line.view.tsx'
import type { BudgetRefusal } from './words.vi.ts'

const { line: words } = estimateWords
const fields: Partial<Record<BudgetRefusal, string>> = { 'not-whole': 'quantity', 'too-much': 'unitPrice' }

/** One line of the estimate that is being written: added, changed, taken off. */
export const lineInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = `${routeOf('du-toan')}/dong`
    const write = { config: { action: 'budgets.estimate' } }
    const listHref = (request: AtAddress | AtRow) => budgetHref(request.params.address, 'du-toan')

    /** The form of a line; without one (`id` null) of a new line. */
    const show = (request: AtAddress, reply: FastifyReply, id: string | null, came: Came | null = null) =>
      showBudget(office, request, reply, {
        ...{ page: 'du-toan', came },
        load: async (db, { open, openLines }) => {
          const line = openLines.find((one) => one.id === id) ?? null
          return open?.stage === 'draft' && (id === null || line) ? { line, norms: await norms(db) } : null
        },
        title: () => (id === null ? words.newTitle : words.title),
        view: (_, { line, norms }) => (
          <LineView
            line={line}
            norms={norms}
            form={came?.form ?? (line ? typedLine(line) : emptyLine())}
            action={`${listHref(request)}/dong/${id ?? 'moi'}`}
          />
        ),
      })
    app.get(`${at}/moi`, write, (request: AtAddress, reply) => show(request, reply, null))
    app.get(`${at}/:id`, write, (request: AtRow, reply) => show(request, reply, request.params.id))

    /** What was typed is kept; a refusal comes back beside its field. */
    const answer = async (
      request: AtAddress | AtRow,
      reply: FastifyReply,
      id: string | null,
      values: FormState['values'],
      outcome: { readonly ok: true } | { readonly ok: false; readonly refusal: LineRefusal | 'norm-unknown' } | null,
      done: string,
    ) => {
      if (!outcome) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, listHref(request), done)
      if (outcome.refusal === 'norm-unknown') {
        const form = formWithErrors(values, { normId: estimateWords.errors.norm })
        return show(request, reply, id, { act: 'line', form, status: 422 })
      }
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      return show(request, reply, id, cameBack('line', values, outcome.refusal, { fields }))
    }

    const knownNorm = async (tx: Parameters<typeof norms>[0], { normId }: LineInput) =>
      normId === null || (await norms(tx)).some(({ id }) => id === normId)

    app.post(`${at}/moi`, write, async (request: AtAddress, reply) => {
      const posted = readForm(newLineForm, request.body)
      if (!posted.ok) return show(request, reply, null, { act: 'line', form: posted.form, status: 422 })
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        if (!dialogue) return null
        if (!(await knownNorm(tx, posted.value))) return { ok: false, refusal: 'norm-unknown' } as const
        return addLine(tx, by, dialogue.id, posted.value)
      })
      return answer(request, reply, null, posted.form.values, outcome, words.saved)
    })

    app.post(`${at}/:id`, write, async (request: AtRow, reply) => {
      const { id } = request.params
      if (!isId(id)) return office.notFound(request, reply)
      const posted = readForm(lineForm, request.body)
      if (!posted.ok) return show(request, reply, id, { act: 'line', form: posted.form, status: 422 })
      const { version, ...input } = posted.value
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        if (!dialogue) return null
        if (!(await knownNorm(tx, input))) return { ok: false, refusal: 'norm-unknown' } as const
        return changeLine(tx, by, dialogue.id, { lineId: id, version }, input)
      })
      return answer(request, reply, id, posted.form.values, outcome, words.saved)
    })

    app.post(`${at}/:id/bo`, write, async (request: AtRow, reply) => {
      const { id } = request.params
      const posted = readForm(seenForm, request.body)
      if (!isId(id) || !posted.ok) return office.notFound(request, reply)
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        return dialogue && changeLine(tx, by, dialogue.id, { lineId: id, version: posted.value.version }, null)
      })
      return answer(request, reply, id, {}, outcome, words.removed)
    })
  }
