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
} from '../../application/commitments/published-query.ts'
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
export function promisesListAddress(base: string, { state, after }: PromisesAsked): string {
  const query = new URLSearchParams()
  if (state) query.set('xem', names[state])
  if (after) query.set('sau', after)
  const text = query.toString()
  return `${promisesAddress(base)}${text ? `?${text}` : ''}`
}

export interface PromisesListProps {
  readonly base: string
  readonly asked: PromisesAsked
  readonly rows: readonly ListedPublicly[]
  readonly next: string | null
  readonly tally: CommitmentTally
  readonly today: Day
}

/** Lời hứa in public: all that was promised, how it stands, the evidence. */
export function PromisesList(props: PromisesListProps) {
  const words = useWords(promiseWords)
  const { base, asked, tally } = props
  const chips = ['' as const, ...publicCommitmentStates].filter(
    (state) => state === '' || tally[state] > 0 || asked.state === state,
  )
  return (
    <Stack gap={5}>
      <PageHead title={words.title} back={{ href: `${base}/`, label: words.home }}>
        {words.about}
      </PageHead>
      {tally.all > 0 && (
        <Chips
          label={words.filter}
          views={chips.map((state) => ({
            href: promisesListAddress(base, { state, after: '' }),
            label: words.states[state],
            count: tally[state || 'all'],
            current: asked.state === state,
            late: state === 'late',
          }))}
        />
      )}
      <Promises {...props} />
    </Stack>
  )
}

function Promises({ base, asked, rows, next, tally, today }: PromisesListProps) {
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
        action={<ButtonLink href={promisesAddress(base)}>{words.showAll}</ButtonLink>}
      >
        {words.nothingYetHint}
      </EmptyState>
    )
  return (
    <Stack gap={3}>
      <ul class="lines" aria-label={words.list}>
        {rows.map((promise) => (
          <li class="stack gap-1">
            <PublicPromise promise={promise} base={base} today={today} />
            <MadeTo promise={promise} base={base} />
          </li>
        ))}
      </ul>
      <Pagination
        next={next ? promisesListAddress(base, { ...asked, after: next }) : undefined}
        previous={asked.after ? promisesListAddress(base, { ...asked, after: '' }) : undefined}
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
