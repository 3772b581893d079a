import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import type { Action } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { checkDocument, checkersOf } from '../application/check-document.ts'
import type { DocumentEvents } from '../application/document-events.ts'
import { documentLife } from '../application/document-life.ts'
import { type DocumentPage, documentPage } from '../application/documents-query.ts'
import { draftCorrection } from '../application/draft-correction.ts'
import type { Stale } from '../application/stale.ts'
import { mayReplace, replaceWithdrawn, withdrawDocument } from '../application/withdraw-document.ts'
import { type DocumentCheck, documentChecks } from '../domain/index.ts'
import { isDocumentId } from './document-id.ts'
import { documentsAddress } from './document-list.view.tsx'
import { checkPaths, type LifeRights } from './life.view.tsx'
import { checkForm, correctForm, ownCheckForm, replaceForm, withdrawForm } from './life-forms.ts'
import { CorrectPage, OwnCheckPage, RecordCheckPage, ReplacePage, WithdrawPage } from './life-pages.view.tsx'
import { checkWords, lifeRefusals, lifeWords as said } from './life-words.vi.ts'
import { isWithin } from './within.ts'
import { unknownRefusal } from './words.vi.ts'

type One = { Params: { id: string } }
type Came = Result<unknown, string> | Stale

const fieldOf: Readonly<Record<string, string>> = {
  'checker-paper-needed': 'paper',
  'not-a-checker': 'checkerId',
  'day-in-future': 'on',
  'withdrawn-before-issue': 'on',
  'word-needed': 'reason',
  'replacement-not-issued': 'replacedBy',
  'replaces-itself': 'replacedBy',
  'wrong-needed': 'wrong',
  'right-needed': 'right',
  'nothing-corrected': 'right',
}

/** Who may check, by what is checked. */
const checkActions = { content: 'documents.check-content', form: 'documents.check-form' } as const satisfies Record<
  DocumentCheck,
  Action
>

/** What this person may do to a document besides its own acts. */
export const lifeRights = (office: Office, request: FastifyRequest, departmentId: string | null): LifeRights => ({
  check: (what) => isWithin(office, request, checkActions[what], departmentId),
  recordCheck: isWithin(office, request, 'documents.record-check', departmentId),
  withdraw: isWithin(office, request, 'documents.withdraw', departmentId),
  correct: isWithin(office, request, 'documents.correct', departmentId),
})

/** What one act needs: its page, and the doing of it. */
interface Act<Schema extends z.ZodType> {
  readonly path: string
  readonly action: Action
  readonly title: string
  readonly schema: Schema
  readonly start: (office: Office) => FormState
  readonly draw: (db: UnitDb, page: DocumentPage) => Promise<(form: FormState) => VNode>
  readonly does: (tx: UnitDb, by: By, page: DocumentPage, value: z.output<Schema>) => Promise<Came>
  readonly said: string
  /** Where one goes afterwards; left out: to the document. */
  readonly to?: (came: unknown) => string
}

