/** What is said of a receipt's picture. */
export const words = {
  alt: 'Ảnh biên nhận: mã kiến nghị, số bí mật và những gì ghi trên trang này',
  hold: 'Trên điện thoại: nhấn giữ vào ảnh rồi chọn lưu.',
  download: 'Tải ảnh',
  ready: 'Đã có ảnh biên nhận',
} as const
