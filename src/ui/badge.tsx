import type { ComponentChildren } from 'preact'

/**
 * How a thing stands. done: finished, a check; open: under way in time, a disc; soon: due soon, a triangle;
 * late: overdue, a square; away: waiting for somebody outside, a ring; plain: anything else, a dash.
 */
export type Standing = 'done' | 'open' | 'soon' | 'late' | 'away' | 'plain'

/** A state: a word, a sign of its own shape, a colour. */
export const Badge = ({ is = 'plain', children }: { is?: Standing | undefined; children: ComponentChildren }) => (
  <span class={is === 'plain' ? 'badge' : `badge ${is}`}>{children}</span>
)
