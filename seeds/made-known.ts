import sharp from 'sharp'
import { day } from '#kernel/day.ts'
import {
  addPhotos,
  approveScript,
  carryNotice,
  carryPlan,
  dialogueById,
  giveVillageLinks,
  logBroadcast,
  noticePage,
  type Posting,
  planPage,
  postingsOf,
  reportPosting,
  savePlan,
  saveScript,
  saveText,
  scriptsOf,
  tickPosting,
  tickPostings,
} from '#modules/dialogues/index.ts'
import { approveDocument, issueDocument, submitDocument } from '#modules/documents/index.ts'
import { publicItems, recordOfficialLink, resultFigures } from '#modules/publications/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import { documentEvents } from '#src/events.ts'
import { cityPlan, STATION, type StoryMadeKnown, storiesMadeKnown } from './dai-son/made-known.ts'
import type { When } from './dai-son/story.ts'
import { releasePaper } from './released.ts'
import { as, byAt, found, type Happening, minutesAfter, must, playerOf, type World } from './world.ts'

const any = { any: true, departmentId: null }
/** Documents of this part of the story by what they carry: `plan 2026`. */
const papers = new WeakMap<World, Map<string, string>>()
const paperOf = (world: World, of: string): string => found(papers.get(world) ?? new Map(), of)
const keepPaper = (world: World, of: string, id: string) => {
  const known = papers.get(world) ?? new Map<string, string>()
  papers.set(world, known.set(of, id))
}

const versionOf = async (tx: UnitDb, documentId: string): Promise<number> =>
  (await tx.selectFrom('document').select('version').where('id', '=', documentId).executeTakeFirstOrThrow()).version

/** A paper on its way: submitted, approved, given its number. */
const paperSteps = (
  year: number,
  of: 'plan' | 'notice',
  story: { submitted: When; approved: When; issued: When & { number: string } },
): Happening[] => {
  const what = (step: string) => `${of} ${year} ${step}`
  const key = `${of} ${year}`
  const released = minutesAfter(story.issued, 20)
  return [
    {
      when: story.submitted,
      what: what('submitted'),
      happens: (world) =>
        as(world, 'specialist', story.submitted, async (tx, by) => {
          const documentId = paperOf(world, key)
          const version = await versionOf(tx, documentId)
          return must('submit', await submitDocument(tx, by, { documentId, version }, documentEvents))
        }),
    },
    {
      when: story.approved,
      what: what('approved'),
      happens: (world) =>
        as(world, 'leader', story.approved, async (tx, by) => {
          const documentId = paperOf(world, key)
          const seen = { documentId, version: await versionOf(tx, documentId), decider: { as: 'leader' } as const }
          return must('approve', await approveDocument(tx, by, seen, documentEvents))
        }),
    },
    {
      when: story.issued,
      what: what('issued'),
      happens: (world) =>
        as(world, 'clerk', story.issued, async (tx, by) => {
          const documentId = paperOf(world, key)
          const { name, title } = playerOf(world, 'leader')
          const issue = { number: story.issued.number, on: by.on, signerName: name, signerTitle: title }
          const issuing = { documentId, version: await versionOf(tx, documentId), issue }
          return must('issue', await issueDocument(tx, by, issuing, documentEvents))
        }),
    },
    {
      when: released,
      what: what('released'),
      happens: (world) => releasePaper(world, released, paperOf(world, key)),
    },
  ]
}

function planOf({ year, plan }: StoryMadeKnown): Happening[] {
  const address = String(year)
  return [
    ...plan.saved.map((save) => ({
      when: save,
      what: `plan ${year} saved`,
      happens: (world: World) =>
        as(world, 'specialist', save, async (tx, by, player) => {
          const data = await planPage(tx, address)
          if (!data) throw new Error(`no plan of ${year}`)
          const basis = { ...cityPlan, ...(year === 2026 ? {} : { number: '61/KH-UBND', on: '2025-03-14' }) }
          const written = { ...data.now.plan, basis, ...(save.budget ? { budget: save.budget } : {}) }
          const dialogueId = data.dialogue.id
          must('plan', await savePlan(tx, by, { dialogueId, seq: data.seq }, written))
          const departmentId = player.departmentId
          const carried = must('carry', await carryPlan(tx, by, { dialogueId, departmentId }, documentEvents))
          keepPaper(world, `plan ${year}`, carried.documentId)
        }),
    })),
    ...paperSteps(year, 'plan', plan),
  ]
}

