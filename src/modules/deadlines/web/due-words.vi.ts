import type { DayReason } from '#modules/calendar/index.ts'
import type { AnchorKind } from '../domain/index.ts'

const two = (count: number): string => String(Math.abs(count)).padStart(2, '0')

/** The events due days count from: of the terms, complete; then of milestones, opinions and tasks. */
const anchors = {
  receipt: 'ngày nhận kiến nghị',
  conference: 'ngày hội nghị',
  decision: 'ngày quyết định không tổ chức hội nghị',
  'planned-conference': 'ngày hội nghị đã định',
  reopened: 'ngày đề nghị xem lại',
  'last-answer': 'ngày trả lời cuối cùng',
  'last-answer-due': 'hạn trả lời cuối cùng',
  asked: 'ngày xin ý kiến',
  assigned: 'ngày người giao việc đặt',
  promised: 'ngày đã hứa',
  extended: 'ngày gia hạn',
  'plan-due': 'ngày quy định gửi kế hoạch',
  month: 'cuối tháng trước',
  'intake-closes': 'ngày hết nhận kiến nghị',
  published: 'ngày đã công bố trong thông báo',
  milestone: 'ngày của mốc',
} satisfies Record<AnchorKind, string> & Record<string, string>

/** What is said about a due day, in the office and in public; in English in due-words.en.ts. */
export const dueWords = {
  anchors,
  otherAnchor: 'ngày bắt đầu tính',
  left: (days: number) => `còn ${days} ngày làm việc`,
  lastDay: 'còn hôm nay',
  over: (days: number) => (days > 0 ? `quá ${days} ngày làm việc` : 'quá hạn'),
  metOn: (on: string) => `xong ${on}`,
  metLate: (on: string) => `xong chậm, ${on}`,
  lapsed: 'không còn tính',
  planned: 'dự kiến',
  provisional: 'Tạm tính: lịch nghỉ của khoảng này chưa công bố hết.',
  start: 'không tính ngày này',
  skipped: {
    weekday: 'ngày nghỉ',
    weekend: 'ngày nghỉ hằng tuần',
    holiday: 'ngày nghỉ lễ, tết',
    compensation: 'ngày nghỉ bù',
    'swapped-off': 'ngày nghỉ hoán đổi',
    'worked-saturday': 'ngày làm bù',
  } satisfies Record<DayReason, string>,
  published: 'theo thông báo đã công bố',
  firstOfMonth: (month: number) => `ngày làm việc đầu tiên của tháng ${month}`,
  lastBefore: (day: string) => `ngày làm việc cuối cùng trước ngày ${day}`,
  onAnchor: (anchor: string) => `đúng ${anchor}`,
  after: (term: number, anchor: string) => `${two(term)} ngày làm việc sau ${anchor}`,
  before: (term: number, anchor: string) => `${two(term)} ngày làm việc trước ${anchor}`,
  notCounted: 'Không tính ngày bắt đầu.',
  mayMove: 'Ngày này còn dự kiến, có thể đổi.',
  source: 'Căn cứ:',
} as const
