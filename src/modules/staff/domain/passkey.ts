import { accept, type Result, refuse } from '#kernel/result.ts'

/** Where passkeys are made and used: the site's origin, and the name they are bound to (WebAuthn's relying party). */
export interface PasskeyGround {
  readonly origin: string
  readonly rpId: string
}

export type NoPasskeyGround = 'plain-http' | 'bare-address'

/**
 * Whether a site's own address can hold passkeys: browsers grant them to https, and to localhost, and to names only, not
 * to bare network addresses (W3C WebAuthn, "effective domain").
 */
export function passkeyGround(address: string): Result<PasskeyGround, NoPasskeyGround> {
  const url = URL.parse(address)
  if (!url) return refuse('plain-http')
  const { protocol, hostname, origin } = url
  const isHere = hostname === 'localhost' || hostname.endsWith('.localhost')
  if (protocol !== 'https:' && !isHere) return refuse('plain-http')
  if (/^[\d.]+$/.test(hostname) || hostname.startsWith('[')) return refuse('bare-address')
  return accept({ origin, rpId: hostname })
}

/** How many an account may have. */
export const PASSKEYS_MAX = 10
/** Longer names are cut. */
export const PASSKEY_NAME_MAX = 60

/** What its owner calls it, in one line; `instead` where nothing was typed. */
export const passkeyName = (typed: string, instead: string): string =>
  (typed.normalize('NFC').replace(/\s+/g, ' ').trim() || instead).slice(0, PASSKEY_NAME_MAX)

/**
 * Whether a signature counter went on since it was last seen; one that did not means that the key may have been copied.
 * Keys that travel between devices do not count: theirs is 0 for ever (WebAuthn, 6.1.1).
 */
export const counterMoved = (seen: number, given: number): boolean => (seen === 0 && given === 0) || given > seen
