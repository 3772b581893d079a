import { day } from '#kernel/day.ts'
import {
  addMinutesNote,
  agendaOf,
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
import type { UnitDb } from '#platform/db/database.ts'
import { halls, type StoryHall } from './dai-son/hall.ts'
import { petitions2025 } from './dai-son/petitions-2025.ts'
import { petitions2026 } from './dai-son/petitions-2026.ts'
import type { StepOf, StoryPetition, When } from './dai-son/story.ts'
import { as, found, type Happening, must, type World } from './world.ts'

const stories: readonly StoryPetition[] = [...petitions2025, ...petitions2026]

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
): ReadonlyMap<string, { spoken?: StepOf<'spoken'>; outcome: HallOutcomeKind }> {
  return new Map(
    stories.flatMap((story) => {
      const id = world.petitions.get(story.key)
      const spoken = story.steps.find((step): step is StepOf<'spoken'> => step.do === 'spoken' && step.on === on)
      const classified = story.steps.findLast(
        (step): step is StepOf<'classify'> => step.do === 'classify' && step.on <= on,
      )
      const competence = classified?.competence === 'beyond' ? 'beyond' : 'own'
      return id ? [[id, { ...(spoken && { spoken }), outcome: spoken ? 'answered' : competence }] as const] : []
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
      must('outcome', await sayOutcome(tx, by, seen, { itemId: item.id, outcome: said.outcome, bodies: '' }))
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
    must('ended', await endSitting(tx, by, { dialogue }))
  })
}

/** What happens in the halls of the story: agendas before, minutes after. */
export const hallHappenings: readonly Happening[] = halls.flatMap((story) => [
  { when: story.laidOut, what: `agenda ${story.year}`, happens: (world: World) => laidOut(world, story) },
  // After what was answered aloud was entered, so that nothing of the story moves for it.
  { when: { on: story.on, at: '11:40' }, what: `hall ${story.year}`, happens: (world: World) => went(world, story) },
])
