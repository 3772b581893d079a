import type { Language } from '#kernel/language.ts'
import type { PublishedPetitionRow } from '#modules/petitions/index.ts'
import { Badge, EmbeddedPage, useDates, useVietnamese, useWords } from '#ui/index.ts'
import { portalWords } from './portal-words.en.ts'

export interface EmbeddedListProps {
  readonly unit: string
  /** The unit's public address in full: the list stands on another site. */
  readonly base: string
  readonly language: Language
  readonly rows: readonly PublishedPetitionRow[]
}

/** The list another site shows within its own page: no script, every link leads to the portal. */
export const EmbeddedList = (props: EmbeddedListProps) => (
  <EmbeddedPage title={portalWords[props.language].title(props.unit)} lang={props.language}>
    <List {...props} />
  </EmbeddedPage>
)

const List = ({ unit, base, rows }: EmbeddedListProps) => {
  const words = useWords(portalWords)
  const { dateWithYear } = useDates()
  const vietnamese = useVietnamese()
  return (
    <>
      <h1>{words.title(unit)}</h1>
      {rows.length === 0 && <p class="quiet">{words.none}</p>}
      <ul class="answers">
        {rows.map(({ dialogueAddress, number, title, nameLine, state, answeredOn }) => (
          <li>
            <a href={`${base}/kien-nghi/${dialogueAddress}/${number}`} target="_blank" rel="noopener" {...vietnamese}>
              {title}
            </a>
            <small class="sub">
              {words.number(number)} · <span {...vietnamese}>{nameLine}</span>
            </small>
            <Badge is={state === 'answered' || state === 'guided' ? 'done' : 'open'}>
              {words.states[state]}
              {answeredOn && ` ${dateWithYear(answeredOn)}`}
            </Badge>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${base}/kien-nghi`} target="_blank" rel="noopener">
          {words.all} <span class="unseen">{words.newPage}</span>
        </a>
        {' · '}
        <a href={`${base}/gui-kien-nghi`} target="_blank" rel="noopener">
          {words.send} <span class="unseen">{words.newPage}</span>
        </a>
      </p>
    </>
  )
}
