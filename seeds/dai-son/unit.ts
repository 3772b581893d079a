import type { MilestoneName } from '#modules/dialogues/index.ts'
import type { ListedVillage, UnitData } from '#modules/units/index.ts'
import type { When } from './story.ts'

/** xã Đại Sơn, thành phố Hải Phòng. The four communes it was made of still stand in people's addresses. */
export const UNIT_CODE = '11086'

export const unitData: UnitData = {
  counterName: 'Trung tâm Phục vụ hành chính công xã Đại Sơn',
  counterAddress: 'Trụ sở UBND xã Đại Sơn',
  phone: '02200000000',
  site: '',
  opensAt: '07:30',
  closesAt: '17:00',
  // Of nobody: real ones are given by the city.
  organId: 'H24.999',
}

const formerCommunes = ['Bình Lãng', 'Đại Sơn', 'Thanh Hải', 'Hưng Đạo']

/** Thôn Mẫu 1 to 12, three of each former commune. */
export const villages: readonly ListedVillage[] = Array.from({ length: 12 }, (_, index) => ({
  name: `Thôn Mẫu ${index + 1}`,
  formerCommune: formerCommunes[Math.floor(index / 3)] ?? '',
  headName: `Trưởng thôn Mẫu ${index + 1}`,
  headPhone: `022000001${String(index + 1).padStart(2, '0')}`,
}))

/** A dialogue of the story with what was recorded of it. */
export interface StoryDialogue {
  readonly created: When
  readonly year: number
  readonly conferenceOn: string
  /** The day it was first planned for, and when and why it was moved to the one it was held on (R4). */
  readonly moved?: When & { readonly from: string; readonly reason: string }
  readonly planSent: When & { readonly number: string }
  readonly notice: When & { readonly note: string }
  /** The leader's decision to hold it (R8), after the cut-off. */
  readonly decided: When
  readonly held: When & { readonly note: string }
  /** What of its papers was made and sent, by the milestone it meets; the settlement's approval meets its own. */
  readonly sent: readonly (When & { readonly milestone: MilestoneName })[]
  readonly closed?: When
}

export const PLACE = 'Hội trường UBND xã Đại Sơn'

export const dialogues: readonly StoryDialogue[] = [
  {
    created: { on: '2025-04-02', at: '09:00' },
    year: 2025,
    conferenceOn: '2025-10-16',
    moved: { on: '2025-08-12', at: '09:00', from: '2025-10-14', reason: 'Hội trường sửa mái đến hết ngày 14/10' },
    planSent: { on: '2025-04-08', at: '15:00', number: '06/KH-UBND' },
    notice: {
      on: '2025-09-03',
      at: '10:00',
      note: 'Niêm yết tại trụ sở, Trung tâm Phục vụ hành chính công và 12 thôn',
    },
    decided: { on: '2025-09-30', at: '09:00' },
    held: { on: '2025-10-16', at: '08:05', note: 'Hội nghị diễn ra tại hội trường UBND xã, 38 người dự.' },
    sent: [
      { milestone: 'conclusion-notice', on: '2025-10-20', at: '10:30' },
      { milestone: 'minutes', on: '2025-10-20', at: '10:35' },
      { milestone: 'result-report', on: '2025-10-27', at: '15:00' },
      { milestone: 'supplementary-report', on: '2025-10-30', at: '16:00' },
    ],
    closed: { on: '2025-12-19', at: '16:00' },
  },
  {
    created: { on: '2026-04-02', at: '09:00' },
    year: 2026,
    conferenceOn: '2026-10-22',
    planSent: { on: '2026-04-09', at: '15:00', number: '05/KH-UBND' },
    notice: {
      on: '2026-09-03',
      at: '10:00',
      note: 'Niêm yết tại trụ sở, Trung tâm Phục vụ hành chính công và 12 thôn',
    },
    decided: { on: '2026-10-05', at: '09:00' },
    held: { on: '2026-10-22', at: '08:05', note: 'Hội nghị diễn ra tại hội trường UBND xã, 41 người dự.' },
    sent: [
      { milestone: 'conclusion-notice', on: '2026-10-26', at: '10:30' },
      { milestone: 'minutes', on: '2026-10-26', at: '10:35' },
    ],
  },
]
