import { addEvidenceFile, freezeEvidence } from '#modules/reports/index.ts'
import type { When } from './dai-son/story.ts'
import { drawn } from './evidence.ts'
import { as, type Happening } from './world.ts'

/** When the year before is put together for the commune index: the files first, then everything is frozen. */
const FILES: When = { on: '2026-01-14', at: '09:10' }
const FROZEN: When = { on: '2026-01-14', at: '15:30' }
const YEAR = 2025

const files = [
  {
    indicator: 'posting-photos',
    about: 'Bảng tin trụ sở xã, thông báo kỳ đối thoại 2025',
    shows: 'Niêm yết tại trụ sở xã',
  },
  {
    indicator: 'posting-photos',
    about: 'Nhà văn hóa thôn Mẫu 3, kết quả đối thoại 2025',
    shows: 'Niêm yết tại thôn Mẫu 3',
  },
  {
    indicator: 'support-given',
    about: 'Buổi hướng dẫn hóa đơn điện tử cho hộ kinh doanh',
    shows: 'Hướng dẫn hóa đơn điện tử',
  },
] as const

/** Minh chứng DCCI of 2025, as it was put together and frozen at the beginning of 2026; 2026 is live. */
export const numberHappenings: readonly Happening[] = [
  {
    when: FILES,
    what: 'evidence of the year before',
    happens: async (world) => {
      for (const { indicator, about, shows } of files) {
        const taken = await drawn(world, shows)
        await as(world, 'specialist', FILES, (tx, by) =>
          addEvidenceFile(tx, by, taken, { year: YEAR, indicator, about }),
        )
      }
    },
  },
  {
    when: FROZEN,
    what: 'evidence frozen',
    happens: (world) => as(world, 'specialist', FROZEN, (tx, by) => freezeEvidence(tx, by, YEAR)),
  },
]
