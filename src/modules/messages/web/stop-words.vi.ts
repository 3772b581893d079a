/** What the page says on which somebody stops the program's mails; in English in `stop-words.en.ts`. */
export const stopWords = {
  title: 'Ngừng nhận thư và tin nhắn tự động',
  about: (unit: string) => `${unit} gửi thư và tin nhắn tự động về kiến nghị, đăng ký và hội nghị của anh/chị.`,
  still:
    'Việc pháp luật buộc phải báo, như kết quả giải quyết kiến nghị, cán bộ vẫn báo: gọi điện, nhắn hoặc gửi văn bản. Anh/chị vẫn tự xem được tiến độ bằng mã kiến nghị.',
  stop: 'Ngừng nhận',
  stopped: 'Anh/chị đã ngừng nhận thư và tin nhắn tự động.',
  resume: 'Nhận trở lại',
  doneStopped: 'Từ nay hệ thống không gửi thư và tin nhắn tự động cho anh/chị nữa.',
  doneResumed: 'Anh/chị lại nhận được thư và tin nhắn tự động.',
} as const
