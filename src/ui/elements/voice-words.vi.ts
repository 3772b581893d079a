/** What the recorder says. */
export const words = {
  recording: 'Đang ghi âm',
  stop: 'Dừng',
  again: 'Ghi âm lại',
  fileName: 'Ghi âm',
  noMicrophone:
    'Trình duyệt chưa cho dùng micro. Cho phép trong phần cài đặt của trình duyệt, hoặc chọn tệp ghi âm có sẵn.',
  soonOver: (seconds: number) => `Còn ${seconds} giây`,
  stopFirst: 'Đang ghi âm. Bấm Dừng rồi gửi.',
} as const
