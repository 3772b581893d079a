/** What the portal says around its modules' pages; in English in `words.en.ts`. */
export const portalWords = {
  notFound: {
    title: 'Không có trang này',
    text: 'Địa chỉ có thể đã được gõ thiếu hoặc trang không còn nữa. Hãy về trang chính rồi tìm lại.',
  },
  foreignForm: {
    title: 'Chưa nhận được',
    text: 'Biểu mẫu này không được gửi từ trang của chúng tôi. Hãy mở lại trang rồi gửi lần nữa.',
  },
  badRequest: {
    title: 'Chưa nhận được',
    text: 'Nội dung gửi lên không đọc được. Hãy quay lại, xem lại biểu mẫu rồi gửi lần nữa.',
  },
  tooLarge: { title: 'Tệp quá lớn', text: 'Mỗi tệp tối đa 20 MB. Hãy quay lại, chọn tệp nhỏ hơn rồi gửi lần nữa.' },
  broken: (reference: string) => ({
    title: 'Hệ thống gặp lỗi',
    text: `Việc này chưa làm được, những gì đã lưu trước đó vẫn còn. Xin thử lại sau ít phút; nếu vẫn lỗi, hãy gọi và đọc mã ${reference}.`,
  }),
  documents: 'Văn bản',
  themes: 'Nhóm vấn đề',
  policies: 'Chính sách cho doanh nghiệp',
  figures: 'Số liệu đối thoại',
  demonstration: (day: string) =>
    `Bản trình diễn: dữ liệu hư cấu, hôm nay là ${day}. Không gửi thông tin thật vào đây.`,
} as const

/** What the two faces say around their modules' pages. */
export const words = {
  ...portalWords,
  notAllowed: {
    title: 'Không thuộc việc của anh/chị',
    text: 'Vai trò hiện tại của anh/chị không làm được việc này. Nếu cần, hãy nhờ quản trị của đơn vị.',
  },
  nav: {
    today: 'Việc hôm nay',
    notices: 'Tin báo',
    petitions: 'Kiến nghị',
    commitments: 'Lời hứa',
    themes: 'Nhóm vấn đề',
    dialogues: 'Kỳ đối thoại',
    registrations: 'Đăng ký',
    organisations: 'Doanh nghiệp',
    documents: 'Văn bản',
    incoming: 'Văn bản đến',
    statistics: 'Thống kê',
    tasks: 'Nhiệm vụ',
    policies: 'Chính sách',
    messages: 'Gọi, nhắn tay',
    settings: 'Thiết lập',
    history: 'Nhật ký',
    installation: 'Hệ thống',
  },
}
