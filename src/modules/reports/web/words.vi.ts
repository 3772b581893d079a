import type { Outcome } from '../domain/index.ts'

/** What officers read about reports. */
export const words = {
  title: 'Báo cáo kết quả',
  about: (year: string) => `Kỳ ${year}. Số liệu lấy từ kiến nghị, tính đến hôm nay; không phải gõ lại.`,
  back: 'Kỳ đối thoại',
  link: 'Báo cáo kết quả',
  linkDetail: 'số liệu, bảng tổng hợp, bản Word và PDF',
  toEdit: 'Tải bản Word',
  toPrint: 'Tải bản PDF',
  aboutFile: 'Báo cáo kèm bảng tổng hợp (Phụ lục). Số, ngày để trống đến khi ban hành.',
  supplement: {
    title: 'Báo cáo bổ sung',
    notSent:
      'Khi đã ghi ngày gửi báo cáo kết quả (trang kỳ đối thoại, mục “Các mốc”), ở đây có báo cáo về những gì đổi từ đó.',
    nothing: (on: string) => `Báo cáo gửi ngày ${on} không để lại kiến nghị nào chưa trả lời.`,
    since: (on: string, then: number, settled: number, open: number) =>
      `Báo cáo gửi ngày ${on}, khi đó còn ${then} kiến nghị chưa trả lời. Từ đó ${settled} kiến nghị đã giải quyết, còn ${open}.`,
    due: (on: string) => `Hạn gửi bổ sung: ${on}.`,
  },
  publicCopy: {
    title: 'Bản công khai',
    about:
      'Cùng số liệu, nêu tên như trang công khai, không có thông tin liên hệ; kiến nghị chưa công khai chỉ tính trong số liệu.',
  },
  figures: 'Số liệu',
  all: 'kiến nghị',
  late: 'chậm hạn',
  inTime: 'trả lời, hướng dẫn đúng hạn',
  unexplained: (count: number) =>
    `${count} kiến nghị chậm chưa ghi nguyên nhân. Ghi ở trang kiến nghị trước khi gửi báo cáo (mục “Việc khác”).`,
  caption: 'Kiến nghị trong báo cáo',
  showAll: 'Xem tất cả',
  none: 'Không có kiến nghị nào trong nhóm này',
  noneYet: 'Kỳ này chưa có kiến nghị',
  columns: { number: 'Số', petition: 'Kiến nghị', outcome: 'Kết quả', lead: 'Chủ trì', answer: 'Trả lời' },
  badges: {
    aloud: 'Trả lời tại hội nghị',
    written: 'Trả lời bằng văn bản',
    guided: 'Đã hướng dẫn',
    'waiting-city': 'Chờ thành phố',
    open: 'Đang giải quyết',
    overdue: 'Quá hạn',
    withdrawn: 'Đã rút',
  } satisfies Record<Outcome, string>,
  due: (day: string) => `hạn ${day}`,
  reported: (body: string, day: string) => `đã báo cáo ${body} ngày ${day}`,
  lateAnswer: (day: string) => `trả lời sau hạn ${day}`,
  joining: (names: string) => `phối hợp: ${names}`,
  cause: (cause: string) => `Nguyên nhân chậm: ${cause}`,
  heads: {
    number: 'Số',
    sender: 'Doanh nghiệp, HTX, hộ kinh doanh',
    place: 'Nơi',
    content: 'Nội dung kiến nghị',
    field: 'Lĩnh vực',
    competence: 'Thẩm quyền',
    lead: 'Chủ trì',
    joining: 'Phối hợp',
    answer: 'Trả lời, giải quyết',
    answerNumber: 'Số văn bản',
    answerDay: 'Ngày văn bản',
    dueOn: 'Thời hạn',
    outcome: 'Kết quả',
    answeredOn: 'Ngày trả lời',
    cause: 'Nguyên nhân chậm',
  },
} as const
