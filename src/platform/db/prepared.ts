/** Asked so often, a statement is worth keeping ready on each connection. */
const WORTH_KEEPING = 3
/** Each kept statement takes memory on each connection of the database. */
const MOST_KEPT = 300
/** Statements that came once or twice; lists of many lengths make many of them. */
const MOST_SEEN = 2_000

/**
 * Before a statement that PostgreSQL shall plan anew each time, by the values it is asked with: where what suits one person
 * or department is a hundred times too dear for another.
 */
export const PLANNED_ANEW = '/* planned anew */'

const names = new Map<string, string>()
const seen = new Map<string, number>()

/**
 * The name under which connections keep a statement ready, so that it is read and planned once; undefined for one that is
 * seldom asked.
 */
export function preparedName(text: string): string | undefined {
  if (text.startsWith(PLANNED_ANEW)) return undefined
  const name = names.get(text)
  if (name || names.size >= MOST_KEPT) return name
  const times = (seen.get(text) ?? 0) + 1
  if (times < WORTH_KEEPING) {
    if (seen.size >= MOST_SEEN) seen.clear()
    seen.set(text, times)
    return undefined
  }
  seen.delete(text)
  names.set(text, `q${names.size + 1}`)
  return names.get(text)
}
