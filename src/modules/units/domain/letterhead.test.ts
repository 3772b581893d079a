import { expect, test } from 'vitest'
import { letterheadOf } from './letterhead.ts'

const daiSon = { kind: 'commune', name: 'Đại Sơn', province_name: 'Thành phố Hải Phòng', written_in_full: false }

test('a commune’s papers are its committee’s, from its own name (facts 1.4)', () =>
  expect(letterheadOf(daiSon)).toEqual({
    letterhead: { above: '', body: ['Ủy ban nhân dân', 'xã Đại Sơn'] },
    ...{ place: 'Đại Sơn', above: 'Ủy ban nhân dân thành phố Hải Phòng', author: 'UBND xã Đại Sơn' },
  }))

test('a unit named after a person, a number or an event is written in full', () =>
  expect(letterheadOf({ ...daiSon, kind: 'ward', name: 'Trần Hưng Đạo', written_in_full: true }).place).toBe(
    'Phường Trần Hưng Đạo',
  ))
