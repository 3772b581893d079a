import type { ReleaseRefusal } from '../domain/index.ts'

/** What an officer reads of showing a theme to everybody. */
export const releaseWords = {
  title: 'Công khai trên cổng',
  notYet: 'Chưa công khai. Ai cũng đọc được phần dưới đây sau khi bấm “Công khai nhóm này”.',
  since: (since: string, changed: string) =>
    since === changed ? `Công khai từ ${since}` : `Công khai từ ${since}, sửa ${changed}`,
  see: 'Xem trên cổng',
  open: 'Soạn phần công khai',
  change: 'Sửa phần công khai',
  name: 'Tên trên cổng',
  about: 'Mong điều gì, vì sao',
  aboutHint: 'Viết cho mọi người đọc; không nêu tên, số điện thoại của ai.',
  measures: 'Việc được công khai',
  measuresHint:
    'Ngày và kết quả của việc đã chọn tự cập nhật; tên cán bộ không hiện. Lời ghi khi làm xong hoặc khi có trả lời chỉ hiện sau khi lưu lại ở đây.',
  noMeasures: 'Chưa có giải pháp, đề xuất nào để công khai.',
  petitions: 'Kiến nghị trong nhóm hiện theo bài đã công khai của từng kiến nghị.',
  looked: 'Đã đọc lại: không có thông tin cá nhân của ai trong phần này',
  release: 'Công khai nhóm này',
  save: 'Lưu phần công khai',
  takeBack: 'Gỡ khỏi cổng',
  takeBackQuestion: 'Nhóm này không còn trên cổng. Công khai lại lúc nào cũng được.',
  long: (most: number) => `Không quá ${most.toLocaleString('vi-VN')} ký tự`,
  done: {
    released: 'Đã công khai nhóm vấn đề.',
    changed: 'Đã lưu phần công khai.',
    'taken-back': 'Đã gỡ khỏi cổng.',
  },
  refusals: {
    'name-empty': 'Ghi tên nhóm',
    'personal-data':
      'Có chỗ giống số điện thoại, số giấy tờ, thư điện tử hoặc tài khoản. Đọc lại, sửa, hoặc đánh dấu là đã đọc.',
    'not-public': 'Nhóm này đang không có trên cổng.',
  } satisfies Record<ReleaseRefusal | 'not-public', string>,
} as const
