import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { seededRandom } from '#seeds/world.ts'
import { asOwner, testKeys } from '#test/stage.ts'
import { openTestOffice, type TestOffice, well } from '#test/stage-handling.ts'
import { MOST_UNANNOUNCED } from '../domain/index.ts'
import { attendanceOf } from './attendance.ts'
import { recordTicks, type Tick } from './check-in.ts'
import { conferenceById } from './conference.ts'
import { makeDoor } from './doors.ts'
import { addToList } from './list-invitees.ts'

const morning = '2026-10-22T01:00:00Z'
const parts = { keys: testKeys, random: seededRandom(22) }

/** An office whose conference has so many on its list. */
async function hall(people: number) {
  const office = await openTestOffice()
  const { unit, specialist, dialogueId } = office
  const names = Array.from({ length: people }, (_, at) => `Cơ sở Thử ${at + 1}`)
  const guest = { why: 'guest', countedAs: 'household', place: '', people: 1, contactId: null } as const
  const ids = await unit.write((tx) =>
    addToList(
      tx,
      specialist.by('2026-10-12T02:00:00Z'),
      dialogueId,
      names.map((name) => ({ ...guest, name })),
      parts.random,
    ),
  )
  const door = async (name: string) =>
    well(await unit.write((tx) => makeDoor(tx, specialist.by('2026-10-21T02:00:00Z'), dialogueId, name)))
  return { ...office, ids, doors: [await door('Cửa trước'), await door('Cửa sau')] as const }
}
type Hall = Awaited<ReturnType<typeof hall>>

const conferenceOf = async ({ unit, dialogueId }: Pick<TestOffice, 'unit' | 'dialogueId'>) => {
  const conference = await unit.read((db) => conferenceById(db, dialogueId))
  if (!conference) throw new Error('no conference')
  return conference
}
const send = async (at: Hall, doorId: string, ticks: readonly Tick[], instant = morning) => {
  const conference = await conferenceOf(at)
  const by = { ...at.unit.by(instant), actor: 'public' as const }
  return at.unit.write((tx) => recordTicks(tx, by, conference, ticks, { doorId }, parts))
}
const came = (inviteeId: string, more: Partial<Tick> = {}): Tick => ({
  ...{ id: crypto.randomUUID(), act: 'came', inviteeId, people: 1, age: 0 },
  ...more,
})
const attended = ({ unit, dialogueId }: Hall) => unit.read((db) => attendanceOf(db, dialogueId))

