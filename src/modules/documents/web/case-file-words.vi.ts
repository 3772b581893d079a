import type { NotationRefusal } from '../domain/index.ts'

/** What the files of dialogues say: mã hồ sơ, the list of files, the contents of one (NĐ 30/2020, Phụ lục V and VI). */
export const caseFileWords = {
  title: 'Hồ sơ đối thoại',
  about: 'Mỗi kỳ đối thoại là một hồ sơ; văn bản đi, văn bản đến của kỳ nằm trong đó theo thứ tự ngày.',
  empty: 'Chưa có kỳ đối thoại nào',
  columns: {
    notation: 'Số và ký hiệu hồ sơ',
    name: 'Tiêu đề hồ sơ',
    documents: 'Tổng số văn bản',
    pages: 'Số trang đã ghi',
  },
  name: (year: number, ordinal: number) =>
    ordinal === 1 ? `Đối thoại doanh nghiệp năm ${year}` : `Đối thoại doanh nghiệp năm ${year}, kỳ ${ordinal}`,
  noNotation: 'chưa ghi',
  byRule: 'theo quy tắc chung',
  contents: 'Mục lục văn bản trong hồ sơ',
  contentsEmpty: 'Hồ sơ chưa có văn bản nào',
  contentsHint: 'Văn bản đã ban hành và văn bản đến đã vào sổ của kỳ sẽ tự vào đây.',
  contentsColumns: {
    ordinal: 'Số TT',
    number: 'Số, ký hiệu văn bản',
    on: 'Ngày tháng văn bản',
    abstract: 'Tên loại và trích yếu nội dung văn bản',
    author: 'Tác giả văn bản',
    pages: 'Số trang',
    note: 'Ghi chú',
  },
  arrived: (number: string, on: string) => `đến số ${number}, ngày ${on}`,
  code: (code: string) => `Mã hồ sơ ${code}`,
  noOrganId: 'Chưa có mã hồ sơ: quản trị ghi mã định danh cơ quan ở Thiết lập, mục Đơn vị.',
  noCode: 'Chưa có mã hồ sơ: hồ sơ chưa có số và ký hiệu.',
  form: {
    title: 'Số và ký hiệu hồ sơ',
    label: 'Số và ký hiệu riêng của hồ sơ này',
    hint: (proposed: string) =>
      proposed
        ? `Để trống thì dùng ${proposed}, theo quy tắc chung ở Thiết lập, mục Văn thư.`
        : 'Theo danh mục hồ sơ của đơn vị, ví dụ 05.KT. Quy tắc chung đặt ở Thiết lập, mục Văn thư.',
    save: 'Lưu số, ký hiệu hồ sơ',
    saved: 'Đã lưu số, ký hiệu hồ sơ.',
    stale: 'Có người vừa sửa hồ sơ này. Xem lại rồi lưu.',
  },
  rule: {
    title: 'Hồ sơ đối thoại',
    about:
      'Số và ký hiệu mà danh mục hồ sơ của đơn vị dành cho hồ sơ đối thoại: số thứ tự và chữ viết tắt của đề mục. Kỳ thứ hai trong năm tự thêm -2.',
    label: 'Số và ký hiệu hồ sơ',
    hint: 'Ví dụ: 05.KT',
    none: 'chưa đặt',
    save: 'Lưu số, ký hiệu hồ sơ',
    saved: 'Đã lưu số, ký hiệu hồ sơ đối thoại.',
    toFiles: 'Xem hồ sơ từng kỳ',
  },
  place: (notation: string, ordinal: number) =>
    notation ? `Văn bản thứ ${ordinal} trong hồ sơ ${notation}` : `Văn bản thứ ${ordinal} trong hồ sơ của kỳ đối thoại`,
  refusals: {
    'notation-wrong': 'Ghi số, dấu chấm rồi chữ viết tắt của đề mục, ví dụ 05.KT',
    'notation-taken': 'Hồ sơ khác trong năm đã mang số, ký hiệu này',
  } satisfies Record<NotationRefusal, string>,
  tooLong: 'Ghi ngắn hơn',
} as const
