import { finishImports, sweepImports } from '#modules/lists/index.ts'
import { sendWaiting, writeDigests } from '#modules/messages/index.ts'
import { petitionImport, sweepBatches, sweepDrafts } from '#modules/petitions/index.ts'
import { resetLetter, sendAccountMail } from '#modules/staff/index.ts'
import { servedUnits } from '#modules/units/index.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import { openMailer } from '#platform/mail/mail.ts'
import { openGateway } from '#platform/sms/gateway.ts'
import { dayJob } from './day-job.ts'
import { healthJob } from './health-job.ts'
import { messageCalendars, messageLinks, stopLinks } from './message-links.ts'
import { nightlyBackup } from './nightly-backup.ts'
import { noticePlaces } from './notice-places.ts'
import type { Parts } from './parts.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What the program does by itself while it runs. */
export function jobsOf(parts: Parts): Job[] {
  const { demo, mail, sms, publicUrl } = parts.config
  const mailer = mail && !demo ? openMailer(mail) : null
  const own = [
    dayJob(parts),
    draftsJob(parts),
    importsJob(parts),
    healthJob(parts, mailer),
    ...(demo ? [] : [nightlyBackup(parts)]),
  ]
  // A demonstration's people are made up: nobody outside ever hears of them.
  if (demo || !(mail || sms)) return own
  const gateway = sms ? openGateway(sms) : null
  const [linkOf, calendarOf, stopOf] = [messageLinks(parts), messageCalendars(parts), stopLinks(parts)]
  const now = () => Temporal.Now.instant()
  return [
    ...own,
    ...(mail ? [digestJob(parts)] : []),
    {
      name: 'mail',
      everyMs: MINUTE,
      run: async (signal) => {
        // Whoever waits for a link to get in waits before a screen: theirs goes first.
        if (publicUrl && mailer)
          await sendAccountMail({ ...parts, mailer, letter: resetLetter(publicUrl), now }, signal)
        return sendWaiting({ ...parts, mailer, gateway, linkOf, calendarOf, stopOf, now }, signal)
      },
    },
  ]
}

/** Writes each officer the day's digest, in office hours. */
const digestJob = ({ db, clock, config }: Parts): Job => ({
  name: 'digest',
  everyMs: 5 * MINUTE,
  run: async (signal) => {
    let written = 0
    for (const { id } of await servedUnits(db)) {
      if (signal.aborted) return written
      const by = { actor: 'system', officerId: null, at: clock.now(), on: clock.today() } as const
      const given = { placesOf: noticePlaces, origin: config.publicUrl }
      written += await db.inUnit(id, 'system', 'write', (tx) => writeDigests(tx, by, given))
    }
    return written
  },
})

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
