import type { IdentifierRefusal, Kind, KindGroup, PhoneRefusal, Sector } from '../domain/index.ts'
import type { GuardRefusal } from './form-guard.ts'

const kinds: Record<Kind, string> = {
  household: 'Hộ kinh doanh',
  'single-member-company': 'Công ty TNHH một thành viên',
  'limited-company': 'Công ty TNHH hai thành viên trở lên',
  'joint-stock-company': 'Công ty cổ phần',
  'private-enterprise': 'Doanh nghiệp tư nhân',
  partnership: 'Công ty hợp danh',
  'co-operative': 'Hợp tác xã',
  'co-operative-union': 'Liên hiệp hợp tác xã',
  'co-operative-group': 'Tổ hợp tác',
  farm: 'Trang trại',
  branch: 'Chi nhánh',
  'representative-office': 'Văn phòng đại diện',
  'business-location': 'Địa điểm kinh doanh',
  association: 'Hội, hiệp hội',
  'unregistered-individual': 'Cá nhân kinh doanh chưa đăng ký',
}

const sectors: Record<Sector, string> = {
  agriculture: 'Nông nghiệp',
  'food-processing': 'Chế biến nông sản',
  crafts: 'Làng nghề, tiểu thủ công',
  manufacturing: 'Sản xuất, xây dựng',
  transport: 'Vận tải, kho bãi',
  trade: 'Buôn bán',
  services: 'Dịch vụ',
  other: 'Khác',
}

const groups: Record<KindGroup, string> = {
  household: 'Hộ kinh doanh',
  company: 'Doanh nghiệp',
  'co-operative': 'Hợp tác xã',
  other: 'Loại hình khác',
}

const phone: Record<PhoneRefusal, string> = {
  'phone-empty': 'Điền số điện thoại để được gọi lại và để tra cứu',
  'several-phones': 'Chỉ điền một số, là số tiện gọi nhất',
  'not-digits': 'Số điện thoại chỉ gồm chữ số. Ví dụ: 0912 345 678',
  'one-digit-short': 'Số này thiếu một chữ số. Ví dụ: 0912 345 678',
  'one-digit-over': 'Số này thừa một chữ số. Ví dụ: 0912 345 678',
  'too-short': 'Số này thiếu chữ số. Ví dụ: 0912 345 678',
  'too-long': 'Số này thừa chữ số. Ví dụ: 0912 345 678',
  'old-mobile-number': 'Đây là số cũ 11 chữ số. Hãy điền số 10 chữ số đang dùng',
  'foreign-number': 'Hãy điền một số điện thoại ở Việt Nam',
  'unknown-prefix': 'Số này không đúng đầu số. Xem lại các chữ số đầu. Ví dụ: 0912 345 678',
}

const identifier: Record<Exclude<IdentifierRefusal, 'identifier-empty'>, string> = {
  'identifier-wrong-length': 'Mã số có 10, 12 hoặc 13 chữ số. Xem lại trên giấy đăng ký, hoặc để trống',
  'identifier-not-understood': 'Không đọc được mã số này. Xem lại trên giấy đăng ký, hoặc để trống',
}

/** What forms and pages say of organisations, the public's and the office's; in English in words.en.ts. */
export const words = {
  kinds,
  groups,
  sectors,
  phone,
  identifierErrors: identifier,
  name: 'Tên cơ sở',
  nameHint: 'Doanh nghiệp, hợp tác xã hoặc hộ kinh doanh',
  nameEmpty: 'Điền tên cơ sở, như trên biển hiệu hoặc giấy đăng ký',
  nameLong: 'Tên dài quá 200 chữ. Hãy viết gọn lại',
  phoneLabel: 'Số điện thoại',
  phoneHint: 'Để được gọi lại và để tra cứu. Không công khai.',
  kind: 'Loại hình',
  kindUnknown: 'Tôi không rõ',
  place: 'Cơ sở ở đâu?',
  placeUnknown: 'Chọn thôn, tổ dân phố',
  outside: 'Ngoài xã, phường này',
  identifier: 'Mã số thuế, mã số hộ kinh doanh',
  identifierHint: 'Không bắt buộc. Chúng tôi không công khai số này.',
  email: 'Thư điện tử',
  emailHint: 'Để nhận tin báo, nếu anh/chị có dùng',
  emailWrong: 'Địa chỉ thư chưa đúng. Ví dụ: ten@vidu.vn',
  sector: 'Ngành nghề',
  sectorUnknown: 'Chọn ngành nghề',
  /** Where a form has to be pressed once more. */
  guard: {
    'trap-filled':
      'Trình duyệt đã tự điền vào một ô ẩn. Ô đó đã được xóa; mọi thứ anh/chị viết vẫn còn. Bấm gửi lần nữa.',
    'too-quick': 'Biểu mẫu được gửi nhanh khác thường. Xem lại một lượt rồi bấm gửi lần nữa.',
    question: 'Trả lời câu hỏi nhỏ này để chúng tôi biết người gửi không phải là máy',
  } satisfies Record<GuardRefusal, string>,
  sum: (a: number, b: number) => `${a} cộng ${b} bằng mấy?`,
} as const
