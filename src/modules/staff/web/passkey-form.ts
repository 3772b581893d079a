import { z } from 'zod'
import type { GivenPasskey } from '../application/passkey-sign-in.ts'
import type { MadePasskey } from '../application/passkeys.ts'

const piece = z.string().min(1).max(40_000)
const id = z.string().min(1).max(2_000)

const made = z.object({
  id,
  response: z.object({
    clientDataJSON: piece,
    attestationObject: piece,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
})

const given = z.object({
  id,
  response: z.object({
    clientDataJSON: piece,
    authenticatorData: piece,
    signature: piece,
    userHandle: z.string().max(200).nullish(),
  }),
})

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null
  } catch {
    return null
  }
}

/** What a browser says of a passkey it made; null when it says something else. */
export function readMadePasskey(text: unknown): MadePasskey | null {
  const read = made.safeParse(parsed(text))
  return read.success ? { id: read.data.id, ...read.data.response } : null
}

/** What a browser answers with a passkey; null when it is something else. */
export function readGivenPasskey(text: unknown): GivenPasskey | null {
  const read = given.safeParse(parsed(text))
  if (!read.success) return null
  const { userHandle, ...rest } = read.data.response
  return { id: read.data.id, ...rest, userHandle: userHandle ?? null }
}
