import { keptYears } from '../domain/index.ts'

/** What the page on keeping contacts says. */
export const retentionWords = {
  title: 'Thời hạn giữ liên hệ',
  about:
    'Họ tên, số điện thoại, thư điện tử của người liên hệ được xóa khi không còn cần. Kiến nghị và câu trả lời ở lại.',
  years: (years: number) => `${years} năm`,
  now: 'Đang giữ',
  since: 'Tính từ',
  sinceWhat: 'lần dùng cuối: ngày nhận phiếu, ngày hội nghị, ngày trả lời, lần báo tin hoặc lần cán bộ sửa liên hệ',
  exception: 'Giữ lâu hơn',
  exceptionWhat: 'khi còn kiến nghị chưa xong của người ấy',
  source: 'Căn cứ',
  sourceWhat:
    'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15: chỉ giữ dữ liệu trong thời gian cần thiết. Luật không ấn định số năm; 5 năm là mặc định của phần mềm, đơn vị tự quyết định.',
  field: 'Số năm giữ',
  fieldHint: `Từ ${keptYears.least} đến ${keptYears.most} năm`,
  tryOut: 'Xem trước',
  wrong: `Ghi số năm từ ${keptYears.least} đến ${keptYears.most}`,
  tried: (years: number) => `Nếu giữ ${years} năm`,
  set: (years: number) => `Đặt ${years} năm`,
  saved: (years: number) => `Đã đặt thời hạn giữ liên hệ là ${years} năm.`,
  stale: 'Người khác vừa sửa thiết lập của đơn vị. Xem lại rồi đặt.',
  coming: 'Sẽ xóa trong 12 tháng tới',
  willGo: (contacts: number, on: string) => `Sẽ xóa ${contacts} liên hệ ngày ${on}.`,
  andLater: (contacts: number, days: number) => `Và ${contacts} liên hệ vào ${days} ngày sau đó.`,
  nothingComes: 'Không có liên hệ nào hết thời hạn.',
  kept: (contacts: number) => `${contacts} liên hệ đã quá thời hạn nhưng được giữ vì còn kiến nghị chưa xong.`,
  cannotBeUndone:
    'Liên hệ đã xóa không lấy lại được. Việc xóa chạy vào đầu mỗi ngày; đổi ý trước đó thì đặt lại số năm.',
  done: 'Đã xóa',
  went: (contacts: number, on: string) => `${contacts} liên hệ ngày ${on}`,
  nothingWent: 'Chưa xóa liên hệ nào.',
} as const
