/** Why a message did not leave, as far as somebody who sees it has to know. */
export type FailureKind = 'stale' | 'maybe-arrived' | 'refused' | 'given-up'

/**
 * What the error of a failed message means. What a server answered with a "never" was refused; what it put off eight times is
 * given up; where it gave no answer the message may have arrived.
 */
export function failureKind(error: string): FailureKind {
  if (error === 'stale') return 'stale'
  if (/\b4\d\d\b/.test(error) && /^(E|HTTP (401|403|408|425|429))/.test(error)) return 'given-up'
  if (/\b5\d\d\b/.test(error) && error.startsWith('E')) return 'refused'
  if (error === 'EENVELOPE' || /^EENVELOPE /.test(error) || /^HTTP [34]\d\d$/.test(error)) return 'refused'
  if (error === 'HTTP 503') return 'given-up'
  return 'maybe-arrived'
}
