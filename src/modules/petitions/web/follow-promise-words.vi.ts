/** What a sender reads of the promises made to him, and is asked of them. */
export const followPromiseWords = {
  title: (unit: string) => `${unit} đã hứa với anh/chị`,
  ask: 'Đã làm đúng như hứa chưa?',
  askHint: 'Cổng công khai chỉ ghi người gửi chọn câu nào, không ghi tên.',
  needed: 'Chọn một câu trả lời',
  words: 'Anh/chị muốn nói thêm điều gì?',
  wordsHint: 'Chỉ cán bộ đọc được, không công khai. Có ảnh thì gửi ở phần Bổ sung bên dưới.',
  send: 'Gửi câu trả lời',
  said: 'Đã ghi câu trả lời của anh/chị. Cảm ơn anh/chị.',
  youSaid: 'Anh/chị đã trả lời:',
  change: 'Đổi câu trả lời',
  changeAbout: 'Đổi lúc nào cũng được; câu trả lời sau cùng được tính.',
  /** On a new receipt: whoever was promised something before is asked behind the secret of that petition. */
  before: 'Kỳ trước anh/chị đã gửi kiến nghị và xã có hứa làm việc gì?',
  beforeLink: 'Mở kiến nghị kỳ trước, cho biết đã làm hay chưa',
  cannot: {
    'not-due-yet': 'Việc này vừa đổi hẹn nên chưa hỏi anh/chị.',
    'commitment-over': 'Xã vừa ghi là không làm việc này nữa.',
    'nothing-changed': 'Câu trả lời này giống câu anh/chị đã gửi.',
    other: 'Không ghi được câu trả lời này. Tải lại trang rồi thử lại.',
  },
} as const
