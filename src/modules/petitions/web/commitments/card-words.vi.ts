/** Thẻ lời hứa đã làm: a picture for the groups of villages. */
export const cardWords = {
  label: 'Đã hứa, đã làm',
  madeOn: 'Hứa ngày',
  keptOn: 'Làm xong ngày',
  who: 'Người làm',
  caption: 'Xem bằng chứng',
  link: 'Tải ảnh thẻ để gửi nhóm Zalo',
  linkAbout: 'Chỉ có lời đã công khai: việc đã hứa, ngày hứa, ngày làm xong, bằng chứng.',
} as const
