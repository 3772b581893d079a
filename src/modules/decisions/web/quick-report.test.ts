import { describe, expect, test } from 'vitest'
import { day, instantAt } from '#kernel/day.ts'
import {
  allowedDecisions,
  countByVillage,
  decisions,
  missing,
  type QuickFacts,
  type QuickPhase,
  quickPhase,
  type Situation,
  type Verdict,
  verdict,
} from '../domain/index.ts'
import { quickReportText, villageReportText } from './quick-report-words.vi.ts'

const rules = { registrations: 15, petitions: 5, petitionsAtLeast: 3 }

/** Đại Sơn 2026: conference 22/10, L 01/10; r organisations and p petitions on a day, at an hour. */
function facts(on: string, r: number, p: number, changes: Partial<QuickFacts & Situation> = {}): QuickFacts {
  const counts = { r, p }
  const beforeCutOff = changes.beforeCutOff ?? on <= '2026-10-01'
  const { postponementAsked = false, postponementRefused = false, ...rest } = changes
  const found = verdict(counts, rules)
  const allowed = allowedDecisions(found, p, { beforeCutOff, postponementAsked, postponementRefused })
  const households = Math.max(r - 11, 0)
  return {
    ...{ year: 2026, today: day(on), noticeOn: day('2026-09-03'), noticeDueOn: day('2026-09-01') },
    ...{ conferenceOn: day('2026-10-22'), startsAt: '08:00', place: 'Hội trường UBND xã', lastDay: day('2026-10-01') },
    ...{
      beforeCutOff,
      decision: null,
      decisionDueOn: day('2026-10-06'),
      cityReply: null,
      heldOn: null,
      closedOn: null,
    },
    ...{ r, p, verdict: found, missing: missing(counts, rules) },
    byKind: {
      company: Math.min(r, 9),
      'co-operative': Math.min(Math.max(r - 9, 0), 2),
      household: households,
      other: 0,
    },
    allowed: decisions.filter((decision) => allowed[decision].allowed),
    answers: { total: 18, answered: 12, waitingCity: 1, overdue: 2, due: [] },
    ...rest,
  }
}
const at = (on: string, time = '16:00') => instantAt(day(on), time)
const decided = (decision: (typeof decisions)[number], on = '2026-10-05') => ({ decision, on: day(on) })

