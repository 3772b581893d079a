import { shortDateTime } from '#kernel/vietnamese-date.ts'
import type { AccountMailParts } from '../application/account-mail.ts'
import { resetPath } from '../application/passwords.ts'
import { words } from './forgotten-words.vi.ts'

/**
 * What the mail of a forgotten password says. `origin`: the site's own address as it is set, never the one somebody asked
 * with: a link is not to lead where a stranger wants.
 */
export const resetLetter =
  (origin: string): AccountMailParts['letter'] =>
  ({ name, email, token, endsAt }) =>
    words.letter({ name, email, link: `${origin}${resetPath(token)}`, until: shortDateTime(endsAt) })
