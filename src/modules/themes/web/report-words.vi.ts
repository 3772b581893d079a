import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import type { ReportedTheme } from '../application/report-part.ts'
import type { ListedMeasure } from '../application/themes-query.ts'
import { isThemeLate, nextStep, themeState } from '../domain/index.ts'
import { stateWords } from './measure-words.vi.ts'
import { kindsText, measureText, nextText, yearsText } from './theme-badge.tsx'
import { themesWords } from './themes-words.vi.ts'

/** What is said of the last part of a dialogue's report. */
export const reportWords = {
  title: 'Phần cuối báo cáo: giải pháp và đề xuất',
  about:
    'Các nhóm vấn đề có kiến nghị trong kỳ này: xã làm gì, đề xuất gì với cấp trên. Chép được vào báo cáo kết quả.',
  link: (themes: number) => (themes > 0 ? `${themes} nhóm vấn đề` : 'chưa có nhóm vấn đề'),
  late: (count: number) => `${count} quá hạn`,
  none: 'Chưa có nhóm vấn đề nào có kiến nghị của kỳ này',
  noneAbout: 'Đưa kiến nghị của kỳ vào nhóm vấn đề; giải pháp và đề xuất của nhóm sẽ hiện ở đây.',
  copy: 'Chép phần này',
  plain: 'Bản chữ, để dán vào báo cáo',
  list: 'Xem ở danh sách nhóm vấn đề',
  heading: (dialogue: string) => `GIẢI PHÁP CỦA XÃ VÀ ĐỀ XUẤT VỚI CẤP TRÊN (kỳ đối thoại ${dialogue})`,
  theme: (place: number, name: string) => `${place}. ${name}`,
  petitions: (count: number, numbers: string, kinds: string, years: string) =>
    `Kiến nghị trong kỳ này: ${count} (${numbers}). Qua các kỳ: ${years}. Ai kiến nghị: ${kinds}.`,
  asks: (text: string) => `Mong muốn: ${text}`,
  solution: (text: string) => `Giải pháp của xã: ${text}`,
  noSolution: 'Giải pháp của xã: chưa có.',
  proposal: (text: string) => `Đề xuất: ${text}`,
  noProposal: 'Đề xuất với cấp trên: chưa có.',
  state: (state: string, next: string) => `Tình trạng: ${state}.${next && ` Việc tiếp theo: ${next}.`}`,
} as const

/** "số 2, số 12; kỳ 2025: số 3". */
const numbersOf = ({ ofDialogue }: ReportedTheme, dialogue: string): string =>
  ofDialogue
    .toSorted((a, b) => Number(b.dialogue === dialogue) - Number(a.dialogue === dialogue))
    .map(({ number, dialogue: own }) => (own === dialogue ? `số ${number}` : `số ${number} kỳ ${own}`))
    .join(', ')

/** "xã nhắc cấp trên trả lời"; '' where nothing is left to do. */
const nextInReport = (theme: ReportedTheme, today: Day): string =>
  nextStep(theme.measures, today).step ? nextText(theme, today).replace(': ', ' ').toLocaleLowerCase('vi') : ''

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** "Lát rãnh 320 m. Phòng Kinh tế, chậm nhất 30/11/2026, kế hoạch 2027: đang làm." */
function measureLine(one: ListedMeasure, today: Day): string {
  const isProposal = one.kind === 'proposal'
  const facts = [
    isProposal ? `gửi ${one.department}` : [one.department, one.officer].filter(Boolean).join(', '),
    isProposal && `ngày ${dateWithYear(one.madeOn)}`,
    one.reference && `số ${one.reference}`,
    one.dueOn && `${isProposal ? 'đề nghị trả lời trước' : 'chậm nhất'} ${dateWithYear(one.dueOn)}`,
    one.planPeriod,
  ].filter(Boolean)
  const state = measureText(one, today).toLocaleLowerCase('vi')
  const on = one.keptOn ?? one.givenUpOn
  const end = [state, on && dateWithYear(on), one.replyReference && `số ${one.replyReference}`].filter(Boolean)
  return `${ended(one.what)} ${facts.join(', ')}: ${end.join(', ')}.`.replace(/\. gửi/, '. Gửi')
}

/** One theme of the report, a line a matter; without its number. */
export function reportLines(theme: ReportedTheme, dialogue: string, today: Day): readonly string[] {
  const of = (kind: ListedMeasure['kind']) => theme.measures.filter((one) => one.kind === kind)
  const [solutions, proposals] = [of('solution'), of('proposal')]
  const state = [stateWords[themeState(theme.measures)], isThemeLate(theme.measures, today) && themesWords.late]
  return [
    reportWords.petitions(
      theme.ofDialogue.length,
      numbersOf(theme, dialogue),
      kindsText(theme),
      yearsText(theme).replaceAll(' · ', ', '),
    ),
    ...(theme.asks ? [reportWords.asks(ended(theme.asks))] : []),
    ...(solutions.length > 0
      ? solutions.map((one) => reportWords.solution(measureLine(one, today)))
      : [reportWords.noSolution]),
    ...(proposals.length > 0
      ? proposals.map((one) => reportWords.proposal(measureLine(one, today)))
      : [reportWords.noProposal]),
    reportWords.state(state.filter(Boolean).join(', ').toLocaleLowerCase('vi'), nextInReport(theme, today)),
  ]
}

/** The whole last part as plain text. */
export const reportText = (themes: readonly ReportedTheme[], dialogue: string, today: Day): string =>
  [
    reportWords.heading(dialogue),
    ...themes.map((theme, index) =>
      [
        reportWords.theme(index + 1, theme.name),
        ...reportLines(theme, dialogue, today).map((text) => `- ${text}`),
      ].join('\n'),
    ),
  ].join('\n\n')
