import type { ReleaseDocumentRefusal } from '../application/release-document.ts'

export const releaseWords = {
  isPublic: 'Đang công khai',
  release: 'Công khai đúng tệp này',
  differs: (count: number) => `Tệp này còn ${count} chỗ khác với dữ liệu, chưa chọn bên nào đúng.`,
  question: 'Mọi người xem và tải được tệp này trên cổng.',
  looked: 'Đã xem từng trang: không có tên, số điện thoại, chữ viết tay của người không muốn công khai',
  takeBack: 'Rút lại',
  released: 'Đã công khai tệp.',
  takenBack: 'Đã rút tệp khỏi cổng.',
  refusals: {
    'not-found': 'Không có tệp này',
    'not-issued': 'Văn bản chưa ban hành nên chưa công khai được',
    'of-a-petition': 'Văn bản trả lời kiến nghị công khai ở trang của kiến nghị',
    'look-first': 'Xem từng trang rồi tích vào ô xác nhận trước khi công khai',
  } satisfies Record<ReleaseDocumentRefusal, string>,
} as const
