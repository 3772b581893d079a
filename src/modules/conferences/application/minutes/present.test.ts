import { expect, test } from 'vitest'
import { participationOf } from '../../domain/index.ts'
import { presentText } from './present.ts'

const counted = (...came: readonly (readonly [Parameters<typeof participationOf>[0][number]['countedAs'], number])[]) =>
  participationOf(
    came.map(([countedAs], at) => ({
      ...({ id: `${at}`, why: 'guest', countedAs, removed: false, answer: null, sent: true } as const),
    })),
    new Map(came.map(([, people], at) => [`${at}`, { people }])),
  )

test('who was there is told by kind, as the door counted', () => {
  expect(presentText(counted(['company', 3], ['household', 1], ['company', 2], ['body', 4], ['union', 1]))).toBe(
    '11 người, trong đó 6 đại diện doanh nghiệp, hợp tác xã, hộ kinh doanh (doanh nghiệp 5, hộ kinh doanh 1); cơ quan 4, đoàn thể 1',
  )
  expect(presentText(counted(['body', 2]))).toBe(
    '2 người, trong đó 0 đại diện doanh nghiệp, hợp tác xã, hộ kinh doanh; cơ quan 2',
  )
})
