/** What pages say that show beforehand what an act would bring about. */
export const foreseenWords = {
  nothingYet: 'Chưa có gì đổi cho đến khi anh/chị xác nhận ở dưới.',
  moved: (n: number) => `${n} hạn sẽ dời`,
  noneMoved: 'Không hạn nào đang mở bị dời.',
  tasksMoved: (n: number) => `${n} nhiệm vụ của các bộ phận dời theo mốc của chúng.`,
  told: (n: number) => `${n} hạn đã báo cho người gửi: trang theo dõi của họ ghi ngày mới, kèm ngày đã báo.`,
  begun: (n: number) => `${n} hạn mới bắt đầu tính`,
  lapsed: (n: number) => `${n} hạn không còn phải làm`,
  columns: { what: 'Hạn', on: 'Ngày', count: 'Số hạn' },
  concerned: 'Ai được báo',
  concernedNone: 'Chưa có ai đăng ký hay đang chờ trả lời, nên không phải báo cho ai.',
  concernedAbout: (people: number, registered: number, petitioners: number) =>
    `${people} người: ${registered} đã đăng ký dự, ${petitioners} đang chờ trả lời. Tin được gửi thư điện tử, hoặc nằm sẵn ở mục Gọi, nhắn tay.`,
  verdict: 'Có được tổ chức không?',
  verdictSame: (title: string, r: number, p: number) =>
    `Kết quả đếm không đổi: ${title.toLocaleLowerCase('vi')}, ${r} đăng ký và ${p} kiến nghị được tính.`,
  verdictOther: (title: string, r: number, p: number) =>
    `Kết quả đếm sẽ là: ${title.toLocaleLowerCase('vi')}, ${r} đăng ký và ${p} kiến nghị được tính.`,
  intake: 'Nhận đăng ký và kiến nghị',
  intakeSame: (day: string) => `Vẫn nhận đến hết ${day} như đã công bố.`,
  intakeMoves: (was: string, now: string) =>
    `Hết nhận dời từ ${was} sang ${now}: thông báo chưa ra nên hạn đi theo ngày hội nghị.`,
  intakeStays: (day: string) => `Vẫn nhận đến hết ${day}.`,
  day: {
    title: 'Thử ngày hội nghị khác',
    about: (day: string) => `Hội nghị hiện định vào ${day}. Chọn một ngày để xem trước những gì đổi theo.`,
    field: 'Ngày muốn thử',
    look: 'Xem những ngày sẽ đổi',
    found: (day: string) => `Nếu hội nghị vào ${day}`,
    free: 'Ngày này được chọn tự do, không cần lý do.',
    needsReason: (days: number) =>
      `Ngày này cách hạn nhận đã công bố chưa đủ ${days} ngày làm việc, nên lãnh đạo phải ghi lý do.`,
    needsReasonBefore: 'Theo ngày này thì hạn nhận kiến nghị đã qua, nên lãnh đạo phải ghi lý do.',
    off: (why: string) => `Lưu ý: ngày này là ${why}.`,
    move: 'Dời hội nghị sang ngày này',
    refused: 'Không dời được sang ngày này',
  },
  decision: {
    title: (decision: string) => `Trước khi quyết định: ${decision.toLocaleLowerCase('vi')}`,
    about: 'Xem việc gì đổi theo, rồi ghi quyết định.',
    look: 'Xem việc gì đổi theo',
    follows: 'Việc gì đổi theo',
    days: 'Ngày của đợt nhận mới',
    consequences: {
      hold: 'Hội nghị diễn ra như đã định. Những hạn còn lại giữ nguyên; cổng công khai ghi ngày, giờ, nơi họp.',
      'hold-as-is':
        'Hội nghị diễn ra dù chưa đủ số đăng ký hoặc kiến nghị. Lý do được giữ lại cùng số đếm lúc quyết định.',
      'reopen-intake':
        'Cổng công khai nhận lại đăng ký và kiến nghị đến hạn mới. Quyết định tổ chức trước đó, nếu có, không còn hiệu lực.',
      'answer-in-writing':
        'Không họp. Mọi kiến nghị được trả lời bằng văn bản, hạn tính từ ngày quyết định; cổng công khai ghi rõ điều đó.',
      'ask-to-postpone':
        'Gửi Sở Tài chính đề nghị lùi thời gian, mỗi năm một lần. Kiến nghị đã nhận được trả lời bằng văn bản ngay, không chờ.',
      'close-with-report': 'Năm nay không họp, không còn kiến nghị phải trả lời; chỉ còn báo cáo kết quả.',
    },
    refused: 'Chưa quyết định được',
  },
} as const
