import { day } from '#kernel/day.ts'
import { addSheetFiles, askForSheet, handIn, pastedTable, saveSheet, sheetsOf } from '#modules/conferences/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type StorySheet, sheets } from './dai-son/sheets.ts'
import { drawn } from './evidence.ts'
import { as, found, type Happening, must, type World } from './world.ts'

const any = { any: true, departmentId: null }

async function sheetIn(tx: UnitDb, dialogueId: string, title: string) {
  const sheet = (await sheetsOf(tx, dialogueId)).find((one) => one.title === title)
  if (!sheet) throw new Error(`no data sheet ${title}`)
  return sheet
}

const asked = (world: World, story: StorySheet): Promise<unknown> =>
  as(world, 'specialist', story.asked, async (tx, by) => {
    const dialogue = { id: found(world.dialogues, story.year), closedOn: null }
    const { title, fields, wanted } = story
    const departmentId = found(world.departments, story.of)
    return must('sheet', await askForSheet(tx, by, dialogue, { title, fields, wanted, departmentId, dueOn: null }))
  })

const written = (world: World, story: StorySheet, one: StorySheet['written'][number]): Promise<unknown> =>
  as(world, one.by, one, async (tx, by) => {
    const dialogue = { id: found(world.dialogues, story.year), closedOn: null }
    const sheet = await sheetIn(tx, dialogue.id, story.title)
    const of = { dialogue, id: sheet.id }
    const rows = must('table', pastedTable(one.table ?? ''))
    const content = { asOf: one.asOf ? day(one.asOf) : null, words: one.words, caption: one.caption ?? '', rows }
    const { version } = must('saved', await saveSheet(tx, by, any, of, { ...content, base: sheet.version }))
    if (one.map) must('map', await addSheetFiles(tx, by, any, of, [await drawn(world, one.map)]))
    if (one.handedIn) must('handed in', await handIn(tx, by, any, of, version))
  })

/** The data sheets of the story, each act at its own instant. */
export const sheetHappenings: readonly Happening[] = sheets.flatMap((story) => [
  { when: story.asked, what: `data sheet ${story.title} asked`, happens: (world: World) => asked(world, story) },
  ...story.written.map((one) => ({
    when: one,
    what: `data sheet ${story.title} written`,
    happens: (world: World) => written(world, story, one),
  })),
])
