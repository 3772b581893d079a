import type { FastifyInstance } from 'fastify'
import type { Language } from '#kernel/language.ts'
import { readBlocks } from '#kernel/text-blocks.ts'
import type { Office } from '#platform/http/office.ts'
import { Card, Disclosure, Stack, TextBlocks } from '#ui/index.ts'
import { type Audience, catalogue, letterOf, type Template, templates, toldEvent } from '../domain/index.ts'
import { MessageViews, type MessageViewsProps } from './message-views.tsx'
import { templateWords as words } from './template-words.vi.ts'

/** What a template says, with invented data. */
export interface Sample {
  readonly title: string
  readonly text: string
}

/** An example of every template: what goes to people outside in both languages. Handed in: the words stand with who tells. */
export type Samples = Readonly<Record<Template, (language: Language) => Sample>>

const order: readonly Audience[] = ['business', 'officer', 'installation']

const Example = ({ sample, language, from }: { sample: Sample; language: Language; from: string }) => {
  const letter = letterOf({ ...sample, language, from, phone: '', stop: null })
  return (
    <div lang={language === 'en' ? 'en' : undefined} class="stack gap-3">
      <p>
        <strong>{sample.title}</strong>
      </p>
      <TextBlocks blocks={readBlocks(sample.text)} top={3} />
      <Disclosure summary={<span lang="vi">{words.plain}</span>}>
        <p class="pre">{letter.text}</p>
      </Disclosure>
    </div>
  )
}

const OneTemplate = ({ template, samples, from }: { template: Template; samples: Samples; from: string }) => {
  const event = toldEvent(template)
  return (
    <Card id={template}>
      <h3>{samples[template]('vi').title}</h3>
      <p class="quiet">
        {words.events[template]} {event?.courtesy && words.courtesy}
      </p>
      <Disclosure summary={words.show}>
        <Stack gap={4}>
          <Example sample={samples[template]('vi')} language="vi" from={from} />
          {event?.to === 'business' && (
            <Disclosure summary={words.english}>
              <Example sample={samples[template]('en')} language="en" from={from} />
            </Disclosure>
          )}
        </Stack>
      </Disclosure>
    </Card>
  )
}

/** Mẫu thư, tin nhắn: the whole catalogue, each with when it is told, to whom, and an example as it reads. */
export const templatesInOffice = (office: Office, samples: Samples) => async (app: FastifyInstance) => {
  app.get('/bao-tin/mau', { config: { action: 'messages.templates.read' } }, (request, reply) => {
    const may = (action: string) => office.reach(request, action) !== 'none'
    const views: MessageViewsProps = {
      ...{ current: 'templates', mayTellByHand: may('messages.read') },
      ...{ mayReadSent: may('messages.sent.read'), mayReadTemplates: true },
    }
    const from = office.person(request).unitName
    return office.page(request, reply, {
      ...{ title: words.title, about: words.about, current: '/can-bo/bao-tin' },
      children: (
        <Stack gap={5}>
          <MessageViews {...views} />
          {order.map((audience) => (
            <Stack gap={3}>
              <h2>{words.audiences[audience]}</h2>
              {templates
                .filter((template) => catalogue[template].to === audience)
                .map((template) => (
                  <OneTemplate template={template} samples={samples} from={from} />
                ))}
            </Stack>
          ))}
        </Stack>
      ),
    })
  })
}
