import { dateWithYear } from '#kernel/vietnamese-date.ts'
import type { ChangeRefusal } from '../application/change-registration.ts'
import type { RegistrationChannel } from '../application/channels.ts'
import type { RegistrationReason } from '../domain/index.ts'

const reasons: Record<RegistrationReason, string> = {
  counts: 'Được tính',
  'counts-by-override': 'Được tính theo quyết định của cán bộ',
  overridden: 'Không tính theo quyết định của cán bộ',
  outside: 'Không tính: ngoài địa bàn',
  'kind-does-not-count': 'Không tính: loại hình này không tính',
  'unknown-kind': 'Chưa tính: chưa rõ loại hình',
  'unknown-place': 'Chưa tính: chưa rõ ở thôn nào',
  withdrawn: 'Đã rút',
  'after-cut': 'Đến sau lúc chốt số',
  'same-organisation': 'Không tính thêm: cơ sở này đã đăng ký',
}

const channels: Record<RegistrationChannel, string> = {
  online: 'Trực tuyến',
  paper: 'Phiếu giấy',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  zalo: 'Zalo, tin nhắn',
  village: 'Qua thôn, đoàn thể',
  counter: 'Nộp tại quầy',
}

const refusals: Record<ChangeRefusal, string> = {
  'not-found': 'Không có đăng ký này',
  stale: 'Người khác vừa sửa đăng ký này. Bên dưới là bản mới nhất; xem lại rồi lưu.',
  'dialogue-closed': 'Kỳ đối thoại này đã khép lại, đăng ký của kỳ giữ nguyên',
  'already-withdrawn': 'Đăng ký này đã rút',
  'asked-how-needed': 'Ghi ai đề nghị rút và bằng cách nào',
}

/** Words of registration for officers; the public's are in portal-words. */
export const words = {
  reasons,
  channels,
  refusals,
  list: 'Đăng ký dự hội nghị',
  listAbout: (year: string) => `Kỳ đối thoại ${year}`,
  listNone: 'Chưa có kỳ đối thoại',
  listNoneAbout: 'Tạo kỳ đối thoại trước, rồi đăng ký sẽ về đây.',
  listEmpty: 'Chưa có ai đăng ký',
  listEmptyAbout: 'Đăng ký trực tuyến tự hiện ở đây; đăng ký qua điện thoại, phiếu giấy, Zalo thì nhập.',
  enter: 'Nhập đăng ký',
  counted: (count: number) => `${count} cơ sở được tính`,
  rows: 'Lượt đăng ký',
  peopleTotal: 'Người sẽ dự',
  countedStat: 'Cơ sở được tính',
  unknown: 'Chưa rõ loại hình hoặc nơi ở',
  doublesTitle: 'Có thể là một cơ sở',
  doubles: (names: string) => `${names}: xem lại, nếu là một thì gắn cùng một dòng trong danh sách doanh nghiệp.`,
  compareDoubles: 'So và gộp',
  outreach: 'Vận động tham gia',
  name: 'Cơ sở',
  kind: 'Loại hình',
  place: 'Nơi',
  contact: 'Người dự',
  came: 'Nhận',
  state: 'Tính hay không',
  all: 'Tất cả',
  countedOnly: 'Được tính',
  notCounted: 'Không tính',
  waiting: 'Cần xem lại',
  withdrawnOnly: 'Đã rút',
  detail: 'Đăng ký',
  back: 'Danh sách đăng ký',
  enterTitle: 'Nhập đăng ký',
  enterAbout: 'Đăng ký đến qua điện thoại, phiếu giấy, Zalo hoặc thôn.',
  organisation: 'Cơ sở',
  organisationNew: 'Cơ sở mới',
  channel: 'Cách nhận',
  receivedOn: 'Ngày nhận',
  receivedWrong: 'Ngày nhận chưa đúng. Ví dụ 18/09/2026',
  receivedFuture: 'Ngày nhận không thể sau hôm nay',
  save: 'Lưu đăng ký',
  saveNext: 'Lưu, nhập tiếp',
  saved: (name: string) => `Đã ghi đăng ký của ${name}.`,
  savedAgain: 'Đăng ký này đã được lưu trước đó.',
  correct: 'Sửa đăng ký',
  correctAbout: 'Điều cơ sở tự điền vẫn được ghi trong nhật ký là đã sửa.',
  corrected: 'Đã lưu bản sửa.',
  identifierKept: (mask: string) => `Đang có: ${mask}. Để trống thì giữ nguyên.`,
  withdraw: 'Rút đăng ký',
  withdrawAbout: 'Đăng ký vẫn nằm trong danh sách, ghi là đã rút và không tính nữa.',
  withdrawAsked: 'Ai đề nghị, bằng cách nào?',
  withdrawYes: 'Rút đăng ký này',
  withdrawn: 'Đã rút đăng ký.',
  withdrawnSince: (at: Temporal.Instant, why: string) =>
    `Đã rút ngày ${dateWithYear(at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate())}: ${why}`,
  inRegister: 'Trong danh sách doanh nghiệp',
  notInRegister: 'Chưa có trong danh sách doanh nghiệp',
  addToRegister: 'Đưa vào danh sách doanh nghiệp',
  addedToRegister: 'Đã đưa vào danh sách doanh nghiệp.',
  /** The keys it was sealed with are gone. */
  addedWithoutIdentifier:
    'Đã đưa vào danh sách doanh nghiệp, không kèm mã số: không đọc được mã số đã lưu vì khóa trên máy này không phải khóa đã dùng. Ghi lại mã số ở trang của cơ sở.',
  alreadyInRegister: 'Mã số này đã thuộc một cơ sở khác trong danh sách.',
  speaks: 'Muốn phát biểu',
  source: 'Biết qua',
} as const
