import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { dialogueAt, dialoguesAddress, dialogueWords } from '#modules/dialogues/index.ts'
import { recordSpokenAnswer } from '#modules/petitions/index.ts'
import { isUnitRole } from '#modules/staff/index.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { formWithErrors } from '#ui/index.ts'
import { countSpoken, unspokenPetitions } from '../application/unspoken-petitions.ts'
import { spokenForm } from './dialogue-forms.ts'
import { refuseOver } from './dialogue-over.tsx'
import { SpokenAnswers, type SpokenProps } from './spoken.view.tsx'
import { spokenWords } from './spoken-words.vi.ts'

type AtAddress = FastifyRequest<{ Params: { address: string; id?: string } }>
const at = '/ky-doi-thoai/:address'

/** What was answered aloud at the conference. */
export const spokenInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const show = async (
      request: AtAddress,
      reply: FastifyReply,
      failed: SpokenProps['failed'] = null,
      status = 200,
      refused?: string,
    ) => {
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueAt(db, request.params.address)
        if (!dialogue?.heldOn) return null
        return {
          dialogue,
          heldOn: dialogue.heldOn,
          petitions: await unspokenPetitions(db, dialogue.id),
          spoken: await countSpoken(db, dialogue.id),
        }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, heldOn, petitions, spoken } = found
      if (dialogue.closedOn) return refuseOver(office, request, reply, { title: spokenWords.title, dialogue })
      const address = `${dialoguesAddress}/${dialogue.address}`
      return office.page(
        request,
        reply,
        {
          title: spokenWords.title,
          about: spokenWords.about(dateWithYear(heldOn), spoken),
          back: { href: address, label: dialogueWords.name(dialogue.year, dialogue.ordinal) },
          current: dialoguesAddress,
          failed: failed !== null,
          notice: refused === undefined ? undefined : { is: 'refused', text: refused },
          children: (
            <SpokenAnswers
              petitions={petitions}
              address={`${address}/tra-loi-tai-hoi-nghi`}
              chairName={dialogue.chairName}
              failed={failed}
            />
          ),
        },
        status,
      )
    }

    const config = { action: 'petitions.record-spoken-answer' }
    app.get(`${at}/tra-loi-tai-hoi-nghi`, { config }, (request: AtAddress, reply) => show(request, reply))

    app.post(`${at}/tra-loi-tai-hoi-nghi/:id`, { config }, async (request: AtAddress, reply) => {
      const petitionId = z.uuid().safeParse(request.params.id).data
      if (!petitionId) return office.notFound(request, reply)
      const posted = readForm(spokenForm, request.body)
      if (!posted.ok) return show(request, reply, { petitionId, form: posted.form }, 422)
      const { roles, departmentId } = office.person(request)
      const { version, words, spokenBy, complete } = posted.value
      const outcome = await office.write(request, async (tx, by) => {
        if ((await dialogueAt(tx, request.params.address))?.closedOn) return null
        const petition = await tx
          .selectFrom('petition')
          .select('number')
          .where('id', '=', petitionId)
          .executeTakeFirst()
        const actor = { roles: roles.filter(isUnitRole), departmentId }
        const recorded = await recordSpokenAnswer(tx, by, actor, { petitionId, version, words, spokenBy, complete })
        return { recorded, number: petition?.number ?? null }
      })
      if (!outcome) return show(request, reply)
      const { recorded, number } = outcome
      const address = `${dialoguesAddress}/${request.params.address}/tra-loi-tai-hoi-nghi`
      if (recorded.ok) return office.done(reply, address, spokenWords.done(number))
      if (recorded.refusal === 'not-found') return office.notFound(request, reply)
      const form = formWithErrors(posted.form.values, { form: spokenWords.refusals[recorded.refusal] })
      return show(request, reply, { petitionId, form }, 409, spokenWords.refusals[recorded.refusal])
    })
  }
