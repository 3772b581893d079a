import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { openLink } from '#modules/links/index.ts'
import { optionalText } from '#platform/http/fields.ts'
import type { Portal } from '#platform/http/portal.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, hasErrors, Note, newForm, PageHead } from '#ui/index.ts'
import { dialogueById } from '../../application/dialogue.ts'
import { POSTING_LINK } from '../../application/posting/posting-link.ts'
import { reportPosting } from '../../application/posting/posting-photos.ts'
import { postingAt, postingPhotos } from '../../application/posting/posting-rows.ts'
import { type PostingParts, photosIn } from './posting-parts.ts'
import { Report } from './report.view.tsx'
import { reportWords as words } from './report-words.vi.ts'

type AtToken = FastifyRequest<{ Params: { token: string } }>
const reportForm = z.object({ note: optionalText(words.long, 500) })

/** …/niem-yet/<token>: what a village head posts and where, and the photos he sends of it (R5). Behind his link alone. */
export const postingReportInPortal =
  (portal: Portal, { files, keys, readPosted, sendFile }: PostingParts) =>
  async (app: FastifyInstance): Promise<void> => {
    /** The row a token opens. The token is judged as the public; the row is then read with the program's rights. */
    const open = async (request: AtToken) => {
      const asked = { purpose: POSTING_LINK, token: request.params.token, now: portal.now() }
      const link = await portal.read(request, (db) => openLink(db, keys, asked))
      if (!link.ok) return link.refusal
      const { subjectId, expiresAt } = link.value
      const found = await portal.count(request, async (db) => {
        const posting = await postingAt(db, subjectId)
        const dialogue = posting && (await dialogueById(db, posting.dialogueId))
        return posting && dialogue && { posting, dialogue, photos: await postingPhotos(db, [posting.id]) }
      })
      return found ? { ...found, expiresAt } : 'unknown'
    }

    const closed = (request: AtToken, reply: FastifyReply, why: keyof typeof words.closed) =>
      portal.page(
        request,
        reply,
        {
          title: words.closed[why].title,
          width: 'form',
          children: (
            <div lang="vi" class="stack gap-4">
              <PageHead title={words.closed[why].title} />
              <Note is="soon">{words.closed[why].text}</Note>
            </div>
          ),
        },
        why === 'unknown' ? 404 : 410,
      )

    const show = async (request: AtToken, reply: FastifyReply, form: FormState = newForm(), status = 200) => {
      const found = await open(request)
      if (typeof found === 'string') return closed(request, reply, found)
      const { base } = portal.unit(request)
      // No path: kept out of search engines and of every cache.
      return portal.page(
        request,
        reply,
        {
          title: words.title,
          width: 'form',
          failed: hasErrors(form),
          children: <Report {...found} base={base} href={`${base}/niem-yet/${request.params.token}`} form={form} />,
        },
        status,
      )
    }

    app.get('/niem-yet/:token', (request: AtToken, reply) => show(request, reply))

    app.post('/niem-yet/:token', async (request: AtToken, reply) => {
      const found = await open(request)
      if (typeof found === 'string') return closed(request, reply, found)
      const unit = portal.unit(request)
      const came = await readPosted(request, files, unit.id)
      const posted = readForm(reportForm, came.values)
      if (!posted.ok) return show(request, reply, posted.form, 422)
      const photos = photosIn(came)
      const refuse = (refusal: keyof typeof words.refusals) =>
        show(request, reply, formWithErrors(posted.form.values, { photos: words.refusals[refusal] }), 422)
      if (!photos) return refuse('file-refused')
      const { note } = posted.value
      const outcome = await portal.forSender(request, (tx, by) =>
        reportPosting(tx, by, found.posting.id, { photos, note }),
      )
      if (outcome.ok)
        return portal.done(reply, `${unit.base}/niem-yet/${request.params.token}`, words.sent(outcome.value.added))
      return outcome.refusal === 'not-found' ? closed(request, reply, 'unknown') : refuse(outcome.refusal)
    })

    app.get('/niem-yet/:token/anh/:photo', async (request: AtToken, reply) => {
      const found = await open(request)
      const { photo: wanted } = request.params as { photo?: string }
      const photo = typeof found === 'string' ? undefined : found.photos.find(({ id }) => id === wanted)
      const sent = photo && (await sendFile(reply, files, portal.unit(request).id, photo, 'no-store'))
      return sent ? reply : portal.notFound(request, reply)
    })
  }
