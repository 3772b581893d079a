import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readBlocks } from '#kernel/text-blocks.ts'
import { dateWithYear, shortDateTime } from '#kernel/vietnamese-date.ts'
import { type DocumentEvents, documentsAddress } from '#modules/documents/index.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { Diff, type FormState, fieldValue, formWithErrors, hasErrors, newForm, Stack, TextBlocks } from '#ui/index.ts'
import { saveText } from '../../application/dialogue-text.ts'
import { lastActOn } from '../../application/last-act.ts'
import { correctNotice } from '../../application/notice/correct-notice.ts'
import { carryNotice, type NoticePageData, noticePage } from '../../application/notice/notice-page.ts'
import { readNoticeDraft } from '../../application/notice/notice-versions.ts'
import { proposedNotice } from '../../application/notice/proposed-notice.ts'
import { publishNotice } from '../../application/publish-notice.ts'
import type { BlankForm } from '../../domain/index.ts'
import { dialoguesAddress } from '../dialogue-list.view.tsx'
import { paperButtons } from '../paper-link.tsx'
import { preparationHref } from '../preparation-tabs.tsx'
import { preparationWords } from '../preparation-words.vi.ts'
import { staleNotice } from '../stale-notice.ts'
import { words as dialogueWords } from '../words.vi.ts'
import { NoticeForm, NoticeView } from './notice.view.tsx'
import { correctForm, noticeTextForm, publishForm } from './notice-form.ts'
import { NoticeVersionView } from './notice-version.view.tsx'
import { words } from './words.vi.ts'

type AtAddress = FastifyRequest<{ Params: { address: string } }>
type AtVersion = FastifyRequest<{ Params: { address: string; seq: string } }>

interface Showing {
  readonly sending?: FormState
  readonly status?: number
  readonly isStale?: boolean
  readonly refused?: string
}

/** What the pages of a notice need besides the office. */
export interface NoticeParts {
  readonly events: DocumentEvents<string>
  /** Both blank forms, as the online forms now ask. */
  readonly blankForms: readonly BlankForm[]
}

/** Under which field a refusal is said. */
const fieldOf: Readonly<Record<string, string>> = { 'day-to-come': 'on', 'reason-needed': 'reason' }

