import { day } from '#kernel/day.ts'
import {
  addMinutesFiles,
  addMinutesNote,
  agendaOf,
  closeConference,
  closingReview,
  editItem,
  endSitting,
  goTo,
  type HallOutcomeKind,
  layOutAgenda,
  openHall,
  saveField,
  sayOutcome,
  timeOf,
} from '#modules/conferences/index.ts'
import { dialogueInOffice } from '#modules/dialogues/index.ts'
import { takeFile } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { dialogueEvents } from '#src/events.ts'
import { halls, type StoryHall } from './dai-son/hall.ts'
import { petitions2025 } from './dai-son/petitions-2025.ts'
import { petitions2026 } from './dai-son/petitions-2026.ts'
import type { StepOf, StoryPetition, When } from './dai-son/story.ts'
import { drawn } from './evidence.ts'
import { as, found, type Happening, must, type World } from './world.ts'

const stories: readonly StoryPetition[] = [...petitions2025, ...petitions2026]

/** How the recording is called: it is no real one. */
const SOUND = 'Ghi âm cả buổi (tệp minh họa, chỉ có tiếng chuông)'

/** A soft bell that fades, as a WAV of 8,000 samples a second: the demonstration has no voices of real people. */
function tone(seconds: number): Buffer {
  const [rate, head] = [8_000, 44]
  const file = Buffer.alloc(head + seconds * rate * 2)
  file.write('RIFF')
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20) // samples as they are
  file.writeUInt16LE(1, 22) // one channel
  file.writeUInt32LE(rate, 24)
  file.writeUInt32LE(rate * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(file.length - head, 40)
  for (let at = 0; at < seconds * rate; at++) {
    const since = (at % (2 * rate)) / rate
    file.writeInt16LE(Math.round(9_000 * Math.exp(-3 * since) * Math.sin(2 * Math.PI * 523 * since)), head + at * 2)
  }
  return file
}

/** The dialogue of a year, and its agenda as it stands. */
async function hallOf(tx: UnitDb, year: number) {
  const dialogue = await dialogueInOffice(tx, String(year))
  if (!dialogue) throw new Error(`no dialogue of ${year}`)
  return { dialogue, agenda: await agendaOf(tx, dialogue) }
}

/** What the story says of a petition on the day, by its id: what was answered aloud, and whose matter it was. */
function toldOf(
  world: World,
  { on }: StoryHall,
): ReadonlyMap<string, { spoken?: StepOf<'spoken'>; outcome: HallOutcomeKind; bodies: string }> {
  return new Map(
    stories.flatMap((story) => {
      const id = world.petitions.get(story.key)
      const spoken = story.steps.find((step): step is StepOf<'spoken'> => step.do === 'spoken' && step.on === on)
      const classified = story.steps.findLast(
        (step): step is StepOf<'classify'> => step.do === 'classify' && step.on <= on,
      )
      const bodies = classified?.bodies ?? ''
      const competence = classified?.competence === 'not-petition' ? 'own' : (classified?.competence ?? 'own')
      const written = competence === 'joint' && bodies === '' ? 'put-off' : competence
      // What was answered in part only is still to be answered in writing.
      const outcome: HallOutcomeKind = spoken?.complete ? 'answered' : written
      return id ? [[id, { ...(spoken && { spoken }), outcome, bodies }] as const] : []
    }),
  )
}

/** The agenda, laid out in one press, and what a person added to it. */
const laidOut = (world: World, story: StoryHall): Promise<unknown> =>
  as(world, 'specialist', story.laidOut, async (tx, by) => {
    const { dialogue } = await hallOf(tx, story.year)
    must('agenda', await layOutAgenda(tx, by, dialogue))
    const { agenda } = await hallOf(tx, story.year)
    for (const { petition, who, proposed } of story.answers) {
      const item = agenda?.items.find((one) => one.item.petitionId === found(world.petitions, petition))?.item
      if (!item) throw new Error(`${petition} stands in no agenda`)
      const input = { ...item, who, proposed, departmentId: item.departmentId }
      must('item', await editItem(tx, by, { dialogueId: dialogue.id }, item.id, input))
    }
  })

