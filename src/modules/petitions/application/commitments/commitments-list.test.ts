import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { well } from '#test/stage-handling.ts'
import { openPromisingOffice } from '#test/stage-promises.ts'
import { commitmentCounts, commitmentsOf, commitmentsPage } from './commitments-query.ts'

test('what is owed first, the nearest day on top, page by page; boxes and their counts by the day', async () => {
  const { office: of, petitionId, made, keep, move, end } = await openPromisingOffice()
  const kept = await made({ what: 'Đã làm' })
  well(await keep(kept, '2026-11-01', { words: 'Xong' }))
  const [late, soon] = [await made({ what: 'Chậm', dueOn: day('2026-11-10') }), await made({ what: 'Sắp' })]
  const far = await made({ what: 'Xa', dueOn: day('2027-06-30') })
  const noDay = await made({ what: 'Chưa hẹn', dueOn: null, departmentId: of.departments.power })
  const moved = await made({ what: 'Đổi', dueOn: day('2026-12-01') })
  well(await move(moved, '2026-12-20'))
  const gone = await made({ what: 'Thôi' })
  well(await end(gone, 'give-up', 'Không cần nữa', '2026-11-12'))

  const today = day('2026-11-12')
  const viewer = { ...of.specialist.actor, today, soonUntil: day('2026-11-19') }
  const asked = { box: 'all', department: '', dialogue: '', before: '', after: '' } as const
  const page = (more: object, atMost = 50, who = viewer) =>
    of.unit.read((db) => commitmentsPage(db, { ...asked, ...more }, who, atMost))
  const ids = async (more: object, who = viewer) => (await page(more, 50, who)).rows.map(({ id }) => id)
  const order = [late, soon, moved, far, noDay]
  expect((await ids({})).slice(0, 5)).toEqual(order)
  expect(await ids({ box: 'late' })).toEqual([late])
  expect(await ids({ box: 'soon' })).toEqual([soon])
  expect(await ids({ box: 'changed' })).toEqual([moved])
  expect(await ids({ box: 'kept' })).toEqual([kept])
  expect(await ids({ box: 'given-up' })).toEqual([gone])
  expect(await ids({ department: of.departments.power })).toEqual([noDay])
  expect(await ids({ dialogue: '1999' })).toEqual([])
  expect(await of.unit.read((db) => commitmentCounts(db, viewer))).toEqual({
    ...{ open: 5, late: 1, soon: 1, disputed: 0, changed: 1, kept: 1, 'given-up': 1, all: 7 },
  })
  const first = await page({ box: 'open' }, 3)
  expect(first.rows.map(({ id }) => id)).toEqual(order.slice(0, 3))
  const rest = await page({ box: 'open', after: first.next ?? '' }, 3)
  expect(rest).toMatchObject({ rows: [{ id: far }, { id: noDay }], next: null })
  // A department sees its own, and what the petitions it answers promise.
  const power = { ...viewer, roles: ['department-officer'], departmentId: of.departments.power } as const
  expect(await ids({}, power as never)).toEqual([noDay])
  expect(await ids({}, { ...viewer, ...of.landOfficer.actor })).toHaveLength(7)
  expect((await of.unit.read((db) => commitmentsOf(db, petitionId))).map(({ what }) => what)).toHaveLength(7)
})
