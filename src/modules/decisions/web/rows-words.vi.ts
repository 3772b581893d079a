import type { RegistrationReason } from '#modules/registrations/index.ts'
import type { PetitionReason } from '../domain/index.ts'

/** Why a line counts or not (R9), as an officer says it to a business that asks. */
export const rowsWords = {
  title: 'Từng dòng được tính thế nào',
  about:
    'Mỗi cơ sở trên địa bàn được tính một lần. Cá nhân không đăng ký kinh doanh và cơ sở ngoài địa bàn được nhận nhưng không tính.',
  back: (name: string) => name,
  registrations: (counted: number, all: number) => `Đăng ký: ${counted} được tính trong ${all} dòng`,
  petitions: (counted: number, all: number) => `Kiến nghị: ${counted} được tính trong ${all} dòng`,
  name: 'Cơ sở',
  petition: 'Kiến nghị',
  sender: 'Người gửi',
  receivedAt: 'Nhận lúc',
  counted: 'Được tính',
  yes: 'được tính',
  no: 'không tính',
  why: 'Vì sao',
  registered: 'Đăng ký dự',
  isRegistered: 'có',
  notRegistered: 'chưa',
  noRegistrations: 'Chưa có đăng ký nào.',
  noPetitions: 'Chưa có kiến nghị nào.',
  doubles: 'Có thể là cùng một cơ sở',
  doubleWhy: {
    'same-name-and-phone': 'cùng tên và số điện thoại',
    'similar-name-same-phone': 'tên gần giống, cùng số điện thoại',
    'same-name': 'cùng tên',
  },
  number: (number: number | null) => (number === null ? 'Chưa có số' : `Số ${number}`),
  reasons: {
    counts: 'cơ sở trên địa bàn, loại hình được tính',
    'counts-by-override': 'cán bộ quyết định được tính, có lý do',
    overridden: 'cán bộ quyết định không tính, có lý do',
    outside: 'cơ sở ngoài địa bàn',
    'kind-does-not-count': 'loại hình không được tính',
    'unknown-kind': 'chưa rõ loại hình: chờ cán bộ ghi',
    'unknown-place': 'chưa rõ trong hay ngoài địa bàn: chờ cán bộ ghi',
    withdrawn: 'đã rút',
    'after-cut': 'nhận sau thời điểm đếm',
    'same-organisation': 'cơ sở này đã được tính ở dòng khác',
    spam: 'thư rác',
    'not-petition': 'không phải kiến nghị',
    late: 'nhận sau hạn: vẫn được trả lời, không tính vào điều kiện',
    'part-of-counted': 'tách từ một kiến nghị đã được tính',
    'double-of-own': 'trùng với kiến nghị khác của chính cơ sở này',
  } satisfies Record<RegistrationReason | PetitionReason, string>,
}
