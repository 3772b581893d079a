/** What the preview says besides the paper. */
export const paperWords = {
  preview: (title: string) => `Xem như bản in: ${title}`,
  table: (heads: string) => (heads === '' ? 'Bảng trong văn bản' : `Bảng: ${heads}`),
  moreRows: (count: number) => `Còn ${count.toLocaleString('vi-VN')} dòng, có đủ trong bản in.`,
  morePapers: (count: number) => `Còn ${count.toLocaleString('vi-VN')} bản nữa, có đủ trong bản in.`,
  ticked: 'đã đánh dấu',
} as const