/** Thông báo of a dialogue: read, written, published, corrected, carried by a paper (R4). */
export const noticeInOffice =
  (office: Office, { events, blankForms }: NoticeParts) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = '/ky-doi-thoai/:address/thong-bao'
    const read = { config: { action: 'dialogues.read' } }
    const edit = { config: { action: 'dialogues.edit' } }
    const hrefOf = (request: AtAddress | AtVersion) => preparationHref(request.params.address, 'thong-bao')
    // Where no address is set the notice names the one this page was asked at, and the page says so.
    const origin = (request: FastifyRequest) => office.origin ?? `${request.protocol}://${request.host}`
    const load = (request: AtAddress | AtVersion, paperAt?: string) =>
      office.read(request, (db) => noticePage(db, request.params.address, origin(request), paperAt))
    const around = ({ dialogue }: NoticePageData) => ({
      about: words.about(dialogue.year),
      current: dialoguesAddress,
      back: {
        href: `${dialoguesAddress}/${dialogue.address}`,
        label: dialogueWords.name(dialogue.year, dialogue.ordinal),
      },
    })

    const noticeOf = async (request: AtAddress, { dialogue }: NoticePageData, { isStale, refused }: Showing) => {
      if (isStale) return staleNotice(await office.read(request, (db) => lastActOn(db, dialogue.id)))
      return refused ? ({ is: 'refused', text: refused } as const) : undefined
    }

    const show = async (request: AtAddress, reply: FastifyReply, showing: Showing = {}) => {
      const { sending, status } = showing
      const typed = fieldValue(sending, 'paperAt')
      const data = await load(request, /^\d\d:\d\d$/.test(typed) ? typed : undefined)
      if (!data) return office.notFound(request, reply)
      return office.page(
        request,
        reply,
        {
          ...around(data),
          title: words.title,
          actions: paperButtons(office, request, data.dialogue.address, ['']),
          failed: sending !== undefined,
          notice: await noticeOf(request, data, showing),
          children: (
            <NoticeView
              data={data}
              href={hrefOf(request)}
              today={office.today()}
              mayEdit={office.reach(request, 'dialogues.edit') !== 'none'}
              sending={sending ?? null}
              hasAddress={office.origin !== null}
            />
          ),
        },
        status,
      )
    }

    const showForm = async (
      request: AtAddress,
      reply: FastifyReply,
      { sending, status, isStale = false }: Showing = {},
    ) => {
      const isAnew = !sending && (request.query as { tu?: unknown }).tu === 'ky-doi-thoai'
      const found = await office.read(request, async (db) => {
        const data = await noticePage(db, request.params.address, origin(request))
        return data && { data, anew: isAnew ? await proposedNotice(db, data.dialogue, data.situation) : null }
      })
      if (!found) return office.notFound(request, reply)
      const { data, anew } = found
      if (data.dialogue.closedOn) return show(request, reply, { refused: words.refusals.closed, status: 409 })
      const form = sending ?? newForm({ body: anew ?? data.body })
      return office.page(
        request,
        reply,
        {
          ...around(data),
          title: words.editTitle,
          back: { href: hrefOf(request), label: words.title },
          failed: hasErrors(form),
          notice: await noticeOf(request, data, { isStale }),
          children: <NoticeForm seq={data.seq} href={hrefOf(request)} form={form} isAnew={isAnew} />,
        },
        status,
      )
    }

    app.get(at, read, (request: AtAddress, reply) => show(request, reply))
    app.get(`${at}/sua`, edit, (request: AtAddress, reply) => showForm(request, reply))

    app.get(`${at}/ban/:seq`, read, async (request: AtVersion, reply) => {
      const data = await load(request)
      const version = data?.published.find(({ seq }) => String(seq) === request.params.seq)
      if (!data || !version) return office.notFound(request, reply)
      const before = data.published.find(({ seq }) => seq === version.seq - 1) ?? null
      return office.page(request, reply, {
        ...around(data),
        title: words.published.of(version.seq),
        about: words.published.line(dateWithYear(version.publishedOn), shortDateTime(version.publishedAt)),
        back: { href: hrefOf(request), label: words.title },
        children: <NoticeVersionView version={version} before={before} blankForms={blankForms} />,
      })
    })

    app.get(`${at}/ban-thao/:seq`, read, async (request: AtVersion, reply) => {
      const data = await load(request)
      const draft = data?.drafts.find(({ seq }) => String(seq) === request.params.seq)
      if (!data || !draft) return office.notFound(request, reply)
      const before = data.drafts.find(({ seq }) => seq === draft.seq - 1)
      const body = readNoticeDraft(draft.content)
      return office.page(request, reply, {
        ...around(data),
        title: words.drafts.of(draft.seq),
        about: preparationWords.savedBy(draft.savedBy, shortDateTime(draft.savedAt)),
        back: { href: hrefOf(request), label: words.title },
        children: (
          <Stack gap={4}>
            <section class="stack gap-2">
              <h2>{preparationWords.differences}</h2>
              {before ? (
                <Diff before={readNoticeDraft(before.content)} after={body} />
              ) : (
                <p class="quiet">{preparationWords.first}</p>
              )}
            </section>
            <TextBlocks blocks={readBlocks(body)} />
          </Stack>
        ),
      })
    })

    app.post(`${at}/noi-dung`, edit, async (request: AtAddress, reply) => {
      const posted = readForm(noticeTextForm, request.body)
      if (!posted.ok) return showForm(request, reply, { sending: posted.form, status: 422 })
      const { seq, body } = posted.value
      const outcome = await office.write(request, async (tx, by) => {
        const data = await noticePage(tx, request.params.address, origin(request))
        return data && saveText(tx, by, { dialogueId: data.dialogue.id, kind: 'notice', seq }, { body })
      })
      if (!outcome) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, hrefOf(request), words.saved)
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      if (outcome.refusal === 'changed-meanwhile')
        return showForm(request, reply, { sending: formWithErrors(posted.form.values, {}), status: 409, isStale: true })
      const sending = formWithErrors(posted.form.values, { form: words.refusals[outcome.refusal] })
      return showForm(request, reply, { sending, status: 409 })
    })

    app.post(at, edit, async (request: AtAddress, reply) => {
      const posted = readForm(publishForm, request.body)
      if (!posted.ok) return show(request, reply, { sending: posted.form, status: 422 })
      const { version, seq, ...notice } = posted.value
      const outcome = await office.write(request, async (tx, by) => {
        const data = await noticePage(tx, request.params.address, origin(request))
        if (!data) return null
        const asShown = { ...notice, ...(seq === undefined ? {} : { seq }), forms: blankForms, origin: origin(request) }
        return publishNotice(tx, by, { dialogueId: data.dialogue.id, version }, asShown)
      })
      if (!outcome) return office.notFound(request, reply)
      if (outcome.ok) {
        const { lastDay } = outcome.value
        return office.done(reply, hrefOf(request), words.publish.done(dateWithYear(lastDay)))
      }
      return refused(request, reply, posted.form, outcome.refusal)
    })

    app.post(`${at}/ban-sua`, edit, async (request: AtAddress, reply) => {
      const posted = readForm(correctForm, request.body)
      if (!posted.ok) return show(request, reply, { sending: posted.form, status: 422 })
      const { version, ...correction } = posted.value
      const outcome = await office.write(request, async (tx, by) => {
        const data = await noticePage(tx, request.params.address, origin(request))
        const shown = data && { dialogueId: data.dialogue.id, version }
        return shown && correctNotice(tx, by, shown, { ...correction, forms: blankForms, origin: origin(request) })
      })
      if (!outcome) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, hrefOf(request), words.correct.done(outcome.value.seq))
      return refused(request, reply, posted.form, outcome.refusal)
    })

    const refused = (
      request: AtAddress,
      reply: FastifyReply,
      form: FormState,
      refusal: keyof typeof words.refusals | 'not-found' | 'changed-meanwhile',
    ) => {
      if (refusal === 'not-found') return office.notFound(request, reply)
      if (refusal === 'changed-meanwhile')
        return show(request, reply, { sending: formWithErrors(form.values, {}), status: 409, isStale: true })
      const sending = formWithErrors(form.values, { [fieldOf[refusal] ?? 'form']: words.refusals[refusal] })
      return show(request, reply, { sending, status: 409 })
    }

    app.post(`${at}/van-ban`, edit, async (request: AtAddress, reply) => {
      const { departmentId } = office.person(request)
      const outcome = await office.write(request, async (tx, by) => {
        const data = await noticePage(tx, request.params.address, origin(request))
        return data && carryNotice(tx, by, { dialogueId: data.dialogue.id, departmentId }, events)
      })
      if (!outcome) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, `${documentsAddress}/${outcome.value.documentId}`, words.document.made)
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      return show(request, reply, { status: 409, refused: words.refusals[outcome.refusal] })
    })
  }
