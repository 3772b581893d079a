/** What the pages say of signing in through an outside provider; `label`: how people call it. */
export const words = {
  enter: (label: string) => `Đăng nhập bằng ${label}`,
  enterAnew: (label: string) => `Đăng nhập bằng ${label} với người khác`,
  away: (label: string) => `Chưa liên lạc được với ${label}. Đăng nhập bằng mật khẩu ở dưới, hoặc thử lại sau ít phút.`,
  stopped: (label: string) => `Việc đăng nhập ở ${label} đã dừng. Bấm lại, hoặc dùng mật khẩu.`,
  late: (label: string) => `Việc đăng nhập ở ${label} để quá 10 phút hoặc mở ở trình duyệt khác. Bấm lại.`,
  'not-believed': (label: string) =>
    `Không nhận ra trả lời của ${label}. Bấm lại; nếu vẫn vậy, dùng mật khẩu và báo quản trị hệ thống.`,
  'unverified-email': (label: string) =>
    `${label} chưa xác minh thư điện tử của anh/chị, nên chưa biết anh/chị là ai ở đây. Xác minh thư điện tử ở ${label} rồi đăng nhập lại, hoặc dùng mật khẩu.`,
  unknown: (label: string) =>
    `Chưa ai mời địa chỉ thư điện tử mà ${label} đưa ra. Hỏi quản trị của đơn vị xem đã mời anh/chị bằng địa chỉ nào.`,
  'other-person': (label: string) =>
    `Địa chỉ thư điện tử này ở đây thuộc một người khác mà ${label} đã biết. Hãy nhờ quản trị của đơn vị xem lại.`,
  'no-longer-in-use': () => 'Tài khoản này đã thôi dùng. Hãy nhờ quản trị của đơn vị.',
  resendHint: (label: string) => `Đăng nhập bằng ${label} mở ở thẻ mới. Vào được rồi thì về đây bấm nút dưới.`,
  resend: 'Đã đăng nhập, gửi lại nội dung',
  notYet: 'Chưa thấy anh/chị đăng nhập. Đăng nhập ở thẻ kia rồi bấm lại.',
  invited: (label: string) =>
    `Địa chỉ thư điện tử này đã có tài khoản đăng nhập bằng ${label}. Đăng nhập bằng ${label} là nhận thêm đơn vị này.`,
  invitedElse:
    'Địa chỉ thư điện tử này đã có tài khoản nhưng chưa có mật khẩu. Hãy bấm “Quên mật khẩu” ở trang đăng nhập để đặt một mật khẩu, rồi mở lại liên kết này.',
} as const
