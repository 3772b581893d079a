import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { currentCalendar } from '#modules/calendar/index.ts'
import { dialogueAt, dialoguesAddress, dialogueWords } from '#modules/dialogues/index.ts'
import { leaders } from '#modules/staff/index.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors } from '#ui/index.ts'
import { carriedFrom, carriedInto } from '../../application/carried-query.ts'
import { earlierPromises } from '../../application/commitments/earlier-promises.ts'
import { type RecordProlongedRefusal, recordProlonged } from '../../application/handling/carry-over.ts'
import { CarriedView } from './carried.view.tsx'
import { carriedWords as words } from './carried-words.vi.ts'
import { actorOf } from './which.ts'

const reasonForm = z.object({
  reason: z.string().trim().min(1, words.refusals['reason-needed']).max(2000, words.long),
  forOfficerId: z
    .union([z.literal(''), z.uuid()])
    .default('')
    .transform((id) => id || null),
  paper: z.string().trim().max(200).default(''),
})
const fieldOf: Partial<Record<RecordProlongedRefusal, string>> = {
  'reason-needed': 'reason',
  'leader-needed': 'forOfficerId',
  'paper-needed': 'paper',
}
type At = FastifyRequest<{ Params: { address: string; petition?: string } }>

/** Promises of the dialogue before that are named; the rest stands in their own list. */
const PROMISES = 50

/** Việc năm trước (R25): what was promised before a dialogue, what crossed into a dialogue and out of it, and why it takes so long. */
export const carriedInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const path = '/ky-doi-thoai/:address/chuyen-ky'

    const show = async (
      request: At,
      reply: FastifyReply,
      back: { petitionId: string; form: FormState; status: number } | null = null,
    ) => {
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueAt(db, request.params.address)
        if (!dialogue) return null
        return {
          dialogue,
          promises: await earlierPromises(
            db,
            dialogue.address,
            { ...actorOf(office.person(request)), today: office.today() },
            PROMISES,
          ),
          into: await carriedInto(db, dialogue.id),
          from: await carriedFrom(db, dialogue.id),
          calendar: await currentCalendar(db),
          leaders: await leaders(db),
        }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, ...carried } = found
      const href = `${dialoguesAddress}/${dialogue.address}`
      const decides = office.reach(request, 'petitions.approve-answer') === 'all'
      const records = office.reach(request, 'petitions.record-leaders-decision') === 'all'
      return office.page(
        request,
        reply,
        {
          title: words.title,
          about: words.about(dialogue.address),
          back: { href, label: dialogueWords.name(dialogue.year, dialogue.ordinal) },
          current: dialoguesAddress,
          failed: back !== null,
          children: (
            <CarriedView
              {...carried}
              dialogue={dialogue.address}
              today={office.today()}
              as={decides ? 'leader' : records ? 'recorder' : null}
              action={`${href}/chuyen-ky`}
              failed={back}
            />
          ),
        },
        back?.status,
      )
    }

    app.get(path, { config: { action: 'decisions.read' } }, (request: At, reply) => show(request, reply))

    app.post(`${path}/:petition`, { config: { action: 'petitions.explain-prolonged' } }, async (request: At, reply) => {
      const petitionId = z.uuid().safeParse(request.params.petition).data
      if (!petitionId) return office.notFound(request, reply)
      const posted = readForm(reasonForm, request.body)
      if (!posted.ok) return show(request, reply, { petitionId, form: posted.form, status: 422 })
      const { reason, forOfficerId, paper } = posted.value
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueAt(tx, request.params.address)
        const recordedFor = forOfficerId ? { officerId: forOfficerId, paper } : null
        const input = dialogue && { petitionId, dialogueId: dialogue.id, reason, recordedFor }
        return input && recordProlonged(tx, by, actorOf(office.person(request)), input)
      })
      if (!outcome) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, `${dialoguesAddress}/${request.params.address}/chuyen-ky`, words.done)
      const { refusal } = outcome
      if (refusal === 'not-found') return office.notFound(request, reply)
      const form = formWithErrors(posted.form.values, { [fieldOf[refusal] ?? 'form']: words.refusals[refusal] })
      return show(request, reply, { petitionId, form, status: 409 })
    })
  }
