import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { instantAndId } from '#kernel/list-place.ts'
import type { Result } from '#kernel/result.ts'
import type { HistoryEntry } from '#modules/history/index.ts'
import { byIds, exportList } from '#modules/lists/index.ts'
import type { Action } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { approveDocument, sendBackDocument, submitDocument } from '../application/approve-document.ts'
import { attachToDocument } from '../application/attach-scan.ts'
import { recordDocumentDelivery } from '../application/deliver-document.ts'
import { documentLife } from '../application/document-life.ts'
import {
  documentCounts,
  documentIds,
  documentPage,
  documentsByIds,
  documentsList,
  headsOf,
  leaders,
} from '../application/documents-query.ts'
import { dropDocument, editDocument } from '../application/draft-document.ts'
import { attachFinalText, finalTextsOf } from '../application/final-text.ts'
import { filesGoingOut } from '../application/finished-files.ts'
import { issueDocument } from '../application/issue-document.ts'
import { documentOnPaper } from '../application/on-paper.ts'
import { releasedFilesOf } from '../application/release-document.ts'
import type { Stale } from '../application/stale.ts'
import type { ReadText } from '../domain/index.ts'
import { DocumentView } from './document.view.tsx'
import type { DocumentAct } from './document-actions.view.tsx'
import { documentColumns } from './document-columns.ts'
import { deliverForm, editForm, fieldOf, issueForm, recordForm, seenForm, wordForm } from './document-forms.ts'
import { isDocumentId } from './document-id.ts'
import { DocumentList, documentsAddress, filterOf, kindWord } from './document-list.view.tsx'
import type { DocumentWebParts } from './document-web-parts.ts'
import { documentFilesInOffice } from './files.routes.ts'
import { attachedWord, finalTextsInOffice, readFinal } from './final.routes.ts'
import { finalWords } from './final-words.vi.ts'
import { documentLifeInOffice, lifeRights } from './life.routes.tsx'
import { LifeBadge } from './life.view.tsx'
import { packedDocuments } from './pack.routes.ts'
import { packOf } from './pack.view.tsx'
import { printedDocuments } from './print.routes.ts'
import { ToRegisters } from './register-shell.tsx'
import { documentReleases } from './release.routes.ts'
import { isWithin } from './within.ts'
import { refusalWords, unknownRefusal, words } from './words.vi.ts'

const PAGE = 50
const MOST_UNDELIVERED = 500

/** Who may do what is posted where; the stage is judged by the document itself. */
const actionFor: Readonly<Record<DocumentAct, Action>> = {
  'noi-dung': 'petitions.draft-answer',
  trinh: 'petitions.draft-answer',
  duyet: 'petitions.approve-answer',
  'tra-lai': 'petitions.approve-answer',
  'phong-duyet': 'documents.approve-own',
  'phong-tra-lai': 'documents.approve-own',
  'ghi-thay': 'petitions.record-leaders-decision',
  'ban-hanh': 'documents.issue',
  giao: 'petitions.deliver',
  tep: 'papers.write',
  huy: 'petitions.draft-answer',
}

/** A file whose words cannot be read stands at its field. */
const readRefusals: Readonly<Record<string, string>> = finalWords.refusals
const fieldAt = (refusal: string): string => fieldOf[refusal] ?? (readRefusals[refusal] ? 'file' : 'form')

type Came = Result<unknown, string> | Stale
interface Showing {
  readonly status?: number
  readonly came?: { readonly act: DocumentAct; readonly form: FormState }
  readonly since?: readonly HistoryEntry[]
}

