/** What the pages and the mail of a forgotten password say. */
export const words = {
  link: 'Quên mật khẩu?',
  title: 'Quên mật khẩu',
  about: 'Ghi địa chỉ thư điện tử vẫn dùng để đăng nhập. Chúng tôi gửi tới đó một liên kết để chọn mật khẩu mới.',
  send: 'Gửi liên kết',
  back: 'Về trang đăng nhập',
  tooMany: 'Từ mạng này đã hỏi quá nhiều lần. Chờ một giờ, hoặc nhờ quản trị của đơn vị tạo liên kết đặt lại.',
  askedTitle: 'Xem thư',
  asked: (email: string) => `Nếu ${email} là địa chỉ của một tài khoản ở đây thì thư đang được gửi tới đó.`,
  askedHow:
    'Liên kết trong thư dùng được một lần, trong 1 giờ. Chưa thấy thư: xem hộp thư rác, chờ vài phút rồi hãy xin lại.',
  askedElse: 'Không nhận được thư ở địa chỉ ấy nữa: nhờ quản trị của đơn vị tạo liên kết đặt lại.',
  noMail: 'Hệ thống này chưa gửi thư được, nên chưa gửi liên kết qua thư điện tử.',
  noMailHow:
    'Nhờ quản trị của đơn vị: vào Thiết lập, Cán bộ, mở tên anh/chị rồi bấm “Tạo liên kết đặt lại mật khẩu”. Liên kết ấy gửi cho anh/chị qua Zalo hoặc đưa tận tay.',
  noMailAdministrator: 'Quản trị hệ thống quên mật khẩu thì người giữ máy chủ chạy lệnh “user reset”.',

  letter: (to: { readonly name: string; readonly email: string; readonly link: string; readonly until: string }) => ({
    subject: 'Đặt lại mật khẩu',
    text: `Chào ${to.name},

Có người vừa xin đặt lại mật khẩu của tài khoản ${to.email} trong hệ thống đối thoại doanh nghiệp.

Mở liên kết này để chọn mật khẩu mới. Liên kết dùng được một lần, đến ${to.until}:
${to.link}

Chọn xong, mọi máy đang đăng nhập bằng tài khoản này sẽ được đăng xuất.

Không phải anh/chị xin thì bỏ qua thư này: mật khẩu vẫn như cũ, không ai vào được chỉ vì thư này. Thư đến nhiều lần thì báo quản trị của đơn vị.`,
  }),
} as const
