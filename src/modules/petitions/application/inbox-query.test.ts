import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { workingCalendar } from '#modules/calendar/index.ts'
import { approved, assigned, openTestOffice, petitionIn, saying, type TestOffice, well } from '#test/stage-handling.ts'
import { askForOpinion } from './handling/ask-opinion.ts'
import { closePetition } from './handling/close-petition.ts'
import { releasePublicText } from './handling/public-text.ts'
import { type InboxAsked, type InboxBox, inboxBoxes, soonUntil } from './inbox-filter.ts'
import { inboxCounts, inboxPage } from './inbox-query.ts'
import { petitionAt, petitionPage } from './petition-page-query.ts'

let office: TestOffice
/** In the order they came: new, assigned to land, for the clerk, asked of economy, spam. */
let ids: string[]
const calendar = workingCalendar()

beforeAll(async () => {
  office = await openTestOffice()
  const { unit, landOfficer, specialist, departments } = office
  const content = ['Điện yếu.', 'Đường làng nghề ngập.', 'Xin mở chợ.', 'Giảm tiền thuê đất.', 'Mua ngay.']
  ids = []
  for (const [index, text] of content.entries())
    ids.push(await petitionIn(office, `2026-09-${10 + index}T05:00:00Z`, saying(text)))
  const [, second = '', third = '', fourth = '', fifth = ''] = ids
  for (const id of [second, third, fourth]) await assigned(office, id)
  await approved(office, third)
  await unit.write(async (tx) => {
    const by = landOfficer.by('2026-09-22T02:00:00Z')
    const ask = {
      petitionId: fourth,
      departmentId: departments.economy,
      question: 'Bao nhiêu?',
      dueOn: day('2026-09-25'),
    }
    well(await askForOpinion(tx, by, landOfficer.actor, ask))
    const closing = { how: 'spam', reason: 'Quảng cáo' } as const
    well(
      await closePetition(tx, specialist.by('2026-09-22T02:00:00Z'), specialist.actor, { petitionId: fifth, closing }),
    )
  })
})

const asked: InboxAsked = {
  ...{ box: 'all', q: '', dialogue: '', field: '', stage: '', department: '', sort: 'number', after: '' },
}
const list = async (
  who: 'specialist' | 'landOfficer' | 'leader' | 'clerk',
  change: Partial<InboxAsked> = {},
  today = '2026-09-22',
  atMost?: number,
) => {
  const viewer = { ...office[who].actor, officerId: office[who].id, today: day(today), calendar }
  const page = await office.unit.read((db) => inboxPage(db, { ...asked, ...change }, viewer, atMost))
  return { places: page.rows.map(({ id }) => ids.indexOf(id) + 1), next: page.next, rows: page.rows }
}
const placesIn = async (who: Parameters<typeof list>[0], box: InboxBox, today?: string) =>
  (await list(who, { box }, today)).places.toSorted()

test('each box holds what it says, for who looks', async () => {
  expect(await placesIn('specialist', 'todo')).toEqual([1, 2, 3, 4])
  expect(await placesIn('specialist', 'all')).toEqual([1, 2, 3, 4, 5])
  expect(await placesIn('specialist', 'mine')).toEqual([1, 4])
  expect(await placesIn('landOfficer', 'mine')).toEqual([2, 3, 4])
  expect(await placesIn('clerk', 'mine')).toEqual([3])
  expect(await placesIn('leader', 'mine')).toEqual([])
  expect(await placesIn('specialist', 'city')).toEqual([])
})

test('what waits to be made public lies with who may, until it is public', async () => {
  const { unit, specialist } = office
  expect(await placesIn('specialist', 'release')).toEqual([1, 2, 3, 4])
  expect(await placesIn('leader', 'release')).toEqual([])
  const [petitionId = ''] = ids
  await unit.write(async (tx) =>
    well(
      await releasePublicText(tx, specialist.by('2026-09-22T03:00:00Z'), specialist.actor, {
        ...{ petitionId, title: 'Đường ngập', content: 'Đường ngập.', proposal: '', checked: true },
      }),
    ),
  )
  expect(await placesIn('specialist', 'release')).toEqual([2, 3, 4])
})

test('a department sees what lies with it, as lead or asked, and no more', async () => {
  expect(await placesIn('landOfficer', 'all')).toEqual([2, 3, 4])
})

