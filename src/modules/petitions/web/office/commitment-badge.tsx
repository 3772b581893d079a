import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { Badge, type Standing } from '#ui/index.ts'
import { type Commitment, type CommitmentState, commitmentState, isKeptLate } from '../../domain/index.ts'
import { badgeWords as words } from '../commitments/words.vi.ts'
import { commitmentWords } from './depth-words.vi.ts'

const signs: Record<CommitmentState, Standing> = {
  draft: 'plain',
  open: 'open',
  late: 'late',
  changed: 'open',
  'given-up': 'plain',
  kept: 'done',
}

/** How a promise stands: a word, a sign, and its day. */
export function CommitmentBadge({ of, today }: { of: Commitment; today: Day }) {
  const state = commitmentState(of, today)
  const day = of.keptOn ?? of.givenUpOn ?? of.dueOn
  const word = isKeptLate(of) ? words.keptLate : commitmentWords[state]
  return <Badge is={signs[state]}>{[word, day ? dateWithYear(day) : words.noDay].join(', ')}</Badge>
}