const table: [string, QuickPhase, QuickFacts, string, string?][] = [
  [
    'before the notice, in time',
    'before-notice',
    facts('2026-08-18', 0, 2, { noticeOn: null }),
    'Đến 16h 18/8: 0 đăng ký, 2 kiến nghị; chưa công bố thông báo, chậm nhất 01/9; hội nghị dự kiến 22/10',
  ],
  [
    'before the notice, its day over',
    'before-notice',
    facts('2026-09-02', 1, 0, { noticeOn: null }),
    'Đến 16h05 02/9: 1 đăng ký (1 DN), 0 kiến nghị; chưa công bố thông báo, quá hạn từ 01/9; hội nghị dự kiến 22/10',
    '16:05',
  ],
  [
    'intake, chair decides',
    'intake',
    facts('2026-09-18', 14, 4),
    'Đến 16h 18/9: 14 đăng ký (9 DN, 2 HTX, 3 hộ), 4 kiến nghị; còn thiếu 1 đăng ký, 1 kiến nghị; hạn 24h ngày 01/10',
  ],
  [
    'intake, full',
    'intake',
    facts('2026-09-25', 16, 6),
    'Đến 16h 25/9: 16 đăng ký (9 DN, 2 HTX, 5 hộ), 6 kiến nghị; đủ điều kiện tổ chức; hạn 24h ngày 01/10',
  ],
  [
    'intake, enough registrations, petitions missing',
    'intake',
    facts('2026-09-25', 15, 2),
    'Đến 16h 25/9: 15 đăng ký (9 DN, 2 HTX, 4 hộ), 2 kiến nghị; còn thiếu 3 kiến nghị; hạn 24h ngày 01/10',
  ],
  [
    'intake, nothing to answer',
    'intake',
    facts('2026-09-05', 2, 0),
    'Đến 16h 05/9: 2 đăng ký (2 DN), 0 kiến nghị; còn thiếu 13 đăng ký, 5 kiến nghị; hạn 24h ngày 01/10',
  ],
  [
    'intake, none registered',
    'intake',
    facts('2026-09-04', 0, 1),
    'Đến 16h 04/9: 0 đăng ký, 1 kiến nghị; còn thiếu 15 đăng ký, 4 kiến nghị; hạn 24h ngày 01/10',
  ],
  [
    'the last day of intake',
    'intake',
    facts('2026-10-01', 14, 4),
    'Đến 8h 01/10: 14 đăng ký (9 DN, 2 HTX, 3 hộ), 4 kiến nghị; còn thiếu 1 đăng ký, 1 kiến nghị; hạn 24h hôm nay',
    '08:00',
  ],
  [
    'after the cut-off, full',
    'after-cut-off',
    facts('2026-10-02', 15, 5),
    'Đến 16h 02/10: 15 đăng ký (9 DN, 2 HTX, 4 hộ), 5 kiến nghị; hết hạn nhận từ 01/10; đủ điều kiện tổ chức; chờ lãnh đạo quyết định tổ chức, mở lại tiếp nhận hay trả lời bằng văn bản; hạn quyết định 06/10',
  ],
  [
    'after the cut-off, chair decides',
    'after-cut-off',
    facts('2026-10-02', 14, 4),
    'Đến 16h 02/10: 14 đăng ký (9 DN, 2 HTX, 3 hộ), 4 kiến nghị; hết hạn nhận từ 01/10; thiếu 1 đăng ký, 1 kiến nghị; chờ lãnh đạo quyết định tổ chức theo thực tế, mở lại tiếp nhận hay trả lời bằng văn bản; hạn quyết định 06/10',
  ],
  [
    'after the cut-off, not met',
    'after-cut-off',
    facts('2026-10-02', 9, 2),
    'Đến 16h 02/10: 9 đăng ký (9 DN), 2 kiến nghị; hết hạn nhận từ 01/10; thiếu 6 đăng ký, 3 kiến nghị; chờ lãnh đạo quyết định mở lại tiếp nhận hay trả lời bằng văn bản; hạn quyết định 06/10',
  ],
  [
    'after the cut-off, nothing to answer',
    'after-cut-off',
    facts('2026-10-02', 9, 0),
    'Đến 16h 02/10: 9 đăng ký (9 DN), 0 kiến nghị; hết hạn nhận từ 01/10; thiếu 6 đăng ký, 5 kiến nghị; chờ lãnh đạo quyết định mở lại tiếp nhận hay khép lại bằng báo cáo; hạn quyết định 06/10',
  ],
  [
    'after the cut-off, none registered, with petitions',
    'after-cut-off',
    facts('2026-10-02', 0, 2),
    'Đến 16h 02/10: 0 đăng ký, 2 kiến nghị; hết hạn nhận từ 01/10; thiếu 15 đăng ký, 3 kiến nghị; chờ lãnh đạo quyết định mở lại tiếp nhận, trả lời bằng văn bản hay xin lùi thời gian; hạn quyết định 06/10',
  ],
  [
    'after the cut-off, none of both, the city has refused',
    'after-cut-off',
    facts('2026-10-12', 0, 0, {
      ...{
        decision: decided('ask-to-postpone'),
        cityReply: 'refused',
        postponementAsked: true,
        postponementRefused: true,
      },
    }),
    'Đến 16h 12/10: 0 đăng ký, 0 kiến nghị; hết hạn nhận từ 01/10; thiếu 15 đăng ký, 5 kiến nghị; Sở Tài chính không đồng ý lùi thời gian; chờ lãnh đạo quyết định mở lại tiếp nhận hay khép lại bằng báo cáo; hạn quyết định 06/10',
  ],
  [
    'decided to hold it before the cut-off',
    'decided',
    facts('2026-09-29', 16, 6, { decision: decided('hold', '2026-09-28') }),
    'Đến 16h 29/9: 16 đăng ký (9 DN, 2 HTX, 5 hộ), 6 kiến nghị; 28/9 đã quyết định tổ chức; còn nhận đến hết 01/10; hội nghị 8h ngày 22/10 tại Hội trường UBND xã',
  ],
  [
    'decided to hold it as is',
    'decided',
    facts('2026-10-06', 14, 4, { decision: decided('hold-as-is'), startsAt: '13:30', place: '' }),
    'Đến 16h 06/10: 14 đăng ký (9 DN, 2 HTX, 3 hộ), 4 kiến nghị; 05/10 đã quyết định tổ chức theo thực tế; hội nghị 13h30 ngày 22/10',
  ],
  [
    'intake reopened',
    'intake',
    facts('2026-10-06', 14, 4, {
      ...{ decision: decided('reopen-intake'), lastDay: day('2026-10-16'), beforeCutOff: true },
      conferenceOn: day('2026-11-06'),
    }),
    'Đến 16h 06/10: 14 đăng ký (9 DN, 2 HTX, 3 hộ), 4 kiến nghị; còn thiếu 1 đăng ký, 1 kiến nghị; hạn 24h ngày 16/10',
  ],
  [
    'the city is asked to postpone; the planned day may pass',
    'waiting-city',
    facts('2026-10-23', 0, 0, { decision: decided('ask-to-postpone') }),
    'Đến 16h 23/10: 0 đăng ký, 0 kiến nghị; 05/10 đã xin lùi thời gian, chờ Sở Tài chính trả lời',
  ],
  [
    'the city agreed: the new days speak',
    'intake',
    facts('2026-10-23', 3, 0, {
      ...{ decision: decided('ask-to-postpone'), cityReply: 'granted', conferenceOn: day('2026-12-10') },
      ...{ lastDay: day('2026-11-19'), beforeCutOff: true },
    }),
    'Đến 16h 23/10: 3 đăng ký (3 DN), 0 kiến nghị; còn thiếu 12 đăng ký, 5 kiến nghị; hạn 24h ngày 19/11',
  ],
  [
    'the day of the conference',
    'conference-day',
    facts('2026-10-22', 24, 15, { decision: decided('hold') }),
    'Đến 7h 22/10: 24 đăng ký (9 DN, 2 HTX, 13 hộ), 15 kiến nghị; hội nghị hôm nay, 8h tại Hội trường UBND xã',
    '07:00',
  ],
  [
    'the day of the conference, nothing decided',
    'conference-day',
    facts('2026-10-22', 14, 4),
    'Đến 7h 22/10: 14 đăng ký (9 DN, 2 HTX, 3 hộ), 4 kiến nghị; chưa có quyết định tổ chức; hội nghị hôm nay, 8h tại Hội trường UBND xã',
    '07:00',
  ],
  [
    'the planned day has passed',
    'day-passed',
    facts('2026-10-23', 14, 4, {
      answers: { total: 4, answered: 0, waitingCity: 0, overdue: 0, due: [{ on: day('2026-11-02'), n: 4 }] },
    }),
    'Đến 16h 23/10: 14 đăng ký (9 DN, 2 HTX, 3 hộ), 4 kiến nghị; ngày hội nghị 22/10 đã qua, chưa ghi nhận đã tổ chức; đã trả lời 0/4 kiến nghị; hạn 02/11 (4)',
  ],
  [
    'held, answers under way',
    'held',
    facts('2026-11-03', 24, 15, {
      heldOn: day('2026-10-22'),
      answers: {
        ...{ total: 18, answered: 12, waitingCity: 1, overdue: 2 },
        due: [
          { on: day('2026-11-05'), n: 2 },
          { on: day('2026-11-12'), n: 1 },
        ],
      },
    }),
    'Đến 16h 03/11: hội nghị đã tổ chức 22/10; đã trả lời 12/18 kiến nghị, chờ thành phố 1, quá hạn 2; hạn 05/11 (2), 12/11 (1)',
  ],
  [
    'held, all answered',
    'held',
    facts('2026-11-20', 24, 15, {
      ...{ heldOn: day('2026-10-22'), answers: { total: 18, answered: 18, waitingCity: 0, overdue: 0, due: [] } },
    }),
    'Đến 16h 20/11: hội nghị đã tổ chức 22/10; đã trả lời cả 18 kiến nghị',
  ],
  [
    'not held, answered in writing',
    'not-held',
    facts('2026-10-08', 9, 2, {
      decision: decided('answer-in-writing'),
      answers: { total: 2, answered: 1, waitingCity: 0, overdue: 0, due: [{ on: day('2026-10-14'), n: 1 }] },
    }),
    'Đến 16h 08/10: 9 đăng ký (9 DN), 2 kiến nghị; 05/10 đã quyết định không tổ chức hội nghị, trả lời bằng văn bản; đã trả lời 1/2 kiến nghị; hạn 14/10 (1)',
  ],
  [
    'closed by a report, nothing to answer',
    'not-held',
    facts('2026-10-08', 0, 0, {
      decision: decided('close-with-report'),
      answers: { total: 0, answered: 0, waitingCity: 0, overdue: 0, due: [] },
    }),
    'Đến 16h 08/10: 0 đăng ký, 0 kiến nghị; 05/10 đã quyết định không tổ chức hội nghị, khép lại bằng báo cáo',
  ],
  [
    'closed, something still open',
    'closed',
    facts('2026-12-02', 24, 15, {
      ...{ heldOn: day('2026-10-22'), closedOn: day('2026-11-30') },
      answers: { total: 18, answered: 17, waitingCity: 1, overdue: 0, due: [] },
    }),
    'Đến 16h 02/12: kỳ đối thoại 2026 đã khép lại 30/11; 24 đăng ký (9 DN, 2 HTX, 13 hộ), 15 kiến nghị; đã trả lời 17/18 kiến nghị, chờ thành phố 1',
  ],
  [
    'closed without a petition',
    'closed',
    facts('2027-01-05', 0, 0, {
      ...{ decision: decided('close-with-report'), closedOn: day('2026-12-30') },
      answers: { total: 0, answered: 0, waitingCity: 0, overdue: 0, due: [] },
    }),
    'Đến 16h 05/01: kỳ đối thoại 2026 đã khép lại 30/12; 0 đăng ký, 0 kiến nghị; không có kiến nghị phải trả lời',
  ],
]

