import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { addWorkingDays, workingCalendar } from '#modules/calendar/index.ts'
import { vietnameseLeft } from '#test/only-english.ts'
import { InLanguage, renderPart } from '#ui/index.ts'
import { type CountedDue, countedDays, dueText, ruleText } from './due.ts'
import { DueBadge, DueDay, WhyDue } from './due.view.tsx'
import { dueWords } from './due-words.en.ts'

const calendar = workingCalendar()
const due = (from: string, term: number, what = 'conference', planned = false): CountedDue => ({
  dueOn: addWorkingDays(calendar, day(from), term),
  anchor: { what, on: day(from) },
  term,
  source: 'Kế hoạch của UBND xã, mục II.2.1',
  planned,
})
const overNationalDay = due('2026-08-31', 3)
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('why a day is the day is said in English, day by day; the day off and the source stay Vietnamese and say so', () => {
  const english = renderPart(
    <InLanguage value="en">
      <DueDay due={{ ...overNationalDay, planned: true }} calendar={calendar} />
    </InLanguage>,
  )
  expect(vietnameseLeft(english, [])).toEqual([])
  const said = text(english)
  expect(said).toContain('Monday, 7 September 2026 (planned)')
  expect(said).toContain('3 working days after the day of the conference (Monday, 31 August 2026).')
  expect(said).toContain('Wednesday, 2 September : public holiday ( Quốc khánh )')
  expect(english).toContain('<span lang="vi">Quốc khánh</span>')
  expect(english).toContain('Source: <span lang="vi">Kế hoạch của UBND xã, mục II.2.1</span>')
})

test('in Vietnamese it says what it said: the office knows no other language', () => {
  const said = text(renderPart(<WhyDue due={overNationalDay} calendar={calendar} />))
  expect(said).toContain('03 ngày làm việc sau ngày hội nghị (thứ Hai, 31/08/2026).')
  expect(said).toContain('thứ Tư, 02/09 : Quốc khánh')
  expect(said).toContain('Căn cứ: Kế hoạch của UBND xã, mục II.2.1')
  expect(countedDays(overNationalDay, calendar)).toEqual(countedDays(overNationalDay, calendar, 'vi'))
})

test.each<[string, string, string]>([
  ['2026-09-29', 'còn 3 ngày làm việc', '3 working days left'],
  ['2026-09-30', 'còn 2 ngày làm việc', '2 working days left'],
  ['2026-10-01', 'còn hôm nay', 'due today'],
  ['2026-10-02', 'quá 1 ngày làm việc', '1 working day overdue'],
  ['2026-10-05', 'quá 2 ngày làm việc', '2 working days overdue'],
])('due on 01/10, on %s: %s, %s', (today, vietnamese, english) => {
  const on = day('2026-10-01')
  expect([dueText(on, day(today), calendar), dueText(on, day(today), calendar, 'en')]).toEqual([vietnamese, english])
})

test('a badge says in English what is open, done, done late, and no longer counted', () => {
  const [dueOn, today] = [day('2026-10-01'), day('2026-09-30')]
  const badge = (given: { metOn?: string; lapsedOn?: string }) =>
    text(
      renderPart(
        <InLanguage value="en">
          <DueBadge
            {...{ dueOn, today, calendar }}
            metOn={given.metOn ? day(given.metOn) : null}
            lapsedOn={given.lapsedOn ? day(given.lapsedOn) : null}
          />
        </InLanguage>,
      ),
    ).trim()
  expect([
    badge({}),
    badge({ metOn: '2026-10-01' }),
    badge({ metOn: '2026-10-02' }),
    badge({ lapsedOn: '2026-09-01' }),
  ]).toEqual(['2 working days left', 'done on 1 October', 'done late, on 2 October', 'no longer counted'])
})

test.each<[string, number, string]>([
  ['month', 1, 'the first working day of September'],
  ['plan-due', -1, 'the last working day before 31 August'],
  ['published', 0, 'as the published notice says'],
  ['assigned', 0, 'on the day set by whoever gave the task'],
  ['conference', -7, '7 working days before the day of the conference'],
  ['receipt', 1, '1 working day after the day the petition was received'],
  ['something newer', 2, '2 working days after the day the count starts'],
])('from %s, %i working days: %s', (what, term, said) =>
  expect(ruleText({ term, anchor: { what, on: day('2026-08-31') } }, 'en')).toBe(said),
)

test('every event a day counts from has English words', () => {
  const rules = Object.keys(dueWords.vi.anchors).map((what) =>
    ruleText({ term: 7, anchor: { what, on: day('2026-08-31') } }, 'en'),
  )
  expect(vietnameseLeft(rules.join('. '), [])).toEqual([])
})
