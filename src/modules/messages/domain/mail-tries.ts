/** How a try to send a mail ended. */
export type TryOutcome =
  | { readonly is: 'sent' }
  /** The server is not there: nothing was handed over, and it costs no try. */
  | { readonly is: 'away'; readonly error: string }
  /** Not taken for now: the server is busy, or says "later". Nothing was handed over. */
  | { readonly is: 'later'; readonly error: string }
  /** Never: the address or the message is refused. */
  | { readonly is: 'refused'; readonly error: string }
  /** The connection broke while the message was being handed over; it may have arrived. */
  | { readonly is: 'uncertain'; readonly error: string }

/** What becomes of a mail after a try. A mail that may have arrived is not sent again: people are told by hand then. */
export type MailState = 'sent' | 'waiting' | 'failed'

/** Tries in all; the last one some 21 hours after the first. */
export const MOST_TRIES = 8

export const stateAfter = (outcome: TryOutcome, tries: number): MailState => {
  if (outcome.is === 'sent') return 'sent'
  if (outcome.is === 'away') return 'waiting'
  return outcome.is === 'later' && tries < MOST_TRIES ? 'waiting' : 'failed'
}

/** Minutes to wait after the n-th failed try: 1, 5, 20, 60, 180, 360, 720; 0 before the first. */
export const minutesAfter = (tries: number): number => [0, 1, 5, 20, 60, 180, 360, 720][tries] ?? 720

/** When a mail may be tried again after its n-th failed try. */
export const triedAgainFrom = (tries: number, lastTry: Temporal.Instant): Temporal.Instant =>
  lastTry.add({ minutes: minutesAfter(tries) })

/** May a mail be tried at this instant? */
export function mayTry(tries: number, lastTry: Temporal.Instant | null, now: Temporal.Instant): boolean {
  if (tries === 0 || !lastTry) return true
  return Temporal.Instant.compare(now, triedAgainFrom(tries, lastTry)) >= 0
}

/** A try that began this long ago and never ended was cut off: the program was killed in the midst of it. */
export const CUT_OFF_AFTER = Temporal.Duration.from({ minutes: 10 })

/** A mail that waited longer than this says nothing new any more. */
export const STALE_AFTER = Temporal.Duration.from({ hours: 24 * 7 })
