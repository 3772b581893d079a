/**
 * Keeps what was looked up for a moment, so that many pages at once ask once. What is not there (null) and what failed is
 * asked anew each time; a change shows when the moment is over.
 * @param ms how long; real time
 * @param atMost keys kept; past them it starts anew
 */
export function shortLived<Value>(
  ms: number,
  atMost: number,
  now: () => number = () => performance.now(),
): (key: string, look: () => Promise<Value>) => Promise<Value> {
  const kept = new Map<string, { readonly until: number; readonly found: Promise<Value> }>()
  return (key, look) => {
    const before = kept.get(key)
    if (before && now() < before.until) return before.found
    if (kept.size >= atMost) kept.clear()
    const found = look()
    kept.set(key, { until: now() + ms, found })
    const forget = () => {
      if (kept.get(key)?.found === found) kept.delete(key)
    }
    found.then((value) => value ?? forget(), forget)
    return found
  }
}
