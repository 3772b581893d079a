import type { Day } from '#kernel/day.ts'
import { Badge, Chips, EmptyState, InItsLanguage, PageHead, SectionHead, Stack, useWords } from '#ui/index.ts'
import {
  type LastYearTally,
  type PublishedCommitment,
  publicCommitmentStates,
} from '../../application/commitments/published-query.ts'
import type { PublishedCarried } from '../../application/published-carried.ts'
import { lastYearWords } from './last-year-words.en.ts'
import { promiseWords } from './promise-words.en.ts'
import {
  PromiseChips,
  Promises,
  type PromisesAsked,
  type PromisesListProps,
  promisesQuery,
} from './promises-list.view.tsx'
import { PublicPromise } from './public-promises.view.tsx'
import { publicSigns } from './public-state.tsx'
import { publicStateNames } from './published-words.en.ts'

/** …/viec-nam-truoc, with what is asked for of its promises. */
export const lastYearAddress = (base: string, asked: PromisesAsked = { state: '', after: '' }): string =>
  `${base}/viec-nam-truoc${promisesQuery(asked)}`
const CARRIED = 'chuyen-sang'

/** Việc năm trước, with which the public page of a dialogue begins: counts that lead to their rows, and the first few. */
export function LastYear(props: {
  base: string
  tally: LastYearTally
  first: readonly PublishedCommitment[]
  today: Day
}) {
  const words = useWords(lastYearWords)
  const states = useWords(promiseWords).states
  const { base, tally, first, today } = props
  if (tally.all + tally.carried === 0) return null
  const counted = publicCommitmentStates.filter((state) => tally[state] > 0)
  return (
    <section class="stack gap-3">
      <SectionHead title={words.title} link={{ href: lastYearAddress(base), label: words.all }} />
      <Chips
        label={words.title}
        views={[
          ...counted.map((state) => ({
            href: lastYearAddress(base, { state, after: '' }),
            label: states[state],
            count: tally[state],
            current: false,
            late: state === 'late',
          })),
          ...(tally.carried > 0
            ? [
                {
                  href: `${lastYearAddress(base)}#${CARRIED}`,
                  label: words.carriedCount(tally.carried),
                  current: false,
                },
              ]
            : []),
        ]}
      />
      {first.length > 0 && (
        <ul class="lines" aria-label={words.list}>
          {first.map((promise) => (
            <li>
              <PublicPromise promise={promise} base={base} today={today} folded />
            </li>
          ))}
        </ul>
      )}
      {tally.all > first.length && (
        <p>
          <a href={lastYearAddress(base)}>{words.more(tally.all)}</a>
        </p>
      )}
    </section>
  )
}

export interface LastYearPageProps extends Omit<PromisesListProps, 'address'> {
  /** "2026": the dialogue that begins with this. */
  readonly dialogue: string
  readonly tally: LastYearTally
  readonly carried: readonly PublishedCarried[]
}

/** All of it: what was promised before, how it stands; then the petitions that were carried over. */
export function LastYearPage(props: LastYearPageProps) {
  const words = useWords(lastYearWords)
  const { base, dialogue, tally, carried } = props
  const address = (asked: PromisesAsked) => lastYearAddress(base, asked)
  const isEmpty = tally.all + carried.length === 0
  return (
    <Stack gap={5}>
      <PageHead title={words.title} back={{ href: `${base}/`, label: words.home }}>
        {words.about(dialogue)}
      </PageHead>
      {isEmpty ? (
        <EmptyState title={words.none} icon="check">
          {words.noneText}
        </EmptyState>
      ) : (
        <>
          <section class="stack gap-3" aria-labelledby="da-hua">
            <h2 id="da-hua">{words.promises}</h2>
            {tally.all === 0 ? (
              <p class="quiet">{words.noPromises}</p>
            ) : (
              <>
                <PromiseChips {...props} address={address} />
                <Promises {...props} address={address} />
              </>
            )}
          </section>
          <Carried {...props} />
        </>
      )}
    </Stack>
  )
}

function Carried({ base, dialogue, carried }: LastYearPageProps) {
  const words = useWords(lastYearWords)
  const states = useWords(publicStateNames)
  return (
    <section class="stack gap-3" aria-labelledby={CARRIED}>
      <h2 id={CARRIED}>{words.carried(dialogue)}</h2>
      {carried.length === 0 && <p class="quiet">{words.carriedNone}</p>}
      <ul class="lines">
        {carried.map(({ dialogueAddress, number, title, state }) => (
          <li class="row apart">
            <span>
              <a href={`${base}/kien-nghi/${dialogueAddress}/${number}`}>
                <InItsLanguage>{title}</InItsLanguage>
              </a>
              <span class="sub small quiet">{words.number(number, dialogueAddress)}</span>
            </span>
            <Badge is={publicSigns[state]}>{states[state]}</Badge>
          </li>
        ))}
      </ul>
    </section>
  )
}