function noticeOf({ year, notice }: StoryMadeKnown): Happening[] {
  return [
    {
      when: notice.saved,
      what: `notice ${year} saved`,
      happens: (world) =>
        as(world, 'specialist', notice.saved, async (tx, by, { departmentId }) => {
          const data = await noticePage(tx, String(year), world.origin)
          if (!data) throw new Error(`no notice of ${year}`)
          const dialogueId = data.dialogue.id
          must('notice', await saveText(tx, by, { dialogueId, kind: 'notice', seq: 0 }, { body: data.body }))
          const carried = must('carry', await carryNotice(tx, by, { dialogueId, departmentId }, documentEvents))
          keepPaper(world, `notice ${year}`, carried.documentId)
        }),
    },
    ...paperSteps(year, 'notice', { ...notice, submitted: { ...notice.saved, at: '09:30' } }),
  ]
}

type Row = StoryMadeKnown['ticked'][number]['row']

/** Whether a row of the checklist is the one the story means. */
function isMeant(world: World, { phase, channel, doneOn, villageId }: Posting, row: Row): boolean {
  if (typeof row === 'number') return villageId === world.villages[row - 1]
  switch (row) {
    case 'head-office':
    case 'counter':
      return channel === row
    case 'zalo':
      return channel === 'zalo' && phase === 'before'
    case 'news':
      return channel === 'official-site' && phase === 'before' && doneOn === null
    case 'day-news':
      return channel === 'official-site' && phase === 'day'
    case 'day-zalo':
      return channel === 'zalo' && phase === 'day'
    case 'after-zalo':
      return channel === 'zalo' && phase === 'after'
  }
}

function rowOf(world: World, postings: readonly Posting[], row: Row): Posting {
  const posting = postings.find((one) => isMeant(world, one, row))
  if (!posting) throw new Error(`the checklist has no ${row}`)
  return posting
}

