import type { FastifyReply, FastifyRequest } from 'fastify'
import { currentCalendar } from '#modules/calendar/index.ts'
import { rulesOf } from '#modules/dialogues/index.ts'
import { haiPhong2026 } from '#modules/regulations/index.ts'
import type { Portal } from '#platform/http/portal.ts'
import { type FormState, newForm } from '#ui/index.ts'
import { heldPromises } from '../application/commitments/held-promises.ts'
import { mergedPromises } from '../application/commitments/merged-promises.ts'
import { newDraft } from '../application/files/uploads.ts'
import type { Holder } from '../application/intake/holder-of.ts'
import { type Progress, progressOf } from '../application/intake/progress-of.ts'
import { type Receipt, type ReceiptPetition, receiptOf } from '../application/intake/receipt-of.ts'
import { mergedAnswers, withMerged } from '../application/merged-answer.ts'
import { isSenderAsked, stageRefusal } from '../domain/index.ts'
import { FollowActions, FollowHead } from './follow.view.tsx'
import { AnswerActions } from './follow-answer.view.tsx'
import { FollowedPetition } from './follow-petition.view.tsx'
import { FollowPromises } from './follow-promises.view.tsx'
import { wayOf } from './follow-way.ts'
import { FollowWay } from './follow-way.view.tsx'
import { followWords } from './follow-words.en.ts'
import { keptFiles } from './kept-files.ts'

/** A sender's form that came back: which petition's, and which of its forms. */
export interface CameBack {
  readonly petitionId: string
  readonly is: 'add' | 'rate' | 'reopen' | 'promise'
  readonly form: FormState
  readonly draft?: string
  /** Of a word on a promise: which. */
  readonly promiseId?: string
}

/** The token of the secret link in this address. */
export const tokenOf = (request: FastifyRequest): string => (request.params as { token: string }).token

/** The address of the secret link's page. */
export const pathOf = (portal: Portal, request: FastifyRequest): string =>
  `${portal.unit(request).base}/theo-doi/${tokenOf(request)}`

/** What came with the secret link, read as its holder. */
export const receiptHere = (portal: Portal, request: FastifyRequest, holder: Holder): Promise<Receipt | null> =>
  portal.holder(request, holder.submissionId, 'read', (tx) => receiptOf(tx, holder.submissionId))

/** What was answered to the petitions these were merged into. */
export const mergedInto = (portal: Portal, request: FastifyRequest, petitions: readonly ReceiptPetition[]) =>
  portal.count(request, (db) =>
    mergedAnswers(
      db,
      petitions.filter(({ stage }) => stage === 'duplicate').map(({ id }) => id),
    ),
  )

/** What was promised in answers to the petitions these were merged into. */
export const promisedWhereMerged = (portal: Portal, request: FastifyRequest, petitions: readonly ReceiptPetition[]) =>
  portal.count(request, (db) =>
    mergedPromises(
      db,
      petitions.filter(({ stage }) => stage === 'duplicate').map(({ id }) => id),
    ),
  )

/** The page of a secret link: every petition of the form with its course, and what its sender may do. */
export async function showFollowed(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  holder: Holder,
  back: CameBack | null = null,
  status = back ? 422 : 200,
  /** The form of how to be told, as it came back. */
  wayForm?: FormState,
) {
  const unit = portal.unit(request)
  const draft = back?.draft ?? newDraft()
  const page = await portal.holder(request, holder.submissionId, 'read', async (tx) => {
    const receipt = await receiptOf(tx, holder.submissionId)
    const petitions = []
    for (const petition of receipt?.petitions ?? [])
      petitions.push({ petition, progress: await progressOf(tx, petition.id) })
    return {
      receipt,
      calendar: await currentCalendar(tx),
      petitions,
      promises: await heldPromises(
        tx,
        petitions.map(({ petition }) => petition.id),
      ),
      kept: await keptFiles(tx, draft, `${unit.base}/tep`, unit.language),
    }
  })
  const { receipt, calendar } = page
  if (!receipt) return portal.notFound(request, reply)
  const merged = await mergedInto(portal, request, receipt.petitions)
  const promises = [...page.promises, ...(await promisedWhereMerged(portal, request, receipt.petitions))]
  const way = await wayOf(portal, request, holder)
  const path = pathOf(portal, request)
  const refused = back?.form.errors.form
  const of = page.petitions.find(({ petition }) => petition.id === back?.petitionId)
  // Where the form itself is not offered any more, what was wrong with it stands above everything.
  const offered = (came: CameBack, { petition, progress }: NonNullable<typeof of>) =>
    came.is === 'promise'
      ? promises.some((one) => one.id === came.promiseId && isSenderAsked(one, portal.today()))
      : may[came.is](petition, progress)
  const notice = refused && of && back && !offered(back, of) ? refused : undefined
  const rules = receipt.dialogue ? rulesOf(receipt.dialogue) : haiPhong2026.rules
  return portal.page(
    request,
    reply,
    {
      title: portal.words(request, followWords).title,
      width: 'reading',
      failed: back !== null || wayForm !== undefined,
      notice: notice ? { is: 'refused', text: notice } : undefined,
      children: (
        <>
          <FollowHead base={unit.base} receipt={`${unit.base}/bien-nhan/${tokenOf(request)}`} full />
          {page.petitions.map(({ petition, progress: followed }) => {
            const progress = withMerged(followed, merged.get(petition.id))
            const own = back?.petitionId === petition.id ? back : null
            const added = own?.is === 'add' ? own : null
            const answered = own?.is === 'rate' || own?.is === 'reopen' ? { is: own.is, form: own.form } : null
            return (
              <FollowedPetition
                {...{ receipt, petition, progress, calendar }}
                full
                actions={
                  <>
                    <FollowPromises
                      path={path}
                      base={unit.base}
                      unitName={unit.name}
                      promises={promises.filter(({ petitionId }) => petitionId === petition.id)}
                      back={own?.promiseId ? { promiseId: own.promiseId, form: own.form } : null}
                      today={portal.today()}
                    />
                    <AnswerActions
                      path={path}
                      petition={petition}
                      back={answered}
                      days={rules.reopened.value}
                      mayRate={may.rate(petition, progress)}
                      mayReopen={may.reopen(petition, progress)}
                    />
                    <FollowActions
                      path={path}
                      base={unit.base}
                      petition={petition}
                      draft={draft}
                      kept={added ? [...page.kept.values()] : []}
                      form={added?.form ?? newForm()}
                      open={added !== null}
                      mayAdd={may.add(petition)}
                      mayWithdraw={stageRefusal(petition.stage, 'withdraw') === null}
                    />
                  </>
                }
              />
            )
          })}
          {way && <FollowWay {...way} path={path} form={wayForm} />}
        </>
      ),
    },
    status,
  )
}

/** What the sender may still do with a petition. */
const may = {
  add: ({ stage }: ReceiptPetition) => stageRefusal(stage, 'add-message') === null,
  rate: ({ stage, round }: ReceiptPetition, { ratedRounds }: Progress) =>
    stageRefusal(stage, 'rate') === null && !ratedRounds.includes(round),
  reopen: ({ stage }: ReceiptPetition, { reopened }: Progress) => stageRefusal(stage, 'reopen') === null && !reopened,
}
