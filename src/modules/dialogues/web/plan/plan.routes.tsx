import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { plainOf } from '#kernel/text-blocks.ts'
import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { type DocumentEvents, documentsAddress } from '#modules/documents/index.ts'
import { versionTyped } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import { Diff, type FormState, formWithErrors, hasErrors, Stack, TextBlocks } from '#ui/index.ts'
import { lastActOn } from '../../application/last-act.ts'
import { planBlocks } from '../../application/plan/plan-blocks.ts'
import { carryPlan, type PlanPageData, planPage, savePlan } from '../../application/plan/plan-page.ts'
import { readPlan } from '../../application/plan/stored-plan.ts'
import { recordPlanSent } from '../../application/record-plan-sent.ts'
import { dialoguesAddress } from '../dialogue-list.view.tsx'
import { paperButtons } from '../paper-link.tsx'
import { preparationHref } from '../preparation-tabs.tsx'
import { preparationWords } from '../preparation-words.vi.ts'
import { staleNotice } from '../stale-notice.ts'
import { words as dialogueWords } from '../words.vi.ts'
import { PlanForm, PlanView } from './plan.view.tsx'
import { planForm, sentForm, typedPlan } from './plan-form.ts'
import { words } from './words.vi.ts'

type AtAddress = FastifyRequest<{ Params: { address: string } }>
interface Showing {
  readonly sending?: FormState | null
  readonly status?: number
  readonly isStale?: boolean
  readonly refused?: string
}
type AtVersion = FastifyRequest<{ Params: { address: string; seq: string } }>

