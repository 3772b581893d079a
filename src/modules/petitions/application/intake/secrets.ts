import { pinFrom } from '#kernel/code.ts'
import { type Keys, sameSecret } from '#platform/keys/keys.ts'

const MAC = 16

/** The six-digit PIN of a submission, printed beside its codes; it can be printed again, and a new version revokes it. */
export const pinOf = (keys: Keys, submissionId: string, version: number): string =>
  pinFrom(keys.secret('pin', submissionId, version))

const macOf = (keys: Keys, submissionId: string, version: number): Buffer =>
  keys.secret('link', submissionId, version).subarray(0, MAC)

/** The token of a submission's secret link: whose it is and 128 bits only this installation can make; 43 characters. */
export const linkTokenOf = (keys: Keys, submissionId: string, version: number): string =>
  Buffer.concat([Buffer.from(submissionId.replaceAll('-', ''), 'hex'), macOf(keys, submissionId, version)]).toString(
    'base64url',
  )

/** What a token claims; whether it is true is for {@link tokenFits} with the submission's present version. */
export interface ReadToken {
  readonly submissionId: string
  readonly mac: Buffer
}

/** Reads a token from an address; null when it cannot be one. */
export function readToken(token: string): ReadToken | null {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  const hex = bytes.subarray(0, 16).toString('hex')
  const submissionId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { submissionId, mac: bytes.subarray(16) }
}

/** Whether a token is the link of this version; an older version's is not. */
export const tokenFits = (keys: Keys, token: ReadToken, version: number): boolean =>
  sameSecret(token.mac, macOf(keys, token.submissionId, version))

/** Whether a PIN is the one of this version. */
export const pinFits = (keys: Keys, submissionId: string, version: number, pin: string): boolean =>
  sameSecret(Buffer.from(pin), Buffer.from(pinOf(keys, submissionId, version)))
