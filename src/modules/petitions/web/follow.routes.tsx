import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { currentCalendar } from '#modules/calendar/index.ts'
import { typedLine } from '#modules/organisations/index.ts'
import type { Portal } from '#platform/http/portal.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, type KeptFile, newForm } from '#ui/index.ts'
import { claimFiles, newDraft } from '../application/files/uploads.ts'
import { addMessage, closePetition } from '../application/handling/index.ts'
import type { Holder } from '../application/intake/holder-of.ts'
import { progressOf } from '../application/intake/progress-of.ts'
import { type Receipt, receiptOf } from '../application/intake/receipt-of.ts'
import { stageRefusal } from '../domain/index.ts'
import { FollowActions, FollowHead, WithdrawView } from './follow.view.tsx'
import { FollowedPetition } from './follow-petition.view.tsx'
import { words } from './follow-words.vi.ts'
import { formKeys } from './form-keys.ts'
import type { IntakeWebParts } from './intake-parts.ts'
import { keepPosted, keptFiles } from './kept-files.ts'
import { readPostedForm } from './posted-form.ts'
import { holderHere } from './receipt.routes.tsx'

/** The secret link: …/theo-doi/<token> to follow, …/bo-sung to add, …/rut/<code> to withdraw. */
export const followInPortal = (portal: Portal, parts: IntakeWebParts) => async (app: FastifyInstance) => {
  const { files } = parts
  const tokenOf = (request: FastifyRequest) => (request.params as { token: string }).token
  const pathOf = (request: FastifyRequest) => `${portal.unit(request).base}/theo-doi/${tokenOf(request)}`
  const receiptHere = (request: FastifyRequest, holder: Holder) =>
    portal.holder(request, holder.submissionId, 'read', (tx) => receiptOf(tx, holder.submissionId))

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    holder: Holder,
    back: { petitionId: string; form: FormState; draft: string } | null = null,
  ) => {
    const unit = portal.unit(request)
    const draft = back?.draft ?? newDraft()
    const page = await portal.holder(request, holder.submissionId, 'read', async (tx) => {
      const receipt = await receiptOf(tx, holder.submissionId)
      const calendar = await currentCalendar(tx)
      const petitions = []
      for (const petition of receipt?.petitions ?? [])
        petitions.push({ petition, progress: await progressOf(tx, petition.id) })
      return { receipt, calendar, petitions, kept: await keptFiles(tx, draft) }
    })
    const { receipt, calendar } = page
    if (!receipt) return portal.notFound(request, reply)
    return portal.page(
      request,
      reply,
      {
        title: words.title,
        width: 'reading',
        failed: back !== null,
        children: (
          <>
            <FollowHead base={unit.base} receipt={`${unit.base}/bien-nhan/${tokenOf(request)}`} full />
            {page.petitions.map(({ petition, progress }) => {
              const open = back?.petitionId === petition.id
              return (
                <FollowedPetition
                  receipt={receipt}
                  petition={petition}
                  progress={progress}
                  calendar={calendar}
                  full
                  actions={
                    <FollowActions
                      path={pathOf(request)}
                      base={unit.base}
                      petition={petition}
                      draft={draft}
                      kept={open ? ([...page.kept.values()] as readonly KeptFile[]) : []}
                      form={open && back ? back.form : newForm()}
                      open={open}
                      mayAdd={stageRefusal(petition.stage, 'add-message') === null}
                      mayWithdraw={stageRefusal(petition.stage, 'withdraw') === null}
                    />
                  }
                />
              )
            })}
          </>
        ),
      },
      back ? 422 : 200,
    )
  }

  app.get('/theo-doi/:token', async (request, reply) => {
    const holder = await holderHere(portal, parts, request)
    return holder ? show(request, reply, holder) : portal.notFound(request, reply)
  })

  app.post('/theo-doi/:token/bo-sung', async (request, reply) => {
    const holder = await holderHere(portal, parts, request)
    if (!holder) return portal.notFound(request, reply)
    const posted = await readPostedForm(request, files, portal.unit(request).id)
    const receipt = await receiptHere(request, holder)
    const petition = receipt?.petitions.find(({ id }) => id === typedLine(posted.values, 'petition'))
    if (!petition) return portal.notFound(request, reply)
    const { draft } = formKeys(posted.values)
    const errors: Record<string, string> = {}
    const values = await portal.write(request, (tx) => keepPosted(tx, portal.now(), draft, posted, errors))
    const kept = [values.kept ?? []].flat()
    const typed = [values.words ?? ''].flat()[0] ?? ''
    if (!typed.trim() && kept.length === 0) errors.words ??= words.addEmpty
    const waiting = await portal.read(request, (tx) => keptFiles(tx, draft))
    const names = kept.flatMap((id) => waiting.get(id)?.name ?? [])
    const back = (all: Record<string, string>) =>
      show(request, reply, holder, { petitionId: petition.id, draft, form: formWithErrors(values, all) })
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
    return portal.done(reply, pathOf(request), words.added)
  })

  const petitionHere = async (request: FastifyRequest, holder: Holder) => {
    const { code } = request.params as { code: string }
    const receipt: Receipt | null = await receiptHere(request, holder)
    return receipt?.petitions.find((one) => one.code === code)
  }

  app.get('/theo-doi/:token/rut/:code', async (request, reply) => {
    const holder = await holderHere(portal, parts, request)
    const petition = holder && (await petitionHere(request, holder))
    if (!petition || stageRefusal(petition.stage, 'withdraw')) return portal.notFound(request, reply)
    return portal.page(request, reply, {
      title: words.withdraw,
      width: 'form',
      children: <WithdrawView path={pathOf(request)} petition={petition} form={newForm()} />,
    })
  })

  app.post('/theo-doi/:token/rut/:code', async (request, reply) => {
    const holder = await holderHere(portal, parts, request)
    const petition = holder && (await petitionHere(request, holder))
    if (!petition) return portal.notFound(request, reply)
    const reason = [fieldsOf(request.body).reason ?? ''].flat()[0] ?? ''
    const outcome = await portal.forSender(request, (tx, by) =>
      closePetition(tx, by, 'sender', {
        petitionId: petition.id,
        closing: { how: 'withdrawn', reason: reason.slice(0, 2000), askedHow: '' },
      }),
    )
    if (outcome.ok) return portal.done(reply, pathOf(request), words.withdrawn)
    const form = formWithErrors({ reason }, { form: words.cannotWithdraw })
    return portal.page(
      request,
      reply,
      {
        title: words.withdraw,
        width: 'form',
        failed: true,
        children: <WithdrawView path={pathOf(request)} petition={petition} form={form} />,
      },
      409,
    )
  })
}
