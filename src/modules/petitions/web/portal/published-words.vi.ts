import type { PublicStep } from '../../application/published-course.ts'

/** What the public pages of petitions say. */
export const words = {
  title: 'Kiến nghị đã công khai',
  description: (unit: string) =>
    `Các kiến nghị của cơ sở kinh doanh, tiến độ xử lý và trả lời của ${unit}. Tìm theo từ, lĩnh vực, thôn, năm.`,
  about: 'Nội dung, tiến độ và trả lời của từng kiến nghị. Thông tin cá nhân không được công khai.',
  home: 'Trang chính',
  search: 'Tìm trong các kiến nghị',
  searchPlaceholder: 'Ví dụ: lang nghe, điện ba pha',
  filter: 'Lọc',
  applyFilter: 'Xem',
  clear: 'Bỏ lọc và từ tìm',
  field: 'Lĩnh vực',
  state: 'Tình trạng',
  year: 'Năm',
  village: 'Thôn, tổ dân phố',
  any: 'Tất cả',
  yearOf: (year: number) => `Năm ${year}`,
  count: (shown: number, more: boolean) => (more ? `Hơn ${shown} kiến nghị` : `${shown} kiến nghị`),
  list: 'Các kiến nghị',
  found: (total: number) => `${total.toLocaleString('vi-VN')} kiến nghị`,
  foundFor: (total: number, typed: string) => `${total.toLocaleString('vi-VN')} kiến nghị có “${typed}”`,
  foundAtLeast: (total: number, typed: string) => `Hơn ${total.toLocaleString('vi-VN')} kiến nghị có “${typed}”`,
  nothingYet: 'Chưa có kiến nghị nào được công khai',
  nothingYetHint: 'Kiến nghị được công khai sau khi đã bỏ thông tin cá nhân.',
  nothingFound: 'Không tìm thấy kiến nghị nào',
  nothingFoundHint: 'Thử ít từ hơn, gõ không dấu, hoặc bỏ bớt điều kiện lọc.',
  send: 'Gửi kiến nghị',
  back: 'Các kiến nghị đã công khai',
  numberLine: (number: number, year: number) => `kiến nghị số ${number} năm ${year}`,
  numberShort: (number: number, year: number) => `Số ${number} năm ${year}`,
  received: (day: string) => `nhận ${day}`,
  proposal: 'Đề nghị',
  answers: (unit: string) => `${unit} trả lời`,
  withdrawn: (number: string, day: string) => `Văn bản số ${number}: Đã thu hồi ngày ${day}`,
  replacedBy: 'Được thay bằng văn bản số',
  cityAnswers: 'Cấp trên trả lời',
  waiting: 'Chưa có trả lời. Hạn trả lời:',
  planned: 'Chưa có trả lời. Dự kiến trả lời chậm nhất:',
  files: 'Tệp kèm theo',
  document: 'Xem văn bản',
  course: 'Đã diễn ra',
  duplicateOf: 'Kiến nghị này trùng với một kiến nghị khác và được trả lời chung ở đó.',
  duplicateLink: (number: number, year: number) => `Xem kiến nghị số ${number} năm ${year}`,
  waitingCity: 'Việc này vượt thẩm quyền cấp xã, đã được báo cáo cấp trên và đang chờ trả lời.',
  guided: 'Việc này thuộc cơ quan khác. Người gửi đã được hướng dẫn.',
  answeredMeta: (answer: string) => `Trả lời: ${answer}`,
  /** 0 days: at the conference, or on the day the count begins; then only that it is answered. */
  answeredAfter: (days: number) => (days <= 0 ? 'Đã trả lời' : `Đã trả lời sau ${days} ngày làm việc`),
} as const

/** The public state of a petition, as `published_petition.state` keeps it. */
export const publicStates = ['handling', 'answered', 'waiting-city', 'guided', 'duplicate'] as const
export type PublicState = (typeof publicStates)[number]
export const isPublicState = (text: string): text is PublicState => publicStates.some((state) => state === text)

export const publicStateWords: Record<PublicState, string> = {
  handling: 'Đang xử lý',
  answered: 'Đã trả lời',
  'waiting-city': 'Chờ thành phố',
  guided: 'Đã hướng dẫn',
  duplicate: 'Trùng kiến nghị khác',
}

/** Steps of the public course. */
export const courseWords = {
  received: (way: string) => `Nhận kiến nghị${way ? ` ${way}` : ''}`,
  classified: () => 'Phân loại',
  assigned: (to: string) => (to ? `Giao ${to}` : 'Giao xử lý'),
  'body-asked': (to: string) => `Đã hỏi ${to}`,
  'body-answered': (to: string) => `${to} đã trả lời`,
  'answered-aloud': () => 'Trả lời tại hội nghị',
  answered: () => 'Trả lời bằng văn bản',
  confirmed: () => 'Xác nhận bằng văn bản lời trả lời tại hội nghị',
  escalated: (to: string) => (to ? `Báo cáo ${to}` : 'Báo cáo cấp trên'),
  guided: (to: string) => (to ? `Hướng dẫn gửi đến ${to}` : 'Hướng dẫn gửi đến cơ quan khác'),
  'city-answered': () => 'Cấp trên trả lời',
  duplicate: () => 'Trùng với kiến nghị khác, được trả lời chung',
  reopened: () => 'Xem lại theo đề nghị của người gửi',
  carried: (to: string) => `Chưa xong, theo dõi tiếp ở kỳ ${to}`,
  number: (number: string) => `văn bản số ${number}`,
  dueOn: (day: string) => `Hạn là ${day}.`,
} as const satisfies Record<PublicStep | 'number' | 'dueOn', (text: string) => string>
