/** The table of who does what. */
export const workWords = {
  annex: 'Bảng phân công nhiệm vụ',
  who: 'Đơn vị, người thực hiện',
  what: 'Nhiệm vụ',
  phase: 'Giai đoạn',
  phases: { before: 'Trước hội nghị', during: 'Trong hội nghị', after: 'Sau hội nghị' },
  nobody: 'Chưa giao',
  due: 'Hạn',
} as const
