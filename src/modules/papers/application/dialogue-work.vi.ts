/** The table of who does what. */
export const workWords = {
  annex: 'Bảng phân công nhiệm vụ',
  who: 'Đơn vị, người thực hiện',
  what: 'Nhiệm vụ',
  due: 'Hạn',
} as const
