import { wrongDay } from '#ui/index.ts'
import type { ItemKind, LinkState } from '../domain/index.ts'

/** What the office's pages of publishing say. */
export const words = {
  title: 'Đăng lại Cổng',
  about: (year: number) =>
    `Đối thoại doanh nghiệp năm ${year}: những gì đã công khai ở đây mà Cổng chính thức của đơn vị cần đăng lại.`,
  back: 'Đăng lại Cổng',
  noneYet: 'chưa có gì để đăng lại',
  allPosted: (n: number) => `cả ${n} mục đã có trên Cổng`,
  waiting: (n: number, all: number) => `${n}/${all} mục chưa có trên Cổng`,
  none: 'Chưa có gì để đăng lại',
  noneAbout: 'Khi thông báo, quyết định, kiến nghị, câu trả lời được công khai, mỗi thứ hiện ở đây kèm bài soạn sẵn.',
  filters: { waiting: 'Chưa có trên Cổng', changed: 'Đã đổi sau khi đăng', posted: 'Đã có', all: 'Tất cả' },
  filterLabel: 'Xem danh sách',
  heads: { item: 'Nội dung', on: 'Công khai ngày', state: 'Trên Cổng', link: 'Liên kết' },
  kinds: {
    notice: 'Thông báo',
    moved: 'Đổi ngày',
    postponed: 'Lùi thời gian',
    decision: 'Quyết định',
    petitions: 'Danh sách kiến nghị',
    answers: 'Trả lời kiến nghị',
    themes: 'Nhóm vấn đề',
    results: 'Kết quả',
  } satisfies Record<ItemKind, string>,
  states: {
    missing: 'chưa có liên kết',
    changed: 'đã đổi sau khi đăng',
    posted: 'đã đăng',
  } satisfies Record<LinkState, string>,
  emptyFilter: 'Không có mục nào ở đây.',
  link: 'mở trang trên Cổng',
  item: {
    title: 'Tiêu đề',
    lead: 'Tóm tắt',
    html: 'Nội dung HTML',
    plain: 'Nội dung chữ',
    copyTitle: 'Sao chép tiêu đề',
    copyLead: 'Sao chép tóm tắt',
    copyHtml: 'Sao chép HTML',
    copyPlain: 'Sao chép chữ',
    copyAll: 'Sao chép tất cả thành chữ',
    downloadHtml: 'Tải tệp HTML',
    downloadPlain: 'Tải tệp chữ',
    preview: 'Xem trước',
    source: 'Mã HTML',
    files: 'Tệp kèm theo',
    filesAbout: 'Ảnh tải từ đây đã vẽ lại: không còn nơi chụp, giờ chụp, máy chụp.',
    photo: (name: string) => `Ảnh: ${name}`,
    changed: 'Nội dung công khai đã đổi sau lần đăng gần nhất. Đăng lại bản dưới đây rồi ghi liên kết lần nữa.',
  },
  record: {
    title: 'Ghi liên kết trên Cổng',
    url: 'Địa chỉ trang đã đăng',
    urlHint: 'Ví dụ: https://daison.haiphong.gov.vn/thong-bao/…',
    on: 'Đăng ngày',
    button: 'Ghi liên kết',
    done: (ticked: boolean) =>
      ticked
        ? 'Đã ghi liên kết; dòng của Cổng trong danh sách niêm yết, đưa tin đã đánh dấu xong.'
        : 'Đã ghi liên kết.',
    known: 'Đã đăng ở',
    line: (on: string, who: string | null) => `đăng ngày ${on}${who ? `, ${who} ghi` : ''}`,
    remove: 'Bỏ',
    removeYes: 'Bỏ liên kết này',
    removeQuestion: (url: string) =>
      `Liên kết ${url} ghi nhầm. Không còn liên kết nào thì mục này lại là “chưa có trên Cổng”.`,
    removed: 'Đã bỏ một liên kết.',
  },
  embed: {
    title: 'Nhúng vào Cổng',
    about:
      'Danh sách kiến nghị và trả lời tự cập nhật, không cần đăng lại từng bài. Dán đoạn mã vào một bài viết của Cổng.',
    copy: 'Sao chép mã nhúng',
    seen: 'Xem danh sách nhúng',
    feed: 'Nguồn tin Atom, cho cổng tự lấy bài',
    copyFeed: 'Sao chép địa chỉ nguồn tin',
    noOrigin:
      'Hệ thống chưa có địa chỉ công khai, nên mã nhúng dùng địa chỉ của trang này. Nhờ quản trị hệ thống đặt địa chỉ trước khi nhúng.',
  },
  errors: {
    url: 'Ghi địa chỉ bắt đầu bằng https:// hoặc http://.',
    long: 'Địa chỉ dài quá 500 chữ cái.',
    day: wrongDay,
  },
  refusals: { 'day-to-come': 'Ngày này chưa đến.' },
} as const