/** Văn bản: the list by what it waits for, and each document with its acts. */
export const documentsInOffice =
  (office: Office, { files, events, takeFile, sendFile }: DocumentWebParts) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(printedDocuments(office, { events }))
    await app.register(finalTextsInOffice(office))
    await app.register(documentReleases(office))
    await app.register(documentFilesInOffice(office, { files, sendFile }))
    await app.register(packedDocuments(office, { events, files }))
    await app.register(documentLifeInOffice(office, { events }))

    const ownDepartment = (request: FastifyRequest, action: Action) =>
      office.reach(request, action) === 'own-department' ? office.person(request).departmentId : null
    /** Nobody's department, for an officer who has none: then nothing is within reach. */
    const noDepartment = '00000000-0000-0000-0000-000000000000'
    const within = (request: FastifyRequest, action: Action, departmentId: string | null): boolean =>
      isWithin(office, request, action, departmentId)

    /** What of the documents is asked for, and how far this person's reach goes. */
    const askedFor = (request: FastifyRequest) => {
      const { xem } = request.query as Record<string, unknown>
      const isOwn = office.reach(request, 'documents.read') === 'own-department'
      const departmentId = isOwn ? (ownDepartment(request, 'documents.read') ?? noDepartment) : null
      return { filter: filterOf(xem), isOwn, departmentId }
    }

    app.post('/van-ban/xuat', { config: { action: 'documents.read' } }, (request, reply) =>
      exportList(office, request, reply, {
        list: 'documents',
        name: words.title,
        columns: documentColumns,
        find: async (db) => {
          const undelivered = await events.undelivered(db, MOST_UNDELIVERED)
          return byIds(await documentIds(db, { ...askedFor(request), undelivered }), documentsByIds)
        },
      }),
    )

    app.get('/van-ban', { config: { action: 'documents.read' } }, async (request, reply) => {
      const { sau } = request.query as Record<string, unknown>
      const { filter, isOwn, departmentId } = askedFor(request)
      const after = instantAndId(sau) ?? undefined
      const shown = await office.read(request, async (db) => {
        const undelivered = await events.undelivered(db, MOST_UNDELIVERED)
        const rows = await documentsList(db, { filter, departmentId, undelivered, after, atMost: PAGE + 1 })
        return { undelivered, rows, counts: await documentCounts(db, departmentId) }
      })
      const last = shown.rows[PAGE - 1]
      return office.page(request, reply, {
        title: words.title,
        about: words.about,
        current: documentsAddress,
        actions: office.reach(request, 'registers.read') !== 'none' && <ToRegisters />,
        children: (
          <DocumentList
            filter={filter}
            counts={{ ...shown.counts, ...(isOwn ? {} : { undelivered: shown.undelivered.length }) }}
            rows={shown.rows.slice(0, PAGE)}
            undelivered={new Set(shown.undelivered)}
            next={shown.rows.length > PAGE && last ? `${last.createdAt.epochMilliseconds}~${last.id}` : null}
          />
        ),
      })
    })

    const show = async (
      request: FastifyRequest<{ Params: { id: string } }>,
      reply: FastifyReply,
      showing: Showing = {},
    ) => {
      const { id } = request.params
      const found = isDocumentId(id)
        ? await office.read(request, async (db) => {
            const page = await documentPage(db, id)
            const subjects = page ? ((await events.subjects(db, [id])).get(id) ?? []) : []
            if (!page) return null
            const today = office.today()
            const onPaper = page.stage === 'dropped' ? null : await documentOnPaper(db, id, events, today)
            const isWritten = page.content !== ''
            const goesOut = await filesGoingOut(db, id)
            const life = await documentLife(db, page, subjects, today)
            const issuer = page.issuingDepartmentId
            return {
              leaders: await (issuer ? headsOf(db, issuer) : leaders(db)),
              ...{ page, subjects, life, paper: isWritten ? (onPaper?.paper ?? null) : null, goesOut },
              findings: page.stage === 'issued' || !isWritten ? [] : (onPaper?.findings ?? []),
              pack: life.withdrawal ? null : packOf(page, onPaper, subjects, goesOut),
              finals: page.files.length > 0 ? await finalTextsOf(db, id) : [],
              public: page.files.length > 0 ? await releasedFilesOf(db, id) : new Set<string>(),
            }
          })
        : null
      if (!found || !within(request, 'documents.read', found.page.departmentId)) return office.notFound(request, reply)
      return office.page(
        request,
        reply,
        {
          title: found.page.title,
          about: kindWord(found.page.kind),
          badge: <LifeBadge {...found} />,
          back: { href: documentsAddress, label: words.back },
          current: documentsAddress,
          failed: (showing.status ?? 200) >= 400,
          children: (
            <DocumentView
              {...found}
              today={office.today()}
              since={showing.since ?? []}
              released={
                found.page.stage === 'issued' &&
                found.page.dialogueId &&
                found.subjects.every(({ subject }) => subject === 'dialogue')
                  ? { files: found.public, may: office.reach(request, 'publications.record') !== 'none' }
                  : null
              }
              may={(act) => within(request, actionFor[act], found.page.departmentId)}
              opens={({ needs }) => office.reach(request, needs) !== 'none'}
              rights={lifeRights(office, request, found.page.departmentId)}
              came={showing.came ?? null}
            />
          ),
        },
        showing.status,
      )
    }

    app.get<{ Params: { id: string } }>('/van-ban/:id', { config: { action: 'documents.read' } }, (request, reply) =>
      show(request, reply),
    )

    /** One act: read the form, run it, and go back to the page, or show it with what is wrong. */
    const act = <Schema extends z.ZodType>(
      name: DocumentAct,
      schema: Schema,
      said: string | ((value: z.output<Schema>) => string),
      run: (
        tx: UnitDb,
        by: By,
        documentId: string,
        value: z.output<Schema>,
        departmentId: string | null,
      ) => Promise<Came>,
    ) =>
      app.post<{ Params: { id: string } }>(
        `/van-ban/:id/${name}`,
        { config: { action: actionFor[name] } },
        async (request, reply) => {
          const { id } = request.params
          const posted = readForm(schema, request.body)
          if (!isDocumentId(id)) return office.notFound(request, reply)
          if (!posted.ok) return show(request, reply, { status: 422, came: { act: name, form: posted.form } })
          const came = await office.write(request, async (tx, by) =>
            (await reachable(tx, request, id, name))
              ? run(tx, by, id, posted.value, office.person(request).departmentId)
              : null,
          )
          if (!came) return office.notFound(request, reply)
          if (came.ok)
            return office.done(reply, `${documentsAddress}/${id}`, typeof said === 'string' ? said : said(posted.value))
          return refused(request, reply, name, posted.form, came)
        },
      )

    const refused = (
      request: FastifyRequest<{ Params: { id: string } }>,
      reply: FastifyReply,
      name: DocumentAct,
      form: FormState,
      came: Extract<Came, { ok: false }>,
    ) => {
      const word = refusalWords[came.refusal] ?? readRefusals[came.refusal] ?? unknownRefusal
      const back = formWithErrors(form.values, { [fieldAt(came.refusal)]: word })
      const since = 'since' in came ? came.since : []
      return show(request, reply, { status: 409, came: { act: name, form: back }, since })
    }

    const reachable = async (tx: UnitDb, request: FastifyRequest, id: string, name: DocumentAct) => {
      const row = await tx.selectFrom('document').select('department_id').where('id', '=', id).executeTakeFirst()
      return row !== undefined && within(request, actionFor[name], row.department_id)
    }

    act('noi-dung', editForm, words.edit.said, (tx, by, documentId, value) =>
      editDocument(tx, by, { documentId, ...value }, events),
    )
    act('trinh', seenForm, words.submit.said, (tx, by, documentId, { version }) =>
      submitDocument(tx, by, { documentId, version }, events),
    )
    act('duyet', seenForm, words.approve.said, (tx, by, documentId, { version }) =>
      approveDocument(tx, by, { documentId, version, decider: { as: 'leader' } }, events),
    )
    act('tra-lai', wordForm, words.sendBack.said, (tx, by, documentId, { version, word }) =>
      sendBackDocument(tx, by, { documentId, version, word, decider: { as: 'leader' } }, events),
    )
    act('phong-duyet', seenForm, words.approve.said, (tx, by, documentId, { version }, departmentId) =>
      approveDocument(tx, by, { documentId, version, decider: { as: 'head', departmentId } }, events),
    )
    act('phong-tra-lai', wordForm, words.sendBack.said, (tx, by, documentId, { version, word }, departmentId) =>
      sendBackDocument(tx, by, { documentId, version, word, decider: { as: 'head', departmentId } }, events),
    )
    act('ghi-thay', recordForm, words.record.said, (tx, by, documentId, value) => {
      const decider = { as: 'recorder', leaderId: value.leaderId, paperNumber: value.paper } as const
      const seen = { documentId, version: value.version, decider }
      return value.decision === 'approve'
        ? approveDocument(tx, by, seen, events)
        : sendBackDocument(tx, by, { ...seen, word: value.word }, events)
    })
    act('ban-hanh', issueForm, words.issue.said, (tx, by, documentId, value) => {
      const { version, number, on, signer, signerTitle, signingForm, delayReason } = value
      const issue = { number, on, signerName: signer, signerTitle, signingForm }
      return issueDocument(tx, by, { documentId, version, issue, delayReason }, events)
    })
    act('giao', deliverForm, words.deliver.said, async (tx, by, documentId, { to, on, way, receivedBy }) => {
      const subjects = (await events.subjects(tx, [documentId])).get(documentId) ?? []
      const subject = subjects.find(({ subjectId }) => subjectId === to)
      if (!subject) return { ok: false, refusal: 'not-found' }
      return recordDocumentDelivery(tx, by, {
        documentId,
        subject: subject.subject,
        subjectId: to,
        on,
        way,
        receivedBy,
      })
    })
    act('huy', wordForm, words.drop.said, (tx, by, documentId, { version, word }) =>
      dropDocument(tx, by, { documentId, version, word }, events),
    )

    const attach = async (tx: UnitDb, by: By, documentId: string, file: TakenFile, read?: ReadText) =>
      read
        ? attachFinalText(tx, by, { documentId, file, read }, events)
        : attachToDocument(tx, by, { documentId, file })

    app.post<{ Params: { id: string } }>(
      '/van-ban/:id/tep',
      { config: { action: actionFor.tep } },
      async (request, reply) => {
        const { id } = request.params
        const unitId = office.person(request).unitId
        const posted = request.isMultipart() ? await request.file({ throwFileSizeLimit: false }) : undefined
        const none: Came = { ok: false, refusal: 'file-needed' }
        if (!isDocumentId(id)) return office.notFound(request, reply)
        if (!posted?.filename) return refused(request, reply, 'tep', newForm(), none)
        const taken = await takeFile(files, unitId, posted.filename, posted.file)
        posted.file.resume()
        if (!taken.ok) return refused(request, reply, 'tep', newForm(), none)
        const read = await readFinal(files, unitId, taken.value)
        if (read && !read.ok) return refused(request, reply, 'tep', newForm(), read)
        const came = await office.write(request, async (tx, by) =>
          (await reachable(tx, request, id, 'tep')) ? attach(tx, by, id, taken.value, read?.value) : null,
        )
        if (!came) return office.notFound(request, reply)
        return came.ok
          ? office.done(reply, `${documentsAddress}/${id}`, attachedWord(came.value))
          : refused(request, reply, 'tep', newForm(), came)
      },
    )
  }
