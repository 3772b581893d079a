import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formatPhone } from '#kernel/phone-text.ts'
import { currentDialogue } from '#modules/dialogues/index.ts'
import { OUTSIDE, organisationDetail, typedLine, villageChoices } from '#modules/organisations/index.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import {
  Button,
  Buttons,
  DateInput,
  FieldRow,
  Form,
  type FormState,
  formWithErrors,
  newForm,
  Select,
} from '#ui/index.ts'
import { isRegistrationChannel, registrationChannels } from '../application/channels.ts'
import { enterRegistration } from '../application/enter-registration.ts'
import { readReceivedDay } from './received-day.ts'
import { RegistrationFields } from './registration-fields.tsx'
import { readRegistration } from './registration-form.ts'
import { words } from './words.vi.ts'

const HOME = '/can-bo/dang-ky'
const enter = { config: { action: 'registrations.enter' } }
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** /can-bo/dang-ky/nhap: what came by telephone, paper, Zalo. The name completes itself from the register. */
export const entryInOffice =
  (office: Office, { keys }: { readonly keys: Keys }) =>
  async (app: FastifyInstance) => {
    const show = async (request: FastifyRequest, reply: FastifyReply, form: FormState, status = 200) => {
      const villages = await office.read(request, villageChoices)
      const came = typedLine(form.values, 'idempotencyKey')
      return office.page(
        request,
        reply,
        {
          title: words.enterTitle,
          about: words.enterAbout,
          current: HOME,
          back: { href: HOME, label: words.back },
          failed: Object.keys(form.errors).length > 0,
          children: (
            <Form
              action={`${HOME}/nhap`}
              form={form}
              keys
              label={words.enterTitle}
              idempotencyKey={UUID.test(came) ? came : randomUUID()}
            >
              <FieldRow>
                <DateInput name="receivedOn" label={words.receivedOn} hint={null} form={form} />
                <Select
                  name="channel"
                  label={words.channel}
                  empty={null}
                  choices={registrationChannels
                    .filter((channel) => channel !== 'online')
                    .map((channel) => ({ value: channel, label: words.channels[channel] }))}
                  form={form}
                />
              </FieldRow>
              <RegistrationFields form={form} villages={villages} office />
              <Buttons>
                <Button primary>{words.saveNext}</Button>
              </Buttons>
            </Form>
          ),
        },
        status,
      )
    }

    app.get('/dang-ky/nhap', enter, async (request, reply) => {
      const { kenh, 'co-so': id } = request.query as { kenh?: unknown; 'co-so'?: unknown }
      const channel = typeof kenh === 'string' && isRegistrationChannel(kenh) ? kenh : 'phone'
      // From outreach: an organisation of the register has said yes, and nobody types it anew.
      const asked = typeof id === 'string' && UUID.test(id) ? id : null
      const known = asked && (await office.read(request, (db) => organisationDetail(db, asked)))
      return show(
        request,
        reply,
        newForm({
          ...(known && {
            ...{ organisationId: known.id, name: known.name, phone: formatPhone(known.phone), kind: known.kind ?? '' },
            ...{ place: known.villageId ?? (known.outsidePlace ? OUTSIDE : ''), sector: known.sector ?? '' },
            person: known.contactName === known.name ? '' : known.contactName,
          }),
          ...{ receivedOn: office.today().toString(), channel },
        }),
      )
    })

    app.post('/dang-ky/nhap', enter, async (request, reply) => {
      const values = fieldsOf(request.body)
      const errors: Record<string, string> = {}
      const { dialogue, villages } = await office.read(request, async (db) => ({
        dialogue: await currentDialogue(db),
        villages: await villageChoices(db),
      }))
      const villageIds = new Set(villages.map(({ id }) => id))
      const form = readRegistration(values, errors, { villageIds, phoneNeeded: false, personNeeded: false })
      const received = readReceivedDay(typedLine(values, 'receivedOn'), office.now())
      if (received === 'wrong') errors.receivedOn = words.receivedWrong
      if (received === 'future') errors.receivedOn = words.receivedFuture
      if (!dialogue) errors.form = words.listNone
      if (Object.keys(errors).length > 0 || typeof received === 'string' || !dialogue)
        return show(request, reply, formWithErrors(values, errors), 422)
      const typed = typedLine(values, 'channel')
      const channel = isRegistrationChannel(typed) && typed !== 'online' ? typed : 'phone'
      const came = typedLine(values, 'idempotencyKey')
      const entered = {
        ...{ ...form, chosen: typedLine(values, 'organisationId'), dialogueId: dialogue.id, channel, received },
        idempotencyKey: UUID.test(came) ? came : randomUUID(),
      }
      const { again } = await office.write(request, (tx, by) => enterRegistration(tx, by, entered, keys))
      return office.done(reply, `${HOME}/nhap?kenh=${channel}`, again ? words.savedAgain : words.saved(form.name))
    })
  }
