import type { UnionLineProblem } from '../domain/index.ts'

const lineProblems: Record<UnionLineProblem, string> = {
  'too-long': 'dòng quá dài',
  twice: 'trùng với dòng trên',
  'not-a-phone': 'số điện thoại không đúng',
}

/** What the pages of the unit's unions say. */
export const unionsWords = {
  lineProblems,
  title: 'Đoàn thể',
  about: 'Mặt trận, các hội và đoàn của đơn vị, ai là đầu mối; dùng khi vận động doanh nghiệp dự hội nghị.',
  add: 'Thêm đoàn thể',
  list: 'Danh sách, mỗi dòng một đoàn thể',
  listHint:
    'Dán từ Excel hay Word đều được. Sau dấu ; ghi tên và số điện thoại đầu mối nếu có. Tên đã có được giữ nguyên.',
  usual: 'Các đoàn thể thường có đã ghi sẵn; bỏ dòng không dùng.',
  addButton: 'Thêm vào danh sách',
  added: (count: number) => (count === 0 ? 'Các đoàn thể này đã có trong danh sách.' : `Đã thêm ${count} đoàn thể.`),
  name: 'Tên',
  head: 'Đầu mối',
  headName: 'Tên người đầu mối',
  headPhone: 'Điện thoại người đầu mối',
  inUse: 'Đang dùng',
  inUseHint: 'Bỏ dấu khi không còn hoạt động; hồ sơ cũ vẫn còn tên.',
  notInUse: 'không dùng nữa',
  save: 'Lưu',
  saved: 'Đã lưu.',
  none: 'Chưa có đoàn thể nào.',
  back: 'Đoàn thể',
  errors: {
    name: 'Ghi tên đoàn thể',
    none: 'Dán ít nhất một dòng',
    tooMany: (most: number) => `Nhiều hơn ${most} dòng: hãy kiểm tra lại đoạn vừa dán`,
  },
  refusals: {
    stale: 'Người khác vừa sửa đoàn thể này. Trang đã hiện bản mới nhất; xem lại rồi sửa tiếp.',
    'name-taken': 'Đã có đoàn thể mang tên này.',
  },
} as const