test('due soon from three working days before the day, overdue from the day after it', async () => {
  for (const [today, soon, overdue] of [
    ['2026-10-28', [], []],
    ['2026-10-29', [1, 2, 3, 4], []],
    ['2026-11-02', [1, 2, 3, 4], []],
    ['2026-11-03', [], [1, 2, 3, 4]],
  ] as const) {
    expect([today, await placesIn('specialist', 'soon', today)]).toEqual([today, soon])
    expect([today, await placesIn('specialist', 'overdue', today)]).toEqual([today, overdue])
  }
  expect(soonUntil(calendar, day('2026-10-29')).toString()).toBe('2026-11-02')
})

test('the counts are those of the boxes', async () => {
  const viewer = { ...office.specialist.actor, officerId: office.specialist.id, today: day('2026-10-30'), calendar }
  const counts = await office.unit.read((db) => inboxCounts(db, viewer))
  for (const box of inboxBoxes)
    expect([box, counts[box]]).toEqual([box, (await placesIn('specialist', box, '2026-10-30')).length])
})

test.each(['number', 'newest', 'due'] as const)(
  'sorted by %s, pages hold everything once, in one order',
  async (sort) => {
    const whole = (await list('specialist', { sort })).places
    expect(whole.toSorted()).toEqual([1, 2, 3, 4, 5])
    for (const atMost of [1, 2, 3, 4, 5]) {
      const paged: number[] = []
      for (let after: string | null = ''; after !== null; ) {
        const page = await list('specialist', { sort, after }, undefined, atMost)
        paged.push(...page.places)
        after = page.next
      }
      expect([atMost, paged]).toEqual([atMost, whole])
    }
  },
)

test('newest by the day of receipt; without a due day last', async () => {
  expect((await list('specialist', { sort: 'newest' })).places).toEqual([5, 4, 3, 2, 1])
  expect((await list('specialist', { sort: 'due' })).places.at(-1)).toBe(5)
})

describe('search', () => {
  test('by words with and without accents, by code and by number', async () => {
    const [row] = (await list('specialist', { q: 'lang nghe' })).rows
    expect(row).toMatchObject({ id: ids[1], number: 2, dialogue: '2026', lead: 'Bộ phận Địa chính', stage: 'assigned' })
    const code = row?.code ?? ''
    expect((await list('specialist', { q: code })).places).toContain(2)
    expect((await list('specialist', { q: code.replaceAll('-', '') })).places).toContain(2)
    expect((await list('specialist', { q: 'số 4' })).places).toContain(4)
    expect((await list('specialist', { q: 'Ví Dụ' })).places.toSorted()).toEqual([1, 2, 3, 4, 5])
    expect((await list('specialist', { q: 'không có gì' })).places).toEqual([])
    expect((await list('landOfficer', { q: 'điện yếu' })).places).toEqual([])
  })

  test('pages on', async () => {
    const first = await list('specialist', { q: 'vi du' }, undefined, 3)
    const rest = await list('specialist', { q: 'vi du', after: first.next ?? '' }, undefined, 3)
    expect([...first.places, ...rest.places].toSorted()).toEqual([1, 2, 3, 4, 5])
  })
})

test('narrowed by dialogue, field, stage and department', async () => {
  expect((await list('specialist', { dialogue: '2025' })).places).toEqual([])
  expect((await list('specialist', { field: 'land' })).places.toSorted()).toEqual([2, 3, 4])
  expect((await list('specialist', { stage: 'waiting-opinion' })).places).toEqual([4])
  expect((await list('specialist', { department: office.departments.land })).places.toSorted()).toEqual([2, 3, 4])
  expect((await list('specialist', { department: 'none' })).places.toSorted()).toEqual([1, 5])
})

test('a petition is found at its address, and its page holds everything', async () => {
  const { unit } = office
  expect(await unit.read((db) => petitionAt(db, '2026', 4))).toBe(ids[3])
  expect(await unit.read((db) => petitionAt(db, '2026', 99))).toBeNull()
  const page = await unit.read((db) => petitionPage(db, ids[3] ?? ''))
  expect(page).toMatchObject({
    ...{ number: 4, lead: 'Bộ phận Địa chính', senderName: 'Cơ sở mộc Ví Dụ', published: false },
    opinions: [{ department: 'Phòng Kinh tế', question: 'Bao nhiêu?', dueOn: day('2026-09-25'), opinion: null }],
  })
  expect(page?.allowed).toContain('give-opinion')
})
