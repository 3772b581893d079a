import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { together } from '#kernel/together.ts'
import { currentCalendar, type WorkingCalendar } from '#modules/calendar/index.ts'
import {
  guardFields,
  guardForm,
  guardWordsIn,
  placeAsked,
  typedLine,
  villageChoices,
} from '#modules/organisations/index.ts'
import { carriedHere, dropCarried, readSourceCode, sourceAsked } from '#modules/registrations/index.ts'
import { shortLived } from '#platform/cache/short-lived.ts'
import type { Portal } from '#platform/http/portal.ts'
import { dropFormDraft } from '../application/intake/form-drafts.ts'
import { receiveSubmission } from '../application/intake/receive-submission.ts'
import { MOST_PETITIONS } from '../application/intake/submission-input.ts'
import { saveDraft } from './form-draft.routes.tsx'
import { formKeys } from './form-keys.ts'
import { type IntakeWebParts, random } from './intake-parts.ts'
import { keepPosted, soundsIn } from './kept-files.ts'
import { renumbered, type Values } from './petition-rows.ts'
import { idempotencyKeyOf, mayBeSpoken, readPetitionForm } from './portal-form.ts'
import { type ShownForm, showPetitionForm } from './portal-form-page.tsx'
import { readPostedForm } from './posted-form.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The business instant at which the sending of this form began (R6). */
    beganAt: Temporal.Instant | null
  }
}

/** What a form that was sent is read with. */
interface Around {
  readonly villages: Awaited<ReturnType<typeof villageChoices>>
  readonly calendar: WorkingCalendar
}

/** The public's petition form: GET and POST …/gui-kien-nghi. */
export const petitionFormInPortal = (portal: Portal, parts: IntakeWebParts) => async (app: FastifyInstance) => {
  const { keys, files, db } = parts
  /** The same for everybody who sends at one moment; a change shows half a second later. */
  const around = shortLived<Around>(500, 10_000)
  app.decorateRequest('beganAt', null)
  app.addHook('onRequest', async (request) => {
    request.beganAt = portal.now()
  })

  const show = (request: FastifyRequest, reply: FastifyReply, page: ShownForm) =>
    showPetitionForm(portal, parts, request, reply, page)

  app.get('/gui-kien-nghi', async (request, reply) => {
    const carried = carriedHere(request, keys, Temporal.Now.instant())
    const values: Values = {
      ...(carried && { ...carried, people: '', registration: carried.registrationId, registrationId: '' }),
      // The link that brought them here names its source anew; otherwise it is the registration's.
      source: sourceAsked(request.query) || (carried?.source ?? ''),
      ...placeAsked(request.query),
    }
    return show(request, reply, { values, errors: {}, keys: formKeys(), fresh: !carried })
  })

  app.post('/gui-kien-nghi', async (request, reply) => {
    const unit = portal.unit(request)
    const posted = await readPostedForm(request, files, unit.id, { sound: true })
    const form = formKeys(posted.values)
    const errors: Record<string, string> = {}
    const came =
      posted.files.length === 0
        ? posted.values
        : await portal.write(request, (tx) => keepPosted(tx, portal.now(), form.draft, posted, errors, unit.language))
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

    const similarTo = typedLine(values, 'similar')
    if (similarTo !== '')
      return show(request, reply, { values, errors, keys: form, status: 200, similarTo: Number(similarTo) })
    if (typedLine(values, 'save') !== '' && Object.keys(errors).length === 0)
      return saveDraft(portal, parts, request, reply, { values, keys: form })

    const { villages, calendar } = await around(unit.id, () =>
      portal.read(request, (tx) => together({ villages: villageChoices(tx), calendar: currentCalendar(tx) })),
    )
    const sounds = mayBeSpoken(values)
      ? await portal.read(request, (tx) => soundsIn(tx, form.draft))
      : new Set<string>()
    const read = readPetitionForm(values, errors, new Set(villages.map(({ id }) => id)), sounds, unit.language)
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
        errors: { [field]: guardWordsIn(unit.language)[held] },
        keys: form,
      })
    }

    const began = request.beganAt ?? portal.now()
    const carried = carriedHere(request, keys, Temporal.Now.instant())
    const saved = typedLine(values, 'saved')
    const received = await portal.write(request, async (tx, by) => {
      if (saved !== '') await dropFormDraft(tx, saved, keys)
      return receiveSubmission(
        tx,
        by,
        {
          idempotencyKey: idempotencyKeyOf(form.key, read.sender, read.petitions),
          channel: 'online',
          language: unit.language,
          source: readSourceCode(typedLine(values, 'source')),
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
          signatories: read.signatories,
          petitions: read.petitions,
        },
        { keys, calendar, random },
      )
    })
    dropCarried(reply, unit.slug)
    return reply.redirect(`${unit.base}/bien-nhan/${received.linkToken}`, 303)
  })
}
