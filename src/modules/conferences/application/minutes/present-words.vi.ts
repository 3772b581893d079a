import type { CountedAs } from '../../domain/index.ts'

/** How the minutes say who was there. */
export const presentWords = {
  all: (people: number) => `${people} người`,
  businesses: (people: number) => `trong đó ${people} đại diện doanh nghiệp, hợp tác xã, hộ kinh doanh`,
  of: (group: string, people: number) => `${group} ${people}`,
  groups: {
    company: 'doanh nghiệp',
    'co-operative': 'hợp tác xã',
    household: 'hộ kinh doanh',
    other: 'cơ sở khác',
    body: 'cơ quan',
    union: 'đoàn thể',
    leader: 'lãnh đạo thành phố',
    guest: 'khách mời khác',
  } satisfies Record<CountedAs, string>,
} as const
