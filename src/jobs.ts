import { noLink, sendWaitingMail } from '#modules/messages/index.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import { openMailer } from '#platform/mail/mail.ts'
import type { Parts } from './parts.ts'

const MINUTE = 60_000

/** What the program does by itself while it runs. */
export function jobsOf(parts: Parts): Job[] {
  const { mail } = parts.config
  if (!mail) return []
  const mailer = openMailer(mail)
  return [
    {
      name: 'mail',
      everyMs: MINUTE,
      run: (signal) => sendWaitingMail({ ...parts, mailer, linkOf: noLink, now: () => Temporal.Now.instant() }, signal),
    },
  ]
}
