import type { MeasureKind, MeasureState, Outcome, ThemeState } from '../domain/index.ts'
import { measureStates, measureWords, outcomeWords, stateWords } from './measure-words.vi.ts'

/** What the public reads of themes: what was asked of policy, and what is done about it. */
export const words = {
  title: 'Kết quả theo nhóm vấn đề',
  description: (unit: string) =>
    `Những điều nhiều doanh nghiệp cùng kiến nghị: ${unit} làm gì, đề xuất gì với cấp trên, đến đâu rồi.`,
  about: 'Những điều nhiều kiến nghị cùng mong: xã làm gì, đề xuất gì với cấp trên, đến đâu rồi.',
  home: 'Trang chính',
  filter: 'Có kiến nghị trong kỳ đối thoại',
  all: 'Mọi kỳ',
  none: 'Chưa có nhóm vấn đề nào được công khai',
  noneAbout: 'Khi nhiều kiến nghị cùng mong một điều, việc xã làm và đề xuất với cấp trên sẽ hiện ở đây.',
  noneHere: 'Kỳ đối thoại này chưa có nhóm vấn đề nào được công khai',
  petitionsLink: 'Xem các kiến nghị đã công khai',
  states: stateWords satisfies Record<ThemeState, string>,
  late: 'Quá hạn',
  kinds: { solution: measureWords.solution.title, proposal: measureWords.proposal.title } satisfies Record<
    MeasureKind,
    string
  >,
  measures: measureStates satisfies Record<MeasureKind, Record<MeasureState, string>>,
  outcomes: outcomeWords satisfies Record<Outcome, string>,
  stateOn: (state: string, day: string) => `${state}, ${day}`,
  who: measureWords.terms.who,
  to: measureWords.terms.to,
  period: measureWords.terms.period,
  madeOn: measureWords.terms.madeOn,
  sentOn: measureWords.terms.sentOn,
  due: measureWords.terms.due,
  replyBy: measureWords.terms.replyBy,
  dayMoved: (day: string, first: string) => `${day}, trước là ${first}`,
  number: measureWords.terms.number,
  reply: measureWords.terms.reply,
  result: 'Kết quả',
  petitions: (count: number) => `${count} kiến nghị đã công khai`,
  petition: (number: number, dialogue: string) => `Số ${number}, kỳ ${dialogue}`,
  more: (count: number) => `và ${count} kiến nghị khác`,
  changed: (day: string) => `Cập nhật ${day}`,
} as const
