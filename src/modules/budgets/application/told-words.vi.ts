import { inThousands } from '#kernel/vietnamese-number.ts'

/** What of a dialogue's money goes to the leader and comes back. */
export type MoneyPaper = 'estimate' | 'adjustment' | 'settlement'

/** What was told of it: it lies with the leader, he approved it, he sent it back. */
export type MoneyStep = 'submitted' | 'approved' | 'sent-back'

const names: Readonly<Record<MoneyPaper, string>> = {
  ...{ estimate: 'Dự toán kinh phí', adjustment: 'Dự toán điều chỉnh', settlement: 'Quyết toán kinh phí' },
}

interface Said {
  readonly paper: MoneyPaper
  /** "2026" */
  readonly address: string
  readonly sum: number
}

const dong = (sum: number) => `${inThousands(sum)} đồng`

/** What leaders and accountants are told of a dialogue's money. What the leader wrote stays on the page: it may name payees. */
export const toldWords: Readonly<
  Record<MoneyStep, { title: (paper: MoneyPaper) => string; body: (of: Said) => string }>
> = {
  submitted: {
    title: (paper) => `${names[paper]} chờ anh/chị duyệt`,
    body: ({ paper, address, sum }) => `${names[paper]} kỳ ${address}, ${dong(sum)}, đã trình.\nXem và duyệt: {link}`,
  },
  approved: {
    title: (paper) => `${names[paper]} đã được duyệt`,
    body: ({ paper, address, sum }) =>
      `${names[paper]} kỳ ${address} đã được duyệt, ${dong(sum)}.${
        { estimate: ' Từ nay tạm ứng, chi được.', adjustment: ' Từ nay chi theo bản này.', settlement: '' }[paper]
      }\nXem: {link}`,
  },
  'sent-back': {
    title: (paper) => `${names[paper]} bị trả lại để sửa`,
    body: ({ paper, address, sum }) =>
      `Lãnh đạo trả lại ${names[paper].toLocaleLowerCase('vi')} kỳ ${address}, ${dong(sum)}. Cần sửa gì ghi ở trang kinh phí.\nXem: {link}`,
  },
}
