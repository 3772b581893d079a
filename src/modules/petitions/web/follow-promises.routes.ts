import type { FastifyInstance } from 'fastify'
import { typedLine } from '#modules/organisations/index.ts'
import type { Portal } from '#platform/http/portal.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { formWithErrors } from '#ui/index.ts'
import { heldPromises } from '../application/commitments/held-promises.ts'
import { hearSender } from '../application/commitments/senders-word.ts'
import { pathOf, promisedWhereMerged, receiptHere, showFollowed } from './follow-page.tsx'
import { followPromiseWords } from './follow-promise-words.en.ts'
import { promiseFields } from './follow-promises.view.tsx'
import type { IntakeWebParts } from './intake-parts.ts'
import { holderHere } from './receipt.routes.tsx'

/** Whether what was promised to a sender was done, in his own word: POST …/theo-doi/<token>/loi-hua. */
export const followPromisesInPortal = (portal: Portal, parts: IntakeWebParts) => async (app: FastifyInstance) => {
  app.post('/theo-doi/:token/loi-hua', async (request, reply) => {
    const holder = await holderHere(portal, parts, request)
    const receipt = holder && (await receiptHere(portal, request, holder))
    if (!holder || !receipt) return portal.notFound(request, reply)
    const values = fieldsOf(request.body)
    const held = await portal.holder(request, holder.submissionId, 'read', (tx) =>
      heldPromises(
        tx,
        receipt.petitions.map(({ id }) => id),
      ),
    )
    const merged = await promisedWhereMerged(portal, request, receipt.petitions)
    const promise = [...held, ...merged].find(({ id }) => id === typedLine(values, 'promise'))
    if (!promise) return portal.notFound(request, reply)
    const words = portal.words(request, followPromiseWords)
    const fields = promiseFields(promise.id)
    const input = {
      ...{ commitmentId: promise.id, said: typedLine(values, fields.said), askedHow: '' },
      merged: promise.petitionId === promise.promisedTo ? null : promise.petitionId,
      words: [values[fields.words] ?? ''].flat()[0] ?? '',
    }
    const outcome = await portal.forSender(request, (tx, by) => hearSender(tx, by, 'sender', input))
    if (outcome.ok) return portal.done(reply, pathOf(portal, request), words.said)
    const { refusal } = outcome
    const errors: Record<string, string> =
      refusal === 'saying-needed'
        ? { [fields.said]: words.needed }
        : { form: refusal in words.cannot ? words.cannot[refusal as keyof typeof words.cannot] : words.cannot.other }
    const form = formWithErrors(values, errors)
    const back = { petitionId: promise.petitionId, is: 'promise', promiseId: promise.id, form } as const
    return showFollowed(portal, request, reply, holder, back, errors.form ? 409 : 422)
  })
}
