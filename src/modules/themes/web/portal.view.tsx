import type { Day } from '#kernel/day.ts'
import {
  Badge,
  ButtonLink,
  Card,
  Chips,
  DescriptionList,
  Disclosure,
  EmptyState,
  InItsLanguage,
  PageHead,
  Row,
  Stack,
  useDates,
  useItsLanguage,
  useWords,
} from '#ui/index.ts'
import type { PublicMeasure, PublicTheme } from '../application/public-themes.ts'
import { isThemeLate, measureState, themeState } from '../domain/index.ts'
import { themePortalWords } from './portal-words.en.ts'
import { measureSign, themeSigns } from './theme-signs.ts'

/** …/nhom-van-de, of all dialogues or of one. */
export const publicThemesAddress = (base: string, dialogue = ''): string =>
  `${base}/nhom-van-de${dialogue && `?ky=${dialogue}`}`

export interface PublicThemesProps {
  readonly base: string
  readonly themes: readonly PublicTheme[]
  /** Dialogues to choose from, the newest first. */
  readonly dialogues: readonly string[]
  /** The one that is looked at; '': all. */
  readonly dialogue: string
  readonly today: Day
}

/** What many petitions ask for alike, what is done about it, and what came of it. */
export const PublicThemes = ({ base, themes, dialogues, dialogue, today }: PublicThemesProps) => {
  const words = useWords(themePortalWords)
  const view = (at: string, label: string) => ({
    ...{ href: publicThemesAddress(base, at), label, current: at === dialogue },
  })
  return (
    <Stack gap={5}>
      <PageHead title={words.title} back={{ href: `${base}/`, label: words.home }}>
        {words.about}
      </PageHead>
      {dialogues.length > 1 && (
        <Chips label={words.filter} views={[view('', words.all), ...dialogues.map((at) => view(at, at))]} />
      )}
      {themes.length === 0 ? (
        <EmptyState
          title={dialogue ? words.noneHere : words.none}
          icon="message"
          action={<ButtonLink href={`${base}/kien-nghi`}>{words.petitionsLink}</ButtonLink>}
        >
          {words.noneAbout}
        </EmptyState>
      ) : (
        themes.map((theme) => <OneTheme theme={theme} base={base} today={today} />)
      )}
    </Stack>
  )
}

const OneTheme = ({ theme, base, today }: { theme: PublicTheme; base: string; today: Day }) => {
  const words = useWords(themePortalWords)
  const written = useItsLanguage()
  const { dateWithYear } = useDates()
  const state = themeState(theme.measures)
  const heading = `nhom-${theme.id.slice(-12)}`
  return (
    <section class="stack gap-3" aria-labelledby={heading}>
      <Row gap={2}>
        <Badge is={themeSigns[state]}>{words.states[state]}</Badge>
        {isThemeLate(theme.measures, today) && <Badge is="late">{words.late}</Badge>}
      </Row>
      <h2 id={heading} {...written(theme.name)}>
        {theme.name}
      </h2>
      {theme.about && (
        <p class="pre" {...written(theme.about)}>
          {theme.about}
        </p>
      )}
      {theme.measures.map((measure) => (
        <OneMeasure measure={measure} today={today} />
      ))}
      {theme.petitions.length > 0 && <Petitions theme={theme} base={base} />}
      <p class="small quiet">{words.changed(dateWithYear(theme.changedOn))}</p>
    </section>
  )
}

/** One measure: what, who, by when, and what became of it. */
const OneMeasure = ({ measure, today }: { measure: PublicMeasure; today: Day }) => {
  const words = useWords(themePortalWords)
  const written = useItsLanguage()
  const { dateWithYear } = useDates()
  const { kind, what, who, outcome, dueOn, firstDueOn, reference, keptOn, givenUpOn } = measure
  const isProposal = kind === 'proposal'
  const state = measureState(measure, today)
  const said = outcome && state === 'kept' ? words.outcomes[outcome] : words.measures[kind][state]
  const over = keptOn ?? givenUpOn
  const due = dueOn && dateWithYear(dueOn)
  const isMoved = firstDueOn !== null && dueOn !== null && !firstDueOn.equals(dueOn)
  const made = [dateWithYear(measure.madeOn), reference && words.number(reference)].filter(Boolean).join(', ')
  return (
    <Card gap={3}>
      <Row apart>
        <h3>{words.kinds[kind]}</h3>
        <Badge is={measureSign(measure, today)}>{over ? words.stateOn(said, dateWithYear(over)) : said}</Badge>
      </Row>
      <p class="pre" {...written(what)}>
        {what}
      </p>
      <DescriptionList
        items={[
          { term: isProposal ? words.to : words.who, detail: who && <InItsLanguage>{who}</InItsLanguage> },
          {
            term: words.period,
            detail: measure.planPeriod && <InItsLanguage>{measure.planPeriod}</InItsLanguage>,
          },
          { term: isProposal ? words.sentOn : words.madeOn, detail: made },
          {
            term: isProposal ? words.replyBy : words.due,
            detail: due && isMoved ? words.dayMoved(due, dateWithYear(firstDueOn)) : due,
          },
          { term: words.reply, detail: measure.replyReference && words.number(measure.replyReference) },
          {
            term: words.result,
            detail: measure.result && (
              <span class="pre" {...written(measure.result)}>
                {measure.result}
              </span>
            ),
          },
        ]}
      />
    </Card>
  )
}

const Petitions = ({ theme, base }: { theme: PublicTheme; base: string }) => {
  const words = useWords(themePortalWords)
  const hidden = theme.count - theme.petitions.length
  return (
    <Disclosure summary={words.petitions(theme.count)}>
      <ul class="lines">
        {theme.petitions.map(({ dialogue, number, title }) => (
          <li>
            <a href={`${base}/kien-nghi/${dialogue}/${number}`}>
              <InItsLanguage>{title}</InItsLanguage>
            </a>
            <span class="sub small quiet">{words.petition(number, dialogue)}</span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="quiet">{words.more(hidden)}</p>}
    </Disclosure>
  )
}
