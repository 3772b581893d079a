import type { Day } from '#kernel/day.ts'
import { countLightly } from '#modules/staff/index.ts'
import type { Database } from '#platform/db/database.ts'
import { type Keys, sameSecret } from '#platform/keys/keys.ts'
import { placeOfToken } from './place-token.ts'
import { hasWorked } from './proof-of-work.ts'
import { typedLine } from './sender-form.ts'

/** Nobody fills in a form in less; a browser that fills in fields by itself needs a second press. */
const QUICKEST_SECONDS = 3

/**
 * Soft limits: a village and a mobile network each share one address. Above them the browser's work counts, or a question is
 * asked where it could do none.
 */
const limits = {
  address: { failures: 60, windowMinutes: 60, lockMinutes: 60 },
  phone: { failures: 8, windowMinutes: 60, lockMinutes: 60 },
} as const

/**
 * The fields of the question, of the hidden time a form was opened, the one people never see, the browser's work, and the token
 * of a place where many share one address.
 */
export const guardFields = {
  check: 'check',
  opened: 'opened',
  trap: 'website',
  proof: 'proof',
  place: 'tai',
} as const

/** What a place's link brings into its form. */
export function placeAsked(query: unknown): Record<string, string> {
  const { tai } = query as { tai?: unknown }
  return typeof tai === 'string' && tai.length < 60 ? { [guardFields.place]: tai } : {}
}

const macOf = (keys: Keys, opened: string) => keys.match('form-opened', opened).subarray(0, 9)

/** The sealed time at which a form is opened. Real time. */
export const openedStamp = (keys: Keys, now: Temporal.Instant): string => {
  const opened = String(now.epochMilliseconds)
  return `${opened}.${macOf(keys, opened).toString('base64url')}`
}

/** When a form was opened; null for a stamp nobody of ours made. */
export function openedAt(keys: Keys, stamp: string): Temporal.Instant | null {
  const [opened = '', mac = ''] = stamp.split('.')
  if (!/^\d{1,15}$/.test(opened) || !sameSecret(Buffer.from(mac, 'base64url'), macOf(keys, opened))) return null
  return Temporal.Instant.fromEpochMilliseconds(Number(opened))
}

/** The two numbers of a form's question: the same as long as it is the same form. */
export function questionOf(keys: Keys, stamp: string): readonly [number, number] {
  const [a = 0, b = 0] = keys.match('form-question', stamp)
  return [(a % 8) + 2, (b % 8) + 2]
}

/** Why a form has to be pressed once more; nothing is ever dropped without a word. */
export type GuardRefusal = 'trap-filled' | 'too-quick' | 'question'

export interface Guarded {
  /** The form as it was posted. */
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly unitId: string
  /** The sender's address on the network, and what he gave as his telephone number. */
  readonly address: string
  readonly phone: string
  /** Real time. */
  readonly now: Temporal.Instant
  /** The business day. */
  readonly today: Day
}

/**
 * Whether a form may pass; counts it. A robot's is held up by the trap, the time or the question, a person's once at
 * most: the form comes back as it was and says what to do. Forms of the counter and the hall are not counted.
 */
export async function guardForm(
  db: Pick<Database, 'outside' | 'outsideAsPublic'>,
  keys: Keys,
  form: Guarded,
): Promise<GuardRefusal | null> {
  const typed = (field: keyof typeof guardFields) => typedLine(form.values, guardFields[field])
  if (typed('trap') !== '') return 'trap-filled'
  const opened = openedAt(keys, typed('opened'))
  if (!opened || form.now.epochMilliseconds - opened.epochMilliseconds < QUICKEST_SECONDS * 1000) return 'too-quick'
  if (placeOfToken(keys, form.unitId, typed('place'), form.today)) return null
  const over = await countLightly(db, form.now, [
    { key: keys.match('sent-from', form.address), rule: limits.address },
    ...(form.phone ? [{ key: keys.match('sent-by', form.phone), rule: limits.phone }] : []),
  ])
  if (!over || (await hasWorked(db, keys, typed('proof'), form.now))) return null
  const [a, b] = questionOf(keys, typed('opened'))
  return typed('check') === String(a + b) ? null : 'question'
}
