import type { DayReason } from '#modules/calendar/index.ts'

/** How due days are spoken of, in the office and in public. */
export const dueWords = {
  left: (days: number) => (days <= 0 ? 'còn hôm nay' : `còn ${days} ngày làm việc`),
  leftToday: 'còn hôm nay',
  over: (days: number) => `quá ${days} ngày làm việc`,
  none: 'Chưa có hạn',
  planned: 'dự kiến',
  metOn: (day: string) => `xong ${day}`,
  lapsed: 'không còn tính',
  provisional: 'Tạm tính: lịch nghỉ của năm này chưa công bố.',
  start: 'không tính ngày này',
  skipped: {
    weekday: 'ngày nghỉ',
    weekend: 'ngày nghỉ hằng tuần',
    holiday: 'ngày nghỉ lễ, tết',
    compensation: 'ngày nghỉ bù',
    'swapped-off': 'ngày nghỉ hoán đổi',
    'worked-saturday': 'ngày làm bù',
  } satisfies Record<DayReason, string>,
  rule: (term: number, anchor: string, planned: boolean) =>
    term === 0
      ? `Đúng ${anchor}.`
      : `${two(term)} ngày làm việc kể từ ${anchor}, không tính ngày đó${planned ? '. Ngày này còn dự kiến, có thể đổi' : ''}.`,
} as const

const two = (count: number) => String(Math.abs(count)).padStart(2, '0')

const anchors: Readonly<Record<string, string>> = {
  receipt: 'ngày nhận kiến nghị',
  conference: 'ngày hội nghị',
  'planned-conference': 'ngày hội nghị dự kiến',
  decision: 'ngày quyết định không tổ chức hội nghị',
  'not-held': 'ngày quyết định không tổ chức hội nghị',
  asked: 'ngày xin ý kiến',
  reopened: 'ngày đề nghị xem lại',
  classified: 'ngày phân loại',
  escalated: 'ngày báo cáo thành phố',
}

/** The event a due day counts from, as people say it. */
export const anchorWords = (what: string): string => anchors[what] ?? 'ngày bắt đầu tính'
