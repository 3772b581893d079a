import { currentDialogue, type Dialogue } from '#modules/dialogues/index.ts'
import {
  choiceIn,
  dayIn,
  type Fate,
  type GoodRow,
  type ImportColumn,
  type ImportSpec,
  textIn,
} from '#modules/lists/index.ts'
import {
  type ForetoldEntry,
  foretellEntries,
  nameKey,
  sectorInRow,
  senderColumns,
  senderInRow,
  type VillageChoice,
  villageChoices,
} from '#modules/organisations/index.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { isRegistrationChannel, type RegistrationChannel, registrationChannels } from '../application/channels.ts'
import { type EnteredRegistration, enterRegistration } from '../application/enter-registration.ts'
import { type StandingRegistration, standingRegistrationsOf, takenKeys } from '../application/registered-already.ts'
import { importWords as said } from './import-words.vi.ts'
import { words as formWords } from './portal-words.vi.ts'
import { readReceivedDay } from './received-day.ts'
import { words } from './words.vi.ts'

type Row = Omit<EnteredRegistration, 'dialogueId' | 'idempotencyKey' | 'chosen'>

interface Known {
  readonly villages: readonly VillageChoice[]
  readonly dialogue: Dialogue | null
  readonly at: Temporal.Instant
}

/** What somebody enters for others did not come online. */
const channels = registrationChannels
  .filter((channel) => channel !== 'online')
  .map((channel) => [words.channels[channel], channel] as const)

const columns = ({ villages }: Known): readonly ImportColumn[] => {
  const { name, phone, kind, place, identifier, email, sector } = senderColumns(villages)
  return [
    ...[name, phone, kind, place],
    { key: 'person', head: said.person, also: said.personAlso, width: 28, as: 'text', ...said.personHelp },
    { key: 'people', head: said.people, width: 10, as: 'number', ...said.peopleHelp },
    ...[sector, identifier, email],
    { key: 'topic', head: said.topic, also: said.topicAlso, width: 36, as: 'text', ...said.topicHelp },
    {
      ...{ key: 'channel', head: said.channel, also: said.channelAlso, width: 22, as: 'choice' },
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
  ]
}

const read: ImportSpec<Known, Row>['read'] = (cells, { villages, at }) => {
  const errors: Record<string, string> = {}
  const sender = senderInRow(cells, villages, errors)
  const sector = sectorInRow(cells, errors)
  const typed = textIn(cells.people)
  const people = typed === '' ? 1 : Number(typed)
  if (!Number.isInteger(people) || people < 1 || people > 20) errors.people = formWords.peopleWrong
  const channel = choiceIn<RegistrationChannel>(cells.channel, channels)
  if (channel === null) errors.channel = said.notAChannel(textIn(cells.channel))
  const received = readReceivedDay(dayIn(cells.receivedOn), at)
  if (received === 'wrong') errors.receivedOn = words.receivedWrong
  if (received === 'future') errors.receivedOn = words.receivedFuture
  if (Object.keys(errors).length > 0 || typeof received === 'string') return { ok: false, errors }
  const speechTopic = textIn(cells.topic).slice(0, 500)
  const row = { ...sender, sector, people, speechTopic, received, wantsToSpeak: speechTopic !== '' }
  return { ok: true, row: { ...row, person: textIn(cells.person).slice(0, 200), channel: channel ?? 'village' } }
}

/** What would become of a row beside those that came before it, in the table and in the dialogue. */
function fateOf(
  row: GoodRow<Row>,
  target: ForetoldEntry,
  before: {
    readonly sameKey: number | undefined
    readonly taken: boolean
    readonly sameOrganisation: number | undefined
    readonly standing: readonly StandingRegistration[]
  },
): Fate {
  if (before.taken) return { is: 'there', says: [said.isThere] }
  if (before.sameKey !== undefined) return { is: 'there', says: [said.sameRow(before.sameKey)] }
  const says = [
    target.is === 'new' ? said.created : target.is === 'unlinked' ? said.unlinked : said.linked(target.name ?? ''),
  ]
  const registered = target.is === 'known' && before.standing.find((one) => one.organisationId === target.id)
  const named = target.is !== 'known' && before.standing.find((one) => one.nameKey === nameKey(row.row.name))
  const how = registered && isRegistrationChannel(registered.channel) ? words.channels[registered.channel] : ''
  const doubt = registered
    ? said.registered(registered.receivedOn, how)
    : named
      ? said.sameName(named.receivedOn)
      : before.sameOrganisation !== undefined
        ? said.sameInTable(before.sameOrganisation)
        : undefined
  return { is: 'new', says, doubt }
}

/** Registrations of the dialogue that goes on, brought in from a village's or a union's table. */
export const registrationImport = (keys: Keys): ImportSpec<Known, Row> => ({
  list: 'registrations',
  home: '/can-bo/dang-ky',
  action: 'registrations.enter',
  words: { title: said.title, about: said.about, back: words.back, template: said.template, rows: said.rows },
  load: async (db, at) => {
    const dialogue = await currentDialogue(db)
    const known = { villages: await villageChoices(db), dialogue, at }
    return { known, closed: dialogue ? null : words.listNone }
  },
  columns,
  read,
  keyedBy: ({ dialogue }) => dialogue?.id ?? '',
  label: ({ name }) => name,
  foretell: async (db, rows, { dialogue }) => {
    const senders = rows.map(({ row }) => row)
    const targets = await foretellEntries(db, senders, keys)
    const taken = await takenKeys(
      db,
      rows.map(({ key }) => key),
    )
    const standing = dialogue ? await standingRegistrationsOf(db, dialogue.id) : []
    const byKey = new Map<string, number>()
    const byOrganisation = new Map<string, number>()
    return rows.map((row, at) => {
      const target = targets[at] ?? { is: 'unlinked', sameName: false }
      const organisation =
        target.is === 'known' ? target.id : target.is === 'row' ? `#${target.at}` : target.is === 'new' ? `#${at}` : ''
      const fate = fateOf(row, target, {
        sameKey: byKey.get(row.key),
        taken: taken.has(row.key),
        sameOrganisation: organisation ? byOrganisation.get(organisation) : undefined,
        standing,
      })
      if (!byKey.has(row.key)) byKey.set(row.key, row.number)
      if (organisation && !byOrganisation.has(organisation)) byOrganisation.set(organisation, row.number)
      return fate
    })
  },
  enter: async (tx, by, { row, key }, { dialogue }) => {
    if (!dialogue) throw new Error('registrations are entered into no dialogue')
    const entered = { ...row, chosen: '', dialogueId: dialogue.id, idempotencyKey: key }
    return (await enterRegistration(tx, by, entered, keys)).again ? 'there' : 'entered'
  },
})
