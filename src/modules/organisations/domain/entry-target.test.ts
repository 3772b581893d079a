import { expect, test } from 'vitest'
import { type EntryKeys, entryTargets, type KnownRow } from './entry-target.ts'

const known = (id: string, nameKey: string, more: Partial<KnownRow> = {}): KnownRow => ({
  ...{ id, nameKey, identifier: null, phone: null, merged: false },
  ...more,
})
const entry = (nameKey: string, more: Partial<EntryKeys> = {}): EntryKeys => ({
  ...{ nameKey, identifier: null, phone: null },
  ...more,
})
const register = [
  known('a', 'moc', { identifier: 'T1', phone: 'p1' }),
  known('b', 'nem', { phone: 'p2' }),
  known('c', 'nem', { phone: 'p3' }),
  known('d', 'theu'),
  known('a', 'moc cu', { phone: 'p9', merged: true }),
]

test.each<[string, EntryKeys, ReturnType<typeof entryTargets>[number]]>([
  ['the same identifier, whatever it is called', entry('xuong moc', { identifier: 'T1' }), { is: 'known', id: 'a' }],
  ['the same name and telephone', entry('nem', { phone: 'p3' }), { is: 'known', id: 'c' }],
  ['the only one of that name, where nothing else is told', entry('theu'), { is: 'known', id: 'd' }],
  ['the name of one that was merged, with its telephone', entry('moc cu', { phone: 'p9' }), { is: 'known', id: 'a' }],
  ['several of that name', entry('nem'), { is: 'unlinked' }],
  ['that name with another telephone', entry('theu', { phone: 'p7' }), { is: 'unlinked' }],
  ['that name with an identifier nobody has', entry('theu', { identifier: 'T2' }), { is: 'new' }],
  ['a name nobody has', entry('cho'), { is: 'new' }],
])('%s', (_, one, target) => expect(entryTargets([one], register)).toEqual([target]))

test('what an earlier row creates is known to the later ones', () => {
  const rows = [
    entry('cho', { phone: 'p5' }),
    entry('cho', { phone: 'p5' }),
    entry('cho'),
    entry('cho', { phone: 'p6' }),
    entry('quan', { identifier: 'T3' }),
    entry('quan an', { identifier: 'T3' }),
  ]
  expect(entryTargets(rows, [])).toEqual([
    { is: 'new' },
    { is: 'row', at: 0 },
    { is: 'row', at: 0 },
    { is: 'unlinked' },
    { is: 'new' },
    { is: 'row', at: 4 },
  ])
})
