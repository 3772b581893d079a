import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  scryptSync,
} from 'node:crypto'

/**
 * A lock made of a passphrase: what is sealed with it opens only with the passphrase again, and the lock itself may lie
 * about openly. So the nightly copy carries the keys without the passphrase being kept anywhere.
 */
export interface KeyLock {
  /** Base64, 16 bytes. */
  readonly salt: string
  /** Base64, an X25519 public key of 32 bytes. */
  readonly publicKey: string
}

/** Keys under a lock: base64 of the sender's public key (32), nonce (12), tag (16), and what was sealed. */
export interface SealedKeys extends KeyLock {
  readonly sealed: string
}

/** A passphrase shorter than this is not worth a lock. */
export const PASSPHRASE_LEAST = 12

// The DER frames around the 32 bytes of an X25519 key (RFC 8410).
const PRIVATE = Buffer.from('302e020100300506032b656e04220420', 'hex')
const PUBLIC = Buffer.from('302a300506032b656e032100', 'hex')

const privateKey = (raw: Buffer) =>
  createPrivateKey({ key: Buffer.concat([PRIVATE, raw]), format: 'der', type: 'pkcs8' })
const publicKey = (raw: Buffer) => createPublicKey({ key: Buffer.concat([PUBLIC, raw]), format: 'der', type: 'spki' })
const rawPublic = (key: KeyObject) =>
  Buffer.from(createPublicKey(key).export({ format: 'der', type: 'spki' })).subarray(-32)

/** scrypt with N = 2^17, r = 8: about half a second and 128 MB a guess. */
const grown = (passphrase: string, salt: Buffer) =>
  privateKey(scryptSync(passphrase.normalize('NFKC'), salt, 32, { N: 131_072, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }))

const secretOf = (mine: KeyObject, theirs: KeyObject, salt: Buffer) =>
  Buffer.from(
    hkdfSync('sha256', diffieHellman({ privateKey: mine, publicKey: theirs }), salt, 'doithoai backup keys', 32),
  )

export function lockFor(passphrase: string): KeyLock {
  const salt = randomBytes(16)
  return { salt: salt.toString('base64'), publicKey: rawPublic(grown(passphrase, salt)).toString('base64') }
}

export function sealKeys(lock: KeyLock, keys: Buffer): SealedKeys {
  const once = generateKeyPairSync('x25519')
  const salt = Buffer.from(lock.salt, 'base64')
  const secret = secretOf(once.privateKey, publicKey(Buffer.from(lock.publicKey, 'base64')), salt)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secret, nonce)
  const text = Buffer.concat([cipher.update(keys), cipher.final()])
  const sealed = Buffer.concat([rawPublic(once.privateKey), nonce, cipher.getAuthTag(), text])
  return { ...lock, sealed: sealed.toString('base64') }
}

/** Null when the passphrase is another, or the sealed bytes were altered. */
export function openKeys({ salt, sealed }: SealedKeys, passphrase: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64')
  const salted = Buffer.from(salt, 'base64')
  try {
    const secret = secretOf(grown(passphrase, salted), publicKey(bytes.subarray(0, 32)), salted)
    const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(32, 44))
    decipher.setAuthTag(bytes.subarray(44, 60))
    return Buffer.concat([decipher.update(bytes.subarray(60)), decipher.final()])
  } catch {
    return null
  }
}
