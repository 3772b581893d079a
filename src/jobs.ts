import { finishImports, sweepImports } from '#modules/lists/index.ts'
import { sendWaitingMail } from '#modules/messages/index.ts'
import { petitionImport, sweepBatches, sweepDrafts } from '#modules/petitions/index.ts'
import { resetLetter, sendAccountMail } from '#modules/staff/index.ts'
import { servedUnits } from '#modules/units/index.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import { openMailer } from '#platform/mail/mail.ts'
import { dayJob } from './day-job.ts'
import { messageCalendars, messageLinks } from './message-links.ts'
import { nightlyBackup } from './nightly-backup.ts'
import type { Parts } from './parts.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What the program does by itself while it runs. */
export function jobsOf(parts: Parts): Job[] {
  const { demo, mail, publicUrl } = parts.config
  const own = [dayJob(parts), draftsJob(parts), importsJob(parts), ...(demo ? [] : [nightlyBackup(parts)])]
  // A demonstration's people are made up: nobody outside ever hears of them.
  if (!mail || demo) return own
  const mailer = openMailer(mail)
  const [linkOf, calendarOf] = [messageLinks(parts), messageCalendars(parts)]
  const now = () => Temporal.Now.instant()
  return [
    ...own,
    {
      name: 'mail',
      everyMs: MINUTE,
      run: async (signal) => {
        // Whoever waits for a link to get in waits before a screen: theirs goes first.
        if (publicUrl) await sendAccountMail({ ...parts, mailer, letter: resetLetter(publicUrl), now }, signal)
        await sendWaitingMail({ ...parts, mailer, linkOf, calendarOf, now }, signal)
      },
    },
  ]
}

/** Takes away what was uploaded for forms that were never sent, and what officers chose and did not come back to. */
const draftsJob = ({ db, clock, files }: Parts): Job => ({
  name: 'drafts',
  everyMs: HOUR,
  run: async (signal) => {
    for (const { id } of await servedUnits(db)) {
      if (signal.aborted) return
      const write: Parameters<typeof sweepDrafts>[1]['write'] = (work) => db.inUnit(id, 'system', 'write', work)
      await sweepDrafts(id, { files, write, at: clock.now(), now: Temporal.Now.instant() })
      await write(async (tx) => {
        await sweepBatches(tx, clock.now())
        await sweepImports(tx, clock.now())
      })
    }
  },
})

/** Finishes what was cut off while it was entered from a table. */
const importsJob = ({ db, clock, keys }: Parts): Job => ({
  name: 'imports',
  everyMs: 10 * MINUTE,
  run: async (signal) => {
    for (const { id } of await servedUnits(db)) {
      if (signal.aborted) return
      const finishing: Parameters<typeof finishImports>[0] = {
        ...{ keys, at: clock.now() },
        read: (work) => db.inUnit(id, 'system', 'read', work),
        writeAs: (officerId) => (work) =>
          db.inUnit(id, 'system', 'write', (tx) =>
            work(tx, { actor: 'officer', officerId, at: clock.now(), on: clock.today() }),
          ),
      }
      await finishImports(finishing, petitionImport(keys))
    }
  },
})
