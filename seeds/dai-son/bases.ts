import type { When } from './story.ts'

/** A legal basis of the commune's list, and when it was entered. */
export interface StoryBasis extends When {
  readonly number: string
  readonly title: string
  readonly issuedOn: string
  readonly inForceFrom: string
  /** The last day in force. */
  readonly inForceTo?: string
}

export const bases: readonly StoryBasis[] = [
  {
    ...{ on: '2025-09-05', at: '08:10', number: '31/2024/QH15', title: 'Luật Đất đai' },
    ...{ issuedOn: '2024-01-18', inForceFrom: '2024-08-01' },
  },
  {
    ...{ on: '2025-09-05', at: '08:12', number: '72/2020/QH14', title: 'Luật Bảo vệ môi trường' },
    ...{ issuedOn: '2020-11-17', inForceFrom: '2022-01-01' },
  },
  {
    ...{ on: '2025-09-05', at: '08:14', number: '04/2017/QH14', title: 'Luật Hỗ trợ doanh nghiệp nhỏ và vừa' },
    ...{ issuedOn: '2017-06-12', inForceFrom: '2018-01-01' },
  },
  {
    ...{
      on: '2025-09-05',
      at: '08:16',
      number: '52/2018/NĐ-CP',
      title: 'Nghị định về phát triển ngành nghề nông thôn',
    },
    ...{ issuedOn: '2018-04-12', inForceFrom: '2018-06-01' },
  },
  {
    ...{ on: '2025-09-05', at: '08:18', number: '43/2014/NĐ-CP', title: 'Nghị định thi hành Luật Đất đai năm 2013' },
    ...{ issuedOn: '2014-05-15', inForceFrom: '2014-07-01', inForceTo: '2024-07-31' },
  },
]
