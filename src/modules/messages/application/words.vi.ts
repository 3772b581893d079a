/** What letters to officers say of themselves. */
export const words = {
  digest: {
    title: (on: string, count: number) => `Bản tin ngày ${on}: ${count} việc mới`,
    elsewhere: 'Việc khác',
    open: 'Mở:',
    more: (count: number) => `Còn ${count} việc nữa, xem ở mục Tin báo.`,
    choose: 'Muốn nhận từng việc ngay, hoặc chỉ xem trong hệ thống: mục Tin báo, Cách nhận.',
  },
} as const