test('300 are ticked at two doors at once, most at both, some twice: each is there once', {
  timeout: 60_000,
}, async () => {
  const at = await hall(300)
  const [front, back] = at.doors
  const ticksOf = (from: number, to: number, age: number) => at.ids.slice(from, to).map((id) => came(id, { age }))
  const [atFront, atBack] = [ticksOf(0, 200, 60_000), ticksOf(100, 300, 30_000)]
  const inPieces = (ticks: readonly Tick[]) => Array.from({ length: 10 }, (_, n) => ticks.slice(n * 20, n * 20 + 20))
  const sent = [
    ...inPieces(atFront).map((ticks) => ({ door: front, ticks })),
    ...inPieces(atBack).map((ticks) => ({ door: back, ticks })),
    // An answer that was lost on the way: the same ticks come again.
    { door: front, ticks: atFront.slice(0, 50) },
  ]
  const outcomes = await Promise.all(sent.map(({ door, ticks }) => send(at, door, ticks)))
  expect(outcomes.flat().every(({ refusal }) => refusal === null)).toBe(true)
  const { counts, attendees } = await attended(at)
  expect([counts.came, counts.people, attendees.length]).toEqual([300, 300, 300])
  const both = attendees.find(({ invitee }) => invitee.id === at.ids[150])
  expect(both?.at).toEqual(Temporal.Instant.from(morning).subtract({ seconds: 60 }))
  const acts = await at.unit.read((db) =>
    db
      .selectFrom('door_act')
      .select((count) => count.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  )
  expect(acts.n).toBe(400)
})

describe('a door', () => {
  let at: Hall
  let first = ''
  beforeAll(async () => {
    at = await hall(5)
    first = at.ids[0] ?? ''
  })

  test('lets in who comes unannounced, once, with a name and a telephone that expire', async () => {
    const walkIn = {
      organisation: 'Hộ Bún Mới',
      person: 'Vũ Thị Mới',
      countedAs: 'household',
      phone: '0912345678',
    } as const
    const tick = came(newId(), { people: 2, walkIn })
    const [once] = await send(at, at.doors[0], [tick])
    const [again] = await send(at, at.doors[0], [tick])
    expect([once?.refusal, again?.refusal]).toEqual([null, null])
    const { counts, attendees } = await attended(at)
    expect([counts.walkIns, counts.people, counts.businesses]).toEqual([1, 2, 1])
    expect(attendees[0]?.invitee).toMatchObject({ name: 'Hộ Bún Mới', person: 'Vũ Thị Mới', why: 'walk-in' })
    const history = await at.unit.read((db) =>
      db
        .selectFrom('history')
        .select('facts')
        .where('code', 'in', ['conference.walk-in-added', 'conference.came'])
        .execute(),
    )
    expect(JSON.stringify(history)).not.toContain('Mới')
  })

  test('corrects a number of people by another tick, and takes a mistake back', async () => {
    await send(at, at.doors[0], [came(first, { age: 5000 })])
    await send(at, at.doors[1], [came(first, { people: 4 })])
    const here = async () => (await attended(at)).attendees.find(({ invitee }) => invitee.id === first)
    expect(await here()).toMatchObject({ people: 4 })
    await send(at, at.doors[1], [came(first, { act: 'undone' })], '2026-10-22T01:00:01Z')
    expect(await here()).toBeUndefined()
  })

  test('refuses by name: another unit’s, another conference’s, who was taken off, the day before, the day after', async () => {
    const other = await hall(1)
    const stranger = other.ids[0] ?? ''
    const [refused, asWalkIn] = await send(at, at.doors[0], [came(stranger), came(at.ids[1] ?? '', { people: 51 })])
    expect([refused?.refusal, asWalkIn?.refusal]).toEqual(['not-invited-here', 'people-wrong'])
    await asOwner((owner) =>
      owner.query(`update invitee set removed_at = now(), removed_reason = 'Trùng' where id = $1`, [at.ids[2]]),
    )
    expect((await send(at, at.doors[0], [came(at.ids[2] ?? '')]))[0]?.refusal).toBe('taken-off')
    const on = (instant: string, age = 0) => send(at, at.doors[0], [came(at.ids[3] ?? '', { age })], instant)
    expect((await on('2026-10-21T16:59:00Z'))[0]?.refusal).toBe('day-to-come')
    expect((await on('2026-10-22T17:00:00Z'))[0]?.refusal).toBe('day-passed')
    // Ticked in the hall at eight, sent the evening after: it happened on the day.
    expect((await on('2026-10-23T01:00:00Z', 24 * 3_600_000))[0]?.refusal).toBeNull()
  })

  test('of a conference that is not held lets nobody in, and none is made', async () => {
    const off = await hall(1)
    await asOwner((owner) =>
      owner.query(
        `insert into dialogue_decision (unit_id, id, dialogue_id, decision, verdict, registrations, petitions, decided_on, decided_at, recorded_by)
         values ($1, gen_random_uuid(), $2, 'close-with-report', 'too-few', 0, 0, '2026-10-05', '2026-10-05', $3)`,
        [off.unit.id, off.dialogueId, off.specialist.id],
      ),
    )
    expect((await send(off, off.doors[0], [came(off.ids[0] ?? '')]))[0]?.refusal).toBe('cancelled')
    const made = await off.unit.write((tx) => makeDoor(tx, off.specialist.by(morning), off.dialogueId, 'Cửa'))
    expect(made).toEqual({ ok: false, refusal: 'cancelled' })
  })
})

test('a link that has gone astray fills a hall with strangers up to a limit; whoever is invited is still ticked', async () => {
  const at = await hall(1)
  const [door] = at.doors
  const guest = { why: 'walk-in', countedAs: 'guest', name: 'Khách', place: '', people: 1, contactId: null } as const
  await at.unit.write((tx) =>
    addToList(
      tx,
      at.specialist.by(morning),
      at.dialogueId,
      Array.from({ length: MOST_UNANNOUNCED - 1 }, () => guest),
      parts.random,
    ),
  )
  const stranger = () =>
    came(newId(), { walkIn: { organisation: 'Không ai', person: '', countedAs: 'guest', phone: '' } })
  const [last, oneMore, invited] = await send(at, door, [stranger(), stranger(), came(at.ids[0] ?? '')])
  expect([last?.refusal, oneMore?.refusal, invited?.refusal]).toEqual([null, 'too-many-unannounced', null])
})
