import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBareUnit } from '#test/stage.ts'
import { type Teller, tell } from './teller.ts'

test('an act leads to its thing only who may go there', async () => {
  const unit = await openBareUnit()
  const [guarded, open] = [newId(), newId()]
  const teller: Teller = {
    label: 'Thử',
    sentences: { 'thing.made': (_, names) => `làm ${names.subject}` },
    names: async () => [
      { id: guarded, name: 'A', href: '/a', needs: 'a.read' },
      { id: open, name: 'B', href: '/b' },
    ],
  }
  const act = (subjectId: string) => ({
    seq: 1,
    at: Temporal.Instant.from('2026-09-20T05:00:00Z'),
    on: Temporal.PlainDate.from('2026-09-20'),
    actor: 'officer',
    officerName: 'Cán Bộ Thử',
    code: 'thing.made',
    subject: 'thing',
    subjectId,
    facts: {},
  })
  const hrefs = async (may: boolean) =>
    (await unit.read((db) => tell(db, [teller], [act(guarded), act(open)], () => may))).map(({ href }) => href)
  expect(await hrefs(true)).toEqual(['/a', '/b'])
  expect(await hrefs(false)).toEqual([undefined, '/b'])
})
