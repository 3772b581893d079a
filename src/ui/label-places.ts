/** A label that wants to stand over or under a point of a line. */
export interface Wanted {
  /** The point. */
  readonly x: number
  /** How wide the label is. */
  readonly width: number
  readonly prefers: 'above' | 'below'
}

/** Where a label stands: on which side, how many rows away from the line, around which x. */
export interface Place {
  readonly side: 'above' | 'below'
  readonly row: number
  readonly center: number
}

type Stretch = readonly [from: number, to: number]

const air = 12
const leaderAir = 5
const rows = 6
/** How far a label may move aside from its point, as a share of its width. */
const aside = 0.3
const far = 3

/**
 * Finds a place for each label so that none covers another or, if it can be, another's leader, within 0 … `width`.
 * A label takes the row nearest the line, on the side it prefers, moved aside a little where that makes room;
 * then the other side; then further out, with a leader from its point.
 */
export function placeLabels(wanted: readonly Wanted[], width: number): Place[] {
  const taken = {
    above: Array.from({ length: rows }, (): Stretch[] => []),
    below: Array.from({ length: rows }, (): Stretch[] => []),
  }
  const find = (label: Wanted, most: number, leaderMayCross: boolean): Place | null => {
    const sides = label.prefers === 'above' ? (['above', 'below'] as const) : (['below', 'above'] as const)
    for (let row = 0; row < most; row++)
      for (const side of sides) {
        const nearer = taken[side].slice(0, row)
        if (!leaderMayCross && !nearer.every((stretches) => isFree(stretches, leaderOf(label)))) continue
        const center = nearestCenter(label, taken[side][row] ?? [], width)
        if (center !== null) return { side, row, center }
      }
    return null
  }
  return wanted.map((label) => {
    const place = find(label, far, false) ??
      find(label, rows, true) ?? { side: label.prefers, row: rows - 1, center: within(label.x, label.width, width) }
    taken[place.side][place.row]?.push(around(place.center, label.width))
    for (const stretches of taken[place.side].slice(0, place.row)) stretches.push(leaderOf(label))
    return place
  })
}

const leaderOf = ({ x }: Wanted): Stretch => [x - leaderAir, x + leaderAir]

const around = (center: number, width: number): Stretch => [center - (width + air) / 2, center + (width + air) / 2]

const isFree = (stretches: readonly Stretch[], [from, to]: Stretch): boolean =>
  stretches.every(([left, right]) => to <= left || from >= right)

const within = (x: number, label: number, width: number): number =>
  Math.min(Math.max(x, label / 2), Math.max(label / 2, width - label / 2))

/** The free center nearest the point, not too far aside of it; null where there is none. */
function nearestCenter(label: Wanted, taken: readonly Stretch[], width: number): number | null {
  const home = within(label.x, label.width, width)
  const half = (label.width + air) / 2
  const centers = [home, ...taken.flatMap(([left, right]) => [left - half, right + half])]
    .map((center) => within(center, label.width, width))
    .filter((center) => Math.abs(center - home) <= label.width * aside)
    .filter((center) => isFree(taken, around(center, label.width)))
    .sort((a, b) => Math.abs(a - label.x) - Math.abs(b - label.x))
  return centers[0] ?? null
}
