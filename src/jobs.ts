import { sendWaitingMail } from '#modules/messages/index.ts'
import { senderLink } from '#modules/petitions/index.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import { openMailer } from '#platform/mail/mail.ts'
import { dayJob } from './day-job.ts'
import type { Parts } from './parts.ts'

const MINUTE = 60_000

/** What the program does by itself while it runs. */
export function jobsOf(parts: Parts): Job[] {
  const { demo, mail, publicUrl } = parts.config
  const day = dayJob(parts)
  // A demonstration's people are made up: nobody outside ever hears of them.
  if (!mail || demo) return [day]
  const mailer = openMailer(mail)
  const linkOf = senderLink(parts.keys, publicUrl)
  return [
    day,
    {
      name: 'mail',
      everyMs: MINUTE,
      run: (signal) => sendWaitingMail({ ...parts, mailer, linkOf, now: () => Temporal.Now.instant() }, signal),
    },
  ]
}