/** A picture of a board with a paper on it, drawn: nobody's photo. Each has colours of its own. */
async function photoOf(world: World, nth: number): Promise<TakenFile> {
  const hue = (nth * 47) % 360
  const board = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720">
    <rect width="960" height="720" fill="hsl(${hue} 25% 78%)"/>
    <rect x="110" y="80" width="740" height="520" rx="12" fill="hsl(${(hue + 30) % 360} 35% 38%)"/>
    <rect x="${220 + (nth % 5) * 30}" y="130" width="320" height="420" fill="#fdfcf7"/>
    ${Array.from({ length: 13 }, (_, line) => `<rect x="${250 + (nth % 5) * 30}" y="${170 + line * 27}" width="${line === 0 ? 180 : 260 - ((line * nth) % 5) * 22}" height="${line === 0 ? 16 : 9}" fill="#59636e"/>`).join('')}
    <rect x="0" y="640" width="960" height="80" fill="hsl(${hue} 12% 52%)"/></svg>`
  const content = await sharp(Buffer.from(board)).jpeg({ quality: 70 }).toBuffer()
  const stored = await world.parts.files.put(world.unitId, content, 5_000_000)
  if (stored === 'too-large') throw new Error('a drawn photo is too large')
  return { ...stored, type: 'image/jpeg', name: `niem-yet-${nth}.jpg` }
}

function checklistOf(story: StoryMadeKnown): Happening[] {
  const { year } = story
  const idOf = (world: World) => found(world.dialogues, year)
  const given = story.linksGiven
  const all = story.allTicked
  return [
    ...(given
      ? [
          {
            when: given,
            what: `links of ${year}`,
            happens: (world: World) =>
              as(world, 'specialist', given, async (tx, by) => {
                const dialogue = await dialogueById(tx, idOf(world))
                return dialogue && giveVillageLinks(tx, by, dialogue)
              }),
          },
        ]
      : []),
    ...story.ticked.map((tick, index) => ({
      when: tick,
      what: `posting ${tick.row}`,
      happens: async (world: World) => {
        const photo = tick.photo ? await photoOf(world, 40 + index) : null
        return as(world, 'specialist', tick, async (tx, by) => {
          const { id: postingId, version } = rowOf(world, await postingsOf(tx, idOf(world)), tick.row)
          const done = { on: by.on, link: tick.link ?? '', note: tick.note ?? '' }
          must('tick', await tickPosting(tx, by, any, { postingId, version }, done))
          if (photo) must('photo', await addPhotos(tx, by, postingId, [photo]))
        })
      },
    })),
    ...story.sent.map((sent) => ({
      when: sent,
      what: `village ${sent.village} sends a photo`,
      happens: async (world: World) => {
        const photos = [await photoOf(world, sent.village)]
        return world.parts.db.inUnit(world.unitId, 'system', 'write', async (tx) => {
          const { id } = rowOf(world, await postingsOf(tx, idOf(world)), sent.village)
          return must('report', await reportPosting(tx, byAt(sent, null, 'public'), id, { photos, note: sent.note }))
        })
      },
    })),
    ...(all
      ? [
          {
            when: all,
            what: `all of ${year} ticked`,
            happens: (world: World) =>
              as(world, 'specialist', all, async (tx, by) => {
                const ids = (await postingsOf(tx, idOf(world))).map(({ id }) => id)
                return must('all', await tickPostings(tx, by, any, { ids, on: by.on }))
              }),
          },
        ]
      : []),
  ]
}

function loudspeakersOf(story: StoryMadeKnown): Happening[] {
  const idOf = (world: World) => found(world.dialogues, story.year)
  const scriptIn = async (tx: UnitDb, world: World, name: string) => {
    const dialogue = await dialogueById(tx, idOf(world))
    const script = dialogue && (await scriptsOf(tx, dialogue, resultFigures)).find((one) => one.name === name)
    if (!script?.text) throw new Error(`no script ${name}`)
    return { ...script, text: script.text }
  }
  return [
    ...story.savedScripts.map((saved) => ({
      when: saved,
      what: `${saved.script} saved`,
      happens: (world: World) =>
        as(world, 'specialist', saved, async (tx, by) => {
          const { seq, text } = await scriptIn(tx, world, saved.script)
          const shown = { dialogueId: idOf(world), name: saved.script, seq }
          return must(
            'script',
            await saveScript(
              tx,
              by,
              shown,
              text.replace('Xin trân trọng cảm ơn.', `${saved.adds} Xin trân trọng cảm ơn.`),
              resultFigures,
            ),
          )
        }),
    })),
    ...story.approvedScripts.map((approved) => ({
      when: approved,
      what: `${approved.script} approved`,
      happens: (world: World) =>
        as(world, 'leader', approved, async (tx, by) => {
          const { seq } = await scriptIn(tx, world, approved.script)
          const shown = { dialogueId: idOf(world), name: approved.script, seq }
          return must('approve', await approveScript(tx, by, shown, { as: 'leader' }, resultFigures))
        }),
    })),
    ...story.broadcasts.map(({ slotOn, slot, script, ...when }) => ({
      when,
      what: `${script} read`,
      happens: (world: World) =>
        as(world, 'specialist', when, async (tx, by) => {
          const read = { name: script, on: day(slotOn), at: slot, readBy: STATION }
          return must('broadcast', await logBroadcast(tx, by, { any: true, departmentId: null }, idOf(world), read))
        }),
    })),
  ]
}

const officialOf = (story: StoryMadeKnown): Happening[] =>
  story.official.map((posted) => ({
    when: posted,
    what: `${posted.item} on the official site`,
    happens: (world: World) =>
      as(world, 'specialist', posted, async (tx, by) => {
        const dialogue = await dialogueById(tx, found(world.dialogues, story.year))
        if (!dialogue) throw new Error(`no dialogue of ${story.year}`)
        const figures = dialogue.heldOn ? await resultFigures(tx, dialogue.id) : null
        const base = world.parts.config.publicUrl && `${world.parts.config.publicUrl}/dai-son-11086`
        const item = (await publicItems(tx, dialogue, base, figures)).find(({ key }) => key === posted.item)
        if (!item) throw new Error(`nothing public called ${posted.item}`)
        return must('link', await recordOfficialLink(tx, by, dialogue.id, { item, url: posted.url, on: by.on }))
      }),
  }))

/** How the dialogues of the story were planned, announced, posted and told. */
export const madeKnown: readonly Happening[] = storiesMadeKnown.flatMap((story) => [
  ...planOf(story),
  ...noticeOf(story),
  ...checklistOf(story),
  ...loudspeakersOf(story),
  ...officialOf(story),
])
