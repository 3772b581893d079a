import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AgendaItem, conflictsOf, minuteOf, timeOf, timetable } from './agenda.ts'
import { proposeAgenda, proposedEnd } from './propose-agenda.ts'

const item = (id: string, minutes: number, more: Partial<AgendaItem> = {}): AgendaItem => ({
  ...{ id, kind: 'part', startsAt: null, minutes, who: '', petitionId: null },
  ...more,
})
const hall = { beginsAt: '08:00', endsAt: '11:00' }
const none = { placed: [], missing: [] }
const found = (items: readonly AgendaItem[], petitions: Parameters<typeof conflictsOf>[2] = none) =>
  conflictsOf(timetable(items, hall.beginsAt), hall, petitions)

describe('the hours of an agenda', () => {
  test('one follows the other; a fixed hour holds, whatever came before it', () => {
    const items = [item('a', 15), item('b', 20), item('c', 30, { startsAt: '09:00' }), item('d', 5)]
    expect(timetable(items, '08:00').map(({ from, to }) => `${timeOf(from)}–${timeOf(to)}`)).toEqual([
      '08:00–08:15',
      '08:15–08:35',
      '09:00–09:30',
      '09:30–09:35',
    ])
  })

  test('without fixed hours the last ends when all lengths are added up', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 20 }), (lengths) => {
        const timed = timetable(
          lengths.map((minutes, at) => item(String(at), minutes)),
          '08:00',
        )
        const sum = lengths.reduce((all, one) => all + one, 0)
        return (
          timed.at(-1)?.to === minuteOf('08:00') + sum &&
          timed.every(({ from, to }, at) => from === (timed[at - 1]?.to ?? 480) && to >= from)
        )
      }),
    ))

  test.each([
    [180, []],
    [181, [{ is: 'over-hours', minutes: 1 }]],
  ])('of %i minutes in a hall of three hours', (minutes, conflicts) => {
    expect(found([item('a', minutes)])).toEqual(conflicts)
  })
})

describe('what does not add up', () => {
  test('a part runs into the next one; who is in both is told', () => {
    const items = [
      item('a', 30, { who: 'Phòng Kinh tế' }),
      item('b', 10, { startsAt: '08:20', who: 'phòng kinh tế' }),
      item('c', 10, { who: 'Phòng Kinh tế' }),
    ]
    expect(found(items)).toEqual([
      { is: 'overlap', itemId: 'b', withId: 'a', minutes: 10 },
      { is: 'answerer-twice', itemId: 'b', withId: 'a', who: 'phòng kinh tế' },
    ])
  })

  test('a petition that was withdrawn, one without somebody who answers, one that is a double, and what stands nowhere', () => {
    const of = (id: string, who = 'Văn phòng') => item(id, 5, { kind: 'petition', petitionId: `p-${id}`, who })
    const petition = (id: string, stage: 'assigned' | 'withdrawn' | 'duplicate', doubleOf: string | null = null) => ({
      ...{ id: `p-${id}`, label: id, stage, doubleOf },
    })
    const placed = [
      petition('a', 'assigned'),
      petition('b', 'withdrawn'),
      petition('c', 'duplicate', 'p-a'),
      petition('d', 'duplicate', 'p-x'),
    ]
    expect(found([of('a', ''), of('b'), of('c'), of('d')], { placed, missing: ['7', '9'] })).toEqual([
      { is: 'missing', count: 2, labels: ['7', '9'] },
      { is: 'nobody-answers', itemId: 'a' },
      { is: 'gone', itemId: 'b', stage: 'withdrawn' },
      { is: 'doubled', itemId: 'c', withId: 'a' },
      { is: 'gone', itemId: 'd', stage: 'duplicate' },
    ])
  })
})

describe('the agenda that is proposed', () => {
  const programme = [
    { at: '08:00', what: 'Khai mạc', who: 'Người chủ trì' },
    { at: '08:20', what: 'Trả lời các kiến nghị đã gửi', who: '' },
    { at: '09:20', what: 'Hỏi, đáp trực tiếp', who: '' },
    { at: '10:30', what: 'Kết luận', who: 'Người chủ trì' },
  ]
  const petitions = ['a', 'b', 'c'].map((id) => ({ id, topic: 'Đất', departmentId: null, who: 'Phòng Kinh tế' }))
  const from = { programme, petitions, speakers: [{ name: 'HTX Thử', topic: 'vốn' }], beginsAt: '08:00' }

  test('petitions fill the part that answers, who asked to speak the one that asks', () => {
    const items = proposeAgenda({ ...from, endsAt: proposedEnd(programme, '08:00') })
    expect(
      items.map(({ kind, startsAt, minutes, title, petitionId }) => [kind, startsAt, minutes, title || petitionId]),
    ).toEqual([
      ['part', '08:00', 20, 'Khai mạc'],
      ['part', '08:20', 0, 'Trả lời các kiến nghị đã gửi'],
      ['petition', null, 10, 'a'],
      ['petition', null, 10, 'b'],
      ['petition', null, 10, 'c'],
      ['part', '09:20', 0, 'Hỏi, đáp trực tiếp'],
      ['slot', null, 3, 'HTX Thử: vốn'],
      ['part', '10:30', 15, 'Kết luận'],
    ])
    // Who asked to speak is known to officers only (R20).
    expect(items.find(({ kind }) => kind === 'slot')?.publicTitle).toBe('')
  })

  test('many petitions get what room there is, and no less than three minutes', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ id: `${at}`, topic: '', departmentId: null, who: '' }))
    const items = proposeAgenda({ ...from, petitions: many, endsAt: '10:45' })
    expect(items.filter(({ kind }) => kind === 'petition').map(({ minutes }) => minutes)).toEqual(many.map(() => 3))
  })

  test('without a programme there are only petitions', () => {
    const items = proposeAgenda({ ...from, programme: [], endsAt: proposedEnd([], '08:00') })
    expect(items.map(({ kind }) => kind)).toEqual(['petition', 'petition', 'petition', 'slot'])
    expect(proposedEnd([], '08:00')).toBe('11:00')
  })
})
