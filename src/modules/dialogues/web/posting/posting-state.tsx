import { Badge, type Standing } from '#ui/index.ts'
import type { PostingState } from '../../domain/index.ts'
import { words } from './words.vi.ts'

const signs: Record<PostingState, Standing> = { done: 'done', 'no-evidence': 'soon', late: 'late', open: 'plain' }

/** How a row of the checklist stands. */
export const PostingBadge = ({ state }: { state: PostingState }) => (
  <Badge is={signs[state]}>{words.states[state]}</Badge>
)
