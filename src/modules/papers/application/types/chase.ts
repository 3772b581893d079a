import type { Day } from '#kernel/day.ts'
import type { PaperTable } from '#kernel/paper.ts'
import { paperDay } from '#kernel/paper-days.ts'
import { atStart } from '#kernel/vietnamese-date.ts'
import { currentCalendar, type WorkingCalendar } from '#modules/calendar/index.ts'
import { dueText } from '#modules/deadlines/index.ts'
import { economyOf, letterSymbol } from '../dialogue-facts.ts'
import { type Owed, pressingAbout, pressingInDialogue } from '../owed.ts'
import type { DialoguePaper, PetitionPaper } from '../paper-maker.ts'
import { addressed, numbered } from '../tables.ts'
import { letterWords } from './letters-words.vi.ts'

const { chase: words } = letterWords
const { columns } = words

const whatOf = ({ what, question }: Owed): string => (what === 'answer' ? words.answer : words.opinion(question))

/** What is owed, row by row; `first`: whose it is, or what it is about. */
const tableOf = (
  owed: readonly Owed[],
  { today, calendar }: { readonly today: Day; readonly calendar: WorkingCalendar },
  first: { readonly head: string; readonly width: number; readonly of: (one: Owed) => string },
): PaperTable =>
  numbered(
    [
      { head: first.head, width: first.width },
      { head: columns.what, width: null },
      { head: columns.due, width: 25, align: 'center' },
      { head: columns.state, width: 26 },
    ],
    owed.map((one) => [first.of(one), whatOf(one), paperDay(one.dueOn), atStart(dueText(one.dueOn, today, calendar))]),
  )

/** Công văn đôn đốc about one petition, to everybody who owes something that presses (R16); null: nothing does. */
export const petitionChase: PetitionPaper = {
  ...{ key: 'cong-van-don-doc', of: 'petition', part: 'petitions', as: 'request' },
  ...{ name: words.name, about: words.about, wording: words.wording, places: words.places },
  asks: [words.more],
  async facts({ db, today }, petition) {
    const owed = await pressingAbout(db, petition.id, today)
    if (owed.length === 0) return null
    const counted = { today, calendar: await currentCalendar(db) }
    return {
      facts: {
        'kính gửi': addressed([...new Set(owed.map(({ body }) => body))]),
        'hôm nay': paperDay(today),
        'bảng việc': [tableOf(owed, counted, { head: columns.body, width: 45, of: ({ body }) => body })],
        'bộ phận tham mưu': await economyOf(db),
      },
    }
  },
}

/** The same for a whole dialogue: a letter for each body, printed for a number by hand, or drafted one by one. */
export const dialogueChase: DialoguePaper = {
  ...{ key: 'cong-van-don-doc-tung-noi', of: 'dialogue', part: 'petitions', asks: [], places: words.each.places },
  as: { type: '', dated: true, signs: words.signs },
  each: 'request',
  ...{ name: words.each.name, about: words.each.about, wording: words.each.wording },
  async facts({ db, today }, dialogue) {
    const owed = await pressingInDialogue(db, dialogue.id, today)
    if (owed.length === 0) return null
    const counted = { today, calendar: await currentCalendar(db) }
    const first = {
      head: columns.petition,
      width: 65,
      of: ({ number, title, sender }: Owed) => words.petition(number, title, sender),
    }
    return {
      facts: { 'hôm nay': paperDay(today) },
      symbol: await letterSymbol(db),
      copies: [...Map.groupBy(owed, ({ body }) => body)].map(([body, of]) => ({
        'nơi nhận đôn đốc': body,
        'bảng việc': [tableOf(of, counted, first)],
      })),
    }
  },
}
