import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { dialogueAt, dialoguesAddress, dialogueWords } from '#modules/dialogues/index.ts'
import { atOnce, exportList } from '#modules/lists/index.ts'
import { recordSpokenAnswer } from '#modules/petitions/index.ts'
import { isUnitRole } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { formWithErrors } from '#ui/index.ts'
import { tally } from '../application/tally.ts'
import { countSpoken, unspokenPetitions } from '../application/unspoken-petitions.ts'
import { countedPetitions, countedRegistrations, petitionColumns, registrationColumns } from './counted-columns.ts'
import { spokenForm } from './dialogue-forms.ts'
import { CountedRows } from './rows.view.tsx'
import { rowsWords } from './rows-words.vi.ts'
import { SpokenAnswers, type SpokenProps } from './spoken.view.tsx'
import { spokenWords } from './spoken-words.vi.ts'

type AtAddress = FastifyRequest<{ Params: { address: string; id?: string } }>
const at = '/ky-doi-thoai/:address'

/** The rows behind the verdict, and what was answered aloud at the conference. */
export const rowsAndSpokenInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get(`${at}/cach-tinh`, { config: { action: 'decisions.read' } }, async (request: AtAddress, reply) => {
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueAt(db, request.params.address)
        return dialogue && { dialogue, counted: await tally(db, dialogue, office.now()) }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, counted } = found
      return office.page(request, reply, {
        title: rowsWords.title,
        about: rowsWords.about,
        back: {
          href: `${dialoguesAddress}/${dialogue.address}`,
          label: dialogueWords.name(dialogue.year, dialogue.ordinal),
        },
        current: dialoguesAddress,
        children: <CountedRows tally={counted} dialogueAddress={dialogue.address} />,
      })
    })

    for (const which of ['dang-ky', 'kien-nghi'] as const)
      app.post(`${at}/cach-tinh/${which}`, { config: { action: 'decisions.read' } }, (request: AtAddress, reply) => {
        const counted = async (db: UnitDb) => {
          const dialogue = await dialogueAt(db, request.params.address)
          return dialogue && tally(db, dialogue, office.now())
        }
        return which === 'dang-ky'
          ? exportList(office, request, reply, {
              list: 'counted-registrations',
              name: rowsWords.registrationsName(request.params.address),
              columns: registrationColumns,
              find: async (db) => atOnce(countedRegistrations(await counted(db))),
            })
          : exportList(office, request, reply, {
              list: 'counted-petitions',
              name: rowsWords.petitionsName(request.params.address),
              columns: petitionColumns,
              find: async (db) => atOnce(countedPetitions(await counted(db))),
            })
      })

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
        const petition = await tx
          .selectFrom('petition')
          .select('number')
          .where('id', '=', petitionId)
          .executeTakeFirst()
        const actor = { roles: roles.filter(isUnitRole), departmentId }
        const recorded = await recordSpokenAnswer(tx, by, actor, { petitionId, version, words, spokenBy, complete })
        return { recorded, number: petition?.number ?? null }
      })
      const { recorded, number } = outcome
      const address = `${dialoguesAddress}/${request.params.address}/tra-loi-tai-hoi-nghi`
      if (recorded.ok) return office.done(reply, address, spokenWords.done(number))
      if (recorded.refusal === 'not-found') return office.notFound(request, reply)
      const form = formWithErrors(posted.form.values, { form: spokenWords.refusals[recorded.refusal] })
      return show(request, reply, { petitionId, form }, 409, spokenWords.refusals[recorded.refusal])
    })
  }