/** The hall as it went: each item at its hour, how it came out, and what the secretary wrote. */
async function went(world: World, story: StoryHall): Promise<void> {
  const told = toldOf(world, story)
  const at = (time: string): When => ({ on: story.on, at: time })
  await as(world, 'specialist', at('07:20'), async (tx, by) => {
    const { dialogue } = await hallOf(tx, story.year)
    must('hall', await openHall(tx, by, { dialogue }))
  })
  const items = await as(
    world,
    'specialist',
    at('07:20'),
    async (tx) => (await hallOf(tx, story.year)).agenda?.items ?? [],
  )
  for (const { item, from } of items)
    await as(world, 'specialist', at(timeOf(from)), async (tx, by) => {
      const { dialogue } = await hallOf(tx, story.year)
      const seen = { dialogue: { ...dialogue, conferenceOn: day(story.on) } }
      must('item', await goTo(tx, by, seen, { itemId: item.id }))
      const said = item.petitionId ? told.get(item.petitionId) : undefined
      if (!said) return
      must('outcome', await sayOutcome(tx, by, seen, { itemId: item.id, outcome: said.outcome, bodies: said.bodies }))
      const of = { dialogue, itemId: item.id }
      const { spoken } = said
      if (!spoken) return
      must('speaker', await saveField(tx, by, of, { key: 'speaker', base: 0, words: spoken.by }))
      must('answer', await saveField(tx, by, of, { key: 'answer', base: 0, words: spoken.words }))
    })
  await as(world, 'specialist', at(story.ended), async (tx, by) => {
    const { dialogue } = await hallOf(tx, story.year)
    const of = { dialogue, itemId: null }
    for (const [key, words] of Object.entries(story.minutes))
      must(key, await saveField(tx, by, of, { key: key as keyof StoryHall['minutes'], base: 0, words }))
    for (const words of story.notes) must('note', await addMinutesNote(tx, by, of, words))
    must('photo', await addMinutesFiles(tx, by, of, { files: [await drawn(world, story.photo)], about: story.photo }))
    const sound = await takeFile(world.parts.files, world.unitId, `ghi-am-${story.on}.wav`, tone(story.recorded), {
      sound: true,
    })
    must('sound', await addMinutesFiles(tx, by, of, { files: [must('sound', sound)], about: SOUND }))
    must('ended', await endSitting(tx, by, { dialogue }))
  })
}

/** The review after the hall, confirmed as it stands: what was answered aloud is recorded already, the rest is answered in writing. */
const closed = (world: World, { year, confirmed }: StoryHall): Promise<unknown> =>
  as(world, 'specialist', confirmed, async (tx, by, player) => {
    const { dialogue } = await hallOf(tx, year)
    const review = await closingReview(tx, dialogue, by.on)
    const shown = { seq: review?.sitting.seq ?? 0, outcomes: new Map() }
    const came = await closeConference(tx, by, player, dialogue, shown, dialogueEvents)
    if (!came.ok) throw new Error(`closing ${year}: ${JSON.stringify(came)}`)
  })

/** What happens in the halls of the story: agendas before, minutes after. */
export const hallHappenings: readonly Happening[] = halls.flatMap((story) => [
  { when: story.laidOut, what: `agenda ${story.year}`, happens: (world: World) => laidOut(world, story) },
  // After what was answered aloud was entered, so that nothing of the story moves for it.
  { when: { on: story.on, at: '11:40' }, what: `hall ${story.year}`, happens: (world: World) => went(world, story) },
  { when: story.confirmed, what: `hall ${story.year} confirmed`, happens: (world: World) => closed(world, story) },
])
