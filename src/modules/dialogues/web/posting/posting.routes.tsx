import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors } from '#ui/index.ts'
import { dialogueInOffice } from '../../application/dialogue-in-office.ts'
import { editPosting, removePosting } from '../../application/posting/change-posting.ts'
import { addPhotos, removePhoto } from '../../application/posting/posting-photos.ts'
import { postingAt, postingPhotos } from '../../application/posting/posting-rows.ts'
import { postingName } from '../../application/posting/posting-words.vi.ts'
import { tickPosting, untickPosting } from '../../application/posting/tick-posting.ts'
import { postingState } from '../../domain/index.ts'
import { postingChoices } from './checklist.routes.tsx'
import { type AtPosting, aroundChecklist, checklistHref, doerOf, isDoers, isId } from './in-checklist.ts'
import { PostingView, type PostingViewProps } from './posting.view.tsx'
import { editForm, seenForm, tickForm, undoForm } from './posting-form.ts'
import { type PostingParts, photosIn } from './posting-parts.ts'
import { PostingBadge } from './posting-state.tsx'
import { words } from './words.vi.ts'

type Refusal = keyof typeof words.refusals
const fieldOf: Partial<Record<Refusal, string>> = {
  'day-to-come': 'on',
  'no-photo': 'photos',
  'not-a-photo': 'photos',
  'too-many-photos': 'photos',
  'file-refused': 'photos',
}

/** A row that could not be kept whole is not kept at all: its transaction is thrown away. */
class NotKept extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal)
  }
}

