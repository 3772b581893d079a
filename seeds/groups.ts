import { day } from '#kernel/day.ts'
import { allFields, fieldWords, isField } from '#modules/petitions/index.ts'
import {
  addPetitions,
  addTopic,
  arrangeByField,
  createTheme,
  finishSolution,
  makeMeasure,
  placePetitions,
  recordProposalReply,
  releaseTheme,
  remindOfProposal,
} from '#modules/themes/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { restByField, type StoryTheme, type StoryTopic, themes, topics } from './dai-son/groups.ts'
import type { When } from './dai-son/story.ts'
import { as, found, type Happening, must, type World } from './world.ts'

const YEAR = 2026

/** Every petition of the story goes where the story says: one that doesn't means that story and rules disagree. */
const all = ({ refused }: { readonly refused: readonly { readonly why: string }[] }): void => {
  if (refused.length > 0) throw new Error(`not grouped: ${refused.map(({ why }) => why).join(', ')}`)
}

const placed = (world: World, { topic, petitions, ...when }: StoryTopic): Promise<unknown> =>
  as(world, 'specialist', when, async (tx, by) => {
    const of = { dialogueId: found(world.dialogues, YEAR) }
    const { topicId } = must('topic', await addTopic(tx, by, of, topic))
    const ids = petitions.map((key) => found(world.petitions, key))
    all(must('place', await placePetitions(tx, by, of, topicId, ids)))
  })

const restPlaced = (world: World, when: When): Promise<unknown> =>
  as(world, 'specialist', when, async (tx, by) => {
    const of = { dialogueId: found(world.dialogues, YEAR) }
    const nameOf = (field: string) => (isField(field) ? fieldWords[field] : field)
    must('rest by field', await arrangeByField(tx, by, of, allFields, nameOf))
  })

/** The theme of this name, and its measure of a kind. */
async function themeOf(tx: UnitDb, { name }: StoryTheme): Promise<string> {
  const { id } = await tx.selectFrom('theme').select('id').where('name', '=', name).executeTakeFirstOrThrow()
  return id
}
async function measureOf(tx: UnitDb, story: StoryTheme, kind: 'solution' | 'proposal'): Promise<string> {
  const { id } = await tx
    .selectFrom('theme_measure')
    .select('id')
    .where('theme_id', '=', await themeOf(tx, story))
    .where('kind', '=', kind)
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  return id
}

function themeHappenings(story: StoryTheme): Happening[] {
  const { solution, proposal } = story
  const does = (when: When, what: string, act: Parameters<typeof as<unknown>>[3]): Happening => ({
    ...{ when, what: `theme ${story.key} ${what}` },
    happens: (world) => as(world, 'specialist', when, act),
  })
  const none = { officerId: null, planPeriod: '', reference: '' }
  return [
    does(story, 'created', async (tx, by) => must('theme', await createTheme(tx, by, story))),
    ...story.petitions.map(({ keys, ...when }) => ({
      ...{ when, what: `theme ${story.key} petitions` },
      happens: (world: World) =>
        as(world, 'specialist', when, async (tx, by) => {
          const ids = keys.map((key) => found(world.petitions, key))
          all(must('add', await addPetitions(tx, by, { themeId: await themeOf(tx, story) }, ids)))
        }),
    })),
    ...[solution && { kind: 'solution' as const, ...solution }, proposal && { kind: 'proposal' as const, ...proposal }]
      .filter((one) => one !== undefined)
      .map((one) => ({
        ...{ when: one, what: `theme ${story.key} ${one.kind}` },
        happens: (world: World) =>
          as(world, 'specialist', one, async (tx, by) => {
            const more = one.kind === 'solution' ? { planPeriod: one.period } : { reference: one.reference }
            const input = { kind: one.kind, what: one.what, departmentId: found(world.departments, one.who) }
            const days = { madeOn: by.on, dueOn: day(one.due) }
            const themeId = await themeOf(tx, story)
            return must(one.kind, await makeMeasure(tx, by, { themeId }, { ...none, ...input, ...days, ...more }))
          }),
      })),
    releasedOf(story, does),
    ...(solution?.done ? [doneOf(story, solution.done, does)] : []),
    ...(proposal?.reminded ? [remindedOf(story, proposal.reminded, does)] : []),
    ...(proposal?.replied ? [repliedOf(story, proposal.replied, does)] : []),
  ]
}

type Does = (when: When, what: string, act: Parameters<typeof as<unknown>>[3]) => Happening
type Of<Kind extends 'solution' | 'proposal', Key> = NonNullable<
  NonNullable<StoryTheme[Kind]>[Key & keyof NonNullable<StoryTheme[Kind]>]
>

/** Công khai: the name and words as officers have them, and what is being done so far. */
const releasedOf = (story: StoryTheme, does: Does): Happening =>
  does(story.released, 'released', async (tx, by) => {
    const themeId = await themeOf(tx, story)
    const measures = await tx.selectFrom('theme_measure').select('id').where('theme_id', '=', themeId).execute()
    const input = { name: story.name, about: story.asks, measureIds: measures.map(({ id }) => id), looked: false }
    return must('release', await releaseTheme(tx, by, { themeId }, input))
  })

const doneOf = (story: StoryTheme, done: Of<'solution', 'done'>, does: Does): Happening =>
  does(done, 'done', async (tx, by, player) => {
    const seen = { measureId: await measureOf(tx, story, 'solution') }
    return must('done', await finishSolution(tx, by, player, seen, { on: by.on, words: done.words, link: '' }))
  })

const remindedOf = (story: StoryTheme, { whom, ...when }: Of<'proposal', 'reminded'>, does: Does): Happening =>
  does(when, 'reminded', async (tx, by, player) => {
    const seen = { measureId: await measureOf(tx, story, 'proposal') }
    const input = { on: by.on, way: 'phone' as const, whom, reference: '' }
    return must('reminded', await remindOfProposal(tx, by, player, seen, input))
  })

const repliedOf = (story: StoryTheme, { outcome, reference, words, ...when }: Of<'proposal', 'replied'>, does: Does) =>
  does(when, 'replied', async (tx, by, player) => {
    const seen = { measureId: await measureOf(tx, story, 'proposal') }
    const input = { outcome, on: by.on, reference, words }
    return must('replied', await recordProposalReply(tx, by, player, seen, input))
  })

/** What the officers of the story group, and what they do about it. */
export const groupHappenings: readonly Happening[] = [
  ...topics.map((story) => ({
    ...{ when: story, what: `topic ${story.topic}` },
    happens: (world: World) => placed(world, story),
  })),
  { when: restByField, what: 'topics by field', happens: (world) => restPlaced(world, restByField) },
  ...themes.flatMap(themeHappenings),
]
