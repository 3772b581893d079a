import type { DayReason } from '#modules/calendar/index.ts'
import type { DeadlineKind } from '../application/deadline.ts'
import type { AnchorKind, DelayCause } from '../domain/index.ts'

/** What is said about due days, in the office and in public. */
export const words = {
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
  kinds: {
    answer: 'trả lời',
    opinion: 'cho ý kiến',
    release: 'công khai',
    escalate: 'báo cáo thành phố',
    'wait-for-city': 'chờ thành phố',
    confirm: 'xác nhận bằng văn bản',
    report: 'báo cáo',
    milestone: 'mốc',
    task: 'nhiệm vụ',
    commitment: 'lời hứa',
    extension: 'gia hạn',
  } satisfies Record<DeadlineKind, string>,
  causes: {
    opinion: 'Chờ ý kiến cơ quan khác',
    survey: 'Phải khảo sát, kiểm tra tại chỗ',
    sender: 'Chờ người gửi bổ sung',
    complex: 'Việc phức tạp, phải làm nhiều bước',
    'unclear-law': 'Quy định chưa rõ, phải hỏi cấp trên',
    workload: 'Nhiều việc cùng lúc, thiếu người',
    'force-majeure': 'Thiên tai, dịch bệnh, sự cố',
    other: 'Nguyên nhân khác',
  } satisfies Record<DelayCause, string>,
  moved: (what: string, was: string, now: string) => `tính lại hạn ${what} từ ${was} sang ${now}`,
  moves: {
    what: 'Hạn',
    was: 'Ngày đang ghi',
    now: 'Ngày mới',
    count: 'Số hạn',
    told: 'Đã báo người gửi',
  },
  /** The day a citizen was told, where another one stands now. */
  toldOn: (day: string) => `Ngày đã báo: ${day}.`,
  tentative: 'tạm tính',
  firstOfMonth: (month: number) => `ngày làm việc đầu tiên của tháng ${month}`,
  lastBefore: (day: string) => `ngày làm việc cuối cùng trước ngày ${day}`,
  onAnchor: (anchor: string) => `đúng ${anchor}`,
  after: (term: number, anchor: string) => `${two(term)} ngày làm việc sau ${anchor}`,
  before: (term: number, anchor: string) => `${two(term)} ngày làm việc trước ${anchor}`,
  notCounted: 'Không tính ngày bắt đầu.',
  mayMove: 'Ngày này còn dự kiến, có thể đổi.',
  source: (source: string) => `Căn cứ: ${source}`,
} as const

const two = (count: number): string => String(Math.abs(count)).padStart(2, '0')

/** Of the terms, complete; then of milestones, opinions and tasks. */
const anchors: Readonly<Record<string, string>> = {
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
} satisfies Record<AnchorKind, string> & Record<string, string>

/** The event a due day counts from, as people say it. */
export const anchorWords = (what: string): string => anchors[what] ?? 'ngày bắt đầu tính'
