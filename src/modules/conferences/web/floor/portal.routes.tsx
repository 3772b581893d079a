import { randomInt, randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { currentCalendar } from '#modules/calendar/index.ts'
import { dialogueById } from '#modules/dialogues/index.ts'
import { type LinkRefusal, openLink } from '#modules/links/index.ts'
import { villageChoices } from '#modules/organisations/index.ts'
import { receiveSubmission } from '#modules/petitions/index.ts'
import { countLightly } from '#modules/staff/index.ts'
import type { Database } from '#platform/db/database.ts'
import type { Portal } from '#platform/http/portal.ts'
import { readForm } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import {
  Button,
  Card,
  Form,
  type FormState,
  formWithErrors,
  HiddenInput,
  Honeypot,
  hasErrors,
  Note,
  newForm,
  PageHead,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import { HALL_LINK } from '../../application/sitting/hall-link.ts'
import type { HallState } from '../../application/sitting/hall-state.ts'
import type { Halls } from '../hall/halls.ts'
import { floorForm, LONGEST_SAID, petitionOf, senderOf } from './floor-form.ts'
import { phoneWordsIn } from './words.en.ts'

type AtToken = FastifyRequest<{ Params: { token: string } }>

/** More than a full hall writes in an hour: the link was carried out of it. Then the secretary still takes them by hand. */
const limit = { failures: 400, windowMinutes: 60, lockMinutes: 20 } as const

/**
 * …/hoi-truong/<token>: a petition raised by telephone in the hall. Its link lifts what is asked of forms from outside (a proof of work, how
 * many come from one address): a hall shares one. It is received like any other, and read before it shows.
 */
export const floorInPortal =
  (portal: Portal, { halls, keys, db }: { readonly halls: Halls; readonly keys: Keys; readonly db: Database }) =>
  async (app: FastifyInstance): Promise<void> => {
    /** The hall a link leads to, while it is the one people sit in; otherwise why it leads nowhere. */
    const hallOf = async (request: AtToken): Promise<HallState | LinkRefusal | 'other'> => {
      const asked = { purpose: HALL_LINK, token: request.params.token, now: portal.now() }
      const link = await portal.read(request, (db) => openLink(db, keys, asked))
      if (!link.ok) return link.refusal
      const state = await halls.state(portal.unit(request).id)
      return state?.dialogueId === link.value.subjectId ? state : 'other'
    }

    const closed = (request: AtToken, reply: FastifyReply, why: LinkRefusal | 'other') => {
      const { title, text } = portal.words(request, phoneWordsIn).closed[why]
      const { base } = portal.unit(request)
      return portal.page(
        request,
        reply,
        {
          title,
          width: 'form',
          children: (
            <Stack gap={4}>
              <PageHead title={title} />
              <Note is="soon">{text}</Note>
              <a href={`${base}/truc-tiep`}>{portal.words(request, phoneWordsIn).follow}</a>
            </Stack>
          ),
        },
        why === 'unknown' ? 404 : 410,
      )
    }

    const show = async (request: AtToken, reply: FastifyReply, form: FormState = newForm(), status = 200) => {
      const hall = await hallOf(request)
      if (typeof hall === 'string') return closed(request, reply, hall)
      const { base } = portal.unit(request)
      const words = portal.words(request, phoneWordsIn)
      const dialogue = await portal.read(request, (db) => dialogueById(db, hall.dialogueId))
      const open = hall.floorOpen && !dialogue?.closedOn
      const villages = await portal.read(request, villageChoices)
      const key = typeof form.values.key === 'string' ? form.values.key : randomUUID()
      return portal.page(
        request,
        reply,
        {
          title: words.title,
          width: 'form',
          failed: hasErrors(form),
          children: (
            <Stack gap={5}>
              <PageHead title={words.title}>{words.about}</PageHead>
              {open ? (
                <Form action={`${base}/hoi-truong/${request.params.token}`} form={form} label={words.title}>
                  <HiddenInput name="key" value={key} />
                  <Honeypot />
                  <TextArea name="content" label={words.content} form={form} rows={5} maxLength={LONGEST_SAID} />
                  <TextInput name="name" as="organisation" label={words.name} form={form} maxLength={200} />
                  <Select
                    name="villageId"
                    label={words.village}
                    form={form}
                    choices={villages.map(({ id, name }) => ({ value: id, label: name, lang: 'vi' as const }))}
                    optional
                  />
                  <TextInput name="person" as="name" label={words.person} form={form} maxLength={200} optional />
                  <TextInput name="phone" as="phone" label={words.phone} form={form} maxLength={30} optional />
                  <div>
                    <Button primary big>
                      {words.send}
                    </Button>
                  </div>
                </Form>
              ) : (
                <Note is="soon">{words.shut}</Note>
              )}
              <Card tight>
                <a href={`${base}/truc-tiep`}>{words.follow}</a>
              </Card>
            </Stack>
          ),
        },
        status,
      )
    }
    app.get('/hoi-truong/:token', (request: AtToken, reply) => show(request, reply))

    app.post('/hoi-truong/:token', async (request: AtToken, reply) => {
      const hall = await hallOf(request)
      if (typeof hall === 'string') return closed(request, reply, hall)
      if (!hall.floorOpen) return show(request, reply, newForm(), 409)
      const unit = portal.unit(request)
      const posted = readForm(floorForm(portal.words(request, phoneWordsIn).errors), request.body)
      if (!posted.ok) return show(request, reply, posted.form, 422)
      // Filled in by no person: nothing is received, and nothing is told of it.
      const { website } = request.body as { website?: unknown }
      if (typeof website === 'string' && website !== '') return reply.redirect(`${unit.base}/truc-tiep`, 303)
      const key = keys.match('hall-link', request.params.token)
      if (await countLightly(db, Temporal.Now.instant(), [{ key, rule: limit }])) {
        const { tooMany } = portal.words(request, phoneWordsIn)
        return show(request, reply, formWithErrors(posted.form.values, { form: tooMany }), 429)
      }
      const typed = posted.value
      const began = portal.now()
      const received = await portal.write(request, async (tx, by) => {
        if ((await dialogueById(tx, hall.dialogueId))?.closedOn) return null
        const submission = {
          ...{ idempotencyKey: typed.key, channel: 'conference' as const, language: unit.language },
          ...{ receivedAt: began, receivedOn: portal.today(), arrivalNumber: '', organisationId: null },
          raisedIn: hall.dialogueId,
          ...{ nameInPublic: false, attends: null, draft: null, scans: [] },
          ...{ sender: senderOf(typed), petitions: [petitionOf(typed)] },
        }
        return receiveSubmission(tx, by, submission, { keys, calendar: await currentCalendar(tx), random: randomInt })
      })
      if (!received) return show(request, reply, newForm(), 409)
      return reply.redirect(`${unit.base}/bien-nhan/${received.linkToken}`, 303)
    })
  }
