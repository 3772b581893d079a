import { paperDate, shortClock } from '#kernel/vietnamese-date.ts'
import type { KindGroup } from '#modules/organisations/index.ts'
import type { VillageLine } from '../application/quick-report.ts'
import { type AnswerFigures, type Decision, type QuickFacts, type QuickPhase, quickPhase } from '../domain/index.ts'

const kinds: Record<KindGroup, string> = { company: 'DN', 'co-operative': 'HTX', household: 'hộ', other: 'khác' }

/** What may be decided, in a word each. */
const options: Record<Decision, string> = {
  hold: 'tổ chức',
  'hold-as-is': 'tổ chức theo thực tế',
  'reopen-intake': 'mở lại tiếp nhận',
  'answer-in-writing': 'trả lời bằng văn bản',
  'ask-to-postpone': 'xin lùi thời gian',
  'close-with-report': 'khép lại bằng báo cáo',
}

/** "a, b hay c" */
const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} hay ${words.at(-1)}`

const hourOf = (startsAt: string): string => {
  const [hour = '', minute = ''] = startsAt.split(':')
  return `${Number(hour)}h${minute === '00' ? '' : minute}`
}

/** "14 đăng ký (9 DN, 2 HTX, 3 hộ), 4 kiến nghị" */
function counts({ r, p, byKind }: QuickFacts): string {
  const groups = (['company', 'co-operative', 'household', 'other'] as const).filter((kind) => byKind[kind] > 0)
  const told = groups.map((kind) => `${byKind[kind]} ${kinds[kind]}`).join(', ')
  return `${r} đăng ký${told && ` (${told})`}, ${p} kiến nghị`
}

/** "còn thiếu 1 đăng ký, 1 kiến nghị"; after the cut-off nothing can be added any more. */
function lacking({ missing, verdict }: QuickFacts, said: 'còn thiếu' | 'thiếu'): string {
  if (verdict === 'full') return 'đủ điều kiện tổ chức'
  const lacks = [
    missing.missingRegistrations > 0 && `${missing.missingRegistrations} đăng ký`,
    missing.missingPetitions > 0 && `${missing.missingPetitions} kiến nghị`,
  ].filter(Boolean)
  return `${said} ${lacks.join(', ')}`
}

/** "đã trả lời 12/18 kiến nghị, chờ thành phố 1, quá hạn 2; hạn 02/11 (3), 12/11 (1)" */
function answers({ total, answered, waitingCity, overdue, due }: AnswerFigures): string[] {
  if (total === 0) return ['không có kiến nghị phải trả lời']
  if (answered === total) return [`đã trả lời cả ${total} kiến nghị`]
  const state = [
    `đã trả lời ${answered}/${total} kiến nghị`,
    waitingCity > 0 && `chờ thành phố ${waitingCity}`,
    overdue > 0 && `quá hạn ${overdue}`,
  ].filter(Boolean)
  return [
    state.join(', '),
    ...(due.length > 0 ? [`hạn ${due.map(({ on, n }) => `${paperDate(on)} (${n})`).join(', ')}`] : []),
  ]
}

const cutOff = ({ today, lastDay }: QuickFacts): string =>
  today.equals(lastDay) ? 'hạn 24h hôm nay' : `hạn 24h ngày ${paperDate(lastDay)}`

const conference = ({ conferenceOn, startsAt, place }: QuickFacts): string =>
  `hội nghị ${hourOf(startsAt)} ngày ${paperDate(conferenceOn)}${place && ` tại ${place}`}`

function noticeText({ noticeDueOn, today }: QuickFacts): string {
  if (!noticeDueOn) return 'chưa công bố thông báo'
  const late = Temporal.PlainDate.compare(noticeDueOn, today) < 0
  return `chưa công bố thông báo, ${late ? 'quá hạn từ' : 'chậm nhất'} ${paperDate(noticeDueOn)}`
}

/** What follows the head, by phase. */
const parts: Record<QuickPhase, (facts: QuickFacts) => readonly string[]> = {
  'before-notice': (facts) => [counts(facts), noticeText(facts), `hội nghị dự kiến ${paperDate(facts.conferenceOn)}`],
  intake: (facts) => [counts(facts), lacking(facts, 'còn thiếu'), cutOff(facts)],
  'after-cut-off': (facts) => [
    counts(facts),
    `hết hạn nhận từ ${paperDate(facts.lastDay)}`,
    lacking(facts, 'thiếu'),
    ...(facts.cityReply === 'refused' ? ['Sở Tài chính không đồng ý lùi thời gian'] : []),
    ...(facts.allowed.length > 0
      ? [`chờ lãnh đạo quyết định ${either(facts.allowed.map((decision) => options[decision]))}`]
      : []),
    ...(facts.decisionDueOn ? [`hạn quyết định ${paperDate(facts.decisionDueOn)}`] : []),
  ],
  decided: (facts) => [
    counts(facts),
    `${paperDate(facts.decision?.on ?? facts.today)} đã quyết định ${options[facts.decision?.decision ?? 'hold']}`,
    ...(facts.beforeCutOff ? [`còn nhận đến hết ${paperDate(facts.lastDay)}`] : []),
    conference(facts),
  ],
  'waiting-city': (facts) => [
    counts(facts),
    `${paperDate(facts.decision?.on ?? facts.today)} đã xin lùi thời gian, chờ Sở Tài chính trả lời`,
  ],
  'conference-day': (facts) => [
    counts(facts),
    ...(facts.decision?.decision === 'hold' || facts.decision?.decision === 'hold-as-is'
      ? []
      : ['chưa có quyết định tổ chức']),
    `hội nghị hôm nay, ${hourOf(facts.startsAt)}${facts.place && ` tại ${facts.place}`}`,
  ],
  'day-passed': (facts) => [
    counts(facts),
    `ngày hội nghị ${paperDate(facts.conferenceOn)} đã qua, chưa ghi nhận đã tổ chức`,
    ...answers(facts.answers),
  ],
  held: (facts) => [`hội nghị đã tổ chức ${paperDate(facts.heldOn ?? facts.conferenceOn)}`, ...answers(facts.answers)],
  'not-held': (facts) => [
    counts(facts),
    `${paperDate(facts.decision?.on ?? facts.today)} đã quyết định không tổ chức hội nghị, ${options[facts.decision?.decision ?? 'answer-in-writing']}`,
    ...(facts.answers.total > 0 ? answers(facts.answers) : []),
  ],
  closed: (facts) => [
    `kỳ đối thoại ${facts.year} đã khép lại ${paperDate(facts.closedOn ?? facts.today)}`,
    counts(facts),
    ...answers(facts.answers),
  ],
}

/** Báo cáo nhanh: the state of things in one message, for every phase. */
export const quickReportText = (facts: QuickFacts, now: Temporal.Instant): string =>
  `Đến ${shortClock(now)} ${paperDate(facts.today)}: ${parts[quickPhase(facts)](facts).join('; ')}`

/** The same by village: a line each, then those that have nothing yet. */
export function villageReportText(
  lines: readonly VillageLine[],
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): string {
  const some = lines.filter(({ registrations, petitions }) => registrations + petitions > 0)
  const none = lines.flatMap(({ name, registrations, petitions }) =>
    registrations + petitions === 0 && name ? [name] : [],
  )
  return [
    `Đến ${shortClock(now)} ${paperDate(today)}, theo thôn:`,
    ...some.map(
      ({ name, registrations, petitions }) =>
        `${name ?? 'Chưa rõ thôn'}: ${registrations} đăng ký, ${petitions} kiến nghị`,
    ),
    ...(none.length > 0 ? [`Chưa có: ${none.join('; ')}`] : []),
  ].join('\n')
}

/** What the page of the quick report says around its texts. */
export const quickReportWords = {
  title: 'Báo cáo nhanh',
  about: 'Chép vào Zalo. Số liệu là số của trang kỳ đối thoại ngay lúc này.',
  whole: 'Toàn đơn vị',
  byVillage: 'Theo thôn',
  copy: 'Sao chép báo cáo nhanh',
  copyVillages: 'Sao chép theo thôn',
  plain: 'Chỉ chữ, để chép tay',
  plainWhole: 'Chỉ chữ: toàn đơn vị',
  plainVillages: 'Chỉ chữ: theo thôn',
  more: 'Theo thôn, chỉ chữ',
} as const
