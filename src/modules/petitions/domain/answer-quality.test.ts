import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { type AnswerWritten, checkAnswer, type Finding, type QualityView, type ReplyWritten } from './answer-quality.ts'
import type { LegalBasis } from './legal-bases.ts'

const today = day('2026-10-29')
const basis = (number: string, from: string, to: string | null): LegalBasis => ({
  ...{ id: number, number, title: number, issuedOn: day(from), inForceFrom: day(from) },
  inForceTo: to ? day(to) : null,
})
const old = basis('52/2018/NĐ-CP', '2018-06-01', '2026-06-30')
const coming = basis('90/2026/NĐ-CP', '2027-01-01', null)
const sound = basis('31/2024/QH15', '2024-08-01', null)
const view: QualityView = {
  ...{ today, dueOn: day('2026-11-02'), delayReason: '', bodies: ['Phòng Kinh tế'] },
  knownBases: [old, coming, sound],
}
const reply = (changes: Partial<ReplyWritten> = {}): ReplyWritten => ({
  ...{ ask: 1, ruling: 'agreed', words: 'Rãnh được khơi xong trước 15/11/2026.', promises: [] },
  ...changes,
})
const answer = (...replies: readonly ReplyWritten[]): AnswerWritten => ({ replies, bases: [] })
const kinds = (found: readonly Finding[]) => found.map(({ kind, ask }) => [kind, ask])
const promise = (changes = {}) => ({ what: 'Khơi rãnh', hasOwner: true, dueOn: day('2026-11-15'), ...changes })

describe('what is pointed at before an answer goes to the leader', () => {
  test.each<[string, ReplyWritten, readonly Finding['kind'][]]>([
    ['a sound reply', reply(), []],
    ['an ask without a reply', reply({ words: ' ' }), ['no-reply']],
    ['a reply without a ruling', reply({ ruling: null }), ['no-ruling']],
    [
      'a no without a reason',
      reply({ ruling: 'declined', words: 'Xã không đồng ý mở cửa hàng.' }),
      ['declined-without-reason'],
    ],
    [
      'a no with its reason',
      reply({ ruling: 'declined', words: 'Không đồng ý, vì đất nằm trong quy hoạch đường.' }),
      [],
    ],
    [
      'a no that leans on the law',
      reply({ ruling: 'declined', words: 'Theo Luật Đất đai, thời hạn không quá 10 năm.' }),
      [],
    ],
    [
      'passed on to nobody',
      reply({ ruling: 'passed-on', words: 'Việc này thuộc cơ quan khác.' }),
      ['passed-on-to-nobody'],
    ],
    ['passed on to a body', reply({ ruling: 'passed-on', words: 'Xã đã chuyển Sở Xây dựng.' }), []],
    ['a phrase that promises nothing', reply({ words: 'UBND xã sẽ xem xét.' }), ['promises-nothing']],
    ['noted, and said so', reply({ ruling: 'noted', words: 'UBND xã ghi nhận ý kiến.' }), []],
    [
      'noted, and an empty promise besides',
      reply({ ruling: 'noted', words: 'Ghi nhận, sẽ xem xét.' }),
      ['promises-nothing'],
    ],
    ['a promise with day and owner', reply({ promises: [promise()] }), []],
    ['a promise without a day', reply({ promises: [promise({ dueOn: null })] }), ['promise-without-day']],
    ['a promise of nobody', reply({ promises: [promise({ hasOwner: false })] }), ['promise-without-owner']],
    [
      'of nobody, for no day',
      reply({ promises: [promise({ hasOwner: false, dueOn: null })] }),
      ['promise-without-owner', 'promise-without-day'],
    ],
    [
      'a promise for a day that has passed',
      reply({ promises: [promise({ dueOn: day('2026-10-28') })] }),
      ['promise-day-past'],
    ],
    ['a promise for today', reply({ promises: [promise({ dueOn: today })] }), []],
    [
      'a basis that is no longer in force',
      reply({ words: 'Theo Nghị định 52/2018/NĐ-CP, làng nghề được công nhận.' }),
      ['basis-lapsed'],
    ],
    [
      'typed in small letters with a long dash',
      reply({ words: 'Theo 52/2018/NĐ–CP của Chính phủ.' }),
      ['basis-lapsed'],
    ],
    ['a basis that is not in force yet', reply({ words: 'Theo Nghị định 90/2026/NĐ-CP.' }), ['basis-lapsed']],
    ['a basis in force', reply({ words: 'Theo Luật số 31/2024/QH15.' }), []],
    ['a basis the list does not know', reply({ words: 'Theo Nghị định 1/1999/NĐ-CP.' }), []],
    ['no number at all: an area and a date', reply({ words: 'Sân 600 m² được giao ngày 15/12/2026.' }), []],
  ])('%s', (_, one, found) => expect(checkAnswer(answer(one), view).map(({ kind }) => kind)).toEqual(found))

  test('each by its ask, in order, with the place in the words', () => {
    const found = checkAnswer(answer(reply({ ask: 1, words: '' }), reply({ ask: 2, words: 'Xã ghi nhận.' })), view)
    expect(kinds(found)).toEqual([
      ['no-reply', 1],
      ['promises-nothing', 2],
    ])
    expect(found[1]).toMatchObject({ at: { start: 3, end: 11, text: 'ghi nhận' } })
  })

  test('a chosen basis is looked at too', () => {
    expect(checkAnswer({ replies: [reply()], bases: [old, sound] }, view)).toMatchObject([
      { kind: 'basis-lapsed', ask: null, basis: { number: '52/2018/NĐ-CP' }, at: null },
    ])
  })
})

describe('late (R17)', () => {
  const late = (changes: Partial<QualityView>) =>
    checkAnswer(answer(reply()), { ...view, ...changes }).map(({ kind }) => kind)
  test.each<[string, Partial<QualityView>, readonly Finding['kind'][]]>([
    ['on the last day', { today: day('2026-11-02') }, []],
    ['the day after, without a reason', { today: day('2026-11-03') }, ['late-without-reason']],
    ['with its reason', { today: day('2026-11-03'), delayReason: 'chờ đo đạc' }, []],
    ['where no term runs', { today: day('2026-12-01'), dueOn: null }, []],
  ])('%s', (_, changes, found) => expect(late(changes)).toEqual(found))
})
