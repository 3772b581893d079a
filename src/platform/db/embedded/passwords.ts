import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { StartRefusal } from '#platform/config/start-refusal.ts'
import { words } from './words.vi.ts'

const FILE = 'database.json'
const shape = z.object({ owner: z.string().min(1), login: z.string().min(1) })

/** The passwords of the embedded database's two logins. */
export type Passwords = z.infer<typeof shape>

/**
 * Reads the passwords; makes them when `mayCreate`, before there is a database that knows them.
 * The file is whole or absent, whenever the machine stops.
 * @throws StartRefusal when a database exists and its passwords are lost
 */
export function passwordsOf(dataDir: string, mayCreate: boolean): Passwords {
  const file = path.join(dataDir, FILE)
  const kept = read(file)
  if (kept) return kept
  if (!mayCreate) throw new StartRefusal(words.passwordsMissing(file))
  const made = { owner: randomPassword(), login: randomPassword() }
  const draft = `${file}.${process.pid}.new`
  const handle = openSync(draft, 'w', 0o600)
  writeSync(handle, `${JSON.stringify(made)}\n`)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(draft, file)
  return made
}

function read(file: string): Passwords | null {
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

const randomPassword = (): string => crypto.getRandomValues(new Uint8Array(24)).toBase64({ alphabet: 'base64url' })
