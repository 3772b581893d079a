import { newId } from '#kernel/id.ts'
import {
  addGuest,
  closeDoor,
  conferenceById,
  confirmInvitees,
  doorsOf,
  type Invitee,
  inviteesOf,
  makeDoor,
  recordLetters,
  recordReply,
  recordTicks,
  sendInvitations,
  type Tick,
} from '#modules/conferences/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { conferences, type StoryConference, type StoryReply } from './dai-son/conference.ts'
import { organisations } from './dai-son/organisations.ts'
import type { When } from './dai-son/story.ts'
import {
  as,
  asSender,
  found,
  type Happening,
  instantOf,
  minutesAfter,
  must,
  seededRandom,
  type World,
} from './world.ts'

/** Codes of their own, so that those of petitions stay as they are. */
const partsOf = ({ parts }: World, seed: number) => ({ keys: parts.keys, random: seededRandom(seed) })

const listOf = (world: World, tx: UnitDb, year: number) => inviteesOf(tx, found(world.dialogues, year))

async function ofOrganisation(world: World, tx: UnitDb, year: number, key: string): Promise<Invitee> {
  const organisationId = world.organisations.get(key)
  const name = organisations.find((one) => one.key === key)?.name
  // Some of the story are in no register: they stand on the list by their name.
  const one = (await listOf(world, tx, year)).find((row) =>
    organisationId ? row.organisationId === organisationId : row.name === name,
  )
  if (!one) throw new Error(`${key} is not invited to ${year}`)
  return one
}

const replies = (world: World, year: number, story: StoryReply) => {
  const { organisation, answer, people = 1, person = '', note = '', by: way } = story
  const reply = { answer, people: answer === 'declines' ? 0 : people, person, note, way }
  const record = async (tx: UnitDb, by: Parameters<typeof recordReply>[1]) => {
    const { id } = await ofOrganisation(world, tx, year, organisation)
    return must('reply', await recordReply(tx, by, id, reply, world.parts.keys))
  }
  return way === 'link' ? asSender(world, story, record) : as(world, 'specialist', story, record)
}

/** A tick of the story, and the minute it was made. */
interface StoryTick {
  readonly when: When
  readonly door: 0 | 1
  readonly tick: (world: World, tx: UnitDb) => Promise<Tick>
}

const cameOf = (invitee: Pick<Invitee, 'id' | 'people'>, people = Math.max(1, invitee.people)): Tick => ({
  ...{ id: newId(), act: 'came', inviteeId: invitee.id, people, age: 0 },
})

/** Everybody's coming, by turns at two doors. */
function ticksOf({ year, from, came, bodies, unions, leaders, walkIns }: StoryConference): readonly StoryTick[] {
  const nth =
    (why: Invitee['why'], at: number, people = 1) =>
    async (world: World, tx: UnitDb) => {
      const one = (await listOf(world, tx, year)).filter((row) => row.why === why && !row.removed)[at]
      if (!one) throw new Error(`${year}: no ${why} ${at + 1}`)
      return cameOf(one, people)
    }
  const ticks = [
    ...came.map((one) => async (world: World, tx: UnitDb) => {
      const [key, people] = typeof one === 'string' ? [one, undefined] : one
      return cameOf(await ofOrganisation(world, tx, year, key), people)
    }),
    ...Array.from({ length: bodies }, (_, at) => nth('body', at)),
    ...Array.from({ length: unions }, (_, at) => nth('union', at)),
    nth('leader', 0, leaders),
    nth('guest', 0),
  ]
  return [
    ...ticks.map((tick, at): StoryTick => ({ when: minutesAfter(from, at), door: at % 2 === 0 ? 0 : 1, tick })),
    ...walkIns.map(
      ({ at, people, ...walkIn }): StoryTick => ({
        when: { on: from.on, at },
        door: 0,
        tick: async () => ({
          ...{ id: newId(), act: 'came', inviteeId: newId(), people, age: 0 },
          walkIn: { ...walkIn, phone: '' },
        }),
      }),
    ),
  ]
}

/** Confirmed, sent, answered, doors opened, people come: each at its own instant. */
export const conferenceHappenings: readonly Happening[] = conferences.flatMap((story) => {
  const { year } = story
  const step = (when: When, what: string, happens: Happening['happens']): Happening => ({
    when,
    what: `conference ${year} ${what}`,
    happens,
  })
  const dialogueOf = (world: World) => found(world.dialogues, year)
  const ticks = ticksOf(story).toSorted((a, b) => Temporal.Instant.compare(instantOf(a.when), instantOf(b.when)))
  const over = minutesAfter(story.from, 120)
  return [
    step(story.confirmed, 'list confirmed', (world) =>
      as(world, 'specialist', story.confirmed, async (tx, by) =>
        must('confirm', await confirmInvitees(tx, by, dialogueOf(world), partsOf(world, year))),
      ),
    ),
    step(story.guest, 'guest added', (world) =>
      as(world, 'specialist', story.guest, async (tx, by) => {
        const { name, person } = story.guest
        const guest = { name, person, place: '', countedAs: 'guest', phone: '', email: '', people: 1 } as const
        return must('guest', await addGuest(tx, by, dialogueOf(world), guest, partsOf(world, year + 1)))
      }),
    ),
    step(story.sent, 'invitations sent', (world) =>
      as(world, 'specialist', story.sent, async (tx, by) =>
        must('send', await sendInvitations(tx, by, dialogueOf(world))),
      ),
    ),
    step(story.letters, 'letters handed over', (world) =>
      as(world, 'clerk', story.letters, async (tx, by) => {
        const ids = (await listOf(world, tx, year)).filter(({ reachable }) => !reachable).map(({ id }) => id)
        return recordLetters(tx, by, dialogueOf(world), ids, by.on)
      }),
    ),
    ...story.replies.map((reply) =>
      step(reply, `${reply.organisation} replies`, (world) => replies(world, year, reply)),
    ),
    step(story.doors, 'doors made', (world) =>
      as(world, 'specialist', story.doors, async (tx, by) => {
        for (const name of story.doors.names) must('door', await makeDoor(tx, by, dialogueOf(world), name))
      }),
    ),
    ...ticks.map(({ when, door, tick }) =>
      step(when, 'somebody comes', (world) =>
        asSender(world, when, async (tx, by) => {
          const conference = await conferenceById(tx, dialogueOf(world))
          const at = (await doorsOf(tx, dialogueOf(world)))[door]
          if (!conference || !at) throw new Error(`${year}: no door ${door}`)
          const parts = partsOf(world, instantOf(when).epochMilliseconds % 100_003)
          const one = await tick(world, tx)
          const [outcome] = await recordTicks(tx, by, conference, [one], { doorId: at.id }, parts)
          if (outcome?.refusal !== null) throw new Error(`came: ${outcome?.refusal}`)
        }),
      ),
    ),
    step(over, 'side door closed', (world) =>
      as(world, 'specialist', over, async (tx, by) => {
        const [, side] = await doorsOf(tx, dialogueOf(world))
        if (side) await closeDoor(tx, by, side.id)
      }),
    ),
  ]
})
