import { type DialogueInOffice, type DialogueLink, dialoguesAddress } from '#modules/dialogues/index.ts'
import { words } from './words.vi.ts'

/** From a dialogue's page to its result report. */
export const reportLink = ({ address }: DialogueInOffice): DialogueLink => ({
  href: `${dialoguesAddress}/${address}/bao-cao-ket-qua`,
  label: words.link,
  detail: words.linkDetail,
})
