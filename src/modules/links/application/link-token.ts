import { type Keys, sameSecret } from '#platform/keys/keys.ts'

const MAC = 16

/** What a token is made of. */
export interface LinkKey {
  readonly id: string
  /** Two purposes never share a token, whatever their subjects are. */
  readonly purpose: string
  readonly version: number
}

const macOf = (keys: Keys, { id, purpose, version }: LinkKey): Buffer =>
  keys.secret(`link:${purpose}`, id, version).subarray(0, MAC)

/** The token of a link: which one, and 128 bits only this installation can make; 43 characters. It can be made again. */
export const tokenOf = (keys: Keys, link: LinkKey): string =>
  Buffer.concat([Buffer.from(link.id.replaceAll('-', ''), 'hex'), macOf(keys, link)]).toString('base64url')

/** What a token claims to be. */
export interface ReadToken {
  readonly id: string
  readonly mac: Buffer
}

/** Reads a token from an address; null when it cannot be one. */
export function readToken(token: string): ReadToken | null {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  const id = bytes
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { id, mac: bytes.subarray(16) }
}

/** Whether a token is the link's own. */
export const tokenFits = (keys: Keys, token: ReadToken, link: LinkKey): boolean =>
  sameSecret(token.mac, macOf(keys, link))
