import type { FastifyInstance, FastifyRequest } from 'fastify'
import { typedLine } from '#modules/organisations/index.ts'
import type { Portal } from '#platform/http/portal.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { formWithErrors, newForm } from '#ui/index.ts'
import { claimFiles } from '../application/files/uploads.ts'
import { addMessage, closePetition } from '../application/handling/index.ts'
import type { Holder } from '../application/intake/holder-of.ts'
import type { Receipt } from '../application/intake/receipt-of.ts'
import { stageRefusal } from '../domain/index.ts'
import { WithdrawView } from './follow.view.tsx'
import { pathOf, receiptHere, showFollowed } from './follow-page.tsx'
import { followWords } from './follow-words.en.ts'
import { formKeys } from './form-keys.ts'
import type { IntakeWebParts } from './intake-parts.ts'
import { keepPosted, keptFiles } from './kept-files.ts'
import { readPostedForm } from './posted-form.ts'
import { holderHere } from './receipt.routes.tsx'

/** The secret link: …/theo-doi/<token> to follow, …/bo-sung to add, …/rut/<code> to withdraw. */
export const followInPortal = (portal: Portal, parts: IntakeWebParts) => async (app: FastifyInstance) => {
  const { files } = parts
  app.get('/theo-doi/:token', async (request, reply) => {
    const holder = await holderHere(portal, parts, request)
    return holder ? showFollowed(portal, request, reply, holder) : portal.notFound(request, reply)
  })

  app.post('/theo-doi/:token/bo-sung', async (request, reply) => {
    const holder = await holderHere(portal, parts, request)
    if (!holder) return portal.notFound(request, reply)
    const unit = portal.unit(request)
    const words = portal.words(request, followWords)
    const posted = await readPostedForm(request, files, unit.id, { sound: true })
    const receipt = await receiptHere(portal, request, holder)
    const petition = receipt?.petitions.find(({ id }) => id === typedLine(posted.values, 'petition'))
    if (!petition) return portal.notFound(request, reply)
    const { draft } = formKeys(posted.values)
    const errors: Record<string, string> = {}
    const values = await portal.write(request, (tx) =>
      keepPosted(tx, portal.now(), draft, posted, errors, unit.language),
    )
    const kept = [values.kept ?? []].flat()
    const typed = [values.words ?? ''].flat()[0] ?? ''
    if (!typed.trim() && kept.length === 0) errors.words ??= words.addEmpty
    const waiting = await portal.read(request, (tx) => keptFiles(tx, draft, `${unit.base}/tep`))
    const names = kept.flatMap((id) => waiting.get(id)?.name ?? [])
    const back = (all: Record<string, string>) =>
      showFollowed(portal, request, reply, holder, {
        ...{ petitionId: petition.id, is: 'add', draft },
        form: formWithErrors(values, all),
      })
    if (Object.keys(errors).length > 0) return back(errors)
    const said = await portal.forSender(request, async (tx, by) => {
      const outcome = await addMessage(tx, by, 'sender', {
        petitionId: petition.id,
        direction: 'from-sender',
        words: [typed, names.length > 0 ? words.filesAdded(names) : ''].filter(Boolean).join('\n'),
        askedHow: '',
      })
      if (outcome.ok) await claimFiles(tx, draft, kept, { subject: 'petition', subjectId: petition.id })
      return outcome.ok
    })
    if (!said) return back({ form: words.cannotAdd })
    return portal.done(reply, pathOf(portal, request), words.added)
  })

  const petitionHere = async (request: FastifyRequest, holder: Holder) => {
    const { code } = request.params as { code: string }
    const receipt: Receipt | null = await receiptHere(portal, request, holder)
    return receipt?.petitions.find((one) => one.code === code)
  }

  app.get('/theo-doi/:token/rut/:code', async (request, reply) => {
    const holder = await holderHere(portal, parts, request)
    const petition = holder && (await petitionHere(request, holder))
    if (!petition || stageRefusal(petition.stage, 'withdraw')) return portal.notFound(request, reply)
    return portal.page(request, reply, {
      title: portal.words(request, followWords).withdraw,
      width: 'form',
      children: <WithdrawView path={pathOf(portal, request)} petition={petition} form={newForm()} />,
    })
  })

  app.post('/theo-doi/:token/rut/:code', async (request, reply) => {
    const holder = await holderHere(portal, parts, request)
    const petition = holder && (await petitionHere(request, holder))
    if (!petition) return portal.notFound(request, reply)
    const words = portal.words(request, followWords)
    const reason = [fieldsOf(request.body).reason ?? ''].flat()[0] ?? ''
    const outcome = await portal.forSender(request, (tx, by) =>
      closePetition(tx, by, 'sender', {
        petitionId: petition.id,
        closing: { how: 'withdrawn', reason: reason.slice(0, 2000), askedHow: '' },
      }),
    )
    if (outcome.ok) return portal.done(reply, pathOf(portal, request), words.withdrawn)
    const form = formWithErrors({ reason }, { form: words.cannotWithdraw })
    return portal.page(
      request,
      reply,
      {
        title: words.withdraw,
        width: 'form',
        failed: true,
        children: <WithdrawView path={pathOf(portal, request)} petition={petition} form={form} />,
      },
      409,
    )
  })
}
