/** What a village head reads behind his link. Vietnamese on both addresses: the papers he posts are. */
export const reportWords = {
  title: 'Niêm yết thông báo',
  hello: (head: string) => (head ? `Kính gửi ${head},` : 'Kính gửi trưởng thôn, tổ trưởng,'),
  ask: (village: string) =>
    `UBND nhờ niêm yết thông báo hội nghị đối thoại doanh nghiệp tại ${village}, rồi chụp ảnh gửi về đây.`,
  what: 'Niêm yết gì',
  notice: 'Thông báo',
  noticeHint: 'mở ra, in hoặc lấy bản giấy tại quầy tiếp nhận',
  forms: 'Phiếu đăng ký, phiếu kiến nghị: để sẵn cho bà con lấy',
  where: 'Ở đâu',
  usualPlace: 'Nơi bà con hay xem: nhà văn hóa, bảng tin',
  when: 'Chậm nhất',
  conference: 'Hội nghị',
  send: 'Gửi ảnh đã niêm yết',
  photos: 'Chụp hoặc chọn ảnh',
  note: 'Lời nhắn',
  noteHint: 'Ví dụ: dán ở bảng tin nhà văn hóa, sáng nay',
  button: 'Gửi ảnh',
  sent: (n: number) => (n === 0 ? 'Ảnh này đã gửi trước đó rồi. Cảm ơn ông/bà.' : `Đã nhận ${n} ảnh. Cảm ơn ông/bà.`),
  received: 'Ảnh đã nhận',
  done: (on: string) => `Đã ghi là niêm yết ngày ${on}. Gửi thêm ảnh được.`,
  until: (day: string) => `Liên kết này dùng được đến hết ngày ${day}.`,
  photo: (n: number) => `Ảnh ${n}`,
  closed: {
    unknown: {
      title: 'Liên kết không đúng',
      text: 'Xem lại liên kết, hoặc gọi cho Ủy ban nhân dân để xin liên kết khác.',
    },
    revoked: {
      title: 'Liên kết đã thu hồi',
      text: 'Ủy ban nhân dân đã cấp liên kết khác. Gọi điện nếu chưa nhận được.',
    },
    expired: { title: 'Liên kết đã hết hạn', text: 'Hội nghị đã qua nên không gửi ảnh ở đây được nữa. Cảm ơn ông/bà.' },
  },
  refusals: {
    'no-photo': 'Chụp hoặc chọn ít nhất một ảnh.',
    'not-a-photo': 'Chỉ gửi ảnh ở đây.',
    'too-many-photos': 'Đã nhận 10 ảnh, đủ rồi. Cảm ơn ông/bà.',
    'file-refused': 'Ảnh không nhận được: quá 20 MB, hoặc không phải ảnh. Chụp lại giúp.',
  },
  long: 'Lời nhắn dài quá.',
} as const