/** Kế hoạch of a dialogue: read, written, carried by a paper, sent to Sở Tài chính (R1, R2). */
export const planInOffice =
  (office: Office, events: DocumentEvents<string>) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = '/ky-doi-thoai/:address/ke-hoach'
    const read = { config: { action: 'dialogues.read' } }
    const edit = { config: { action: 'dialogues.edit' } }
    const reaches = (request: FastifyRequest) => office.reach(request, 'dialogues.edit') !== 'none'
    const backTo = ({ dialogue }: PlanPageData) => ({
      href: `${dialoguesAddress}/${dialogue.address}`,
      label: dialogueWords.name(dialogue.year, dialogue.ordinal),
    })

    const show = async (
      request: AtAddress,
      reply: FastifyReply,
      { sending = null, status = 200, isStale = false, refused = '' }: Showing = {},
    ) => {
      const found = await office.read(request, async (db) => {
        const data = await planPage(db, request.params.address)
        if (!data) return null
        const due = (await deadlinesOf(db, data.dialogue.id)).find(({ name }) => name === 'plan-sent')
        return { data, dueOn: due?.dueOn ?? null, last: isStale ? await lastActOn(db, data.dialogue.id) : null }
      })
      if (!found) return office.notFound(request, reply)
      const { data } = found
      return office.page(
        request,
        reply,
        {
          title: words.title,
          about: words.about(data.dialogue.year),
          back: backTo(data),
          actions: paperButtons(office, request, data.dialogue.address, ['ke-hoach']),
          current: dialoguesAddress,
          failed: sending !== null,
          notice: isStale ? staleNotice(found.last) : refused ? { is: 'refused', text: refused } : undefined,
          children: (
            <PlanView
              data={data}
              blocks={planBlocks(data.now, data)}
              href={preparationHref(data.dialogue.address, 'ke-hoach')}
              dueOn={found.dueOn}
              today={office.today()}
              mayEdit={reaches(request)}
              sending={sending}
            />
          ),
        },
        status,
      )
    }

    const showForm = async (
      request: AtAddress,
      reply: FastifyReply,
      typed?: FormState,
      status = 200,
      isStale = false,
    ) => {
      const found = await office.read(request, async (db) => {
        const data = await planPage(db, request.params.address)
        return data && { data, last: isStale ? await lastActOn(db, data.dialogue.id) : null }
      })
      if (!found) return office.notFound(request, reply)
      const { data } = found
      if (data.dialogue.closedOn) return show(request, reply, { status: 409, refused: words.refusals.closed })
      const href = preparationHref(data.dialogue.address, 'ke-hoach')
      const form = typed ?? typedPlan(data.now.plan)
      return office.page(
        request,
        reply,
        {
          title: words.editTitle,
          about: words.about(data.dialogue.year),
          back: { href, label: words.title },
          current: dialoguesAddress,
          failed: hasErrors(form),
          notice: isStale ? staleNotice(found.last) : undefined,
          children: <PlanForm data={data} href={href} form={form} />,
        },
        status,
      )
    }

    app.get(at, read, (request: AtAddress, reply) => show(request, reply))
    app.get(`${at}/sua`, edit, (request: AtAddress, reply) => showForm(request, reply))

    app.get(`${at}/ban/:seq`, read, async (request: AtVersion, reply) => {
      const data = await office.read(request, (db) => planPage(db, request.params.address))
      const version = data?.versions.find(({ seq }) => String(seq) === request.params.seq)
      if (!data || !version) return office.notFound(request, reply)
      const before = data.versions.find(({ seq }) => seq === version.seq - 1)
      const blocks = planBlocks(readPlan(version.content), data)
      return office.page(request, reply, {
        title: words.versions.of(version.seq),
        about: preparationWords.savedBy(version.savedBy, shortDateTime(version.savedAt)),
        back: { href: preparationHref(data.dialogue.address, 'ke-hoach'), label: words.versions.back },
        current: dialoguesAddress,
        children: (
          <Stack gap={4}>
            <section class="stack gap-2">
              <h2>{preparationWords.differences}</h2>
              {before ? (
                <Diff before={plainOf(planBlocks(readPlan(before.content), data))} after={plainOf(blocks)} />
              ) : (
                <p class="quiet">{preparationWords.first}</p>
              )}
            </section>
            <TextBlocks blocks={blocks} />
          </Stack>
        ),
      })
    })

    app.post(`${at}/noi-dung`, edit, async (request: AtAddress, reply) => {
      const data = await office.read(request, (db) => planPage(db, request.params.address))
      if (!data) return office.notFound(request, reply)
      const posted = readForm(planForm(data.now.plan.duties), request.body)
      if (!posted.ok) return showForm(request, reply, posted.form, 422)
      const { seq, plan } = posted.value
      const outcome = await office.write(request, (tx, by) =>
        savePlan(tx, by, { dialogueId: data.dialogue.id, seq }, plan),
      )
      if (outcome.ok) return office.done(reply, preparationHref(data.dialogue.address, 'ke-hoach'), words.saved)
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      if (outcome.refusal === 'changed-meanwhile') return showForm(request, reply, posted.form, 409, true)
      const back = formWithErrors(posted.form.values, { form: words.refusals[outcome.refusal] })
      return showForm(request, reply, back, 409)
    })

    app.post(`${at}/cap-nhat`, edit, async (request: AtAddress, reply) => {
      const seq = versionTyped(fieldsOf(request.body).seq ?? '0')
      const outcome = await office.write(request, async (tx, by) => {
        const data = await planPage(tx, request.params.address)
        return data && savePlan(tx, by, { dialogueId: data.dialogue.id, seq }, data.now.plan)
      })
      if (!outcome) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, preparationHref(request.params.address, 'ke-hoach'), words.saved)
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      if (outcome.refusal === 'changed-meanwhile') return show(request, reply, { status: 409, isStale: true })
      return show(request, reply, { status: 409, refused: words.refusals[outcome.refusal] })
    })

    app.post(`${at}/van-ban`, edit, async (request: AtAddress, reply) => {
      const { departmentId } = office.person(request)
      const outcome = await office.write(request, async (tx, by) => {
        const data = await planPage(tx, request.params.address)
        return data && carryPlan(tx, by, { dialogueId: data.dialogue.id, departmentId }, events)
      })
      if (!outcome) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, `${documentsAddress}/${outcome.value.documentId}`, words.document.made)
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      return show(request, reply, { status: 409, refused: words.refusals[outcome.refusal] })
    })

    app.post(at, edit, async (request: AtAddress, reply) => {
      const posted = readForm(sentForm, request.body)
      if (!posted.ok) return show(request, reply, { sending: posted.form, status: 422 })
      const outcome = await office.write(request, async (tx, by) => {
        const data = await planPage(tx, request.params.address)
        const shown = data && { dialogueId: data.dialogue.id, version: posted.value.version }
        return shown && recordPlanSent(tx, by, shown, posted.value)
      })
      if (!outcome) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, preparationHref(request.params.address, 'ke-hoach'), words.sent.done)
      const { refusal } = outcome
      if (refusal === 'not-found') return office.notFound(request, reply)
      if (refusal === 'changed-meanwhile')
        return show(request, reply, { sending: formWithErrors(posted.form.values, {}), status: 409, isStale: true })
      const field = { 'day-to-come': 'on', 'delay-reason-needed': 'reason', closed: 'form' }[refusal]
      const sending = formWithErrors(posted.form.values, { [field]: words.refusals[refusal] })
      return show(request, reply, { sending, status: 409 })
    })
  }
