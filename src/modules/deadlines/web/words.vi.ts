/** What is said about due days. */
export const words = {
  left: (days: number) => `còn ${days} ngày làm việc`,
  lastDay: 'còn hôm nay',
  overdueSince: (days: number) => (days > 0 ? `quá hạn ${days} ngày làm việc` : 'quá hạn'),
  met: 'xong',
  metOn: (on: string) => `xong ngày ${on}`,
  metLate: (on: string) => `xong chậm, ngày ${on}`,
  lapsed: 'không còn phải làm',
  planned: 'dự kiến',
  provisional: 'tạm tính',
  provisionalWhy: 'Tạm tính: Nhà nước chưa công bố hết các ngày nghỉ trong khoảng này.',
}
