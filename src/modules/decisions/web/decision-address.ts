import { type Decision, decisions } from '../domain/index.ts'

const addresses: Readonly<Record<Decision, string>> = {
  hold: 'to-chuc',
  'hold-as-is': 'to-chuc-theo-thuc-te',
  'reopen-intake': 'mo-lai-tiep-nhan',
  'answer-in-writing': 'tra-loi-bang-van-ban',
  'ask-to-postpone': 'xin-lui-thoi-gian',
  'close-with-report': 'khep-lai-bang-bao-cao',
}

/** A decision's part of an address; '' for what is none. */
export const decisionAddress = (decision: string): string =>
  decisions.some((one) => one === decision) ? addresses[decision as Decision] : ''

/** The decision at an address; null when there is none. */
export const decisionAt = (address: string): Decision | null =>
  decisions.find((decision) => addresses[decision] === address) ?? null
