import type { Day } from '#kernel/day.ts'
import { longDate } from '#kernel/vietnamese-date.ts'

/** What the form and the public pages of registration say; in English in portal-words.en.ts. */
export const words = {
  title: 'Đăng ký dự hội nghị',
  description: 'Ghi tên dự hội nghị đối thoại doanh nghiệp. Chừng một phút, không phải tạo tài khoản.',
  home: 'Trang chính',
  when: (on: Day, hour: string) => `Hội nghị ${longDate(on)}, ${hour},`,
  /** Before the notice is out the day may still move. */
  whenPlanned: (on: Day) =>
    `Hội nghị dự kiến ${longDate(on)}. Ngày chính thức được báo lại qua số điện thoại anh/chị điền.`,
  about: 'Chừng một phút. Không phải tạo tài khoản.',
  person: 'Ai sẽ đi dự?',
  personHint: 'Họ tên người đi, để ghi giấy mời',
  personEmpty: 'Điền họ tên người sẽ đi dự',
  people: 'Có mấy người đi?',
  peopleHint: 'Để trống nếu một người',
  peopleWrong: 'Số người từ 1 đến 20',
  more: 'Thêm: mã số, ngành nghề, thư điện tử, muốn phát biểu',
  speak: 'Tôi muốn phát biểu tại hội nghị',
  topic: 'Phát biểu về việc gì?',
  send: 'Đăng ký',
  privacy: 'Thông tin của anh/chị được dùng thế nào?',
  closedTitle: 'Hiện chưa nhận đăng ký',
  closedNone:
    'Chưa mở kỳ đối thoại mới. Khi có ngày hội nghị, thông báo được niêm yết tại trụ sở, các thôn, tổ dân phố và trên trang này.',
  closedHeld: (on: Day) => `Hội nghị đã họp ${longDate(on)}.`,
  closedCan: 'Trong lúc chờ, anh/chị vẫn gửi kiến nghị được bất cứ lúc nào.',
  petition: 'Gửi kiến nghị',
  callBefore: 'Hoặc gọi',
  doneTitle: 'Đã ghi tên dự hội nghị',
  doneWho: 'Cơ sở',
  donePeople: 'Số người',
  doneWhen: 'Hội nghị',
  doneNext: 'Trước hội nghị, anh/chị được báo lại và nhận giấy mời qua số điện thoại đã điền.',
  petitionNow: 'Gửi kiến nghị luôn',
  petitionNowAbout: 'Tên, số điện thoại và địa chỉ đã điền sẵn, chỉ còn viết nội dung.',
  changed: 'Muốn sửa hoặc không đi được?',
  changedCall: ', đọc tên cơ sở và số điện thoại đã đăng ký.',
  call: 'Gọi',
  number: (people: number) => `${people}\u00a0người`,
} as const
