import type { HowSoon, NoticeKind } from '../domain/index.ts'

/** What an officer's own list and his choices say. */
export const noticeWords = {
  title: 'Tin báo',
  about: 'Việc hệ thống báo cho anh/chị, mới nhất trước, gộp theo từng kiến nghị.',
  list: 'Danh sách',
  choices: 'Cách nhận',
  none: 'Chưa có tin báo nào',
  noneAbout: 'Khi được giao việc, được xin ý kiến hoặc có việc sắp tới hạn, anh/chị thấy ở đây.',
  other: 'Việc khác',
  fresh: 'mới',
  unread: (count: number) => `${count} việc chưa xem`,
  allRead: 'Đã xem hết',
  open: 'Mở',
  openLabel: (label: string) => `Mở và đánh dấu đã xem: ${label}`,
  seen: 'Đã xem',
  seenLabel: (label: string) => `Đánh dấu đã xem: ${label}`,
  seeAll: 'Đánh dấu đã xem tất cả',
  doneSeen: (count: number) => (count === 0 ? 'Không còn gì chưa xem.' : `Đã đánh dấu ${count} tin báo là đã xem.`),
  choiceTitle: 'Cách nhận tin báo',
  choiceAbout: 'Mọi tin báo luôn có ở mục Tin báo. Ở đây chọn việc nào gửi thêm thư điện tử, và khi nào.',
  noMail: 'Hệ thống chưa được nối với máy chủ thư, nên hiện chỉ xem được ở mục Tin báo.',
  kinds: {
    assigned: 'Được giao kiến nghị',
    opinion: 'Được xin ý kiến',
    due: 'Sắp tới hạn: còn 5 hoặc 3 ngày làm việc, nhắc cho ý kiến',
    'due-next': 'Ngày làm việc sau là hết hạn',
    overdue: 'Quá hạn',
    task: 'Được giao nhiệm vụ, hạn nhiệm vụ dời',
    money: 'Dự toán, quyết toán chờ duyệt, được duyệt hoặc trả lại',
  } satisfies Record<NoticeKind, string>,
  hows: {
    'at-once': 'Gửi thư ngay',
    digest: 'Gộp vào bản tin ngày',
    'in-app': 'Chỉ xem trong hệ thống',
  } satisfies Record<HowSoon, string>,
  usual: (how: string) => `Mặc định: ${how}`,
  digest:
    'Bản tin ngày gửi một lần vào giờ làm việc của ngày làm việc, gộp theo kiến nghị; không có gì mới thì không gửi. Việc hệ thống tự nhận thấy ban đêm, như quá hạn, cũng chỉ gửi trong giờ làm việc.',
  save: 'Lưu cách nhận',
  saved: 'Đã lưu cách nhận tin báo.',
  wrong: 'Chọn một cách nhận.',
} as const
