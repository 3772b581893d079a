import { createHash, randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dayAt } from '#kernel/day.ts'
import { currentDialogue, type Dialogue } from '#modules/dialogues/index.ts'
import {
  formatIdentifier,
  GuardFields,
  guardFields,
  guardForm,
  guardWordsIn,
  OUTSIDE,
  placeAsked,
  stampOf,
  typedLine,
  villageChoices,
} from '#modules/organisations/index.ts'
import type { Database } from '#platform/db/database.ts'
import type { Portal } from '#platform/http/portal.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { Button, Form, type FormState, formWithErrors, HiddenInput, newForm } from '#ui/index.ts'
import { register } from '../application/register.ts'
import { readSourceCode } from '../domain/source-code.ts'
import { carriedHere, carryOn } from './carry.ts'
import { ClosedView, DoneView, FormHead } from './portal.view.tsx'
import { registrationWords } from './portal-words.en.ts'
import { RegistrationFields } from './registration-fields.tsx'
import { type RegistrationForm, readRegistration } from './registration-form.ts'
import { sourceAsked } from './source-asked.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The same form pressed twice is one registration; gone back to and changed, it is another. */
const keyOf = (values: FormState['values'], form: RegistrationForm): string => {
  const came = typedLine(values, 'idempotencyKey')
  const said = createHash('sha256').update(JSON.stringify([form.name, form.phone, form.person, form.people]))
  return `${UUID.test(came) ? came : randomUUID()}:${said.digest('hex').slice(0, 24)}`
}

/** …/dang-ky: registration in a minute, and …/dang-ky/xong, which leads on to a petition. */
export const registrationInPortal =
  (portal: Portal, { db, keys }: { readonly db: Database; readonly keys: Keys }) =>
  async (app: FastifyInstance) => {
    const show = async (request: FastifyRequest, reply: FastifyReply, form: FormState, status = 200) => {
      const unit = portal.unit(request)
      const words = portal.words(request, registrationWords)
      const { dialogue, villages } = await portal.read(request, async (tx) => ({
        dialogue: await currentDialogue(tx),
        villages: await villageChoices(tx),
      }))
      const page = { title: words.title, description: words.description, path: `${unit.base}/dang-ky` }
      reply.header('cache-control', 'no-store')
      if (!dialogue || dialogue.heldOn)
        return portal.page(request, reply, {
          ...page,
          width: 'form',
          children: (
            <ClosedView
              base={unit.base}
              phone={unit.phone}
              heldOn={dialogue?.heldOn ?? null}
              source={typedLine(form.values, 'source')}
            />
          ),
        })
      const stamp = stampOf(keys, form, Temporal.Now.instant())
      const came = typedLine(form.values, 'idempotencyKey')
      return portal.page(
        request,
        reply,
        {
          ...page,
          width: 'form',
          failed: Object.keys(form.errors).length > 0,
          children: (
            <>
              <FormHead base={unit.base} dialogue={dialogue} />
              <Form
                action={`${unit.base}/dang-ky`}
                idempotencyKey={UUID.test(came) ? came : randomUUID()}
                form={form}
                label={words.title}
              >
                <HiddenInput name="source" value={typedLine(form.values, 'source')} />
                <RegistrationFields form={form} villages={villages} />
                <GuardFields keys={keys} form={form} stamp={stamp} />
                <Button primary big>
                  {words.send}
                </Button>
                <p>
                  <a href={`${unit.base}/quyen-rieng-tu`}>{words.privacy}</a>
                </p>
              </Form>
            </>
          ),
        },
        status,
      )
    }

    app.get('/dang-ky', async (request, reply) => {
      return show(request, reply, newForm({ source: sourceAsked(request.query), ...placeAsked(request.query) }))
    })

    app.post('/dang-ky', async (request, reply) => {
      const unit = portal.unit(request)
      const values = fieldsOf(request.body)
      const errors: Record<string, string> = {}
      const { dialogue, villages } = await portal.read(request, async (tx) => ({
        dialogue: await currentDialogue(tx),
        villages: await villageChoices(tx),
      }))
      if (!dialogue || dialogue.heldOn)
        return show(request, reply, newForm({ source: readSourceCode(typedLine(values, 'source')) }))
      const villageIds = new Set(villages.map(({ id }) => id))
      const needed = { villageIds, phoneNeeded: true, personNeeded: true }
      const form = readRegistration(values, errors, needed, unit.language)
      if (Object.keys(errors).length > 0) return show(request, reply, formWithErrors(values, errors), 422)
      const held = await guardForm(db, keys, {
        values,
        unitId: unit.id,
        address: request.ip,
        phone: form.phone,
        now: Temporal.Now.instant(),
        today: portal.today(),
      })
      if (held) {
        const field = held === 'question' ? guardFields.check : 'form'
        return show(
          request,
          reply,
          formWithErrors({ ...values, check: '' }, { [field]: guardWordsIn(unit.language)[held] }),
          422,
        )
      }
      const { registrationId } = await portal.write(request, (tx, by) =>
        register(
          tx,
          by,
          {
            ...form,
            dialogueId: dialogue.id,
            idempotencyKey: keyOf(values, form),
            channel: 'online',
            language: unit.language,
            source: readSourceCode(typedLine(values, 'source')),
            receivedAt: by.at,
            receivedOn: dayAt(by.at),
          },
          keys,
        ),
      )
      const carried = {
        registrationId,
        name: form.name,
        phone: form.phone,
        kind: form.kind ?? '',
        place: form.villageId ?? (form.outsidePlace ? OUTSIDE : ''),
        identifier: form.identifier ? formatIdentifier(form.identifier) : '',
        email: form.email,
        people: form.people,
        source: readSourceCode(typedLine(values, 'source')),
      }
      carryOn(reply, unit.slug, keys, carried, Temporal.Now.instant())
      return reply.redirect(`${unit.base}/dang-ky/xong`, 303)
    })

    app.get('/dang-ky/xong', async (request, reply) => {
      const unit = portal.unit(request)
      const carried = carriedHere(request, keys, Temporal.Now.instant())
      const dialogue: Dialogue | null = await portal.read(request, currentDialogue)
      if (!carried || !dialogue) return reply.redirect(`${unit.base}/dang-ky`, 303)
      return portal.page(request, reply, {
        title: portal.words(request, registrationWords).doneTitle,
        width: 'form',
        children: <DoneView unit={unit} carried={carried} dialogue={dialogue} />,
      })
    })
  }
