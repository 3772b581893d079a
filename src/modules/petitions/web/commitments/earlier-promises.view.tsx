import type { Day } from '#kernel/day.ts'
import { Chips, Stack } from '#ui/index.ts'
import {
  COMMITMENTS_MOST,
  type CommitmentBox,
  everyCommitment,
} from '../../application/commitments/commitments-query.ts'
import type { EarlierPromises as Earlier } from '../../application/commitments/earlier-promises.ts'
import { commitmentsAddress } from './commitments-filter.ts'
import { CommitmentsTable } from './commitments-list.view.tsx'
import { boxWords, earlierWords as words } from './words.vi.ts'

const shown = ['kept', 'open', 'late', 'disputed', 'given-up'] as const satisfies readonly CommitmentBox[]

/** What was promised before a dialogue: counts, each leading to its rows, and the first rows. */
export const EarlierPromises = ({ of, today }: { of: Earlier; today: Day }) => {
  const { counts, rows, dialogue } = of
  if (counts.all === 0) return <p class="quiet">{words.none}</p>
  const address = (box: CommitmentBox) => commitmentsAddress({ ...everyCommitment, before: dialogue, box, after: '' })
  return (
    <Stack gap={3}>
      <Chips
        label={words.counts}
        views={shown
          .filter((box) => counts[box] > 0)
          .map((box) => ({
            ...{ href: address(box), label: boxWords[box], count: counts[box], most: COMMITMENTS_MOST },
            ...{ current: false, late: box === 'late' || box === 'disputed' },
          }))}
      />
      <CommitmentsTable rows={rows} today={today} />
      {counts.all > rows.length && (
        <p>
          <a href={address('all')}>{words.all(counts.all)}</a>
        </p>
      )}
    </Stack>
  )
}
