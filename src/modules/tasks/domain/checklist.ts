/** The longest checklist a task may have. */
export const MOST_ITEMS = 50

/** The lines in their new order: one of them a place up or down; unchanged at either end, or where there is no such line. */
export function movedItem(ids: readonly string[], id: string, to: 'up' | 'down'): readonly string[] {
  const at = ids.indexOf(id)
  const other = to === 'up' ? at - 1 : at + 1
  if (at < 0 || other < 0 || other >= ids.length) return ids
  return ids.map((one, place) => (place === at ? (ids[other] ?? one) : place === other ? id : one))
}
