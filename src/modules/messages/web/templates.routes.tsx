import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, hasErrors, newForm, Stack } from '#ui/index.ts'
import { writerOf } from '../application/claim-waiting.ts'
import {
  type SaveWordingRefusal,
  saveWording,
  type WordedLetters,
  wordingsInForce,
  wordingVersions,
} from '../application/wordings.ts'
import {
  catalogue,
  isTemplate,
  noWording,
  saysNothing,
  unknownPlacesIn,
  type Wording,
  type WordingPart,
  wordLetters,
  wrongWords,
} from '../domain/index.ts'
import { MessageViews, type MessageViewsProps } from './message-views.tsx'
import { templateWords } from './template-words.vi.ts'
import { GENERAL, isAudience, OneTemplate, type Samples, TEMPLATES, TemplateList } from './templates.view.tsx'
import { WordingSection } from './wording.view.tsx'
import { wordingWords as words } from './wording-words.vi.ts'

/** Mẫu thư, tin nhắn: the catalogue by who is told, and a page of each with an example as it reads. */
export const templatesInOffice = (office: Office, samples: Samples) => async (app: FastifyInstance) => {
  const read = { config: { action: 'messages.templates.read' } }
  const current = '/can-bo/bao-tin'

  app.get('/bao-tin/mau', read, (request, reply) => {
    const { cho } = request.query as { cho?: unknown }
    const may = (action: string) => office.reach(request, action) !== 'none'
    const views: MessageViewsProps = {
      ...{ current: 'templates', mayTellByHand: may('messages.read') },
      ...{ mayReadSent: may('messages.sent.read'), mayReadTemplates: true },
    }
    return office.page(request, reply, {
      ...{ title: templateWords.title, about: templateWords.about, current },
      children: (
        <Stack gap={5}>
          <MessageViews {...views} />
          <TemplateList samples={samples} audience={isAudience(cho) ? cho : 'business'} />
        </Stack>
      ),
    })
  })

  /** The letters an address is about: a template's, or '' all. */
  const lettersAt = (at: string): WordedLetters | null => (at === GENERAL ? '' : isTemplate(at) ? at : null)
  const isWorded = (letters: WordedLetters) => letters === '' || catalogue[letters].to === 'business'

  const show = async (request: AtTemplate, reply: FastifyReply, letters: WordedLetters, came: Came | null = null) => {
    const found = await office.read(request, async (db) => ({
      from: await writerOf(db),
      inForce: await wordingsInForce(db),
      versions: isWorded(letters) ? await wordingVersions(db, letters) : [],
    }))
    // Of all letters the first one people get is the example.
    const template = letters || 'petition.received'
    const tried = came?.trying ? wordLetters(typedIn(came.form)) : null
    const wording = tried?.ok && !saysNothing(tried.value) ? tried.value : found.inForce(template)
    const own = found.versions[0]?.wording ?? noWording
    const text =
      letters === '' ? { title: words.general, about: words.generalAbout } : { title: words.one, about: words.oneAbout }
    return office.page(
      request,
      reply,
      {
        ...{ title: letters === '' ? words.general : samples[letters]('vi').title, current },
        ...{ about: templateWords.exampleAbout, back: { href: TEMPLATES, label: templateWords.title } },
        failed: hasErrors(came?.form),
        notice: came?.trying
          ? { is: 'info', text: words.trying }
          : came?.refused && { is: 'refused', text: words.refusals[came.refused] },
        children: (
          <OneTemplate {...{ template, samples, wording }} from={found.from}>
            {isWorded(letters) && (
              <WordingSection
                {...text}
                href={`${TEMPLATES}/${letters || GENERAL}`}
                form={came?.form ?? newForm({ ...own })}
                versions={found.versions}
                mayWord={office.reach(request, 'messages.templates.word') !== 'none'}
              />
            )}
          </OneTemplate>
        ),
      },
      came?.status ?? 200,
    )
  }

  app.get('/bao-tin/mau/:template', read, (request: AtTemplate, reply) => {
    const letters = lettersAt(request.params.template)
    return letters === null ? office.notFound(request, reply) : show(request, reply, letters)
  })

  const word = { config: { action: 'messages.templates.word' } }
  const save = async (request: AtTemplate, reply: FastifyReply, typed: Wording, done: string) => {
    const letters = lettersAt(request.params.template)
    if (letters === null || !isWorded(letters)) return office.notFound(request, reply)
    const { act, seq } = fieldsOf(request.body)
    const form = newForm({ ...typed })
    if (wrongWords(typed).length > 0) return show(request, reply, letters, { form: wrongIn(typed), status: 422 })
    if (act === 'thu') return show(request, reply, letters, { form, trying: true, status: 200 })
    const outcome = await office.write(request, (tx, by) => saveWording(tx, by, letters, Number(seq) || 0, typed))
    if (outcome.ok) return office.done(reply, `${TEMPLATES}/${request.params.template}`, done)
    return show(request, reply, letters, { form, refused: outcome.refusal, status: 409 })
  }
  app.post('/bao-tin/mau/:template', word, (request: AtTemplate, reply) => {
    const fields = fieldsOf(request.body)
    return save(request, reply, typedIn(newForm(fields)), words.saved)
  })
  app.post('/bao-tin/mau/:template/co-san', word, (request: AtTemplate, reply) =>
    save(request, reply, noWording, words.resetDone),
  )
}

type AtTemplate = FastifyRequest<{ Params: { template: string } }>

/** A form that came back: tried on the example, or refused. */
interface Came {
  readonly form: FormState
  readonly trying?: true
  readonly refused?: SaveWordingRefusal
  readonly status: number
}

const typedIn = ({ values }: FormState): Wording => {
  const of = (part: WordingPart): string => String(values[part] ?? '')
  return { opening: of('opening'), closing: of('closing'), openingEn: of('openingEn'), closingEn: of('closingEn') }
}

/** What is wrong, beside the words it is wrong in. */
const wrongIn = (typed: Wording): FormState =>
  formWithErrors(
    { ...typed },
    Object.fromEntries(
      wrongWords(typed).map(({ part, why }) => [
        part,
        why === 'place-unknown' ? words.unknown(unknownPlacesIn(typed[part])) : words.refusals[why],
      ]),
    ),
  )
