import { dayAt } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { currentCalendar, type WorkingCalendar } from '#modules/calendar/index.ts'
import { isLate } from '#modules/deadlines/index.ts'
import { currentDialogue, type Dialogue, dialogueTimes, rulesOf } from '#modules/dialogues/index.ts'
import {
  choiceIn,
  dayIn,
  type Fate,
  type GoodRow,
  type ImportColumn,
  type ImportSpec,
  isTicked,
  linesIn,
  textIn,
} from '#modules/lists/index.ts'
import {
  type ForetoldEntry,
  foretellEntries,
  nameKey,
  senderColumns,
  senderInRow,
  type VillageChoice,
  villageChoices,
} from '#modules/organisations/index.ts'
import { readReceivedDay } from '#modules/registrations/index.ts'
import { Closing } from '#platform/db/transaction.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { type EnteredSubmission, enterSubmission } from '../application/intake/enter-submission.ts'
import { petitionsOfSenders, receivedKeys, sameWords } from '../application/known-petitions.ts'
import { allFields } from '../domain/index.ts'
import { fieldWords } from './fields.vi.ts'
import { importWords as said } from './import-words.vi.ts'
import { random } from './intake-parts.ts'
import { words as paperWords } from './paper-entry-words.vi.ts'
import { rowField } from './petition-rows.ts'
import { readRows } from './portal-form.ts'

type Channel = keyof typeof paperWords.channels

interface Row extends Pick<EnteredSubmission, 'sender' | 'named' | 'received' | 'petitions' | 'arrivalNumber'> {
  readonly channel: Channel
}

interface Known {
  readonly villages: readonly VillageChoice[]
  readonly dialogue: Dialogue | null
  readonly calendar: WorkingCalendar
  readonly at: Temporal.Instant
}

const channels = Object.entries(paperWords.channels).map(([channel, label]) => [label, channel as Channel] as const)
const fields = allFields.map((field) => [fieldWords[field], field] as const)
const naming = [
  [said.show, true],
  [said.hide, false],
] as const

const columns = ({ villages }: Known): readonly ImportColumn[] => {
  const { name, phone, kind, place, identifier, email } = senderColumns(villages)
  return [
    ...[name, phone, kind, place],
    {
      ...{ key: 'content', head: said.content, also: said.contentAlso, needed: true, width: 70, as: 'text' },
      ...said.contentHelp,
    },
    { key: 'proposal', head: said.proposal, also: said.proposalAlso, width: 44, as: 'text', ...said.proposalHelp },
    {
      ...{ key: 'field', head: said.field, width: 34, as: 'choice', choices: fields.map(([label]) => label) },
      ...said.fieldHelp,
    },
    {
      ...{ key: 'channel', head: said.channel, also: said.channelAlso, width: 30, as: 'choice' },
      ...{ choices: channels.map(([label]) => label), ...said.channelHelp },
    },
    {
      key: 'receivedOn',
      head: said.receivedOn,
      also: said.receivedOnAlso,
      width: 14,
      as: 'day',
      ...said.receivedOnHelp,
    },
    { key: 'arrival', head: said.arrival, width: 12, as: 'text', ...said.arrivalHelp },
    { key: 'person', head: said.person, also: said.personAlso, width: 28, as: 'text', ...said.personHelp },
    ...[identifier, email],
    { key: 'ask', head: said.ask, width: 18, as: 'choice', choices: [said.yes], ...said.askHelp },
    {
      ...{ key: 'publicName', head: said.publicName, also: said.publicNameAlso, width: 18, as: 'choice' },
      ...{ choices: naming.map(([label]) => label), ...said.publicNameHelp },
    },
  ]
}

