import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { Badge, type Standing } from '#ui/index.ts'
import {
  type Commitment,
  type CommitmentState,
  commitmentState,
  isDisputed,
  isKeptLate,
  type SenderSaying,
} from '../../domain/index.ts'
import { badgeWords as words } from '../commitments/words.vi.ts'
import { sayingWords } from '../saying-words.vi.ts'
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

/** What its sender says, beside what the house says: "Xã: đã làm · Người gửi: chưa làm"; nothing where he said nothing. */
export function SenderSays({ of, today }: { of: Commitment & { readonly said: SenderSaying | null }; today: Day }) {
  if (of.said === null) return null
  const both = words.both(lowered(commitmentWords[commitmentState(of, today)]), lowered(sayingWords[of.said]))
  return (
    <span class="sub">
      {isDisputed(of, of.said) ? <Badge is="late">{both}</Badge> : <span class="small quiet">{both}</span>}
    </span>
  )
}

const lowered = (word: string): string => word.toLocaleLowerCase('vi')