/** One row of the checklist: ticked with its evidence, put right, taken off; its photos, seen by officers. */
export const postingInOffice =
  (office: Office, { files, readPosted, sendFile }: PostingParts) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = '/ky-doi-thoai/:address/niem-yet/:id'
    const read = { config: { action: 'dialogues.read' } }
    const edit = { config: { action: 'dialogues.edit' } }
    const record = { config: { action: 'posting.record' } }

    const load = (request: AtPosting) => {
      const { address, id } = request.params
      if (!isId(id)) return null
      return office.read(request, async (db) => {
        const dialogue = await dialogueInOffice(db, address)
        const posting = dialogue && (await postingAt(db, id))
        if (!dialogue || posting?.dialogueId !== dialogue.id) return null
        return { dialogue, posting, photos: await postingPhotos(db, [id]), ...(await postingChoices(db)) }
      })
    }

    const show = async (
      request: AtPosting,
      reply: FastifyReply,
      {
        failed = null,
        refused = '',
        status = 200,
      }: { failed?: PostingViewProps['failed']; refused?: string; status?: number } = {},
    ) => {
      const found = await load(request)
      if (!found) return office.notFound(request, reply)
      const { dialogue, posting, photos, departments } = found
      const list = checklistHref(request)
      const isOpen = !dialogue.closedOn
      return office.page(
        request,
        reply,
        {
          ...aroundChecklist(dialogue),
          title: postingName(posting),
          about: words.phases[posting.phase],
          badge: <PostingBadge state={postingState(posting, office.today())} />,
          back: { href: list, label: words.one.back },
          failed: failed !== null,
          notice: refused ? { is: 'refused', text: refused } : undefined,
          children: (
            <PostingView
              posting={posting}
              photos={photos}
              href={`${list}/${posting.id}`}
              today={office.today()}
              departments={departments}
              may={{
                edit: isOpen && office.reach(request, 'dialogues.edit') !== 'none',
                record: isOpen && isDoers(doerOf(office, request), posting),
              }}
              failed={failed}
            />
          ),
        },
        status,
      )
    }

    const refuse = (
      request: AtPosting,
      reply: FastifyReply,
      act: 'xong' | 'sua' | 'chua-xong',
      form: FormState,
      refusal: Refusal,
    ) => {
      const text = words.refusals[refusal]
      const field = fieldOf[refusal]
      const back = formWithErrors(form.values, field ? { [field]: text } : {})
      return show(request, reply, { failed: { act, form: back }, refused: field ? '' : text, status: 409 })
    }

    app.get(at, read, (request: AtPosting, reply) => show(request, reply))

    app.post(`${at}/xong`, record, async (request: AtPosting, reply) => {
      const found = await load(request)
      if (!found) return office.notFound(request, reply)
      const came = await readPosted(request, files, office.person(request).unitId)
      const posted = readForm(tickForm, came.values)
      if (!posted.ok) return show(request, reply, { failed: { act: 'xong', form: posted.form }, status: 422 })
      const photos = photosIn(came)
      if (!photos) return refuse(request, reply, 'xong', posted.form, 'file-refused')
      const { version, ...done } = posted.value
      const { id: postingId } = found.posting
      try {
        await office.write(request, async (tx, by) => {
          const ticked = await tickPosting(tx, by, doerOf(office, request), { postingId, version }, done)
          if (!ticked.ok) throw new NotKept(ticked.refusal === 'not-found' ? 'changed-meanwhile' : ticked.refusal)
          if (photos.length === 0) return
          const added = await addPhotos(tx, by, postingId, photos)
          if (!added.ok) throw new NotKept(added.refusal === 'not-found' ? 'changed-meanwhile' : added.refusal)
        })
      } catch (error) {
        if (error instanceof NotKept) return refuse(request, reply, 'xong', posted.form, error.refusal)
        throw error
      }
      return office.done(reply, checklistHref(request), words.one.done)
    })

    app.post(`${at}/chua-xong`, record, async (request: AtPosting, reply) => {
      const found = await load(request)
      if (!found) return office.notFound(request, reply)
      const posted = readForm(undoForm, request.body)
      if (!posted.ok) return show(request, reply, { failed: { act: 'chua-xong', form: posted.form }, status: 422 })
      const { version, note } = posted.value
      const shown = { postingId: found.posting.id, version }
      const outcome = await office.write(request, (tx, by) =>
        untickPosting(tx, by, doerOf(office, request), shown, note),
      )
      if (outcome.ok) return office.done(reply, `${checklistHref(request)}/${shown.postingId}`, words.one.undone)
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      return refuse(request, reply, 'chua-xong', posted.form, outcome.refusal)
    })

    app.post(at, edit, async (request: AtPosting, reply) => {
      const found = await load(request)
      if (!found) return office.notFound(request, reply)
      const posted = readForm(editForm, request.body)
      if (!posted.ok) return show(request, reply, { failed: { act: 'sua', form: posted.form }, status: 422 })
      const { version, ...details } = posted.value
      if (details.departmentId && !found.departments.some(({ id }) => id === details.departmentId))
        return office.notFound(request, reply)
      const shown = { postingId: found.posting.id, version }
      const outcome = await office.write(request, (tx, by) => editPosting(tx, by, shown, details))
      if (outcome.ok) return office.done(reply, `${checklistHref(request)}/${shown.postingId}`, words.one.saved)
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      return refuse(request, reply, 'sua', posted.form, outcome.refusal)
    })

    app.post(`${at}/bo`, edit, async (request: AtPosting, reply) => {
      const found = await load(request)
      const posted = readForm(seenForm, request.body)
      if (!found || !posted.ok) return office.notFound(request, reply)
      const shown = { postingId: found.posting.id, version: posted.value.version }
      const outcome = await office.write(request, (tx, by) => removePosting(tx, by, shown))
      if (outcome.ok) return office.done(reply, checklistHref(request), words.one.removed)
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      return show(request, reply, { refused: words.refusals[outcome.refusal], status: 409 })
    })

    app.get(`${at}/anh/:photo`, read, async (request: AtPosting, reply) => {
      const found = await load(request)
      const { photo: wanted } = request.params as { photo?: string }
      const photo = found?.photos.find(({ id }) => id === wanted)
      const sent = photo && (await sendFile(reply, files, office.person(request).unitId, photo, 'no-store'))
      return sent ? reply : office.notFound(request, reply)
    })

    app.post(`${at}/anh/:photo/bo`, record, async (request: AtPosting, reply) => {
      const found = await load(request)
      const { photo = '' } = request.params as { photo?: string }
      if (!found || !isId(photo) || !isDoers(doerOf(office, request), found.posting))
        return office.notFound(request, reply)
      const removed = await office.write(request, (tx, by) => removePhoto(tx, by, found.posting.id, photo))
      if (!removed) return office.notFound(request, reply)
      return office.done(reply, `${checklistHref(request)}/${found.posting.id}`, words.one.photoRemoved)
    })
  }
