import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import type { PostKind } from '../domain/index.ts'

/** What the public reads around posts for businesses. */
export const words = {
  title: 'Chính sách cho doanh nghiệp',
  description: (unit: string) => `Hướng dẫn và hỏi đáp của ${unit} cho doanh nghiệp, hợp tác xã, hộ kinh doanh.`,
  about: 'Việc nhiều người hỏi, viết ngắn: dành cho ai, cần làm gì, căn cứ nào.',
  home: 'Trang chính',
  all: 'Tất cả',
  filter: 'Theo lĩnh vực',
  none: 'Chưa có bài nào',
  noneAbout: 'Bài hướng dẫn và hỏi đáp sẽ hiện ở đây. Việc đang vướng thì anh/chị cứ gửi kiến nghị.',
  noneHere: 'Lĩnh vực này chưa có bài nào',
  send: 'Gửi kiến nghị',
  kinds: { guide: 'Hướng dẫn', answer: 'Hỏi đáp' } satisfies Record<PostKind, string>,
  forWhom: 'Dành cho ai',
  toDo: 'Cần làm gì',
  source: 'Căn cứ',
  force: 'Hiệu lực',
  fromOn: (day: Day) => `từ ${dateWithYear(day)}`,
  fromTo: (from: Day, to: Day) => `từ ${dateWithYear(from)} đến hết ${dateWithYear(to)}`,
  to: (to: Day) => `đến hết ${dateWithYear(to)}`,
  over: 'Đã hết hiệu lực',
  toCome: 'Chưa có hiệu lực',
  field: 'Lĩnh vực',
  sectors: 'Ngành nghề',
  changed: (day: Day) => `Cập nhật ${dateWithYear(day)}`,
  back: 'Chính sách cho doanh nghiệp',
  stillStuck: 'Vẫn còn vướng?',
  stillStuckAbout: 'Gửi kiến nghị, xã đọc và trả lời riêng.',
  related: 'Bài có thể giải đáp ngay',
} as const
