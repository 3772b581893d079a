import type { DeadlineKind } from '../application/deadline.ts'
import type { DelayCause } from '../domain/index.ts'
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
    extension: 'gia hạn',
    solution: 'giải pháp của xã',
    proposal: 'cấp trên trả lời đề xuất',
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
} as const
