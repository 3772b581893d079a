import { PASSKEYS_MAX } from '../domain/index.ts'

/** What the pages say of passkeys. */
export const words = {
  card: 'Khóa truy cập',
  about:
    'Vào bằng vân tay, khuôn mặt hoặc mã PIN của máy, không phải gõ mật khẩu. Khóa nằm trong máy, không ai đoán được.',
  ground: {
    'plain-http':
      'Trang này mở qua http, nên trình duyệt không cho dùng khóa truy cập: cần địa chỉ https, hoặc mở ngay trên máy chủ bằng localhost.',
    'bare-address': 'Trang này mở bằng địa chỉ số. Khóa truy cập cần trang có tên miền.',
  },
  noScript: 'Trình duyệt này đang tắt JavaScript nên chưa thêm được khóa truy cập.',
  none: 'Chưa có khóa nào.',
  name: 'Tên của khóa',
  nameHint: 'Để nhận ra máy giữ khóa.',
  add: 'Thêm khóa truy cập',
  added: 'Đã thêm khóa truy cập.',
  madeOn: (day: string) => `thêm ngày ${day}`,
  usedAt: (moment: string) => `dùng gần nhất ${moment}`,
  neverUsed: 'chưa dùng lần nào',
  edit: 'Sửa, bỏ',
  editOne: (name: string) => `Sửa, bỏ khóa ${name}`,
  pageAbout: (made: string, used: string) => `${made}, ${used}`,
  save: 'Lưu tên',
  saved: 'Đã lưu tên.',
  remove: 'Bỏ khóa này',
  removeQuestion: 'Khóa bỏ rồi thì không vào được bằng máy ấy nữa; mất máy thì nên bỏ ngay.',
  presentToRemove: 'Gõ mật khẩu đang dùng để bỏ.',
  removed: 'Đã bỏ khóa truy cập.',
  tooShortAlone:
    'Mật khẩu đang dùng ngắn hơn 14 ký tự, chỉ đủ khi có bước hai, mà đây là khóa cuối cùng. Đổi mật khẩu dài hơn rồi hãy bỏ.',
  addRefused: {
    'too-late': 'Để quá 10 phút nên chưa thêm được. Bấm lại.',
    'not-proven': 'Máy không đưa ra được khóa dùng được, nên chưa thêm. Bấm lại, hoặc dùng máy khác.',
    'too-many': `Tài khoản đã có ${PASSKEYS_MAX} khóa. Bỏ bớt rồi thêm.`,
  },

  signIn: 'Vào bằng khóa truy cập',
  or: 'hoặc',
  secondStep: 'Dùng khóa truy cập',
  secondStepPlace: (origin: string) => `Khóa truy cập chỉ dùng được ở ${origin}.`,
  refused: {
    'too-late': 'Việc xác nhận để quá 10 phút, hoặc đã dùng rồi. Bấm lại.',
    unknown: 'Khóa này không còn dùng được ở đây. Hãy vào bằng mật khẩu.',
    refused: 'Khóa này không được chấp nhận. Hãy vào bằng mật khẩu, rồi xem lại các khóa của mình.',
  },
} as const
