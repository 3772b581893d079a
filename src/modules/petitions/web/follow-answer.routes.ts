import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { typedLine } from '#modules/organisations/index.ts'
import type { Portal } from '#platform/http/portal.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { formWithErrors } from '#ui/index.ts'
import { ratePetition, reopenPetition } from '../application/handling/index.ts'
import { answerFields } from './follow-answer.view.tsx'
import { type CameBack, pathOf, receiptHere, showFollowed } from './follow-page.tsx'
import { followWords } from './follow-words.en.ts'
import type { IntakeWebParts } from './intake-parts.ts'
import { holderHere } from './receipt.routes.tsx'

const textIn = (values: Readonly<Record<string, string | readonly string[]>>, name: string): string =>
  [values[name] ?? ''].flat()[0] ?? ''

/** What a sender says to an answer (R18): POST …/theo-doi/<token>/danh-gia and …/xem-lai. */
export const followAnswerInPortal = (portal: Portal, parts: IntakeWebParts) => async (app: FastifyInstance) => {
  /** The petition a form names, of those this secret link holds. */
  const named = async (request: FastifyRequest) => {
    const holder = await holderHere(portal, parts, request)
    const values = fieldsOf(request.body)
    const receipt = holder && (await receiptHere(portal, request, holder))
    const petition = receipt?.petitions.find(({ id }) => id === typedLine(values, 'petition'))
    return holder && petition ? { holder, values, petitionId: petition.id, fields: answerFields(petition.code) } : null
  }

  type Named = NonNullable<Awaited<ReturnType<typeof named>>>
  const back = (
    request: FastifyRequest,
    reply: FastifyReply,
    { holder, values, petitionId }: Named,
    is: CameBack['is'],
    errors: Record<string, string>,
  ) => {
    const form = formWithErrors(values, errors)
    return showFollowed(portal, request, reply, holder, { petitionId, is, form }, errors.form ? 409 : 422)
  }

  app.post('/theo-doi/:token/danh-gia', async (request, reply) => {
    const came = await named(request)
    if (!came) return portal.notFound(request, reply)
    const words = portal.words(request, followWords)
    const stars = Number(typedLine(came.values, came.fields.stars) || Number.NaN)
    const said = textIn(came.values, came.fields.starWords).slice(0, 2000)
    const outcome = await portal.forSender(request, (tx, by) =>
      ratePetition(tx, by, 'sender', { petitionId: came.petitionId, stars, words: said, askedHow: '' }),
    )
    if (outcome.ok) return portal.done(reply, pathOf(portal, request), words.rated)
    const noStars = 'refusal' in outcome && outcome.refusal === 'stars-needed'
    return back(
      request,
      reply,
      came,
      'rate',
      noStars ? { [came.fields.stars]: words.rateNeeded } : { form: words.cannotRate },
    )
  })

  app.post('/theo-doi/:token/xem-lai', async (request, reply) => {
    const came = await named(request)
    if (!came) return portal.notFound(request, reply)
    const words = portal.words(request, followWords)
    const said = textIn(came.values, came.fields.lookAgain).slice(0, 4000)
    const outcome = await portal.forSender(request, (tx, by) =>
      reopenPetition(tx, by, 'sender', { petitionId: came.petitionId, words: said, askedHow: '' }),
    )
    if (outcome.ok) return portal.done(reply, pathOf(portal, request), words.reopened)
    const noWord = 'refusal' in outcome && outcome.refusal === 'word-needed'
    const errors = noWord ? { [came.fields.lookAgain]: words.reopenNeeded } : { form: words.cannotReopen }
    return back(request, reply, came, 'reopen', errors)
  })
}
