import { createHash, randomBytes } from 'node:crypto'

/** The cookie that carries a session's token. */
export const SESSION_COOKIE = 'phien'

/** A secret of 256 bits, as it stands in a cookie or an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
