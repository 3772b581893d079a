import type { Keys } from '#platform/keys/keys.ts'
import { type Identifier, maskIdentifier } from '../domain/index.ts'

/** An identifier as tables keep it: sealed, with a key for equality and a mask for lists (R20). */
export interface SealedIdentifier {
  readonly kind: string
  readonly sealed: Buffer
  readonly key: Buffer
  readonly mask: string
}

/** Seals an identifier. The key comes of the digits alone, so that it fits however it was typed. */
export const sealIdentifier = (keys: Keys, identifier: Identifier): SealedIdentifier => ({
  kind: identifier.kind,
  sealed: keys.seal(identifier.digits),
  key: identifierKey(keys, identifier),
  mask: maskIdentifier(identifier),
})

/** The key by which equal identifiers are found without being read. */
export const identifierKey = (keys: Keys, { digits }: Pick<Identifier, 'digits'>): Buffer =>
  keys.match('identifier', digits)

/** The key by which equal telephone numbers are found; null for none. `digits`: the national form. */
export const phoneKey = (keys: Keys, digits: string | null): Buffer | null =>
  digits ? keys.match('phone', digits) : null
