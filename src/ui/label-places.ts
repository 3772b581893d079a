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

const air = 10
const leaderAir = 5
const rows = 6

/**
 * Finds a place for each label so that none covers another or another's leader, within 0 … `width`.
 * A label takes the row nearest the line, on the side it prefers, then the other side, then further out.
 */
export function placeLabels(wanted: readonly Wanted[], width: number): Place[] {
  const taken: Record<Place['side'], [number, number][][]> = {
    above: Array.from({ length: rows }, () => []),
    below: Array.from({ length: rows }, () => []),
  }
  const free = (side: Place['side'], row: number, from: number, to: number) =>
    (taken[side][row] ?? []).every(([left, right]) => to <= left || from >= right)

  return wanted.map((label) => {
    const half = label.width / 2
    const center = Math.min(Math.max(label.x, half), Math.max(half, width - half))
    const sides = label.prefers === 'above' ? (['above', 'below'] as const) : (['below', 'above'] as const)
    for (let row = 0; row < rows; row++) {
      for (const side of sides) {
        const leaderFree = Array.from({ length: row }, (_, nearer) =>
          free(side, nearer, label.x - leaderAir, label.x + leaderAir),
        ).every(Boolean)
        if (!leaderFree || !free(side, row, center - half - air / 2, center + half + air / 2)) continue
        taken[side][row]?.push([center - half - air / 2, center + half + air / 2])
        for (let nearer = 0; nearer < row; nearer++)
          taken[side][nearer]?.push([label.x - leaderAir, label.x + leaderAir])
        return { side, row, center }
      }
    }
    return { side: label.prefers, row: rows - 1, center }
  })
}
