import { z } from 'zod'
import { PASSWORD_MAX } from '../domain/index.ts'
import { words } from './words.vi.ts'

/** What is typed to sign in. Whether the address is one is not said here: one answer for all. */
export const signInForm = z.object({
  email: z.string({ error: words.errors.email }).trim().min(1, words.errors.email).max(400, words.errors.email),
  password: z
    .string({ error: words.errors.password })
    .min(1, words.errors.password)
    .max(PASSWORD_MAX * 4, words.errors.password),
  ve: z.string().optional(),
  giu: z.string().optional(),
})
