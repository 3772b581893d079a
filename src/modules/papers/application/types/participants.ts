import type { PaperTable } from '#kernel/paper.ts'
import type { NamePlate } from '#kernel/paper-sheets.ts'
import { compareByGivenName } from '#kernel/vietnamese-text.ts'
import { attendanceOf, type HallGuest, hallListOf, whoCame } from '#modules/conferences/index.ts'
import type { DialogueInOffice } from '#modules/dialogues/index.ts'
import { answeredAbout } from '../asked.ts'
import type { DialoguePaper, Making } from '../paper-maker.ts'
import { onlyUsual } from '../paper-maker.ts'
import { factWords } from '../places.vi.ts'
import { guestsSlot, secretarySlot } from './conference-slots.vi.ts'
import { participantsWords as words } from './participants-words.vi.ts'

async function invitedTo({ db }: Making, { id }: DialogueInOffice): Promise<readonly HallGuest[]> {
  return hallListOf(db, id, (await answeredAbout(db, id))[guestsSlot.key])
}

/** Who comes, bodies before businesses, each group with its sum. */
export function participantsTable(invitees: readonly HallGuest[]): PaperTable {
  const { columns, groups, notes, replied, sum } = words.list
  const group = (head: string, of: readonly HallGuest[]) =>
    of.length === 0
      ? []
      : [
          ['', head, '', '', '', ''],
          ...of.map((one, at) => [
            String(at + 1),
            ...[one.name, one.person, one.place, String(one.people)],
            one.answer ? replied[one.answer] : (notes[one.why] ?? ''),
          ]),
        ]
  const bodies = group(
    groups.bodies,
    invitees.filter(({ business }) => !business),
  )
  const businesses = group(
    groups.businesses,
    invitees.filter(({ business }) => business),
  )
  const rows = [...bodies, ...businesses]
  const all = invitees.reduce((people, one) => people + one.people, 0)
  return {
    is: 'table',
    columns: [
      { head: columns.number, width: 11, align: 'center' },
      { head: columns.name, width: null },
      { head: columns.person, width: 37 },
      { head: columns.place, width: 27 },
      { head: columns.people, width: 16, align: 'center' },
      { head: columns.note, width: 20 },
    ],
    rows: [...rows, ['', sum(all), '', '', String(all), '']],
    boldRows: [0, ...(bodies.length > 0 && businesses.length > 0 ? [bodies.length] : []), rows.length],
  }
}

/** Danh sách đại biểu: before the conference who is invited, once people were ticked at the door who came. */
export const participants: DialoguePaper = {
  ...{ key: 'danh-sach-dai-bieu', of: 'dialogue', part: 'conference', asks: [guestsSlot] },
  as: { type: words.list.type, dated: false, signs: null },
  ...{ name: words.list.name, about: words.list.about, wording: words.list.wording, places: words.list.places },
  async facts(making, dialogue) {
    const attendance = await attendanceOf(making.db, dialogue.id)
    const people = attendance.taken ? whoCame(attendance) : await invitedTo(making, dialogue)
    return people.length === 0 ? null : { facts: { 'danh sách đại biểu': [participantsTable(people)] } }
  },
}

/** Whoever has not said that he stays away. */
const mayCome = (invitees: readonly HallGuest[]): readonly HallGuest[] =>
  invitees.filter(({ answer }) => answer !== 'declines')

/** For who comes unannounced. */
const EMPTY_ROWS = 12

/**
 * A line for each who comes: people by their given name, as everybody looks for himself; those who come along with one, unnamed, below
 * him; then bodies that have not said whom they send, and empty lines.
 */
export function signInRows(all: readonly HallGuest[]): readonly (readonly string[])[] {
  const invitees = mayCome(all)
  const named = invitees.filter(({ person }) => person !== '')
  const people = named.toSorted((a, b) => compareByGivenName(a.person, b.person))
  const rows = [
    ...people.flatMap(({ person, name, people: count }) => [
      [person, name],
      ...Array.from({ length: count - 1 }, () => ['', name]),
    ]),
    ...invitees
      .filter(({ person }) => person === '')
      .flatMap(({ name, people: count }) => Array.from({ length: count }, () => ['', name])),
    ...Array.from({ length: EMPTY_ROWS }, () => ['', '']),
  ]
  return rows.map((row, at) => [String(at + 1), ...row, ''])
}

/** Danh sách ký tên. */
export const signInSheet: DialoguePaper = {
  ...{ key: 'danh-sach-ky-ten', of: 'dialogue', part: 'conference', asks: [guestsSlot] },
  as: { type: words.signIn.type, dated: false, signs: null },
  ...{ name: words.signIn.name, about: words.signIn.about },
  ...{ wording: words.signIn.wording, places: words.signIn.places },
  async facts(making, dialogue) {
    const { columns } = words.signIn
    const invitees = await invitedTo(making, dialogue)
    if (invitees.length === 0) return null
    const table: PaperTable = {
      is: 'table',
      columns: [
        { head: columns.number, width: 12, align: 'center' },
        { head: columns.person, width: 48 },
        { head: columns.of, width: null },
        { head: columns.signs, width: 38 },
      ],
      rows: signInRows(invitees),
      minRowHeight: 11,
    }
    return { facts: { 'bảng ký tên': [table] } }
  },
}

/** Biển tên: the chair and the secretary, the bodies, then each who said that he comes. */
export const namePlates: DialoguePaper = {
  ...{ key: 'bien-ten', of: 'dialogue', part: 'conference', asks: [secretarySlot, guestsSlot], as: null },
  ...{ name: words.plates.name, about: words.plates.about, wording: { title: '', text: '' }, places: {} },
  facts: onlyUsual,
  async whole(making, dialogue) {
    const answers = await answeredAbout(making.db, dialogue.id)
    const [secretary = '', ...title] = (answers[secretarySlot.key] ?? '').split(/\s*,\s*/)
    const plates: readonly NamePlate[] = [
      { name: dialogue.chairName, beneath: dialogue.chairTitle || words.plates.chair },
      { name: secretary, beneath: title.join(', ') || words.plates.secretary },
      ...mayCome(await invitedTo(making, dialogue)).map(({ name, person }) =>
        person ? { name: person, beneath: name } : { name, beneath: '' },
      ),
    ].filter(({ name }) => name !== '')
    const named = words.plates.title(factWords.conference(dialogue.year, dialogue.ordinal))
    return plates.length > 0 ? [{ is: 'name-plates', title: named, plates }] : []
  },
}
