import type { FastifyInstance, FastifyRequest } from 'fastify'
import { parseCode, parsePin } from '#kernel/code.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { parsePhone, typedLine } from '#modules/organisations/index.ts'
import { countTry, forgiveTries } from '#modules/staff/index.ts'
import type { Portal } from '#platform/http/portal.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { type CodeProof, type Holder, holderOfCode } from '../application/intake/holder-of.ts'
import { progressOf } from '../application/intake/progress-of.ts'
import { receiptOf } from '../application/intake/receipt-of.ts'
import { linkTokenOf } from '../application/intake/secrets.ts'
import { withMerged } from '../application/merged-answer.ts'
import { FollowDoor, FollowHead } from './follow.view.tsx'
import { mergedInto } from './follow-page.tsx'
import { FollowedPetition } from './follow-petition.view.tsx'
import { followWords } from './follow-words.en.ts'
import type { IntakeWebParts } from './intake-parts.ts'

/** Ten tries for one code, existing or not; many for one address, which a hall or a village may share. */
const limits = {
  code: { failures: 10, windowMinutes: 15, lockMinutes: 15 },
  address: { failures: 200, windowMinutes: 15, lockMinutes: 15 },
} as const

/** What was typed as a proof: a PIN by its six digits, otherwise a telephone number; null: neither. */
function proofOf(code: string, typed: string): CodeProof | null {
  const pin = parsePin(typed)
  if (pin) return { code, pin }
  const phone = parsePhone(typed)
  return phone.ok ? { code, phone: phone.value.digits } : null
}

/** GET and POST …/theo-doi: by code and PIN on to the secret link, by code and telephone number to the course alone. */
export const followDoorInPortal = (portal: Portal, parts: IntakeWebParts) => async (app: FastifyInstance) => {
  const { db, keys } = parts

  const door = (request: FastifyRequest, form: FormState) => {
    const unit = portal.unit(request)
    return {
      title: portal.words(request, followWords).title,
      path: `${unit.base}/theo-doi`,
      width: 'form' as const,
      failed: Object.keys(form.errors).length > 0,
      children: <FollowDoor base={unit.base} phone={unit.phone} form={form} />,
    }
  }

  /** Who it is; 'locked': tried too often. Counted before it is known to be right, forgotten when it was. */
  const tryCode = async (request: FastifyRequest, code: string, typed: string): Promise<Holder | 'locked' | null> => {
    const now = Temporal.Now.instant()
    const read = parseCode(code)
    const byCode = keys.match('follow-code', `${portal.unit(request).id} ${read.ok ? read.value : code}`)
    const byAddress = keys.match('follow-address', request.ip)
    const locked = await db.outsideAsPublic('write', async (tx) => {
      const counted = [await countTry(tx, byCode, now, limits.code), await countTry(tx, byAddress, now, limits.address)]
      return counted.includes('locked-out')
    })
    if (locked) return 'locked'
    const proof = read.ok ? proofOf(read.value, typed) : null
    const holder = proof && (await portal.read(request, (tx) => holderOfCode(tx, proof, keys)))
    if (holder) await db.outsideAsPublic('write', (tx) => forgiveTries(tx, byCode, now))
    return holder
  }

  app.get('/theo-doi', (request, reply) => portal.page(request, reply, door(request, newForm())))

  app.post('/theo-doi', async (request, reply) => {
    const unit = portal.unit(request)
    const words = portal.words(request, followWords)
    const values = fieldsOf(request.body)
    const [code, proof] = [typedLine(values, 'code').slice(0, 60), typedLine(values, 'proof').slice(0, 60)]
    reply.header('cache-control', 'no-store')
    const again = (errors: Record<string, string>, status: number) =>
      portal.page(request, reply, door(request, formWithErrors({ code, proof }, errors)), status)
    if (!code || !proof)
      return again({ ...(code ? {} : { code: words.codeEmpty }), ...(proof ? {} : { proof: words.proofEmpty }) }, 422)
    const holder = await tryCode(request, code, proof)
    if (holder === 'locked') return again({ form: words.tooMany }, 429)
    if (!holder) return again({ form: words.wrong }, 422)
    if (holder.opens === 'full')
      return reply.redirect(`${unit.base}/theo-doi/${linkTokenOf(keys, holder.submissionId, holder.linkVersion)}`, 303)

    const wanted = parseCode(code)
    const shown = await portal.holder(request, holder.submissionId, 'read', async (tx) => {
      const receipt = await receiptOf(tx, holder.submissionId)
      const petition = receipt?.petitions.find((one) => wanted.ok && one.code === wanted.value)
      if (!receipt || !petition) return null
      return { receipt, petition, progress: await progressOf(tx, petition.id), calendar: await currentCalendar(tx) }
    })
    if (!shown) return again({ form: words.wrong }, 422)
    const merged = await mergedInto(portal, request, [shown.petition])
    const progress = withMerged(shown.progress, merged.get(shown.petition.id))
    return portal.page(request, reply, {
      title: words.title,
      width: 'reading',
      children: (
        <>
          <FollowHead base={unit.base} receipt={null} full={false} />
          <FollowedPetition {...shown} progress={progress} full={false} />
        </>
      ),
    })
  })
}
