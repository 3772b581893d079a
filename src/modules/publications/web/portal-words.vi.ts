/** What stands in the list other sites show, and in the feed. */
export const portalWords = {
  title: (unit: string) => `Kiến nghị và trả lời, ${unit}`,
  none: 'Chưa có kiến nghị nào được công khai.',
  all: 'Xem tất cả trên cổng đối thoại',
  send: 'Gửi kiến nghị',
  newPage: '(mở trang mới)',
  number: (number: number) => `Số ${number}`,
  states: {
    handling: 'đang giải quyết',
    answered: 'đã trả lời',
    'waiting-city': 'chờ thành phố',
    guided: 'đã hướng dẫn',
    duplicate: 'trùng',
  } as Readonly<Record<string, string>>,
  feed: (unit: string) => `Đối thoại doanh nghiệp – ${unit}`,
  petition: (number: number, title: string) => `Kiến nghị số ${number}: ${title}`,
  answered: (number: number, title: string) => `Đã trả lời kiến nghị số ${number}: ${title}`,
}