/** Kiểm tra, thu hồi, thay thế, đính chính: each on a page of its own below the document. */
export const documentLifeInOffice =
  (office: Office, { events }: { readonly events: DocumentEvents<string> }) =>
  async (app: FastifyInstance): Promise<void> => {
    /** The document of an address, where this person may do that to it. */
    const find = async (request: FastifyRequest<One>, action: Action) => {
      const { id } = request.params
      const page = isDocumentId(id) ? await office.read(request, (db) => documentPage(db, id)) : null
      return page && isWithin(office, request, action, page.departmentId) ? page : null
    }

    const act = <Schema extends z.ZodType>(one: Act<Schema>): void => {
      const config = { config: { action: one.action } }
      const show = async (
        request: FastifyRequest<One>,
        reply: FastifyReply,
        page: DocumentPage,
        form: FormState,
        status = 200,
      ) => {
        const draw = await office.read(request, (db) => one.draw(db, page))
        const content = {
          ...{ title: one.title, current: documentsAddress, failed: status >= 400 },
          back: { href: `${documentsAddress}/${page.id}`, label: said.back },
          children: draw(form),
        }
        return office.page(request, reply, content, status)
      }
      app.get<One>(`/van-ban/:id/${one.path}`, config, async (request, reply) => {
        const page = await find(request, one.action)
        return page ? show(request, reply, page, one.start(office)) : office.notFound(request, reply)
      })
      app.post<One>(`/van-ban/:id/${one.path}`, config, async (request, reply) => {
        const page = await find(request, one.action)
        if (!page) return office.notFound(request, reply)
        const posted = readForm(one.schema, request.body)
        if (!posted.ok) return show(request, reply, page, posted.form, 422)
        const came = await office.write(request, (tx, by) => one.does(tx, by, page, posted.value))
        if (came.ok) return office.done(reply, one.to?.(came.value) ?? `${documentsAddress}/${page.id}`, one.said)
        const word = lifeRefusals[came.refusal] ?? unknownRefusal
        const latest = (await find(request, one.action)) ?? page
        const form = formWithErrors(posted.form.values, { [fieldOf[came.refusal] ?? 'form']: word })
        return show(request, reply, latest, form, 409)
      })
    }

    act({
      ...{ path: 'thu-hoi', action: 'documents.withdraw', title: said.withdraw.title, said: said.withdraw.said },
      schema: withdrawForm,
      start: (at) => newForm({ on: dateWithYear(at.today()) }),
      draw: async (db, page) => {
        const others = await mayReplace(db, page.id)
        return (form) => <WithdrawPage page={page} others={others} form={form} />
      },
      does: (tx, by, { id }, { version, on, reason, replacedBy }) =>
        withdrawDocument(tx, by, { documentId: id, version, on, reason, replacedBy: replacedBy || null }),
    })
    act({
      ...{ path: 'thay-the', action: 'documents.withdraw', title: said.withdraw.replaceVerb },
      said: said.withdraw.replaceSaid,
      schema: replaceForm,
      start: () => newForm(),
      draw: async (db, page) => {
        const others = await mayReplace(db, page.id)
        return (form) => <ReplacePage page={page} others={others} form={form} />
      },
      does: (tx, by, { id }, value) => replaceWithdrawn(tx, by, { documentId: id, ...value }),
    })
    act({
      ...{ path: 'dinh-chinh', action: 'documents.correct', title: said.correct.title, said: said.correct.said },
      schema: correctForm,
      start: () => newForm(),
      draw: async (_, page) => (form) => <CorrectPage page={page} form={form} />,
      does: (tx, by, { id }, value) => draftCorrection(tx, by, { documentId: id, ...value }, events),
      to: (came) =>
        typeof came === 'object' && came !== null && 'documentId' in came
          ? `${documentsAddress}/${came.documentId}`
          : documentsAddress,
    })

    for (const what of documentChecks)
      act({
        ...{ path: checkPaths[what], action: checkActions[what], title: checkWords[what], said: said.checks.said },
        schema: ownCheckForm,
        start: () => newForm(),
        draw: async (_, page) => (form) => <OwnCheckPage page={page} what={what} form={form} />,
        does: (tx, by, { id }, value) =>
          checkDocument(tx, by, { documentId: id, what, checker: { as: 'checker' }, ...value }),
      })
    act({
      ...{ path: 'kiem-tra', action: 'documents.record-check', title: said.checks.title, said: said.checks.said },
      schema: checkForm,
      start: () => newForm(),
      draw: async (db, page) => {
        const { unchecked } = await documentLife(db, page, [], office.today())
        const found = await Promise.all(documentChecks.map((what) => checkersOf(db, what, page.departmentId)))
        const checkers = [...new Map(found.flat().map((one) => [one.id, one])).values()]
        return (form) => <RecordCheckPage page={page} unchecked={unchecked} checkers={checkers} form={form} />
      },
      does: (tx, by, { id }, { checkerId, paper, ...value }) =>
        checkDocument(tx, by, { documentId: id, checker: { as: 'recorder', checkerId, paper }, ...value }),
    })
  }
