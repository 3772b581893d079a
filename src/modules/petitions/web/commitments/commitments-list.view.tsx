import type { ComponentChildren } from 'preact'
import type { Day } from '#kernel/day.ts'
import {
  Button,
  Chips,
  type Choice,
  EmptyState,
  Form,
  HiddenInput,
  ListFilter,
  Pagination,
  Row,
  RowLink,
  Select,
  Stack,
  Table,
  TableExport,
} from '#ui/index.ts'
import {
  type CommitmentBox,
  type CommitmentsAsked,
  commitmentBoxes,
  type ListedCommitment,
} from '../../application/commitments/commitments-query.ts'
import { petitionHref, petitionLabel } from '../../application/petition-address.ts'
import { CommitmentBadge, SenderSays } from '../office/commitment-badge.tsx'
import { COMMITMENTS, commitmentHref } from './address.ts'
import { boxName, commitmentsAddress, commitmentsExport } from './commitments-filter.ts'
import { boxWords, emptyWords, commitmentsWords as words } from './words.vi.ts'

export interface CommitmentsListProps {
  readonly asked: CommitmentsAsked
  readonly rows: readonly ListedCommitment[]
  readonly counts: Readonly<Record<CommitmentBox, number>>
  readonly most: number
  readonly next: string | null
  readonly choices: { readonly department: readonly Choice[]; readonly dialogue: readonly Choice[] }
  readonly today: Day
}

/** Lời hứa of the unit: what is owed first, the nearest day on top. */
export const CommitmentsList = (props: CommitmentsListProps) => {
  const { asked, rows, today } = props
  // On a telephone seven of them are half the screen.
  const isWorthShowing = (box: CommitmentBox) =>
    box === asked.box || box === 'open' || box === 'all' || props.counts[box] > 0
  return (
    <Stack gap={4}>
      {asked.before && (
        <p class="quiet">
          {words.before(asked.before)} <a href={COMMITMENTS}>{words.everything}</a>
        </p>
      )}
      <Chips
        label={words.boxes}
        views={commitmentBoxes.filter(isWorthShowing).map((box) => ({
          href: commitmentsAddress(asked, { box }),
          label: boxWords[box],
          count: props.counts[box],
          most: props.most,
          current: asked.box === box,
          late: box === 'late' || box === 'disputed',
        }))}
      />
      <Row apart>
        <div class="row list-line">
          <Filter {...props} />
          {(asked.department || asked.dialogue) && (
            <a href={commitmentsAddress({ ...asked, department: '', dialogue: '' })}>{words.clear}</a>
          )}
        </div>
        {rows.length > 0 && <TableExport action={commitmentsExport(asked)} />}
      </Row>
      <CommitmentsTable
        rows={rows}
        today={today}
        empty={
          <EmptyState title={emptyWords[asked.box].title} icon="tasks">
            {emptyWords[asked.box].hint}
          </EmptyState>
        }
      />
      <Pagination
        next={props.next ? commitmentsAddress(asked, { after: props.next }) : undefined}
        previous={asked.after ? commitmentsAddress(asked) : undefined}
      />
    </Stack>
  )
}

/** Promises in a table: what and of which petition, who, how it stands and what its sender says. */
export const CommitmentsTable = ({
  rows,
  today,
  empty,
}: {
  rows: readonly ListedCommitment[]
  today: Day
  empty?: ComponentChildren
}) => (
  <Table
    caption={words.caption}
    rows={rows}
    empty={empty}
    columns={[
      {
        head: words.what,
        as: 'main',
        cell: (row) => (
          <>
            <RowLink href={commitmentHref(row.id)}>{row.what}</RowLink>
            <small class="sub">
              {petitionLabel(row.petition)}
              {row.evidence > 0 && ` · ${words.evidence(row.evidence)}`}
            </small>
          </>
        ),
      },
      {
        head: words.who,
        cell: (row) => [row.department, row.officer].filter(Boolean).join(', ') || words.nobody,
      },
      {
        head: words.standing,
        bare: true,
        cell: (row) => (
          <span>
            <CommitmentBadge of={row} today={today} />
            <SenderSays of={row} today={today} />
          </span>
        ),
      },
    ]}
  />
)

/** What is chosen in the folded filter, in words. */
const chosenIn = (asked: CommitmentsListProps['asked'], choices: CommitmentsListProps['choices']): readonly string[] =>
  (['department', 'dialogue'] as const).flatMap((of) => {
    const label = choices[of].find(({ value }) => value === asked[of])?.label
    return typeof label === 'string' ? [label] : []
  })

const Filter = ({ asked, choices }: CommitmentsListProps) => (
  <ListFilter label={words.filter} said={chosenIn(asked, choices).join(' · ')}>
    <Form action={COMMITMENTS} method="get" label={words.filterBy}>
      {asked.before && <HiddenInput name="truoc" value={asked.before} />}
      {asked.box !== 'open' && <HiddenInput name="xem" value={boxName(asked.box)} />}
      <Select
        name="bo-phan"
        label={words.department}
        choices={choices.department}
        value={asked.department}
        empty={words.anyDepartment}
      />
      <Select
        name="ky"
        label={words.dialogue}
        choices={choices.dialogue}
        value={asked.dialogue}
        empty={words.anyDialogue}
      />
      <div>
        <Button>{words.apply}</Button>
      </div>
    </Form>
  </ListFilter>
)

/** The petition a promise was made to, as a link. */
export const OfPetition = ({ of }: { of: Pick<ListedCommitment, 'petition' | 'dialogue'> }) => (
  <a href={petitionHref({ ...of.petition, dialogue: of.dialogue })}>{petitionLabel(of.petition)}</a>
)
