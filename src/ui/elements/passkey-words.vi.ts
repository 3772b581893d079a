/** What the passkey's button says. */
export const words = {
  elsewhere: (origin: string) => `Khóa truy cập chỉ dùng được khi mở trang ở ${origin}.`,
  stopped: 'Chưa xong: việc xác nhận đã dừng, hoặc để quá lâu. Bấm lại khi sẵn sàng.',
  known: 'Máy này đã giữ một khóa của tài khoản này rồi.',
  network: 'Chưa hỏi được máy chủ. Kiểm tra mạng rồi bấm lại.',
  ended: 'Phiên làm việc đã hết. Tải lại trang rồi đăng nhập.',
  failed: 'Máy này không làm được việc này. Thử máy khác, hoặc dùng cách khác.',
} as const