test.each(table)('%s', (_, phase, given, text, time) => {
  expect(quickPhase(given)).toBe(phase)
  expect(quickReportText(given, at(given.today.toString(), time))).toBe(text)
})

test('every phase stands in the table, and in intake and after the cut-off every verdict', () => {
  const phases: Record<QuickPhase, true> = {
    ...{ 'before-notice': true, intake: true, 'after-cut-off': true, decided: true, 'waiting-city': true },
    ...{ 'conference-day': true, 'day-passed': true, held: true, 'not-held': true, closed: true },
  }
  expect(new Set(table.map(([, phase]) => phase))).toEqual(new Set(Object.keys(phases)))
  const verdicts: Record<Verdict, true> = {
    ...{ full: true, 'chair-decides': true, 'not-met': true, 'nothing-to-answer': true, 'none-registered': true },
  }
  for (const wanted of ['intake', 'after-cut-off'])
    expect(new Set(table.flatMap(([, phase, given]) => (phase === wanted ? [given.verdict] : [])))).toEqual(
      new Set(Object.keys(verdicts)),
    )
})

describe('by village', () => {
  const row = (counted: boolean, group: string | null) => ({ counted, group })

  test('an organisation that told no village is where another of its rows is; sums are the figures', () => {
    const groups = [
      { id: 'a', appearances: ['a', 's1'] },
      { id: 'b', appearances: ['b'] },
      { id: 'c', appearances: ['c'] },
    ]
    const told = new Map([
      ['a', null],
      ['s1', 'v2'],
      ['b', 'v2'],
      ['c', null],
    ])
    const counted = {
      registrations: [row(true, 'a'), row(true, 'b'), row(true, 'c'), row(false, 'b'), row(false, null)],
      petitions: [row(true, 'a'), row(false, 'a'), row(true, 'c')],
    }
    expect([...countByVillage(counted, groups, told)]).toEqual([
      ['v2', { registrations: 2, petitions: 1 }],
      [null, { registrations: 1, petitions: 1 }],
    ])
  })

  test('a line for each village, then those that have nothing yet', () => {
    const lines = [
      { name: 'Thôn 1', registrations: 0, petitions: 0 },
      { name: 'Thôn 2', registrations: 3, petitions: 1 },
      { name: 'Thôn 3, Bình Lãng cũ', registrations: 0, petitions: 0 },
      { name: null, registrations: 0, petitions: 1 },
    ]
    expect(villageReportText(lines, at('2026-09-18'), day('2026-09-18'))).toBe(
      'Đến 16h 18/9, theo thôn:\nThôn 2: 3 đăng ký, 1 kiến nghị\nChưa rõ thôn: 0 đăng ký, 1 kiến nghị\nChưa có: Thôn 1; Thôn 3, Bình Lãng cũ',
    )
  })
})
