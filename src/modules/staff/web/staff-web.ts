import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Provider } from '#platform/session/provider.ts'
import type { FlashMessage } from '#ui/index.ts'
import type { KeyLockRow } from '../application/backup-plan.ts'
import type { StaffParts } from '../application/parts.ts'
import type { Session } from '../application/sessions.ts'

/** What the pages of signing in need of the face they stand behind: they come before an officer is known. */
export interface StaffWeb extends StaffParts {
  /** The site is reached by https: the cookie then travels by nothing else. */
  readonly secure: boolean
  /** The site's own address, `https://…`; null where none is set: then the address that was asked. */
  readonly origin: string | null
  /** Mail goes out, with links to the site's own address: a forgotten password can be replaced by it. */
  readonly sendsMail: boolean
  /** Which ways out are set: a mail server, a gateway for text messages. */
  readonly waysOut: { readonly mail: boolean; readonly gateway: boolean }
  /** The outside provider by which officers sign in too; null where there is none. */
  readonly provider: Provider | null
  /** What backups need of the program, which makes them itself. */
  readonly backup: {
    readonly dataDir: string
    readonly passphraseLeast: number
    lockFor(passphrase: string): KeyLockRow
  }
  /** The line over every page of a demonstration. */
  banner(): string | undefined
  /** The session of a request that has one. */
  session(request: FastifyRequest): Session
  /** 303 to `location`, where `said` is said once. */
  done(reply: FastifyReply, location: string, said: string): FastifyReply
  /** Takes the word left for this page. */
  notice(request: FastifyRequest, reply: FastifyReply): FlashMessage | undefined
}

/** A whole link to one of our paths, to be copied and sent: by the site's own address, or the one that was asked. */
export const wholeLink = (web: Pick<StaffWeb, 'origin'>, request: FastifyRequest, path: string): string =>
  `${web.origin ?? `${request.protocol}://${request.host}`}${path}`
