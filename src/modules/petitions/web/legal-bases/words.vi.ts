import type { BasisRefusal } from '../../application/handling/legal-bases.ts'
import type { Force } from '../../domain/index.ts'

/** Hiệu lực of a basis. */
export const forceWords: Record<Force, string> = {
  'in-force': 'Còn hiệu lực',
  'not-yet': 'Chưa có hiệu lực',
  expired: 'Hết hiệu lực',
}

/** What the page of legal bases says. */
export const basesWords = {
  title: 'Căn cứ pháp lý',
  about: 'Luật, nghị định, quyết định mà các câu trả lời hay dẫn. Trả lời dẫn một căn cứ đã hết hiệu lực thì được báo.',
  back: 'Thiết lập',
  backToList: 'Căn cứ pháp lý',
  caption: 'Danh sách căn cứ pháp lý',
  none: 'Chưa có căn cứ nào',
  noneHint: 'Thêm những văn bản hay dẫn để chọn khi soạn trả lời.',
  add: 'Thêm căn cứ',
  addTitle: 'Thêm căn cứ pháp lý',
  number: 'Số, ký hiệu',
  numberHint: 'Ví dụ 52/2018/NĐ-CP',
  name: 'Tên gọi',
  nameHint: 'Ví dụ: Nghị định về phát triển ngành nghề nông thôn',
  issuedOn: 'Ngày ban hành',
  inForceFrom: 'Có hiệu lực từ ngày',
  inForceTo: 'Ngày cuối cùng còn hiệu lực',
  inForceToHint: 'Để trống khi còn hiệu lực.',
  force: 'Hiệu lực',
  until: (day: string) => `đến hết ${day}`,
  from: (day: string) => `từ ${day}`,
  save: 'Lưu căn cứ',
  added: (number: string) => `Đã thêm căn cứ số ${number}.`,
  saved: 'Đã lưu căn cứ.',
  needed: {
    number: 'Ghi số, ký hiệu văn bản',
    title: 'Ghi tên gọi',
  },
  tooLong: 'Dài quá',
  refusals: {
    'basis-number-needed': 'Số văn bản phải có chữ số, ví dụ 52/2018/NĐ-CP',
    'basis-title-needed': 'Ghi tên gọi',
    'basis-ends-first': 'Ngày hết hiệu lực không thể trước ngày có hiệu lực',
    'basis-known': 'Căn cứ này đã có trong danh sách',
    'not-found': 'Không còn căn cứ này.',
    stale: 'Căn cứ này vừa được người khác sửa. Xem lại rồi lưu.',
  } satisfies Record<BasisRefusal | 'not-found' | 'stale', string>,
} as const
