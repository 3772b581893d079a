import type { DeadlineKind } from '../application/deadline.ts'
import { dueWords } from './due-words.vi.ts'

/** What the office says about due days. */
export const words = {
  ...dueWords,
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
  } satisfies Record<DeadlineKind, string>,
  moved: (what: string, was: string, now: string) => `tính lại hạn ${what} từ ${was} sang ${now}`,
  moves: {
    what: 'Hạn',
    was: 'Ngày đang ghi',
    now: 'Ngày mới',
    count: 'Số hạn',
    told: 'Đã báo người gửi',
  },
} as const
