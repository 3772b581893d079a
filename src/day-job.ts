import { calendarVersion, currentCalendar } from '#modules/calendar/index.ts'
import { remindInvitees } from '#modules/conferences/index.ts'
import { dayBegins } from '#modules/dialogues/index.ts'
import { expireContacts } from '#modules/organisations/index.ts'
import { askedOfPetitions, remindParts, tellDue } from '#modules/petitions/index.ts'
import { tellLateTasks } from '#modules/tasks/index.ts'
import { servedUnits } from '#modules/units/index.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import { dialogueEvents, recount } from './events.ts'
import type { Parts } from './parts.ts'

const MINUTE = 60_000

/**
 * Looks each minute whether a new business day began or the calendar was changed, and then does in every unit what a day
 * brings about by itself, and counts the open due days anew: a new version of the program may bring newly decreed days, and
 * a change of the calendar may have been cut short. Done again after a restart, and by each node: all of it does no harm
 * when done twice.
 */
export function dayJob({ db, clock }: Parts): Job {
  let begun = ''
  return {
    name: 'day',
    everyMs: MINUTE,
    run: async (signal) => {
      const today = clock.today()
      const now = `${today} ${await db.outside('read', calendarVersion)}`
      if (begun === now) return 0
      let units = 0
      for (const unit of await servedUnits(db)) {
        if (signal.aborted) return units
        const by = { actor: 'system', officerId: null, at: clock.now(), on: today } as const
        await db.inUnit(unit.id, 'system', 'write', async (tx) => {
          await dayBegins(tx, by, dialogueEvents)
          await remindParts(tx, by)
          await remindInvitees(tx, by)
          await recount.recount(tx, by, await currentCalendar(tx))
          await tellDue(tx, by)
          // After the count: what moved is overdue by its new day only.
          await tellLateTasks(tx, by)
          await expireContacts(tx, by, askedOfPetitions)
        })
        units += 1
      }
      begun = now
      return units
    },
  }
}
