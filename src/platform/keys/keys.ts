import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What only this installation can do: seal identifiers, recognise equal ones, and make secrets that can be printed again. */
export interface Keys {
  /** AES-256-GCM: 12 bytes of nonce, 16 of tag, then the sealed text. */
  seal(text: string): Buffer
  /** Throws when the sealed bytes were altered or belong to another installation. */
  open(sealed: Buffer): string
  /** The same text gives the same 32 bytes, which tell nothing about it. `purpose` keeps phone and identifier apart. */
  match(purpose: string, text: string): Buffer
  /** 32 bytes bound to a purpose, a subject and its version; raising the version revokes what was made of them. */
  secret(purpose: string, subject: string, version: number): Buffer
}

const PARTS = ['seal', 'match', 'secret'] as const
type Raw = Record<(typeof PARTS)[number], Buffer>

/** Where a data folder keeps them. */
export const keysFile = (dataDir: string): string => path.join(dataDir, 'keys.json')

/** The keys of a data folder, made at the first start; the file is readable by its owner only. */
export function keysOf(dataDir: string): Keys {
  const file = keysFile(dataDir)
  if (!existsSync(file)) {
    const fresh = Object.fromEntries(PARTS.map((part) => [part, randomBytes(32).toString('base64')]))
    putKeys(dataDir, Buffer.from(JSON.stringify(fresh)))
  }
  chmodSync(file, 0o600)
  const stored: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))
  const raw = Object.fromEntries(PARTS.map((part) => [part, Buffer.from(stored[part] ?? '', 'base64')])) as Raw
  for (const part of PARTS) if (raw[part].length !== 32) throw new Error(`${file}: thiếu khóa ${part}`)
  return keysFrom(raw)
}

/** Writes the keys' file whole or not at all: new keys, or those a backup brought back. */
export function putKeys(dataDir: string, bytes: Buffer): void {
  const file = keysFile(dataDir)
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(`${file}.new`, bytes, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

/** Keys grown from one text: for tests and for the demonstration, whose codes and PINs are the same each time. */
export const keysFromText = (text: string): Keys => {
  const grow = (part: string) => createHmac('sha256', text).update(part).digest()
  return keysFrom({ seal: grow('seal'), match: grow('match'), secret: grow('secret') })
}

const keysFrom = (raw: Raw): Keys => ({
  seal(text) {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', raw.seal, nonce)
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
  },
  open(sealed) {
    const decipher = createDecipheriv('aes-256-gcm', raw.seal, sealed.subarray(0, 12))
    decipher.setAuthTag(sealed.subarray(12, 28))
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
  },
  match: (purpose, text) => createHmac('sha256', raw.match).update(`${purpose}\n${text}`).digest(),
  secret: (purpose, subject, version) =>
    createHmac('sha256', raw.secret).update(`${purpose}\n${subject}\n${version}`).digest(),
})

/** What was sealed, or null where the keys are not those it was sealed with: a backup brought back without its keys. */
export function openedOrNull(keys: Keys, sealed: Buffer): string | null {
  try {
    return keys.open(sealed)
  } catch {
    return null
  }
}

/** Compares two secrets without telling by its time how much of them agrees. */
export const sameSecret = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b)
