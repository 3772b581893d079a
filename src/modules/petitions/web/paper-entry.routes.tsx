import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { currentCalendar } from '#modules/calendar/index.ts'
import { currentDialogue } from '#modules/dialogues/index.ts'
import { readSender, typedLine, villageChoices } from '#modules/organisations/index.ts'
import { type ReceivedDay, readReceivedDay } from '#modules/registrations/index.ts'
import type { Office } from '#platform/http/office.ts'
import { formWithErrors, type KeptFile, newForm } from '#ui/index.ts'
import { isSubmissionChannel } from '../application/intake/channels.ts'
import { enterSubmission } from '../application/intake/enter-submission.ts'
import { MOST_PETITIONS } from '../application/intake/submission-input.ts'
import { type FormKeys, formKeys } from './form-keys.ts'
import { type IntakeWebParts, random } from './intake-parts.ts'
import { keepPosted, keptFiles } from './kept-files.ts'
import { PaperEntryView } from './paper-entry.view.tsx'
import { words } from './paper-entry-words.vi.ts'
import { renumbered, type Values } from './petition-rows.ts'
import { idempotencyKeyOf, readRows } from './portal-form.ts'
import { readPostedForm } from './posted-form.ts'
import { readSignatories } from './signatories.tsx'
import { signatoryWords } from './signatory-words.en.ts'

const HOME = '/can-bo/kien-nghi'
const enter = { config: { action: 'petitions.enter' } }

/** GET and POST /can-bo/kien-nghi/nhap: paper, and what came by telephone, mail, Zalo, the village or aloud. */
export const paperEntryInOffice = (office: Office, parts: IntakeWebParts) => async (app: FastifyInstance) => {
  const { keys, files } = parts

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    page: { values: Values; errors: Record<string, string>; keys: FormKeys; status?: number },
  ) => {
    const { values, count } = renumbered(page.values)
    const around = await office.read(request, async (db) => ({
      villages: await villageChoices(db),
      dialogue: await currentDialogue(db),
      kept: await keptFiles(db, page.keys.draft, `${HOME}/tep`),
    }))
    const failed = Object.keys(page.errors).length > 0
    const stack = Number(typedLine(values, 'stack')) || 0
    const kept = [values['scan.kept'] ?? []].flat().flatMap((id): KeptFile[] => {
      const file = around.kept.get(id)
      return file ? [file] : []
    })
    return office.page(
      request,
      reply,
      {
        title: words.title,
        about: stack > 0 ? words.stack(stack) : words.about,
        current: HOME,
        back: { href: HOME, label: words.back },
        failed,
        children: (
          <PaperEntryView
            form={failed ? formWithErrors(values, page.errors) : newForm(values)}
            rows={count}
            keys={page.keys}
            villages={around.villages}
            kept={kept}
            stack={stack}
            mayAttend={around.dialogue !== null && !around.dialogue.heldOn}
          />
        ),
      },
      page.status ?? (failed ? 422 : 200),
    )
  }

  app.get('/kien-nghi/nhap', enter, (request, reply) => {
    const query = request.query as Record<string, unknown>
    const text = (name: string) => (typeof query[name] === 'string' ? query[name].slice(0, 20) : '')
    const values = {
      receivedOn: text('ngay') || office.today().toString(),
      channel: isSubmissionChannel(text('kenh')) ? text('kenh') : 'paper',
      stack: text('xap'),
    }
    return show(request, reply, { values, errors: {}, keys: formKeys() })
  })

  app.post('/kien-nghi/nhap', enter, async (request, reply) => {
    const posted = await readPostedForm(request, files, office.person(request).unitId, { sound: true })
    const form = formKeys(posted.values)
    const errors: Record<string, string> = {}
    const came = await office.write(request, (tx) => keepPosted(tx, office.now(), form.draft, posted, errors))
    const asked = typedLine(came, 'remove')
    const { values, count } = renumbered(came, asked === '' ? null : Number(asked))
    if (asked !== '') return show(request, reply, { values, errors, keys: form, status: 200 })
    if (typedLine(came, 'add') !== '' && count < MOST_PETITIONS) {
      const more = { ...values, [`petitions.${count}.content`]: '' }
      return show(request, reply, { values: more, errors, keys: form, status: 200 })
    }

    const { villages, calendar } = await office.read(request, async (db) => ({
      villages: await villageChoices(db),
      calendar: await currentCalendar(db),
    }))
    const villageIds = new Set(villages.map(({ id }) => id))
    const sender = readSender(values, errors, { villageIds, phoneNeeded: false })
    const petitions = readRows(values, errors)
    const signatories = readSignatories(values, errors, signatoryWords.vi)
    const received = readReceivedDay(typedLine(values, 'receivedOn'), office.now())
    if (received === 'wrong') errors.receivedOn = words.receivedWrong
    if (received === 'future') errors.receivedOn = words.receivedFuture
    if (Object.keys(errors).length > 0 || typeof received === 'string')
      return show(request, reply, { values, errors, keys: form })

    const day: ReceivedDay = received
    const typed = typedLine(values, 'channel')
    const channel = isSubmissionChannel(typed) && typed !== 'online' ? typed : 'paper'
    const choice = typedLine(values, 'publicName')
    const entered = {
      idempotencyKey: idempotencyKeyOf(form.key, sender, petitions),
      channel,
      received: day,
      arrivalNumber: typedLine(values, 'arrival').slice(0, 30),
      sender: { ...sender, person: typedLine(values, 'person').slice(0, 200) },
      chosen: typedLine(values, 'organisationId'),
      named: choice === 'show' ? true : choice === 'hide' ? false : null,
      attends: typedLine(values, 'attend') ? { people: 1 } : null,
      draft: form.draft,
      scans: [values['scan.kept'] ?? []].flat(),
      signatories,
      petitions,
    }
    const done = await office.write(request, (tx, by) => enterSubmission(tx, by, entered, { keys, calendar, random }))
    const stack = (Number(typedLine(values, 'stack')) || 0) + (done.again ? 0 : 1)
    const next = `${HOME}/nhap?ngay=${day.on}&kenh=${channel}&xap=${stack}`
    const codes = done.petitions.map(({ code }) => code)
    const numbers = done.petitions.map(({ number }) => number)
    const said = done.again ? words.again : words.saved(codes, numbers)
    if (typedLine(values, 'print') !== '')
      return office.done(
        reply,
        `${HOME}/bien-nhan/${done.submissionId}?ngay=${day.on}&kenh=${channel}&xap=${stack}`,
        said,
      )
    return office.done(reply, next, said)
  })
}
