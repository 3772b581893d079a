import type { FastifyInstance, FastifyRequest } from 'fastify'
import { currentCalendar } from '#modules/calendar/index.ts'
import type { Portal } from '#platform/http/portal.ts'
import { BackLink, TypingSent, useWords } from '#ui/index.ts'
import { publishedTallies } from '../application/commitments/published-query.ts'
import { type Holder, holderOfToken } from '../application/intake/holder-of.ts'
import { receiptOf } from '../application/intake/receipt-of.ts'
import { pinOf } from '../application/intake/secrets.ts'
import { followPromiseWords } from './follow-promise-words.en.ts'
import type { IntakeWebParts } from './intake-parts.ts'
import { ReceiptActions, ReceiptView } from './receipt.view.tsx'
import { receiptWords } from './receipt-words.en.ts'

/** Whose secret link this address carries; null for a wrong or a revoked one. */
export const holderHere = (portal: Portal, parts: IntakeWebParts, request: FastifyRequest): Promise<Holder | null> => {
  const { token } = request.params as { token: string }
  return portal.read(request, (db) => holderOfToken(db, token, parts.keys))
}

/** GET …/bien-nhan/<token>: what was received, to keep; `?in=1` for the printer. */
export const receiptInPortal = (portal: Portal, parts: IntakeWebParts) => async (app: FastifyInstance) => {
  app.get('/bien-nhan/:token', async (request, reply) => {
    const holder = await holderHere(portal, parts, request)
    if (!holder) return portal.notFound(request, reply)
    const { token } = request.params as { token: string }
    const words = portal.words(request, receiptWords)
    const unit = portal.unit(request)
    const read = await portal.holder(request, holder.submissionId, 'read', async (db) => ({
      receipt: await receiptOf(db, holder.submissionId),
      calendar: await currentCalendar(db),
    }))
    if (!read.receipt) return portal.notFound(request, reply)
    const dialogue = read.receipt.dialogue?.address
    const lastYear = dialogue
      ? (await portal.read(request, (db) => publishedTallies(db, dialogue, portal.today()))).lastYear
      : null
    const path = `${unit.base}/theo-doi/${token}`
    const link = portal.origin ? portal.origin + path : null
    const pin = pinOf(parts.keys, holder.submissionId, holder.linkVersion)
    const codes = read.receipt.petitions.map(({ code }) => code).join(', ')
    const printed = (request.query as { in?: string }).in === '1'
    return portal.page(request, reply, {
      title: words.title(unit.name),
      width: 'form',
      children: (
        <>
          <TypingSent as={`${unit.slug}/gui-kien-nghi`} />
          {printed && <BackLink href={`${unit.base}/bien-nhan/${token}`} label={words.back} />}
          <ReceiptView
            unit={unit}
            receipt={read.receipt}
            pin={pin}
            link={link}
            calendar={read.calendar}
            picture={printed ? undefined : `bien-nhan-${read.receipt.petitions[0]?.code ?? ''}.png`}
            actions={
              printed ? (
                <p class="quiet no-print">{words.printAbout}</p>
              ) : (
                <ReceiptActions
                  path={path}
                  link={link ?? `${request.protocol}://${request.host}${path}`}
                  copied={words.copied(codes, pin)}
                />
              )
            }
          />
          {!printed && lastYear && lastYear.kept + lastYear.late > 0 && <AskedBefore base={unit.base} />}
        </>
      ),
    })
  })
}

/**
 * Who was promised something before is asked whether it was done, behind the secret of that petition: the line is the same
 * for everybody, so that it tells nobody who sent what.
 */
function AskedBefore({ base }: { base: string }) {
  const words = useWords(followPromiseWords)
  return (
    <p class="small quiet">
      {words.before} <a href={`${base}/theo-doi`}>{words.beforeLink}</a>
    </p>
  )
}
