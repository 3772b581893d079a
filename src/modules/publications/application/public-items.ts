import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { heading, list, paragraph, readBlocks, type TextBlock } from '#kernel/text-blocks.ts'
import { dateWithYear, longDate } from '#kernel/vietnamese-date.ts'
import { type Decision, isDecision } from '#modules/decisions/index.ts'
import { type Dialogue, noticeVersions, type ResultFigures } from '#modules/dialogues/index.ts'
import { publicThemes } from '#modules/themes/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { newestFirst, type PublicItem } from '../domain/index.ts'
import { itemWords as words } from './words.vi.ts'

/** As many petitions as are looked at for lists and answers: more than any commune's year has. */
const MOST = 1000

/**
 * Everything of a dialogue that is public and belongs on the official site, the newest first. It reads public columns
 * alone, so that what is copied from here is what everybody may see; works for people without an account.
 * @param base the unit's public address in full; null where it is not known, and no address is written
 * @param figures what came of the dialogue, counted by who may; null while there is nothing to tell
 */
export async function publicItems(
  db: UnitDb,
  dialogue: Dialogue,
  base: string | null,
  figures: ResultFigures | null,
): Promise<readonly PublicItem[]> {
  const items = [
    ...(await noticeItems(db, dialogue)),
    ...(await movedItems(db, dialogue)),
    ...(await postponedItems(db, dialogue)),
    ...(await decisionItems(db, dialogue)),
    ...(await petitionItems(db, dialogue)),
    ...(await themeItems(db, dialogue)),
    ...(figures ? resultItems(dialogue, figures) : []),
  ]
  return newestFirst(
    items.map((item) =>
      base ? { ...item, blocks: [...item.blocks, paragraph(words.seeAll(`${base}${item.path}`))] } : item,
    ),
  )
}

async function noticeItems(db: UnitDb, dialogue: Dialogue): Promise<readonly PublicItem[]> {
  return (await noticeVersions(db, dialogue.id)).map(
    ({ seq, body, publishedOn, conferenceOn, startsAt, place, cutOffOn }) => {
      const title = words.notice.title(dialogue.year)
      return {
        ...{ key: `thong-bao-${seq}`, kind: 'notice', publicOn: publishedOn, blocks: readBlocks(body) },
        title: seq === 1 ? title : words.notice.corrected(title, seq),
        lead: words.notice.lead(longDate(conferenceOn), startsAt, place, longDate(cutOffOn)),
        path: `/thong-bao/${dialogue.address}/${seq}`,
      }
    },
  )
}

async function movedItems(db: UnitDb, dialogue: Dialogue): Promise<readonly PublicItem[]> {
  const rows = await db
    .selectFrom('dialogue_day')
    .select([
      'id',
      'was_on as wasOn',
      'now_on as nowOn',
      sql<Day>`(moved_at at time zone 'Asia/Ho_Chi_Minh')::date`.as('on'),
    ])
    .where('dialogue_id', '=', dialogue.id)
    .orderBy('moved_at')
    .execute()
  return rows.map(({ wasOn, nowOn, on }, index) => ({
    ...{ key: `doi-ngay-${index + 1}`, kind: 'moved', publicOn: on, path: '/' },
    title: words.moved.title(dialogue.year),
    lead: words.moved.lead(longDate(wasOn), longDate(nowOn)),
    blocks: [paragraph(dialogue.cutOffOn ? words.moved.stays(longDate(dialogue.cutOffOn)) : words.moved.open)],
  }))
}

async function postponedItems(db: UnitDb, dialogue: Dialogue): Promise<readonly PublicItem[]> {
  const rows = await db
    .selectFrom('postponement_reply')
    .select(['reply', 'replied_on as on'])
    .where('dialogue_id', '=', dialogue.id)
    .where('reply', '=', 'granted')
    .orderBy('recorded_at')
    .execute()
  return rows.map(({ on }, index) => ({
    ...{ key: `lui-${index + 1}`, kind: 'postponed', publicOn: on, path: '/' },
    title: words.postponed.title(dialogue.year),
    lead: words.postponed.lead(dateWithYear(on)),
    blocks: [paragraph(words.postponed.text(longDate(dialogue.conferenceOn)))],
  }))
}

const leadOf = (decision: Decision, { conferenceOn, place }: Dialogue): string =>
  words.decisions[decision].lead(longDate(conferenceOn), place)

async function decisionItems(db: UnitDb, dialogue: Dialogue): Promise<readonly PublicItem[]> {
  const rows = await db
    .selectFrom('dialogue_decision')
    .select(['decision', 'decided_on as on', 'registrations', 'petitions'])
    .where('dialogue_id', '=', dialogue.id)
    .orderBy('decided_at')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ decision, on, registrations, petitions }, index): readonly PublicItem[] => {
    if (!isDecision(decision)) return []
    return [
      {
        ...{ key: `quyet-dinh-${index + 1}`, kind: 'decision', publicOn: on, path: '/' },
        title: words.decisions[decision].title(dialogue.year),
        lead: leadOf(decision, dialogue),
        blocks: [paragraph(words.decisions.counts(dateWithYear(on), registrations, petitions))],
      },
    ]
  })
}

