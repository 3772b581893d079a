import { currentCalendar, isWorkingDay } from '#modules/calendar/index.ts'
import { inOfficeHours, markRead, type SendingParts, sendWaiting, writeDigests } from '#modules/messages/index.ts'
import { noticePlaces } from '#modules/petitions/index.ts'
import { officers } from './dai-son/people.ts'
import type { When } from './dai-son/story.ts'
import { byAt, type Happening, instantOf, type World } from './world.ts'

/** A mailbox that was full one day: what was sent there failed, and stands where failures are seen. */
const FULL = { address: 'truongphong@dai-son.example', on: '2026-09-18' }

/** A mail server of the story: nothing leaves the machine. */
const mailer = (on: string): SendingParts['mailer'] => ({
  reach: async () => ({ reached: true }),
  send: async ({ to }) =>
    to === FULL.address && on === FULL.on ? { is: 'refused', error: 'EENVELOPE 552 RCPT TO' } : { is: 'sent' },
  close: () => {},
})

/** In the morning officers get the day's digest and what is urgent. Who sent petitions was told by hand before. */
async function morning(world: World, when: When): Promise<void> {
  const { parts, unitId, origin } = world
  const works = await parts.db.inUnit(unitId, 'system', 'write', async (tx) => {
    await writeDigests(tx, byAt(when, null, 'system'), { placesOf: noticePlaces, origin })
    return inOfficeHours(await currentCalendar(tx), instantOf(when))
  })
  const now = () => instantOf(when)
  if (works)
    await sendWaiting({
      ...{ db: parts.db, keys: parts.keys, mailer: mailer(when.on), gateway: null, now },
      ...{ clock: { now, today: () => byAt(when, null, 'system').on } },
      ...{ linkOf: async () => null, stopOf: async () => null },
    })
}

/** In the evening of a working day each has seen what he was told until the day before: what the day brought is still unread. */
async function evening(world: World, when: When): Promise<void> {
  const upTo = instantOf({ ...when, at: '00:00' })
  await world.parts.db.inUnit(world.unitId, 'system', 'write', async (tx) => {
    if (!isWorkingDay(await currentCalendar(tx), byAt(when, null, 'system').on)) return
    const all = await tx
      .selectFrom('officer')
      .select('id')
      .where(
        'email',
        'in',
        officers.map(({ email }) => email),
      )
      .execute()
    for (const { id } of all)
      await markRead(tx, { ...byAt(when, id, 'officer'), officerId: id }, { aboutId: null, upTo })
  })
}

/** What a day brings to the officers' own lists. */
export function noticesOfDay(on: string): readonly Happening[] {
  const [begins, ends] = [
    { on, at: '07:45' },
    { on, at: '16:50' },
  ]
  return [
    { when: begins, what: 'officers told', happens: (world) => morning(world, begins) },
    { when: ends, what: 'notices seen', happens: (world) => evening(world, ends) },
  ]
}
