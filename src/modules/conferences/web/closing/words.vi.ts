import type { ClosingStopped } from '../../application/closing/close-conference.ts'
import type { ClosingRefusal } from '../../domain/index.ts'

/** What the page that closes a conference says. */
export const closingWords = {
  title: 'Kết thúc hội nghị',
  about:
    'Xem lại từng kiến nghị, xác nhận một lần. Ngày họp, câu trả lời, việc phải làm, tin cho doanh nghiệp được ghi cùng lúc.',
  link: 'Kết thúc hội nghị',
  linkDetail: { open: 'chưa xác nhận', closed: 'đã xác nhận' },
  openClosing: 'Mở trang kết thúc hội nghị',
  doneWhenThanked: 'Việc này tự xong khi gửi lời cảm ơn: lúc kết thúc hội nghị, hoặc lúc ghi hội nghị đã họp.',
  notOpened: 'Hội nghị chưa bắt đầu',
  notOpenedAbout: 'Khi hội nghị đã họp, trang này tóm lại kết quả từng kiến nghị để xác nhận.',
  toDesk: 'Tới bàn điều hành',
  stillOn: 'Hội nghị chưa bế mạc. Xác nhận thì hội nghị bế mạc luôn.',
  unread: (count: number) =>
    `Còn ${count} kiến nghị nêu tại chỗ chưa ai xem. Đưa vào chương trình thì kết quả ghi luôn ở đây; để lại thì xử lý như kiến nghị gửi ngày thường.`,
  toUnread: 'Xem kiến nghị nêu tại chỗ',
  caption: 'Kết quả từng kiến nghị',
  columns: { petition: 'Kiến nghị', outcome: 'Kết quả', answer: 'Câu trả lời, lời hứa', due: 'Hạn' },
  petition: (label: string) => `Số ${label}`,
  outcomeOf: (label: string) => `Kết quả, kiến nghị số ${label}`,
  before: 'đã xong từ trước hội nghị',
  notSaid: 'chưa ai ghi ở hội trường',
  choose: 'Thiếu câu trả lời',
  prepared: 'Theo dự kiến trả lời; chưa ghi lời đã nói.',
  answeredThere: 'Đã trả lời tại hội trường?',
  lacks: {
    'answer-missing': 'chưa ghi câu trả lời',
    'speaker-missing': 'chưa ghi ai trả lời',
    'bodies-needed': 'chưa ghi các cơ quan cùng trả lời',
    'field-needed': 'chưa có lĩnh vực',
    refused: 'không ghi được theo quy tắc của kiến nghị; mở kiến nghị để xem',
  } satisfies Record<ClosingRefusal | 'refused', string>,
  toMinutes: 'Ghi vào biên bản',
  writeAnswer: 'Ghi câu trả lời',
  toPetition: 'Mở kiến nghị',
  promises: (count: number) => `${count} lời hứa`,
  sums: (answered: number, written: number, beyond: number) =>
    `${answered} trả lời tại hội nghị, ${written} trả lời bằng văn bản, ${beyond} chuyển cấp trên.`,
  what: 'Khi xác nhận',
  does: (day: string) => [
    `Ghi hội nghị đã họp ngày ${day}; thời hạn trả lời tính từ ngày này.`,
    'Ghi câu trả lời tại hội nghị vào từng kiến nghị, lời hứa thành cam kết có hạn.',
    'Giao việc trả lời bằng văn bản, báo cáo cấp trên, việc đã hứa.',
    'Soạn biên bản, thông báo kết luận, báo cáo kết quả.',
    'Báo từng nơi kiến nghị, cảm ơn người dự.',
  ],
  confirm: 'Xác nhận kết thúc hội nghị',
  closedTitle: 'Hội nghị đã kết thúc',
  closedBy: (by: string, at: string) => `${by} xác nhận lúc ${at}.`,
  papers: 'Biên bản, thông báo kết luận, báo cáo',
  tasks: 'Nhiệm vụ',
  openPetition: 'Mở kiến nghị',
  doneWhenAnswered: 'Việc này tự xong khi kiến nghị được trả lời hoặc chuyển cấp trên, hạn theo hạn của kiến nghị.',
  messages: 'Gọi, nhắn tay',
  news: 'Tin trong ngày',
  newsAbout: 'Chép để đăng lên trang, nhóm Zalo, đọc loa; không có tên cơ sở nào.',
  newsText: (said: {
    unit: string
    day: string
    place: string
    all: number
    answered: number
    written: number
    beyond: number
    promises: number
    portal: string
  }) =>
    [
      `Ngày ${said.day}, tại ${said.place}, ${said.unit} tổ chức hội nghị đối thoại doanh nghiệp.`,
      `Hội nghị trao đổi ${said.all} kiến nghị của doanh nghiệp, hợp tác xã, hộ kinh doanh: trả lời xong ${said.answered}${said.written > 0 ? `, ${said.written} kiến nghị trả lời bằng văn bản trong hạn` : ''}${said.beyond > 0 ? `, ${said.beyond} kiến nghị chuyển cấp trên` : ''}.`,
      said.promises > 0 ? `Có ${said.promises} việc được hứa, có người làm và ngày xong.` : '',
      said.portal ? `Câu trả lời và việc đã hứa được công khai tại ${said.portal}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  copy: 'Chép tin',
  done: (answered: number, written: number, beyond: number, tasks: number, told: number, papers: number) =>
    `Đã kết thúc hội nghị: ${answered} kiến nghị trả lời tại chỗ, ${written} bằng văn bản, ${beyond} chuyển cấp trên; giao ${tasks} việc, báo ${told} nơi, soạn ${papers} văn bản.`,
  refusals: {
    'not-opened': 'Màn hình hội trường chưa mở.',
    'not-begun': 'Hội nghị chưa bắt đầu.',
    closed: 'Kỳ đối thoại đã khép.',
    'closed-already': 'Hội nghị đã được kết thúc rồi. Không ghi lần nữa.',
    stale: 'Hội trường vừa thay đổi. Xem lại bên dưới rồi xác nhận.',
    'not-allowed': 'Anh/chị không kết thúc được hội nghị.',
    petition: 'Có kiến nghị chưa đủ để ghi.',
  } satisfies Record<ClosingStopped['refusal'], string>,
  stopped: (label: string, why: string) => `Kiến nghị số ${label}: ${why}. Chưa ghi gì cả.`,
} as const
