import type { CommitmentBox } from '../../application/commitments/commitments-query.ts'

/** Beside a promise's state. */
export const badgeWords = {
  keptLate: 'Đã làm, chậm',
  noDay: 'chưa hẹn ngày',
  both: (house: string, sender: string) => `Xã: ${house} · Người gửi: ${sender}`,
} as const

/** The chips of the list, each a count. */
export const boxWords: Record<CommitmentBox, string> = {
  open: 'Đang làm',
  late: 'Quá hẹn',
  soon: 'Sắp đến hẹn',
  disputed: 'Người gửi nói khác',
  changed: 'Đã đổi hẹn',
  kept: 'Đã làm',
  'given-up': 'Không làm nữa',
  all: 'Tất cả',
}

export const emptyWords: Record<CommitmentBox, { readonly title: string; readonly hint: string }> = {
  open: { title: 'Không có lời hứa nào đang làm', hint: 'Lời hứa ghi trong câu trả lời sẽ hiện ở đây.' },
  late: { title: 'Không có lời hứa nào quá hẹn', hint: 'Mọi việc đã hứa còn trong ngày hẹn.' },
  soon: { title: 'Không có lời hứa nào sắp đến hẹn', hint: 'Ở đây là những việc còn ba ngày làm việc trở lại.' },
  disputed: {
    title: 'Không có lời hứa nào người gửi nói khác',
    hint: 'Ở đây là việc xã ghi đã làm mà người gửi nói chưa làm, hoặc mới làm một phần.',
  },
  changed: { title: 'Không có lời hứa nào đổi hẹn', hint: 'Lời hứa đổi sang ngày khác sẽ hiện ở đây.' },
  kept: { title: 'Chưa có lời hứa nào được ghi là đã làm', hint: 'Làm xong thì ghi, kèm bằng chứng hoặc một lời.' },
  'given-up': { title: 'Không có lời hứa nào thôi làm', hint: 'Lời hứa không làm được nữa sẽ hiện ở đây, kèm lý do.' },
  all: { title: 'Chưa có lời hứa nào', hint: 'Lời hứa được ghi khi soạn trả lời, hoặc sau hội nghị.' },
}

/** What is said of the promises a dialogue begins with. */
export const earlierWords = {
  title: 'Việc đã hứa ở kỳ trước',
  none: 'Kỳ trước không hứa việc gì, và không còn lời hứa nào của các kỳ trước nữa.',
  counts: 'Việc đã hứa ở kỳ trước, theo tình trạng',
  all: (n: number) => `Xem cả ${n.toLocaleString('vi-VN')} lời hứa`,
}

/** Heads of the list as it is taken along, where its page has none. */
export const exportHeads = {
  number: 'Kiến nghị số',
  dialogue: 'Kỳ',
  petition: 'Kiến nghị',
  officer: 'Cán bộ',
  keptOn: 'Làm xong ngày',
  givenUpOn: 'Thôi làm ngày',
  said: 'Người gửi nói',
} as const

