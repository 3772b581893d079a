import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { byIds, exportList } from '#modules/lists/index.ts'
import { type Action, officers } from '#modules/staff/index.ts'
import { activeDepartments } from '#modules/units/index.ts'
import type { Office } from '#platform/http/office.ts'
import { type ReadForm, readForm } from '#platform/http/read-form.ts'
import { EmptyState, type FormState } from '#ui/index.ts'
import { actOnBatch, type BatchInput } from '../../application/batch/act-on-batch.ts'
import { batchOf } from '../../application/batch/batch-page.ts'
import { chooseAll, chooseTicked } from '../../application/batch/choose-batch.ts'
import { exportedPetitions } from '../../application/export-rows.ts'
import type { Grouping } from '../../application/grouping.ts'
import type { BatchAct } from '../../domain/index.ts'
import { BatchPage } from './batch.view.tsx'
import { assignForm, chooseForm, classifyForm, releaseForm } from './batch-forms.ts'
import { batchWords as words } from './batch-words.vi.ts'
import { petitionColumns } from './export-columns.ts'
import { inboxAddress, readAskedInbox } from './inbox-filter.ts'
import { viewerOf } from './viewer.ts'
import { actorOf } from './which.ts'
import { exportWords, inboxWords } from './words.vi.ts'

const HOME = '/can-bo/kien-nghi'
const permissions = {
  assign: 'petitions.assign',
  classify: 'petitions.classify',
  release: 'petitions.release-public-text',
} as const satisfies Record<BatchAct, Action>

/** A batch's act as it was typed: what to do, and the version of the page it was typed on. */
type Typed = { readonly version: number; readonly input: BatchInput }
const acts: Record<BatchAct, { readonly path: string; readonly read: (body: unknown) => ReadForm<Typed> }> = {
  assign: {
    path: 'giao',
    read: (body) =>
      typed(readForm(assignForm, body), ({ lead, officer, note }) => ({
        ...{ act: 'assign', leadDepartmentId: lead, leadOfficerId: officer, note },
      })),
  },
  classify: {
    path: 'phan-loai',
    read: (body) =>
      typed(readForm(classifyForm, body), ({ bodies, version: _, ...value }) => ({
        ...{ act: 'classify', bodies: bodies.split('\n').filter(Boolean), ...value },
      })),
  },
  release: { path: 'cong-khai', read: (body) => typed(readForm(releaseForm, body), () => ({ act: 'release' })) },
}
const typed = <Value extends { readonly version: number }>(
  read: ReadForm<Value>,
  inputOf: (value: Value) => BatchInput,
): ReadForm<Typed> => (read.ok ? { ...read, value: { version: read.value.version, input: inputOf(read.value) } } : read)

type AtBatch = FastifyRequest<{ Params: { id: string } }>

/** Việc cho nhiều kiến nghị: chosen in the inbox, kept for a day, acted on together. */
export const batchesInOffice =
  (office: Office, { grouping }: { readonly grouping?: Grouping } = {}) =>
  async (app: FastifyInstance): Promise<void> => {
    const read = { config: { action: 'petitions.read' } }
    const back = { href: HOME, label: inboxWords.backToList }

    app.post('/kien-nghi/chon', read, async (request, reply) => {
      const asked = readAskedInbox(request.query)
      const posted = readForm(chooseForm, request.body)
      const { chon = [], ca } = posted.ok ? posted.value : {}
      const id = await office.write(request, async (tx, by) => {
        const viewer = await viewerOf(office, request, tx)
        return ca ? chooseAll(tx, by, viewer, asked) : chooseTicked(tx, by, viewer, chon)
      })
      if (id) return reply.redirect(`${HOME}/chon/${id}`, 303)
      return office.page(
        request,
        reply,
        {
          title: words.nothing,
          current: HOME,
          back: { ...back, href: inboxAddress(asked) },
          children: <EmptyState title={words.nothing}>{words.nothingAbout}</EmptyState>,
        },
        422,
      )
    })

    const show = async (
      request: AtBatch,
      reply: FastifyReply,
      showing: { came?: { act: BatchAct; form: FormState }; refused?: string; status?: number } = {},
    ) => {
      const id = z.uuid().safeParse(request.params.id).data
      const { officerId } = office.person(request)
      const found = id
        ? await office.read(request, async (db) => {
            const batch = await batchOf(db, officerId, id)
            return batch && { batch, departments: await activeDepartments(db), officers: await officers(db) }
          })
        : null
      if (!found) return office.notFound(request, reply)
      const may = (act: BatchAct) => office.reach(request, permissions[act]) !== 'none'
      return office.page(
        request,
        reply,
        {
          ...{ title: words.title(found.batch.rows.length), about: words.about, current: HOME, back },
          failed: showing.came !== undefined,
          notice: showing.refused ? { is: 'refused', text: showing.refused } : undefined,
          children: (
            <BatchPage
              batch={found.batch}
              may={{ assign: may('assign'), classify: may('classify'), release: may('release') }}
              departments={found.departments.filter(({ outside }) => !outside)}
              officers={found.officers.filter(({ active }) => active)}
              grouping={
                grouping?.actions.some((action) => office.reach(request, action) !== 'none')
                  ? { path: grouping.path, label: grouping.changeSeveral }
                  : null
              }
              came={showing.came ?? null}
            />
          ),
        },
        showing.status,
      )
    }

    app.get('/kien-nghi/chon/:id', read, (request: AtBatch, reply) => show(request, reply))

    for (const act of ['assign', 'classify', 'release'] as const)
      app.post(
        `/kien-nghi/chon/:id/${acts[act].path}`,
        { config: { action: permissions[act] } },
        async (request: AtBatch, reply) => {
          const batchId = z.uuid().safeParse(request.params.id).data
          const posted = acts[act].read(request.body)
          if (!batchId) return office.notFound(request, reply)
          if (!posted.ok) return show(request, reply, { came: { act, form: posted.form }, status: 422 })
          const person = office.person(request)
          const { version, input } = posted.value
          const came = await actOnBatch(
            {
              ...{ actor: actorOf(person), officerId: person.officerId, batchId, version },
              write: (work) => office.write(request, work),
            },
            input,
          )
          if (came.ok) return reply.redirect(`${HOME}/chon/${batchId}`, 303)
          return show(request, reply, { refused: words.stale, status: 409 })
        },
      )

    app.post('/kien-nghi/chon/:id/xuat', read, async (request: AtBatch, reply) => {
      const id = z.uuid().safeParse(request.params.id).data
      const { officerId } = office.person(request)
      const batch = id ? await office.read(request, (db) => batchOf(db, officerId, id)) : null
      if (!batch) return office.notFound(request, reply)
      return exportList(office, request, reply, {
        list: 'petitions',
        name: exportWords.name,
        columns: petitionColumns(office.reach(request, 'contacts.read') !== 'none'),
        find: () =>
          Promise.resolve(
            byIds(
              batch.rows.map((row) => row.id),
              exportedPetitions,
            ),
          ),
      })
    })
  }
