import { accept, type Result, refuse } from '#kernel/result.ts'
import { nfc } from '#kernel/vietnamese-text.ts'

/** Longer ones no mail server takes (RFC 5321). */
export const EMAIL_MAX = 254

/** A name to sign in with, in the one form that is compared: without spaces around it, in lower case. */
export const emailForm = (typed: string): string => nfc(typed).trim().toLowerCase()

/** An e-mail address as it is stored; whether it is really read there only a message can tell. */
export function readEmail(typed: string): Result<string, 'not-an-email'> {
  const email = emailForm(typed)
  const looksRight = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/.test(email)
  return looksRight && email.length <= EMAIL_MAX ? accept(email) : refuse('not-an-email')
}
