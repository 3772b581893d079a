/** What the pages of the second step say. */
export const words = {
  title: 'Bước hai',
  about: 'Mật khẩu đúng rồi. Còn một bước để chắc đây là anh/chị.',
  code: 'Mã 6 số trong ứng dụng xác thực',
  codeHint: 'Mã đổi mỗi 30 giây. Không có điện thoại ở đây thì gõ một mã dự phòng, ví dụ 7F3KQ-M2XTB.',
  enter: 'Vào',
  startAgain: 'Đăng nhập lại từ đầu',
  over: 'Bước hai để quá 10 phút. Đăng nhập lại từ đầu.',
  refused: {
    'wrong-code': 'Mã không đúng, hoặc đã dùng rồi. Chờ mã kế tiếp hiện ra rồi gõ lại.',
    locked: 'Đã thử sai 5 lần. Chờ 15 phút rồi thử lại.',
  },
  missing: 'Gõ mã',

  card: 'Bước hai khi đăng nhập',
  off: 'Chưa bật. Ai biết mật khẩu là vào được.',
  asked: 'Anh/chị quản trị hoặc quyết định thay mặt đơn vị: hãy bật bước hai, chừng hai phút.',
  on: 'Đang bật bằng ứng dụng xác thực trên điện thoại.',
  recoveryLeft: (left: number) =>
    left > 0 ? `Còn ${left} mã dự phòng.` : 'Hết mã dự phòng: hãy tạo mã mới trước khi cần tới.',
  noteTitle: 'Tài khoản này mới có một lớp khóa',
  note: 'Anh/chị quản trị hoặc quyết định thay mặt đơn vị. Bật bước hai, chừng hai phút, để người biết mật khẩu cũng không vào được.',
  askTitle: 'Thêm một lớp khóa',
  askAbout: 'Anh/chị quản trị hoặc quyết định thay mặt đơn vị, nên một mình mật khẩu là chưa đủ chắc.',
  askWays: [
    'Ứng dụng xác thực trên điện thoại: sau mật khẩu gõ thêm mã 6 số.',
    'Hoặc khóa truy cập: vân tay, khuôn mặt, mã PIN của máy, không phải gõ mật khẩu.',
    'Chừng hai phút, làm một lần.',
  ],
  notNow: 'Để lần sau',
  turnOn: 'Bật bước hai',
  change: 'Đổi sang điện thoại khác',
  renew: 'Tạo mã dự phòng mới',
  renewQuestion: 'Mười mã cũ hết giá trị, mười mã mới hiện ra một lần.',
  turnOff: 'Tắt bước hai',
  turnOffQuestion: 'Sau khi tắt, ai biết mật khẩu là vào được. Gõ mật khẩu đang dùng để tắt.',
  turnedOff: 'Đã tắt bước hai.',
  tooShortAlone: 'Mật khẩu đang dùng ngắn hơn 14 ký tự, chỉ đủ khi có bước hai. Đổi mật khẩu dài hơn rồi hãy tắt.',

  setUpTitle: 'Bật bước hai',
  setUpAbout:
    'Từ nay, sau mật khẩu, điện thoại của anh/chị cho thêm một mã 6 số. Cần một ứng dụng xác thực bất kỳ, ví dụ Google Authenticator, Microsoft Authenticator hoặc 2FAS.',
  scan: '1. Quét mã này bằng ứng dụng xác thực',
  qr: 'Mã QR để thêm tài khoản này vào ứng dụng xác thực',
  byHand: 'Không quét được: chọn “nhập khóa thiết lập” trong ứng dụng rồi gõ',
  prove: '2. Gõ mã 6 số mà ứng dụng đang hiện',
  proveWrong: 'Mã không khớp. Xem giờ trên điện thoại có đúng không, rồi gõ mã đang hiện.',

  codesTitle: 'Mã dự phòng',
  codesAbout:
    'Đã bật bước hai. Mất điện thoại thì mỗi mã dưới đây vào được một lần. In ra hoặc chép vào chỗ kín: trang này chỉ hiện một lần.',
  codes: 'Mười mã dự phòng',
  copy: 'Sao chép',
  codesDone: 'Đã cất mã',

  signOutThere: 'Đăng xuất máy này',
  signedOutThere: 'Đã đăng xuất máy đó.',
}