/** What the pages of promises say. */
export const commitmentsWords = {
  title: 'Lời hứa',
  about: 'Việc đã hứa trong các câu trả lời: làm gì, ai làm, chậm nhất ngày nào.',
  boxes: 'Xem lời hứa',
  filterBy: 'Lọc danh sách',
  department: 'Bộ phận làm',
  anyDepartment: 'Mọi bộ phận',
  dialogue: 'Kỳ đối thoại',
  anyDialogue: 'Mọi kỳ',
  before: (dialogue: string) =>
    `Việc năm trước của kỳ ${dialogue}: việc đã hứa ở kỳ trước, và việc các kỳ trước nữa còn dở khi kỳ này mở.`,
  everything: 'Xem mọi lời hứa',
  apply: 'Xem',
  caption: 'Danh sách lời hứa',
  what: 'Lời hứa',
  who: 'Ai làm',
  standing: 'Tình trạng',
  evidence: (count: number) => (count === 0 ? '' : `${count} bằng chứng`),
  petition: 'Của kiến nghị',
  back: 'Danh sách lời hứa',
  madeOn: 'Hứa ngày',
  dueOn: 'Chậm nhất ngày',
  firstDue: (day: string) => `hẹn đầu: ${day}`,
  nobody: 'Chưa giao',
  actions: 'Việc cần làm',
  steps: 'Đã diễn ra',
  step: {
    made: 'Hứa',
    kept: 'Ghi là đã làm',
    moved: 'Đổi hẹn',
    'given-up': 'Thôi không làm',
    'taken-back': 'Ghi lại là chưa xong',
    'stood-by': 'Xem lại lời người gửi, giữ nguyên là đã làm',
  },
  movedFrom: (day: string) => `Đổi hẹn, trước là ${day}`,
  evidenceTitle: 'Bằng chứng',
  noEvidence: 'Chưa có bằng chứng nào.',
  photos: 'Ảnh',
  isPublic: 'đang công khai',
  keep: {
    verb: 'Ghi đã làm',
    yes: 'Ghi đã làm',
    said: 'Đã ghi là làm xong.',
    on: 'Làm xong ngày',
    words: 'Đã làm thế nào',
    wordsHint: 'Một câu, một liên kết hoặc một ảnh; ít nhất một thứ. Công khai từng thứ sau.',
    link: 'Liên kết',
    linkHint: 'Ví dụ bài trên trang của xã',
    photos: 'Ảnh, hoặc tệp PDF',
  },
  add: { verb: 'Thêm bằng chứng', yes: 'Lưu bằng chứng', said: 'Đã lưu bằng chứng.' },
  move: {
    verb: 'Đổi hẹn',
    yes: 'Lưu ngày mới',
    said: 'Đã đổi hẹn. Ngày cũ và lý do hiện trên cổng.',
    to: 'Ngày mới',
    reason: 'Vì sao đổi',
    reasonNeeded: 'Ghi vì sao đổi hẹn',
  },
  giveUp: {
    verb: 'Thôi không làm',
    yes: 'Ghi là không làm nữa',
    said: 'Đã ghi là không làm nữa. Lý do hiện trên cổng.',
    reason: 'Vì sao không làm',
    reasonNeeded: 'Ghi vì sao không làm nữa',
  },
  takeBack: {
    verb: 'Ghi lại là chưa xong',
    yes: 'Ghi lại là chưa xong',
    said: 'Đã ghi lại: lời hứa này còn phải làm.',
    reason: 'Vì sao',
    reasonNeeded: 'Ghi vì sao',
  },
  sender: 'Người gửi',
  heardTitle: 'Lời người gửi',
  notHeard: 'Người gửi chưa nói gì.',
  notAsked: 'Người gửi được hỏi từ ngày đến hẹn, hoặc khi ghi là đã làm.',
  byHimself: 'tự trả lời',
  ofMerged: (number: number) => `người gửi kiến nghị số ${number}, được trả lời chung`,
  hear: {
    verb: 'Ghi lời người gửi',
    yes: 'Ghi lời người gửi',
    said: 'Đã ghi lời người gửi.',
    saying: 'Người gửi nói việc này thế nào?',
    whose: 'Lời của ai',
    asker: (number: number | null, name: string) => (number === null ? name : `Kiến nghị số ${number}, ${name}`),
    words: 'Nói thêm điều gì',
    wordsHint: 'Chỉ cán bộ đọc được, không công khai.',
    askedHow: 'Ai nói, bằng cách nào',
    askedHowHint: 'Ví dụ: chủ hộ gọi điện sáng nay',
  },
  stand: {
    verb: 'Giữ nguyên là đã làm',
    yes: 'Giữ nguyên là đã làm',
    said: 'Đã giữ nguyên, và báo cho người gửi.',
    reason: 'Xem lại thấy thế nào',
    reasonHint: 'Người gửi nhận được câu này.',
    reasonNeeded: 'Ghi xem lại thấy thế nào, để trả lời người gửi',
  },
  release: {
    verb: 'Công khai',
    question: 'Bằng chứng này hiện trên cổng. Xem lại tên người, số điện thoại, địa chỉ.',
    checked: 'Tôi đã xem và được phép công khai',
    said: 'Đã công khai bằng chứng.',
    back: 'Thôi công khai',
    backQuestion: 'Bằng chứng này không còn xem được trên cổng.',
    backSaid: 'Đã thôi công khai bằng chứng.',
  },
  refusals: {
    'not-found': 'Không còn lời hứa này.',
    'not-allowed': 'Việc này không thuộc phần của anh/chị.',
    stale: 'Lời hứa này vừa được người khác sửa. Xem lại rồi làm lại.',
    'commitment-over': 'Lời hứa này đã xong, hoặc đã thôi.',
    'commitment-runs': 'Lời hứa này còn đang làm.',
    'not-given-yet': 'Câu trả lời chưa ban hành nên lời hứa chưa có hiệu lực.',
    'day-in-future': 'Ngày này chưa đến. Ghi ngày hôm nay hoặc trước đó',
    'kept-before-made': 'Ngày làm xong không thể trước ngày hứa',
    'evidence-needed': 'Ghi một câu, một liên kết, hoặc gửi một ảnh',
    'link-wrong': 'Liên kết phải bắt đầu bằng http:// hoặc https://',
    'day-past': 'Ngày này đã qua. Chọn ngày từ hôm nay trở đi',
    'nothing-changed': 'Ngày này đúng bằng ngày đang hẹn',
    'reason-needed': 'Ghi lý do',
    'not-due-yet': 'Chưa đến hẹn nên chưa hỏi người gửi.',
    'saying-needed': 'Chọn một câu trả lời',
    'asked-how-needed': 'Ghi ai nói, bằng cách nào',
    'nobody-disputes': 'Người gửi không nói khác, hoặc vừa đổi câu trả lời.',
    'personal-data-found': 'Trong bằng chứng có chỗ giống thông tin cá nhân. Đánh dấu đã xem nếu được phép công khai.',
    'look-first': 'Xem hết tệp rồi đánh dấu đã xem.',
    'cannot-be-cleaned': 'Ảnh này không làm sạch được thông tin máy ảnh. Chụp màn hình hoặc đổi sang JPG rồi gửi lại.',
    'voice-stays-private': 'Bản ghi âm không công khai được.',
  },
} as const

export type CommitmentWebRefusal = keyof typeof commitmentsWords.refusals
