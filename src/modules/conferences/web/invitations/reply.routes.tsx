import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { baseOf } from '#kernel/language.ts'
import { countLightly } from '#modules/staff/index.ts'
import type { Database } from '#platform/db/database.ts'
import { optionalLine, optionalText } from '#platform/http/fields.ts'
import type { Portal } from '#platform/http/portal.ts'
import { readForm } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { type FormState, formWithErrors, hasErrors, Note, newForm, PageHead, Stack } from '#ui/index.ts'
import {
  invitationCalendar,
  invitationOf,
  type OpenedInvitation,
  openInvitation,
} from '../../application/invitation-link.ts'
import { petitionsByDepartment } from '../../application/proposed-invitees.ts'
import { recordReply } from '../../application/replies.ts'
import { isReplyAnswer } from '../../domain/index.ts'
import { peopleField } from './forms.ts'
import { ReplyPage, type ReplyPageProps } from './reply.view.tsx'
import { replyWords } from './reply-words.en.ts'

type AtToken = FastifyRequest<{ Params: { token: string } }>

/** Nobody changes his mind this often: who writes more holds a link that has gone astray. */
const limit = { failures: 30, windowMinutes: 60, lockMinutes: 60 } as const

/**
 * …/moi/<token>: whoever is invited says whether he comes, without an account, in both languages (issue "Before"). The token is judged as
 * the public; what it opens is read and written with the program's rights, and is this one invitation (decision 16).
 */
export const invitationInPortal =
  (portal: Portal, { db, keys }: { readonly db: Database; readonly keys: Keys }) =>
  async (app: FastifyInstance): Promise<void> => {
    const wordsOf = (request: FastifyRequest) => portal.words(request, replyWords)

    const open = async (request: AtToken) => {
      const link = await portal.read(request, (tx) => openInvitation(tx, keys, request.params.token, portal.now()))
      if (!link.ok) return link.refusal
      const found = await portal.count(request, async (tx) => {
        const opened = await invitationOf(tx, link.value.subjectId)
        if (!opened || opened.invitee.removed) return null
        const petitions = await petitionsByDepartment(tx, opened.conference.dialogue.id)
        return { ...opened, petitions: petitions.get(opened.invitee.departmentId ?? '') ?? [] }
      })
      return found ?? 'unknown'
    }

    const closed = (request: AtToken, reply: FastifyReply, why: 'unknown' | 'revoked' | 'expired') => {
      const { title, text } = wordsOf(request).closed[why]
      return portal.page(
        request,
        reply,
        {
          title,
          width: 'form',
          children: (
            <Stack gap={4}>
              <PageHead title={title} />
              <Note is="soon">{text}</Note>
            </Stack>
          ),
        },
        why === 'unknown' ? 404 : 410,
      )
    }

    const closedBecause = ({ conference }: OpenedInvitation): ReplyPageProps['closed'] => {
      if (conference.cancelled) return 'cancelled'
      const order = Temporal.PlainDate.compare(portal.today(), conference.on)
      if (order > 0 || conference.dialogue.heldOn) return 'over'
      return order === 0 ? 'dayOf' : null
    }

    const usual = ({ invitee }: OpenedInvitation): FormState =>
      newForm({
        answer: invitee.reply?.answer ?? '',
        person: invitee.reply?.answer === 'sends-other' ? invitee.person : '',
        people: String(invitee.people || 1),
        note: invitee.reply?.note ?? '',
      })

    const show = async (request: AtToken, reply: FastifyReply, form?: FormState, status = 200) => {
      const found = await open(request)
      if (typeof found === 'string') return closed(request, reply, found)
      const unit = portal.unit(request)
      const href = `${unit.base}/moi/${request.params.token}`
      // No path: kept out of search engines and of every cache.
      return portal.page(
        request,
        reply,
        {
          title: wordsOf(request).title,
          width: 'form',
          failed: hasErrors(form),
          children: (
            <ReplyPage
              {...found}
              unitName={
                unit.language === 'en'
                  ? unit.name
                  : `UBND ${unit.name.slice(0, 1).toLocaleLowerCase('vi')}${unit.name.slice(1)}`
              }
              phone={unit.phone}
              base={unit.base}
              href={href}
              link={portal.origin && `${portal.origin}${baseOf(unit.slug, 'vi')}/moi/${request.params.token}`}
              closed={closedBecause(found)}
              form={form ?? usual(found)}
            />
          ),
        },
        status,
      )
    }

    app.get('/moi/:token', (request: AtToken, reply) => show(request, reply))

    app.post('/moi/:token', async (request: AtToken, reply) => {
      const words = wordsOf(request)
      const found = await open(request)
      if (typeof found === 'string') return closed(request, reply, found)
      const form = z.object({
        answer: z.string(words.answerEmpty).refine(isReplyAnswer, words.answerEmpty),
        person: optionalLine(words.tooLong, 100),
        people: peopleField(words.refusals['people-wrong']),
        note: optionalText(words.tooLong, 500),
      })
      const posted = readForm(form, request.body)
      if (!posted.ok) return show(request, reply, posted.form, 422)
      const key = keys.match('invitation-link', found.invitee.id)
      const refuse = (refusal: keyof typeof words.refusals, status: number) => {
        const field = refusal === 'name-needed' ? 'person' : refusal === 'people-wrong' ? 'people' : 'form'
        return show(request, reply, formWithErrors(posted.form.values, { [field]: words.refusals[refusal] }), status)
      }
      if (await countLightly(db, Temporal.Now.instant(), [{ key, rule: limit }])) return refuse('taken-off', 429)
      // Whoever says he comes is the one who was invited: the name below is for who comes instead.
      const { answer, person, people, note } = posted.value
      const done = await portal.forSender(request, (tx, by) =>
        recordReply(
          tx,
          by,
          found.invitee.id,
          { answer, person: answer === 'sends-other' ? person : '', people, note, way: 'link' },
          keys,
        ),
      )
      if (!done.ok) return refuse(done.refusal, done.refusal === 'name-needed' ? 422 : 409)
      return portal.done(reply, `${portal.unit(request).base}/moi/${request.params.token}`, words.sent)
    })

    app.get('/moi/:token/lich.ics', async (request: AtToken, reply) => {
      const found = await open(request)
      if (typeof found === 'string' || found.conference.cancelled) return portal.notFound(request, reply)
      const unit = portal.unit(request)
      const link = portal.origin && `${portal.origin}${unit.base}/moi/${request.params.token}`
      return reply
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'private, no-store')
        .header('x-robots-tag', 'noindex')
        .header('content-disposition', 'attachment; filename="lich-hop.ics"')
        .send(invitationCalendar(found, { unitName: unit.name, link, stamp: portal.now() }))
    })
  }