interface Published {
  readonly number: number
  readonly title: string
  readonly nameLine: string
  readonly state: string
  readonly receivedOn: Day
  readonly answeredOn: Day | null
  readonly answer: string
  readonly reference: string
}

/** The list of petitions, and a batch for each day on which answers were given. */
async function petitionItems(db: UnitDb, dialogue: Dialogue): Promise<readonly PublicItem[]> {
  const { rows } = await sql<Published>`
    select number, title, name_line as "nameLine", state, received_on as "receivedOn", answered_on as "answeredOn", answer,
      answer_reference as reference
    from published_petition where dialogue_address = ${dialogue.address}
    order by number limit ${MOST}`.execute(db)
  if (rows.length === 0) return []
  const lastOn = rows.reduce(
    (last, { receivedOn }) => (`${receivedOn}` > `${last}` ? receivedOn : last),
    rows[0]?.receivedOn ?? dialogue.conferenceOn,
  )
  const answered = rows.filter(({ answeredOn, answer }) => answeredOn !== null && answer !== '')
  const batches = Map.groupBy(answered, ({ answeredOn }) => `${answeredOn}`)
  return [
    {
      ...{ key: 'kien-nghi', kind: 'petitions', publicOn: lastOn, path: '/kien-nghi' },
      title: words.petitions.title(dialogue.year),
      lead: words.petitions.lead(rows.length, dateWithYear(lastOn)),
      blocks: [
        list(
          rows.map(({ number, title, nameLine, state }) =>
            words.petitions.line(number, title, nameLine, words.petitions.states[state] ?? ''),
          ),
        ),
      ],
    },
    ...[...batches].flatMap(([key, batch]) => answersItem(dialogue, key, batch)),
  ]
}

function answersItem(dialogue: Dialogue, key: string, batch: readonly Published[]): readonly PublicItem[] {
  const on = batch[0]?.answeredOn
  if (!on) return []
  const blocks: readonly TextBlock[] = batch.flatMap(({ number, title, nameLine, answer, reference }, index) => [
    heading(words.answers.petition(index + 1, number, title), 2),
    paragraph(words.answers.who(nameLine)),
    ...answer.split(/\n+/).map(paragraph),
    ...(reference ? [paragraph(words.answers.reference(reference))] : []),
  ])
  return [
    {
      ...{ key: `tra-loi-${key}`, kind: 'answers', publicOn: on, path: '/kien-nghi', blocks },
      title: words.answers.title(batch.length, dateWithYear(on)),
      lead: words.answers.lead(dialogue.year, dateWithYear(on)),
    },
  ]
}

/** The themes of its petitions that were released, each with what is done about it (R27). */
async function themeItems(db: UnitDb, dialogue: Dialogue): Promise<readonly PublicItem[]> {
  const themes = await publicThemes(db, dialogue.address)
  const changed = themes.map(({ changedOn }) => changedOn).toSorted(Temporal.PlainDate.compare)
  const last = changed.at(-1)
  if (!last) return []
  const { themes: said } = words
  const measure = ({ kind, what, who, dueOn, keptOn }: (typeof themes)[number]['measures'][number]) =>
    said.measure(kind, what, who, keptOn ? said.kept(dateWithYear(keptOn)) : dueOn ? said.due(dateWithYear(dueOn)) : '')
  return [
    {
      ...{ key: 'nhom-van-de', kind: 'themes', publicOn: last, path: `/nhom-van-de?ky=${dialogue.address}` },
      title: said.title(dialogue.year),
      lead: said.lead(themes.length, dateWithYear(last)),
      blocks: themes.flatMap(({ name, about, count, measures }) => [
        heading(name, 2),
        ...(about ? about.split(/\n+/).map(paragraph) : []),
        paragraph(said.petitions(count)),
        ...(measures.length > 0 ? [list(measures.map(measure))] : []),
      ]),
    },
  ]
}

function resultItems(dialogue: Dialogue, figures: ResultFigures): readonly PublicItem[] {
  if (!dialogue.heldOn) return []
  const { results: said } = words
  return [
    {
      ...{ key: 'ket-qua', kind: 'results', publicOn: dialogue.heldOn, path: '/kien-nghi' },
      title: said.title(dialogue.year),
      lead: said.lead(longDate(dialogue.heldOn), dialogue.place),
      blocks: [
        list([
          said.registrations(figures.registrations),
          said.petitions(figures.petitions),
          said.aloud(figures.answeredAloud),
          said.written(figures.answeredInWriting),
          said.city(figures.waitingCity),
          said.open(figures.open),
        ]),
        paragraph(said.text),
      ],
    },
  ]
}
