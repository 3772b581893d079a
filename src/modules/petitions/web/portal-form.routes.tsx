import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { currentCalendar } from '#modules/calendar/index.ts'
import { currentDialogue, dialogueTimes, rulesOf } from '#modules/dialogues/index.ts'
import {
  GuardFields,
  guardFields,
  guardForm,
  guardWords,
  placeAsked,
  stampOf,
  typedLine,
  villageChoices,
} from '#modules/organisations/index.ts'
import { carriedHere, dropCarried } from '#modules/registrations/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Portal } from '#platform/http/portal.ts'
import { formWithErrors, newForm } from '#ui/index.ts'
import { receiveSubmission } from '../application/intake/receive-submission.ts'
import { MOST_PETITIONS } from '../application/intake/submission-input.ts'
import { type FormKeys, formKeys } from './form-keys.ts'
import { type IntakeWebParts, random } from './intake-parts.ts'
import { keepPosted, keptFiles, soundsIn } from './kept-files.ts'
import { renumbered, type Values } from './petition-rows.ts'
import { idempotencyKeyOf, mayBeSpoken, readPetitionForm } from './portal-form.ts'
import { PortalFormView } from './portal-form.view.tsx'
import { words } from './portal-form-words.vi.ts'
import { readPostedForm } from './posted-form.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The business instant at which the sending of this form began (R6). */
    beganAt: Temporal.Instant | null
  }
}

/** What the form shows besides what is typed. */
async function surroundings(db: UnitDb, at: Temporal.Instant) {
  const [villages, dialogue, calendar] = await Promise.all([
    villageChoices(db),
    currentDialogue(db),
    currentCalendar(db),
  ])
  if (!dialogue) return { villages, dialogue: null, calendar }
  const { lastDay, cutOff } = dialogueTimes(dialogue, rulesOf(dialogue), calendar)
  const late = Temporal.Instant.compare(at, cutOff.online) >= 0
  const { conferenceOn, heldOn } = dialogue
  return { villages, calendar, dialogue: { conferenceOn, held: heldOn !== null, lastDay, late } }
}

/** The public's petition form: GET and POST …/gui-kien-nghi. */
export const petitionFormInPortal = (portal: Portal, parts: IntakeWebParts) => async (app: FastifyInstance) => {
  const { keys, files, db } = parts
  app.decorateRequest('beganAt', null)
  app.addHook('onRequest', async (request) => {
    request.beganAt = portal.now()
  })

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    page: { values: Values; errors: Record<string, string>; keys: FormKeys; status?: number },
  ) => {
    const unit = portal.unit(request)
    const { values, count } = renumbered(page.values)
    const around = await portal.read(request, async (tx) => ({
      ...(await surroundings(tx, portal.now())),
      kept: await keptFiles(tx, page.keys.draft, `${unit.base}/tep`),
    }))
    const failed = Object.keys(page.errors).length > 0
    const form = failed ? formWithErrors(values, page.errors) : newForm(values)
    const stamp = stampOf(keys, form, Temporal.Now.instant())
    reply.header('cache-control', 'no-store')
    return portal.page(
      request,
      reply,
      {
        title: words.title,
        description: words.description,
        path: `${unit.base}/gui-kien-nghi`,
        width: 'form',
        failed,
        children: (
          <PortalFormView
            base={unit.base}
            form={form}
            rows={count}
            keys={page.keys}
            villages={around.villages}
            kept={around.kept}
            dialogue={around.dialogue}
            registered={typedLine(values, 'registration') !== ''}
            guard={<GuardFields keys={keys} form={form} stamp={stamp} />}
          />
        ),
      },
      page.status ?? (failed ? 422 : 200),
    )
  }

  app.get('/gui-kien-nghi', async (request, reply) => {
    const carried = carriedHere(request, keys, Temporal.Now.instant())
    const values: Values = {
      ...(carried && { ...carried, people: '', registration: carried.registrationId, registrationId: '' }),
      ...placeAsked(request.query),
    }
    return show(request, reply, { values, errors: {}, keys: formKeys() })
  })

  app.post('/gui-kien-nghi', async (request, reply) => {
    const unit = portal.unit(request)
    const posted = await readPostedForm(request, files, unit.id, { sound: true })
    const form = formKeys(posted.values)
    const errors: Record<string, string> = {}
    const came =
      posted.files.length === 0
        ? posted.values
        : await portal.write(request, (tx) => keepPosted(tx, portal.now(), form.draft, posted, errors))
    // Numbered as the page will number them, so that each message finds its row.
    const asked = typedLine(came, 'remove')
    const { values, count } = renumbered(came, asked === '' ? null : Number(asked))
    if (asked !== '') return show(request, reply, { values, errors, keys: form, status: 200 })
    if (typedLine(came, 'add') !== '' && count < MOST_PETITIONS)
      return show(request, reply, {
        values: { ...values, [`petitions.${count}.content`]: '' },
        errors,
        keys: form,
        status: 200,
      })

    const { villages, calendar, sounds } = await portal.read(request, async (tx) => ({
      ...(await surroundings(tx, portal.now())),
      sounds: mayBeSpoken(values) ? await soundsIn(tx, form.draft) : new Set<string>(),
    }))
    const read = readPetitionForm(values, errors, new Set(villages.map(({ id }) => id)), sounds)
    if (Object.keys(errors).length > 0) return show(request, reply, { values, errors, keys: form })
    const held = await guardForm(db, keys, {
      values,
      unitId: unit.id,
      address: request.ip,
      phone: read.sender.phone,
      now: Temporal.Now.instant(),
      today: portal.today(),
    })
    if (held) {
      const field = held === 'question' ? guardFields.check : 'form'
      return show(request, reply, {
        values: { ...values, check: '' },
        errors: { [field]: guardWords[held] },
        keys: form,
      })
    }

    const began = request.beganAt ?? portal.now()
    const carried = carriedHere(request, keys, Temporal.Now.instant())
    const received = await portal.write(request, (tx, by) =>
      receiveSubmission(
        tx,
        by,
        {
          idempotencyKey: idempotencyKeyOf(form.key, read.sender, read.petitions),
          channel: 'online',
          receivedAt: began,
          receivedOn: began.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate(),
          arrivalNumber: '',
          sender: { ...read.sender, person: read.person },
          organisationId: null,
          nameInPublic: read.nameInPublic,
          attends: read.attends,
          registrationId: carried?.registrationId ?? null,
          draft: form.draft,
          scans: [],
          petitions: read.petitions,
        },
        { keys, calendar, random },
      ),
    )
    dropCarried(reply, unit.base)
    return reply.redirect(`${unit.base}/bien-nhan/${received.linkToken}`, 303)
  })
}
