import type { PublicCommitmentState } from '../../application/commitments/published-query.ts'

const many = (n: number) => n.toLocaleString('vi-VN')

/** What the public pages say of answers told ask by ask, of promises, and of an answer that was put off. */
export const promiseWords = {
  open: 'Chưa trả lời điều này',
  promised: (unit: string) => `${unit} đã hứa`,
  all: 'Xem mọi lời hứa',
  by: (day: string) => `hạn ${day}`,
  noDay: 'chưa hẹn ngày',
  late: (day: string) => `quá hẹn ${day}`,
  kept: (day: string) => `Đã làm ${day}`,
  keptLate: (day: string) => `Đã làm ${day}, sau hẹn`,
  withPhoto: (said: string) => `${said}, có ảnh`,
  givenUp: (day: string) => `Không làm nữa, ${day}`,
  firstDue: (day: string) => `Hẹn đầu là ${day}; đã đổi, vì:`,
  firstDueOnly: (day: string) => `Hẹn đầu là ${day}.`,
  movedFromNoDay: 'Đã đổi hẹn, vì:',
  because: 'Vì:',
  senderSaid: (saying: string) => `Người gửi xác nhận: ${saying.toLocaleLowerCase('vi')}`,
  see: 'Xem bằng chứng',
  photos: 'Ảnh bằng chứng',
  photosOf: (n: number) => `Xem ${n === 1 ? 'ảnh' : `${n} ảnh`} bằng chứng`,
  extended: (day: string) => `Xin lùi trả lời đến ${day}. Hạn trên vẫn là mốc tính đúng hạn hay chậm.`,
  /** The list. */
  title: 'Lời hứa với doanh nghiệp',
  description: (unit: string) =>
    `Việc ${unit} đã hứa khi trả lời kiến nghị của doanh nghiệp: ai làm, chậm nhất ngày nào, đã làm chưa, có bằng chứng.`,
  about:
    'Việc đã hứa khi trả lời kiến nghị: ai làm, chậm nhất ngày nào, đã làm chưa. Hẹn đổi thì ngày cũ và lý do vẫn hiện.',
  home: 'Trang chính',
  filter: 'Xem lời hứa',
  states: {
    '': 'Tất cả',
    open: 'Đang làm',
    late: 'Quá hẹn',
    kept: 'Đã làm',
    'given-up': 'Không làm nữa',
  } satisfies Record<PublicCommitmentState | '', string>,
  list: 'Các lời hứa',
  sendersSay: 'Người gửi xác nhận:',
  sendersCount: (saying: string, n: number) => `${saying.toLocaleLowerCase('vi')} ${many(n)} việc`,
  sayYours: 'Xã hứa khi trả lời kiến nghị của anh/chị?',
  sayYoursLink: 'Cho biết đã làm hay chưa',
  madeTo: 'Hứa khi trả lời',
  madeOn: (day: string) => `ngày ${day}`,
  petition: (number: number, title: string) => `kiến nghị số ${number}: ${title}`,
  none: 'Không có lời hứa nào ở mục này',
  nothingYet: 'Chưa có lời hứa nào được công khai',
  nothingYetHint: 'Khi trả lời kiến nghị có hứa làm việc gì, việc đó hiện ở đây cho đến khi làm xong.',
  showAll: 'Xem tất cả',
  /** The home. */
  tally: (n: number, done: number) => `${many(n)} việc, đã làm ${many(done)}`,
  tallyLate: (n: number) => `${many(n)} việc quá hẹn`,
}
