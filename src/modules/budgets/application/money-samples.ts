import { type MoneyStep, toldWords } from './told-words.vi.ts'

const sample = (step: MoneyStep, paper: Parameters<(typeof toldWords)[MoneyStep]['title']>[0]) => () => ({
  title: toldWords[step].title(paper),
  text: toldWords[step]
    .body({ paper, address: '2026', sum: 14_610_000 })
    .replace('{link}', 'https://vi-du.vn/can-bo/ky-doi-thoai/2026/kinh-phi'),
})

/** What officers are told of money, each with an invented sum: for the page of templates. */
export const moneySamples = {
  'money.submitted': sample('submitted', 'estimate'),
  'money.approved': sample('approved', 'settlement'),
  'money.sent-back': sample('sent-back', 'adjustment'),
} as const
