/** What the public's forms say where script runs. */
export const words = {
  kept: 'Chúng tôi giữ bản nháp trên máy này trong 24 giờ.',
  remove: 'Xóa',
  removed: 'Đã xóa bản nháp trên máy này.',
  broughtBack: (time: string) => `Đã đưa lại những gì anh/chị gõ lúc ${time}. Bản này chưa được gửi đi.`,
  startAnew: 'Xóa, viết lại từ đầu',
} as const