const read: ImportSpec<Known, Row>['read'] = (cells, { villages, at }) => {
  const errors: Record<string, string> = {}
  const sender = senderInRow(cells, villages, errors)
  const field = choiceIn(cells.field, fields)
  if (field === null) errors.field = said.notAField(textIn(cells.field))
  const ofRow: Record<string, string> = {}
  const petitions = readRows(
    {
      [rowField(0, 'content')]: linesIn(cells.content),
      [rowField(0, 'proposal')]: linesIn(cells.proposal),
      [rowField(0, 'field')]: field ?? '',
      [rowField(0, 'ask')]: isTicked(cells.ask) ? '1' : '',
    },
    ofRow,
  )
  for (const key of ['content', 'proposal'] as const) {
    const problem = ofRow[rowField(0, key)]
    if (problem) errors[key] = problem
  }
  // Nobody speaks into a table.
  if (textIn(cells.content) === '') errors.content = said.contentEmpty
  const channel = choiceIn(cells.channel, channels)
  if (channel === null) errors.channel = said.notAChannel(textIn(cells.channel))
  const received = readReceivedDay(dayIn(cells.receivedOn), at)
  if (received === 'wrong') errors.receivedOn = paperWords.receivedWrong
  if (received === 'future') errors.receivedOn = paperWords.receivedFuture
  const named = choiceIn(cells.publicName, naming)
  if (named === null) errors.publicName = said.notAChoice
  if (Object.keys(errors).length > 0 || typeof received === 'string') return { ok: false, errors }
  const person = textIn(cells.person).slice(0, 200)
  const arrivalNumber = textIn(cells.arrival).slice(0, 30)
  const row = { sender: { ...sender, person }, named: named ?? null, received, petitions, arrivalNumber }
  return { ok: true, row: { ...row, channel: channel ?? 'paper' } }
}

const contentOf = ({ petitions }: Row): string => petitions[0]?.content ?? ''

/** What is created, and how it stands towards the cut-off (R6). */
function sayings({ row }: GoodRow<Row>, target: ForetoldEntry, { dialogue, calendar }: Known): readonly string[] {
  const register =
    target.is === 'new' ? said.created : target.is === 'unlinked' ? said.unlinked : said.linked(target.name ?? '')
  if (!dialogue) return [register, said.waiting]
  const { lastDay } = dialogueTimes(dialogue, rulesOf(dialogue), calendar)
  const late = isLate({ channel: row.channel, ...row.received }, lastDay)
  return late ? [register, said.late(dateWithYear(lastDay))] : [register]
}

/** Petitions on paper, brought in from a village's table; each row is a form of its own. */
export const petitionImport = (keys: Keys): ImportSpec<Known, Row> => ({
  list: 'petitions',
  home: '/can-bo/kien-nghi',
  action: 'petitions.enter',
  // Numbers of petitions are given one after the other: half a second, for whoever sends one meanwhile.
  portion: 50,
  words: { title: said.title, about: said.about, back: said.back, template: said.template, rows: said.rows },
  load: async (db, at) => ({
    known: {
      ...{ villages: await villageChoices(db), dialogue: await currentDialogue(db), at },
      calendar: await currentCalendar(db),
    },
    closed: null,
  }),
  columns,
  read,
  keyedBy: () => '',
  label: ({ sender, petitions }) => `${sender.name}: ${petitions[0]?.content.slice(0, 90) ?? ''}`,
  foretell: async (db, rows, known) => {
    const targets = await foretellEntries(
      db,
      rows.map(({ row }) => row.sender),
      keys,
    )
    const taken = await receivedKeys(
      db,
      rows.map(({ key }) => key),
    )
    const names = rows.map(({ row }) => nameKey(row.sender.name))
    const before = await petitionsOfSenders(db, names, dayAt(known.at).subtract({ years: 1 }))
    const byKey = new Map<string, number>()
    const bySaying = new Map<string, number>()
    return rows.map((row, at): Fate => {
      const name = names[at] ?? ''
      const words = sameWords(contentOf(row.row))
      const [sameKey, sameSaying] = [byKey.get(row.key), bySaying.get(`${name}\n${words}`)]
      if (sameKey === undefined) byKey.set(row.key, row.number)
      if (sameSaying === undefined) bySaying.set(`${name}\n${words}`, row.number)
      if (taken.has(row.key)) return { is: 'there', says: [said.isThere] }
      if (sameKey !== undefined) return { is: 'there', says: [said.sameRow(sameKey)] }
      const sent = before.get(name)?.find((one) => one.words === words)
      const doubt = sent
        ? said.known(sent.number, sent.dialogue)
        : sameSaying !== undefined
          ? said.sameInTable(sameSaying)
          : undefined
      return { is: 'new', says: sayings(row, targets[at] ?? { is: 'unlinked', sameName: false }, known), doubt }
    })
  },
  enter: async (tx, by, { row, key }, { calendar }) => {
    const form = { ...row, chosen: '', idempotencyKey: key, attends: null, draft: null, scans: [] }
    const entered = await enterSubmission(tx, by, form, { keys, calendar, random })
    const { again } = entered instanceof Closing ? await entered.answers : entered
    return again ? 'there' : 'entered'
  },
})
