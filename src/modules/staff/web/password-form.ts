import { z } from 'zod'
import { choosePassword } from '../application/passwords.ts'
import { words } from './words.vi.ts'

/** Two times the same new password, as the pages ask for it. */
export const newPasswordFields = {
  password: z.string().default(''),
  passwordAgain: z.string().default(''),
}

/** The chosen password in the form that is hashed, or one message per field. `own`: names and address of the account. */
export async function readNewPassword(
  typed: { readonly password: string; readonly passwordAgain: string },
  own: readonly string[],
): Promise<{ readonly password: string } | { readonly errors: Readonly<Record<string, string>> }> {
  const chosen = await choosePassword(typed.password, own)
  if (!chosen.ok) return { errors: { password: words.passwordRefusals[chosen.refusal] } }
  return typed.password === typed.passwordAgain
    ? { password: chosen.value }
    : { errors: { passwordAgain: words.errors.again } }
}
