import { countLightly } from '#modules/staff/index.ts'
import type { Database } from '#platform/db/database.ts'
import { type Keys, sameSecret } from '#platform/keys/keys.ts'

/** Nobody fills in a form in less; a browser that fills in fields by itself needs a second press. */
const QUICKEST_SECONDS = 3

/** Soft limits: a hall, a village and a mobile network each share one address. Above them a question is asked. */
const limits = {
  address: { failures: 60, windowMinutes: 60, lockMinutes: 60 },
  phone: { failures: 8, windowMinutes: 60, lockMinutes: 60 },
} as const

/** The field of the question, of the hidden time a form was opened, and of the field people never see. */
export const guardFields = { check: 'check', opened: 'opened', trap: 'website' } as const

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
  readonly stamp: string
  readonly trap: string
  readonly answer: string
  /** The sender's address on the network, and what he gave as his telephone number. */
  readonly address: string
  readonly phone: string
  readonly now: Temporal.Instant
}

/**
 * Whether a form may pass; counts it. A robot's is held up by the trap, the time or the question, a person's once at
 * most: the form comes back as it was and says what to do.
 */
export async function guardForm(
  db: Pick<Database, 'outsideAsPublic'>,
  keys: Keys,
  form: Guarded,
): Promise<GuardRefusal | null> {
  if (form.trap !== '') return 'trap-filled'
  const opened = openedAt(keys, form.stamp)
  if (!opened || form.now.epochMilliseconds - opened.epochMilliseconds < QUICKEST_SECONDS * 1000) return 'too-quick'
  const over = await countLightly(db, form.now, [
    { key: keys.match('sent-from', form.address), rule: limits.address },
    ...(form.phone ? [{ key: keys.match('sent-by', form.phone), rule: limits.phone }] : []),
  ])
  if (!over) return null
  const [a, b] = questionOf(keys, form.stamp)
  return form.answer.trim() === String(a + b) ? null : 'question'
}
