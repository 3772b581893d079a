import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/language.ts'
import { readBlocks } from '#kernel/text-blocks.ts'
import { Card, Chips, DescriptionList, Disclosure, Stack, TextBlocks } from '#ui/index.ts'
import {
  type Audience,
  catalogue,
  isNoticeKind,
  letterOf,
  shortText,
  type Template,
  templates,
  toldEvent,
  type Wording,
  worded,
} from '../domain/index.ts'
import { noticeWords } from './notice-words.vi.ts'
import { templateWords as words } from './template-words.vi.ts'
import { wordingWords } from './wording-words.vi.ts'

/** What a template says, with invented data. */
export interface Sample {
  readonly title: string
  readonly text: string
}

/** An example of every template: what goes to people outside in both languages. Handed in: the words stand with who tells. */
export type Samples = Readonly<Record<Template, (language: Language) => Sample>>

/** Where the templates stand, and below them what is said in every letter. */
export const TEMPLATES = '/can-bo/bao-tin/mau'
export const GENERAL = 'moi-thu'
export const templateHref = (template: Template): string => `${TEMPLATES}/${template}`

const order: readonly Audience[] = ['business', 'officer', 'installation']

export const isAudience = (text: unknown): text is Audience => order.some((audience) => audience === text)

/** The catalogue of one kind of reader: what each is called, and when it is told. */
export const TemplateList = ({ samples, audience }: { samples: Samples; audience: Audience }) => (
  <Stack gap={4}>
    <Chips
      label={words.audiencesLabel}
      views={order.map((one) => ({
        href: one === 'business' ? TEMPLATES : `${TEMPLATES}?cho=${one}`,
        label: words.audiences[one],
        count: templatesFor(one).length,
        current: one === audience,
      }))}
    />
    {audience === 'business' && (
      <p>
        <a href={`${TEMPLATES}/${GENERAL}`}>{wordingWords.toGeneral}</a>
      </p>
    )}
    <ul class="lines">
      {templatesFor(audience).map((template) => (
        <li>
          <a href={templateHref(template)}>{samples[template]('vi').title}</a>
          <small class="sub">{words.events[template]}</small>
        </li>
      ))}
    </ul>
  </Stack>
)

const templatesFor = (audience: Audience): readonly Template[] =>
  templates.filter((template) => catalogue[template].to === audience)

/** How officers are told of it where they chose nothing, and whether whoever got no mail is called. */
const usualOf = (template: Template): string => {
  const event = toldEvent(template)
  const kind = event?.kind
  if (kind && isNoticeKind(kind)) return words.usual(noticeWords.kinds[kind])
  return event?.courtesy ? words.courtesy : ''
}

/** One template: when it is told and to whom, and an example as a letter, as plain text and as a text message. */
export const OneTemplate = ({
  template,
  samples,
  from,
  wording,
  children,
}: {
  template: Template
  samples: Samples
  from: Writer
  /** What the unit says before and after it. */
  wording: Wording
  children?: ComponentChildren
}) => {
  const isOutside = toldEvent(template)?.to === 'business'
  return (
    <Stack gap={5}>
      <DescriptionList
        items={[
          { term: words.when, detail: words.events[template] },
          { term: words.how, detail: usualOf(template) },
        ]}
      />
      <Example sample={samples[template]('vi')} language="vi" {...{ from, isOutside, wording }} />
      {isOutside && (
        <Disclosure summary={words.english}>
          <Example sample={samples[template]('en')} language="en" {...{ from, isOutside, wording }} />
        </Disclosure>
      )}
      {children}
    </Stack>
  )
}

/** Who writes, in each language, and the number to call. */
export interface Writer {
  readonly name: (language: Language) => string
  readonly phone: string
}

const Example = (props: { sample: Sample; language: Language; from: Writer; isOutside: boolean; wording: Wording }) => {
  const { sample, language, from, isOutside, wording } = props
  const [name, phone] = [from.name(language), from.phone]
  const text = isOutside
    ? worded(sample.text, wording, language, { 'đơn vị': name, 'số điện thoại': phone })
    : sample.text
  const letter = letterOf({ title: sample.title, text, language, from: name, phone, stop: null })
  const lang = language === 'en' ? 'en' : undefined
  return (
    <Stack gap={4}>
      <section class="stack gap-2">
        <h2>{words.letter}</h2>
        <Card>
          <div lang={lang} class="stack gap-3">
            <p>
              <strong>{sample.title}</strong>
            </p>
            <TextBlocks blocks={readBlocks(text)} top={3} />
          </div>
        </Card>
      </section>
      <section class="stack gap-2">
        <h2>{words.plain}</h2>
        <Card>
          <p class="pre" lang={lang}>
            {letter.text.replace(/ +$/gm, '')}
          </p>
        </Card>
      </section>
      {isOutside && (
        <section class="stack gap-2">
          <h2>{words.short}</h2>
          <Card>
            <p class="pre" lang={lang}>
              {shortText(sample.title, sample.text, null)}
            </p>
          </Card>
        </section>
      )}
    </Stack>
  )
}
