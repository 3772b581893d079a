import type { Day } from '#kernel/day.ts'
import {
  ButtonLink,
  Chips,
  EmptyState,
  PageHead,
  Pagination,
  SentenceWith,
  Stack,
  useDates,
  useWords,
} from '#ui/index.ts'
import {
  type CommitmentTally,
  type ListedPublicly,
  type PublicCommitmentState,
  publicCommitmentStates,
  type SendersTally,
} from '../../application/commitments/published-query.ts'
import { senderSayings } from '../../domain/index.ts'
import { sayingNames } from '../saying-words.en.ts'
import { promiseWords } from './promise-words.en.ts'
import { PublicPromise, promisesAddress } from './public-promises.view.tsx'

/** The states as their addresses name them. */
const names: Record<PublicCommitmentState, string> = {
  open: 'dang-lam',
  late: 'qua-hen',
  kept: 'da-lam',
  'given-up': 'khong-lam',
}

/** What of the promises is asked for; '': all, or from the start. */
export interface PromisesAsked {
  readonly state: PublicCommitmentState | ''
  readonly after: string
}

/** Reads the address; what is not known is left out. */
export function readPromisesAsked(query: unknown): PromisesAsked {
  const given = new Map(Object.entries(typeof query === 'object' && query !== null ? query : {}))
  const after = given.get('sau')
  return {
    state: publicCommitmentStates.find((state) => names[state] === given.get('xem')) ?? '',
    after: typeof after === 'string' ? after.slice(0, 60) : '',
  }
}

/** The address that shows this. */
export const promisesListAddress = (base: string, asked: PromisesAsked): string =>
  `${promisesAddress(base)}${promisesQuery(asked)}`

/** Its part after the path; ''. */
export function promisesQuery({ state, after }: PromisesAsked): string {
  const query = new URLSearchParams()
  if (state) query.set('xem', names[state])
  if (after) query.set('sau', after)
  const text = query.toString()
  return text ? `?${text}` : ''
}

export interface PromisesListProps {
  readonly base: string
  readonly asked: PromisesAsked
  /** The address that shows something else of this list. */
  readonly address: (asked: PromisesAsked) => string
  readonly rows: readonly ListedPublicly[]
  readonly next: string | null
  readonly tally: CommitmentTally
  /** What the senders say of what was promised to them. */
  readonly senders: SendersTally
  readonly today: Day
}

/** Lời hứa in public: all that was promised, how it stands, the evidence. */
export function PromisesList(props: PromisesListProps) {
  const words = useWords(promiseWords)
  return (
    <Stack gap={5}>
      <PageHead title={words.title} back={{ href: `${props.base}/`, label: words.home }}>
        {words.about}
      </PageHead>
      <PromiseChips {...props} />
      <Promises {...props} />
    </Stack>
  )
}

/** How many promises stand how, each count leading to its rows; then what their senders say. */
export function PromiseChips({
  base,
  asked,
  address,
  tally,
  senders,
}: Omit<PromisesListProps, 'rows' | 'next' | 'today'>) {
  const words = useWords(promiseWords)
  const sayings = useWords(sayingNames)
  if (tally.all === 0) return null
  const chips = ['' as const, ...publicCommitmentStates].filter(
    (state) => state === '' || tally[state] > 0 || asked.state === state,
  )
  const said = senderSayings.filter((saying) => senders[saying] > 0)
  return (
    <Stack gap={2}>
      <Chips
        label={words.filter}
        views={chips.map((state) => ({
          href: address({ state, after: '' }),
          label: words.states[state],
          count: tally[state || 'all'],
          current: asked.state === state,
          late: state === 'late',
        }))}
      />
      {said.length > 0 && (
        <p class="small">
          {words.sendersSay} {said.map((saying) => words.sendersCount(sayings[saying], senders[saying])).join(', ')}.
        </p>
      )}
      <p class="small quiet">
        {words.sayYours} <a href={`${base}/theo-doi`}>{words.sayYoursLink}</a>
      </p>
    </Stack>
  )
}

/** The promises themselves, a page of them; where there is none, why. */
export function Promises({ base, asked, address, rows, next, tally, today }: Omit<PromisesListProps, 'senders'>) {
  const words = useWords(promiseWords)
  if (rows.length === 0)
    return tally.all === 0 ? (
      <EmptyState title={words.nothingYet} icon="check">
        {words.nothingYetHint}
      </EmptyState>
    ) : (
      <EmptyState
        title={words.none}
        icon="search"
        action={<ButtonLink href={address({ state: '', after: '' })}>{words.showAll}</ButtonLink>}
      >
        {words.nothingYetHint}
      </EmptyState>
    )
  return (
    <Stack gap={3}>
      <ul class="lines" aria-label={words.list}>
        {rows.map((promise) => (
          <li class="stack gap-1">
            <PublicPromise promise={promise} base={base} today={today} folded />
            <MadeTo promise={promise} base={base} />
          </li>
        ))}
      </ul>
      <Pagination
        next={next ? address({ ...asked, after: next }) : undefined}
        previous={asked.after ? address({ ...asked, after: '' }) : undefined}
      />
    </Stack>
  )
}

/** Which petition's answer made it, and when. */
function MadeTo({ promise: { petition, madeOn }, base }: { promise: ListedPublicly; base: string }) {
  const words = useWords(promiseWords)
  const { dateWithYear } = useDates()
  const { dialogueAddress, number, title } = petition
  return (
    <p class="small quiet">
      {words.madeTo}{' '}
      <a href={`${base}/kien-nghi/${dialogueAddress}/${number}`}>
        <SentenceWith text={words.petition(number, title)} written={[title]} />
      </a>{' '}
      {words.madeOn(dateWithYear(madeOn))}
    </p>
  )
}
