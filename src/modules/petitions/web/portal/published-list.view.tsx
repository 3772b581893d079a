import type { Day } from '#kernel/day.ts'
import { excerpt } from '#kernel/vietnamese-text.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { PublicName } from '#modules/organisations/index.ts'
import {
  Button,
  ButtonLink,
  type Choice,
  Disclosure,
  EmptyState,
  Form,
  HiddenInput,
  InItsLanguage,
  PageHead,
  Pagination,
  Row,
  SearchBox,
  Select,
  Stack,
  useItsLanguage,
  useWords,
} from '#ui/index.ts'
import { OthersSigned } from '../signatories.tsx'
import { PublicBadge } from './public-state.tsx'
import { type PublishedFilter, publishedAddress } from './published-filter.ts'
import { publishedWords } from './published-words.en.ts'
import type { PublicState } from './published-words.vi.ts'

/** As much of an answer as the list shows; the query brings a little more. */
const LONGEST = 200

/** One published petition as the list shows it. */
export interface PublishedRow {
  readonly dialogueAddress: string
  readonly number: number
  readonly year: number
  readonly title: string
  readonly nameLine: string
  readonly signatories: number
  /** The field's name; null: not known yet. */
  readonly field: string | null
  readonly state: PublicState
  readonly dueOn: Day | null
  readonly answeredIn: number | null
  /** The beginning of the answer; '' where there is none. */
  readonly answer: string
}

export interface PublishedListProps {
  /** The unit's address: `/dai-son-11086`. */
  base: string
  filter: PublishedFilter
  rows: readonly PublishedRow[]
  choices: Readonly<Record<'field' | 'state' | 'year' | 'village', readonly Choice[]>>
  /** How many there are with this filter; null where a search found more than is counted. */
  total: number | null
  next: string | null
  /** Whether anything at all is published. */
  any: boolean
  today: Day
  calendar: WorkingCalendar
}

/** Kiến nghị đã công khai: search, filters, the list. */
export function PublishedList(props: PublishedListProps) {
  const words = useWords(publishedWords)
  const { base, filter } = props
  return (
    <Stack gap={5}>
      <PageHead title={words.title} back={{ href: `${base}/`, label: words.home }}>
        {words.about}
      </PageHead>
      {props.any && (
        <Stack gap={2}>
          <SearchBox
            action={`${base}/kien-nghi`}
            label={words.search}
            placeholder={words.searchPlaceholder}
            value={filter.q}
            keep={keep(filter)}
          />
          <Filters {...props} />
        </Stack>
      )}
      <Results {...props} />
    </Stack>
  )
}

const keep = (filter: PublishedFilter) => ({
  'linh-vuc': filter.field || undefined,
  'trang-thai': filter.state || undefined,
  nam: filter.year || undefined,
  thon: filter.village || undefined,
})

const narrowed = ({ field, state, year, village }: PublishedFilter) => Boolean(field || state || year || village)

const Filters = ({ base, filter, choices }: PublishedListProps) => {
  const words = useWords(publishedWords)
  return (
    <Disclosure summary={words.filter} open={narrowed(filter)}>
      <Form action={`${base}/kien-nghi`} method="get" label={words.filter}>
        {filter.q && <HiddenInput name="q" value={filter.q} />}
        <Select name="linh-vuc" label={words.field} choices={choices.field} value={filter.field} empty={words.any} />
        <Select name="trang-thai" label={words.state} choices={choices.state} value={filter.state} empty={words.any} />
        {choices.village.length > 0 && (
          <Select
            name="thon"
            label={words.village}
            choices={choices.village}
            value={filter.village}
            empty={words.any}
          />
        )}
        {choices.year.length > 1 && (
          <Select name="nam" label={words.year} choices={choices.year} value={filter.year} empty={words.any} />
        )}
        <Row>
          <Button>{words.applyFilter}</Button>
          {(narrowed(filter) || filter.q) && (
            <ButtonLink href={`${base}/kien-nghi`} ghost>
              {words.clear}
            </ButtonLink>
          )}
        </Row>
      </Form>
    </Disclosure>
  )
}

function Results(props: PublishedListProps) {
  const written = useItsLanguage()
  const words = useWords(publishedWords)
  const { base, filter, rows } = props
  if (!props.any)
    return (
      <EmptyState
        title={words.nothingYet}
        icon="petition"
        action={
          <ButtonLink href={`${base}/gui-kien-nghi`} primary icon="petition">
            {words.send}
          </ButtonLink>
        }
      >
        {words.nothingYetHint}
      </EmptyState>
    )
  if (rows.length === 0)
    return (
      <EmptyState
        title={words.nothingFound}
        icon="search"
        action={<ButtonLink href={`${base}/kien-nghi`}>{words.clear}</ButtonLink>}
      >
        {words.nothingFoundHint}
      </EmptyState>
    )
  return (
    <section class="stack gap-3" aria-labelledby="ket-qua">
      <h2 id="ket-qua" class="unseen">
        {words.list}
      </h2>
      {props.total !== null && (
        <p class="quiet" role="status">
          {filter.q ? words.foundFor(props.total, filter.q) : words.found(props.total)}
        </p>
      )}
      <ul class="answers">
        {rows.map((row) => (
          <li>
            <h3>
              <a href={`${base}/kien-nghi/${row.dialogueAddress}/${row.number}`}>
                <InItsLanguage>{row.title}</InItsLanguage>
              </a>
            </h3>
            <p class="quiet small">
              <PublicName line={row.nameLine} />
              <OthersSigned count={row.signatories} />
              {['', row.field, words.numberShort(row.number, row.year)].filter((part) => part !== null).join(' · ')}
            </p>
            {row.answer && (
              <p class="quote" {...written(row.answer)}>
                {excerpt(row.answer, LONGEST)}
              </p>
            )}
            <PublicBadge {...row} today={props.today} calendar={props.calendar} />
          </li>
        ))}
      </ul>
      <Pagination
        next={props.next ? publishedAddress(base, filter, props.next) : undefined}
        previous={filter.after ? publishedAddress(base, filter) : undefined}
      />
    </section>
  )
}
