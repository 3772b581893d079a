import { type DialogueInOffice, type DialogueLink, dialoguesAddress } from '#modules/dialogues/index.ts'
import { type Actor, may } from '#modules/staff/index.ts'
import { words as statisticsWords } from './statistics/words.vi.ts'
import { words } from './words.vi.ts'

/** From a dialogue's page to its result report, for who may read it. */
export const reportLinks = ({ address }: DialogueInOffice, { roles }: Actor): readonly DialogueLink[] => [
  ...(may(roles, 'reports.read')
    ? [
        {
          part: 'results' as const,
          href: `${dialoguesAddress}/${address}/bao-cao-ket-qua`,
          label: words.link,
          detail: words.linkDetail,
        },
      ]
    : []),
  ...(may(roles, 'statistics.read')
    ? [
        {
          part: 'results' as const,
          href: `${dialoguesAddress}/${address}/thong-ke`,
          label: statisticsWords.link,
          detail: statisticsWords.linkDetail,
        },
      ]
    : []),
]
