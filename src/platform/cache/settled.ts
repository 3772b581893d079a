/**
 * Tells a state once it has stood still for a while, and null before: what was looked up before the last change, and is shared
 * for a moment, is gone by then.
 * @param ms how long; real time
 */
export function settledFor(
  ms: number,
  atMost = 10_000,
  now: () => number = () => performance.now(),
): (key: string, state: string) => string | null {
  const seen = new Map<string, { readonly state: string; readonly since: number }>()
  return (key, state) => {
    const before = seen.get(key)
    if (before?.state === state) return now() - before.since >= ms ? state : null
    if (seen.size >= atMost) seen.clear()
    seen.set(key, { state, since: now() })
    return null
  }
}
