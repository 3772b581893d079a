import { type Challenge, createChallenge, type Payload, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { useOnce } from '#modules/staff/index.ts'
import type { Database } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'

/** A phone of ten years ago works at it for a few seconds, while its owner types; whoever sends thousands works for hours. */
const WORK = { algorithm: 'PBKDF2/SHA-256', cost: 1_000, least: 200, most: 600 } as const
/** As long as somebody may leave a half-filled form lying. */
const HOURS = 24

const secretsOf = (keys: Keys) => ({
  hmacSignatureSecret: keys.match('proof-of-work', 'challenge').toString('hex'),
  hmacKeySignatureSecret: keys.match('proof-of-work', 'solution').toString('hex'),
})

/** A sum for the browser to work at. Nothing is stored before it comes back solved. Real time. */
export const newWork = (keys: Keys, now: Temporal.Instant): Promise<Challenge> =>
  createChallenge({
    algorithm: WORK.algorithm,
    cost: WORK.cost,
    counter: randomInt(WORK.most, WORK.least),
    deriveKey,
    expiresAt: Math.ceil(now.add({ hours: HOURS }).epochMilliseconds / 1_000),
    ...secretsOf(keys),
  })

/** Whether the browser has worked: a sum of ours, solved, not too old, and for the first time. */
export async function hasWorked(
  db: Pick<Database, 'outside'>,
  keys: Keys,
  proof: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const payload = payloadOf(proof)
  if (!payload) return false
  const { verified } = await verifySolution({ ...payload, deriveKey, ...secretsOf(keys) }).catch(() => ({
    verified: false,
  }))
  const ends = payload.challenge.parameters.expiresAt
  if (!verified || !ends) return false
  return useOnce(db, payload.challenge.parameters.nonce, Temporal.Instant.fromEpochMilliseconds(ends * 1_000), now)
}

/** What the form brought along, if it has the shape of a proof. */
function payloadOf(proof: string): Payload | null {
  if (proof === '' || proof.length > 4_000) return null
  try {
    const payload: Payload = JSON.parse(proof)
    const { challenge, solution } = payload
    return typeof challenge?.parameters?.nonce === 'string' && typeof solution === 'object' ? payload : null
  } catch {
    return null
  }
}
