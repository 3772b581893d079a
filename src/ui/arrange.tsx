import type { ComponentChildren } from 'preact'

/** Steps of the 4-point grid: 4, 8, 12, 16, 24, 32, 48 px. */
export type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 7

interface Arranged {
  gap?: Gap | undefined
  children: ComponentChildren
}

/** One below the other. */
export const Stack = ({ gap = 4, children }: Arranged) => <div class={`stack gap-${gap}`}>{children}</div>

/** Side by side, wrapping; `apart` pushes first and last to the edges. */
export const Row = ({ gap = 3, apart, children }: Arranged & { apart?: boolean | undefined }) => (
  <div class={`row gap-${gap}${apart ? ' apart' : ''}`}>{children}</div>
)

/** Something picked up as one: a receipt, an answer, a list. `crowned` carries the jade edge of a receipt. */
export const Card = ({
  is,
  tight,
  gap = 3,
  id,
  children,
}: Arranged & {
  is?: 'answer' | 'tint' | 'crowned' | undefined
  tight?: boolean | undefined
  id?: string | undefined
}) => (
  <div class={`card stack gap-${gap}${is ? ` ${is}` : ''}${tight ? ' tight' : ''}`} id={id}>
    {children}
  </div>
)

/**
 * Columns on a wide screen, one below the other on a phone.
 * aside: a main part and a narrow one; half: two alike; thirds: three alike.
 */
export const Columns = ({ as, children }: { as: 'aside' | 'half' | 'thirds'; children: ComponentChildren }) => (
  <div class={`columns ${as}`}>{children}</div>
)

/** Words for assistive technology only. */
export const Unseen = ({ children }: { children: ComponentChildren }) => <span class="unseen">{children}</span>
