import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What the server asks in order that a passkey be made, as far as a key needs it. */
export interface ToMake {
  readonly challenge: string
  readonly rp: { readonly id?: string }
  readonly user: { readonly id: string }
}

/** What the server asks of a passkey. */
export interface ToGive {
  readonly challenge: string
  readonly rpId?: string
}

/** How a key behaves when it should not. */
export interface Manner {
  readonly origin?: string
  /** Finger, face or PIN were asked for. */
  readonly verified?: boolean
  /** The counter it shows instead of its own. */
  readonly counter?: number
  readonly handle?: string
  /** Signs something else. */
  readonly forged?: boolean
}

/** A security key in software: it makes one passkey and answers with it, byte for byte as W3C WebAuthn says. */
export interface SoftKey {
  readonly id: string
  make(asked: ToMake, manner?: Manner): string
  give(asked: ToGive, manner?: Manner): string
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()

/** `counts`: whether its counter goes on with each answer; passkeys that travel between devices stay at 0. */
export function softKey(origin: string, counts = true): SoftKey {
  const id = randomBytes(16)
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let counter = 0
  let handle = ''
  const client = (type: string, challenge: string, at: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: at, crossOrigin: false }))
  const head = (rpId: string, flags: number, count: number) => {
    const bytes = Buffer.alloc(5)
    bytes[0] = flags
    bytes.writeUInt32BE(count, 1)
    return Buffer.concat([sha256(rpId), bytes])
  }
  return {
    id: base64url(id),
    make(asked, { origin: at = origin, verified = true } = {}) {
      handle = asked.user.id
      const length = Buffer.from([0, id.length])
      const flags = 0x41 | (verified ? 0x04 : 0)
      const data = Buffer.concat([
        head(asked.rp.id ?? '', flags, counter),
        Buffer.alloc(16),
        length,
        id,
        cose(publicKey),
      ])
      const response = {
        clientDataJSON: base64url(client('webauthn.create', asked.challenge, at)),
        attestationObject: base64url(attestation(data)),
        transports: ['internal'],
      }
      return JSON.stringify({ id: base64url(id), rawId: base64url(id), type: 'public-key', response })
    },
    give(asked, { origin: at = origin, verified = true, counter: shown, handle: other, forged } = {}) {
      if (counts) counter += 1
      const data = head(asked.rpId ?? '', 0x01 | (verified ? 0x04 : 0), shown ?? counter)
      const json = client('webauthn.get', asked.challenge, at)
      const signed = Buffer.concat([data, sha256(forged ? 'something else' : json)])
      const response = {
        clientDataJSON: base64url(json),
        authenticatorData: base64url(data),
        signature: base64url(sign('sha256', signed, privateKey)),
        userHandle: other ?? handle,
      }
      return JSON.stringify({ id: base64url(id), rawId: base64url(id), type: 'public-key', response })
    },
  }
}

/** CBOR of a short byte string, or of one up to 65,535 bytes. */
const bytesOf = (bytes: Uint8Array) =>
  Buffer.concat([
    Buffer.from(bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 255]),
    bytes,
  ])
const textOf = (text: string) => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])

/** { "fmt": "none", "attStmt": {}, "authData": … } */
const attestation = (data: Uint8Array) =>
  Buffer.concat([
    Buffer.from([0xa3]),
    textOf('fmt'),
    textOf('none'),
    textOf('attStmt'),
    Buffer.from([0xa0]),
    textOf('authData'),
    bytesOf(data),
  ])

/** { 1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y } */
function cose(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const part = (name: number, value: string) =>
    Buffer.concat([Buffer.from([name]), bytesOf(Buffer.from(value, 'base64url'))])
  return Buffer.concat([Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]), part(0x21, x), part(0x22, y)])
}
