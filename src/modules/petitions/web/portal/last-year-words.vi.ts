const many = (n: number) => n.toLocaleString('vi-VN')

/** What the public reads of the year before: what was promised and what became of it, and what was carried over. */
export const lastYearWords = {
  title: 'Việc năm trước',
  description: (unit: string, dialogue: string) =>
    `Việc ${unit} đã hứa ở kỳ đối thoại trước và đã làm đến đâu, cùng kiến nghị chưa xong chuyển sang kỳ ${dialogue}.`,
  about: (dialogue: string) =>
    `Việc đã hứa ở kỳ đối thoại trước, và việc các kỳ trước nữa còn dở khi kỳ ${dialogue} mở: ai làm, chậm nhất ngày nào, đã làm chưa.`,
  home: 'Trang chính',
  promises: 'Việc đã hứa',
  none: 'Không có việc nào của kỳ trước',
  noneText: 'Chưa có việc nào hứa ở kỳ trước được công khai, cũng không có kiến nghị nào chuyển sang.',
  noPromises: 'Chưa có việc nào hứa ở kỳ trước được công khai.',
  carried: (dialogue: string) => `Kiến nghị chuyển sang kỳ ${dialogue}`,
  carriedNone: 'Không có kiến nghị công khai nào chuyển sang.',
  carriedCount: (n: number) => `${many(n)} kiến nghị chưa xong chuyển sang`,
  number: (number: number, dialogue: string) => `số ${number}, kỳ ${dialogue}`,
  more: (n: number) => `Xem cả ${many(n)} việc đã hứa`,
  all: 'Xem tất cả',
  list: 'Vài việc mới hứa nhất của kỳ trước',
}
