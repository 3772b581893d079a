import { wrongDay } from '#ui/index.ts'
import type { CorrectionRefusal } from '../../application/notice/correct-notice.ts'
import type { CarryNoticeRefusal } from '../../application/notice/notice-page.ts'
import type { NoticeRefusal } from '../../application/publish-notice.ts'
import type { NoticePart } from '../../domain/index.ts'

/** What the office's pages of a notice say. */
export const words = {
  title: 'Thông báo',
  editTitle: 'Sửa thông báo',
  about: (year: number) => `Đối thoại doanh nghiệp năm ${year}`,
  noAddress:
    'Hệ thống chưa có địa chỉ công khai, nên thông báo ghi địa chỉ của trang này. Nhờ quản trị hệ thống đặt địa chỉ trước khi công bố.',
  proposed: 'Đây là bản đề xuất, soạn từ dữ liệu của kỳ đối thoại. Công bố thẳng được, hoặc sửa trước.',
  draft: 'Bản này đã lưu, chưa công bố.',
  sameAsPublished: 'Đang công bố đúng bản này.',
  edit: 'Sửa thông báo',
  anew: 'Soạn lại từ kỳ đối thoại',
  anewHint: 'Nội dung vừa soạn lại theo dữ liệu hiện nay, chưa lưu.',
  body: 'Nội dung thông báo',
  bodyHint:
    'Dòng bắt đầu bằng “1.” là đề mục, dòng bắt đầu bằng “-” là gạch đầu dòng. Địa chỉ trang tự thành liên kết.',
  save: 'Lưu bản này',
  saved: 'Đã lưu. Bản này chưa công bố.',
  lacks: 'Thông báo chưa ghi',
  lacksAbout: 'Ghi đủ rồi mới công bố được.',
  parts: {
    'conference-day': 'ngày hội nghị',
    place: 'nơi tổ chức',
    'how-to-register': 'cách đăng ký tham dự',
    'registration-form': 'phiếu đăng ký: bản trực tuyến và bản giấy',
    'petition-form': 'phiếu kiến nghị: bản trực tuyến và bản giấy',
    'last-day': 'ngày hết nhận kiến nghị',
    'online-hour': 'giờ hết nhận trực tuyến (24 giờ)',
    'counter-hour': 'giờ hết nhận giấy tại quầy',
    contact: 'số điện thoại liên hệ',
  } satisfies Record<NoticePart, string>,
  outdated: 'Ngày, giờ hoặc nơi đã đổi sau khi công bố. Soạn lại rồi công bố bản sửa.',
  publish: {
    title: 'Công bố thông báo',
    binding: (day: string) =>
      `Khi thông báo đã ra, hạn nhận kiến nghị là hết ${day} và giữ nguyên, kể cả khi hội nghị dời ngày.`,
    on: 'Công bố ngày',
    paperAt: 'Nhận giấy tại quầy đến mấy giờ ngày cuối',
    note: 'Số thông báo, ghi chú',
    noteFromDocument: 'Lấy từ văn bản đã ban hành.',
    button: 'Công bố thông báo',
    done: (day: string) => `Đã công bố. Hạn nhận kiến nghị: hết ngày ${day}.`,
  },
  correct: {
    title: 'Công bố bản sửa',
    about:
      'Bản sửa thay bản đang công bố; cả hai bản và chỗ khác nhau ai cũng xem được. Hạn nhận kiến nghị giữ nguyên.',
    reason: 'Sửa gì, vì sao',
    button: 'Công bố bản sửa',
    done: (seq: number) => `Đã công bố bản sửa (bản ${seq}).`,
  },
  state: {
    published: (on: string) => `Đã công bố ngày ${on}`,
    until: (day: string, hour: string) => `Hạn đã công bố: trực tuyến 24 giờ ${day}; giấy tại quầy ${hour} cùng ngày.`,
    seen: 'Xem trên cổng công khai',
  },
  published: {
    title: 'Các bản đã công bố',
    none: 'Chưa công bố bản nào.',
    of: (seq: number) => `Thông báo, bản ${seq}`,
    line: (on: string, at: string) => (at.endsWith(on) ? `công bố ${at}` : `công bố ngày ${on}, ghi lúc ${at}`),
    days: 'Ngày ghi trong bản này',
    conference: 'Hội nghị',
    lastDay: 'Hết nhận kiến nghị',
    number: 'Văn bản',
    reason: 'Sửa gì',
    forms: 'Mẫu phiếu kèm theo bản này',
    formsDiffer: 'Mẫu phiếu hiện nay khác mẫu đã công bố.',
    formsSame: 'Mẫu phiếu không đổi so với hiện nay.',
    fields: (n: number) => `${n} ô`,
  },
  drafts: { title: 'Các bản đã lưu', none: 'Chưa lưu bản nào.', of: (seq: number) => `Bản thảo ${seq}` },
  document: {
    title: 'Văn bản',
    none: 'Thông báo chưa thành văn bản.',
    make: 'Lập văn bản từ bản này',
    update: 'Đưa bản này vào văn bản',
    updateAbout: 'Nội dung đã sửa sau khi lập văn bản. Đưa vào thì phải trình và duyệt lại.',
    another: 'Lập văn bản mới từ bản này',
    anotherAbout: 'Văn bản đã ban hành giữ nguyên; bản sửa thành một văn bản mới.',
    made: 'Đã đưa thông báo vào văn bản. Trình duyệt ở trang văn bản.',
    open: 'Mở văn bản',
    issued: (number: string, on: string) => `Số ${number}, ngày ${on}`,
  },
  errors: {
    day: wrongDay,
    time: 'Ghi giờ theo mẫu 17:00.',
    empty: 'Viết nội dung thông báo.',
    long: 'Dài quá. Viết gọn lại giúp.',
  },
  refusals: {
    closed: 'Kỳ này đã khép lại.',
    'held-already': 'Hội nghị đã được ghi nhận là đã tổ chức.',
    'already-published': 'Thông báo đã công bố rồi.',
    'day-to-come': 'Ngày này chưa đến.',
    'intake-over': 'Theo ngày hội nghị hiện nay thì đã quá hạn nhận kiến nghị. Hãy dời ngày hội nghị trước.',
    'notice-lacks': 'Thông báo còn thiếu nội dung bắt buộc, xem danh sách ở trên.',
    'not-published': 'Chưa công bố thông báo nào.',
    'nothing-changed': 'Bản này giống bản đang công bố.',
    'reason-needed': 'Ghi sửa gì, vì sao.',
    'not-saved': 'Lưu thông báo trước khi lập văn bản.',
    'not-carried': 'Chưa đưa vào văn bản được ở giai đoạn này. Xem trang văn bản.',
  } satisfies Record<
    Exclude<NoticeRefusal | CorrectionRefusal | CarryNoticeRefusal, 'not-found' | 'changed-meanwhile'>,
    string
  >,
} as const
