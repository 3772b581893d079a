import { expect, test } from 'vitest'
import { type MergedFacts, mergedFacts } from './merging.ts'

const facts = (changes: Partial<MergedFacts> = {}): MergedFacts => ({
  ...{
    name: 'Mộc',
    kind: null,
    place: { villageId: null, outsidePlace: '' },
    sector: null,
    contact: null,
    override: null,
  },
  ...changes,
})
const village = { villageId: 'v2', outsidePlace: '' }
const elsewhere = { villageId: null, outsidePlace: 'ngoài địa bàn' }
const counts = { counts: true, reason: 'Trụ sở ở xã' }

test('the one that stays speaks for both, the other where it is silent', () => {
  const stays = facts({ name: 'Xưởng Mộc', kind: 'household', contact: 'c1' })
  const gone = facts({
    name: 'HKD Mộc',
    kind: 'farm',
    place: village,
    sector: 'crafts',
    contact: 'c2',
    override: counts,
  })
  expect(mergedFacts(stays, gone, {})).toEqual(
    facts({ name: 'Xưởng Mộc', kind: 'household', contact: 'c1', place: village, sector: 'crafts', override: counts }),
  )
})

test('each fact is taken of the row that was chosen for it', () => {
  const stays = facts({ name: 'Xưởng Mộc', kind: 'household', place: elsewhere, sector: 'trade', contact: 'c1' })
  const gone = facts({ name: 'HKD Mộc', kind: 'farm', place: village, sector: 'crafts', contact: 'c2' })
  const all = { name: 'gone', kind: 'gone', place: 'gone', sector: 'gone', contact: 'gone' } as const
  expect(mergedFacts(stays, gone, all)).toEqual(gone)
  expect(mergedFacts(stays, gone, { place: 'gone' })).toEqual({ ...stays, place: village })
})

test('a chosen row that says nothing loses nothing', () => {
  const stays = facts({ kind: 'household', contact: 'c1' })
  expect(mergedFacts(stays, facts(), { kind: 'gone', contact: 'gone', place: 'gone' })).toEqual(stays)
})

test('of two decisions on whether it counts the one of the row that stays holds', () => {
  const stays = facts({ override: { counts: false, reason: 'Đã giải thể' } })
  expect(mergedFacts(stays, facts({ override: counts }), {}).override?.counts).toBe(false)
})
