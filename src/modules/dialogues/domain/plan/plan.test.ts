import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutesAfter, type Plan, type PlanFacts, planLacks, programmeText, readProgramme } from './plan.ts'

const whole: Plan = {
  basis: { number: '82/KH-UBND', on: '2026-03-13', title: 'Tổ chức đối thoại doanh nghiệp hằng năm' },
  purposes: ['Nghe doanh nghiệp'],
  requirements: [],
  participants: ['Doanh nghiệp'],
  programme: [{ at: '08:00', what: 'Khai mạc' }],
  petitions: ['Nhận trực tuyến và tại quầy'],
  duties: [{ departmentId: null, body: 'Phòng Kinh tế', work: ['Soạn thông báo'] }],
  schedule: [],
  budget: 'Chi thường xuyên',
  recipients: ['Sở Tài chính'],
}
const facts: PlanFacts = {
  conferenceOn: '2026-10-22',
  startsAt: '08:00',
  place: 'Hội trường UBND xã',
  chairName: 'Trần Văn Thử',
  chairTitle: 'Chủ tịch UBND xã',
}

describe('R1: what a plan must state', () => {
  test('nothing is missing from a whole one', () => expect(planLacks(whole, facts)).toEqual([]))

  test.each<[string, Partial<Plan>, Partial<PlanFacts>, string]>([
    ['the number of the city’s plan', { basis: { ...whole.basis, number: '' } }, {}, 'basis'],
    ['its date', { basis: { ...whole.basis, on: '' } }, {}, 'basis'],
    ['its title', { basis: { ...whole.basis, title: '' } }, {}, 'basis'],
    ['the purpose', { purposes: [] }, {}, 'purpose'],
    ['the place', {}, { place: '' }, 'place'],
    ['who takes part', { participants: [] }, {}, 'participants'],
    ['the programme', { programme: [] }, {}, 'programme'],
    ['how petitions are handled', { petitions: [] }, {}, 'petitions'],
    ['any work', { duties: [{ departmentId: null, body: 'Phòng Kinh tế', work: [] }] }, {}, 'duties'],
    ['where the money comes from', { budget: '' }, {}, 'budget'],
    ['who receives it', { recipients: [] }, {}, 'recipients'],
  ])('without %s', (_, plan, its, lacks) =>
    expect(planLacks({ ...whole, ...plan }, { ...facts, ...its })).toEqual([lacks]),
  )

  test('a chair is a name or a title', () => {
    expect(planLacks(whole, { ...facts, chairName: '' })).toEqual([])
    expect(planLacks(whole, { ...facts, chairName: '', chairTitle: '' })).toEqual(['chair'])
  })
})

describe('a programme as it is typed', () => {
  test('each way to write an hour', () => {
    expect(readProgramme('7:30 Đón tiếp\n\n8h Khai mạc\n- 8g15 – Báo cáo\n09 giờ: Trả lời')).toEqual({
      ok: true,
      value: [
        { at: '07:30', what: 'Đón tiếp' },
        { at: '08:00', what: 'Khai mạc' },
        { at: '08:15', what: 'Báo cáo' },
        { at: '09:00', what: 'Trả lời' },
      ],
    })
  })

  test.each([
    ['Khai mạc', 'time-missing'],
    ['8:00', 'time-missing'],
    ['24:00 Ra về', 'time-missing'],
    ['9:00 Trả lời\n8:30 Khai mạc', 'out-of-order'],
  ])('%j: %s', (text, refusal) => expect(readProgramme(text)).toEqual({ ok: false, refusal }))

  test('what was read is typed again and read the same', () => {
    const line = fc.record({
      minute: fc.integer({ min: 0, max: 1439 }),
      what: fc.constantFrom('Khai mạc', 'Hỏi, đáp', '15 phút nghỉ'),
    })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const programme = lines
          .toSorted((a, b) => a.minute - b.minute)
          .map(({ minute, what }) => ({ at: minutesAfter('00:00', minute), what }))
        expect(readProgramme(programmeText(programme))).toEqual({ ok: true, value: programme })
      }),
    )
  })
})

test('a programme begins before the hour, and never the day before', () => {
  expect(minutesAfter('08:00', -30)).toBe('07:30')
  expect(minutesAfter('08:00', 105)).toBe('09:45')
  expect(minutesAfter('00:10', -30)).toBe('00:00')
  expect(minutesAfter('23:50', 30)).toBe('23:59')
})
