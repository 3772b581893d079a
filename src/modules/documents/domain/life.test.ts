import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { check, checksInForce, draftSeqOf, missingCheck } from './checking.ts'
import { correct, correctionLetter } from './correcting.ts'
import { arrivalNumberIn, registerPaper } from './incoming.ts'
import { sentTo, typeAndAbstract } from './registering.ts'
import { nameReplacement, withdraw } from './withdrawing.ts'

describe('the two checks before approval', () => {
  const content = { what: 'content', draftSeq: 3 }
  test('a check is of the text as it stood: written anew it is not in force', () => {
    const steps = ['drafted', 'submitted', 'drafted'].map((step, index) => ({ step, seq: index + 1 }))
    expect(draftSeqOf(steps)).toBe(3)
    expect(checksInForce([content, { what: 'form', draftSeq: 1 }], 3)).toEqual([content])
  })
  test('nothing is missing unless the unit requires it; then content first, form next', () => {
    expect(missingCheck(false, [], 3)).toBeNull()
    expect(missingCheck(true, [], 3)).toBe('content-check-needed')
    expect(missingCheck(true, [content], 3)).toBe('form-check-needed')
    expect(missingCheck(true, [content, { what: 'form', draftSeq: 2 }], 3)).toBe('form-check-needed')
    expect(missingCheck(true, [content, { what: 'form', draftSeq: 3 }], 3)).toBeNull()
  })
  test('recorded until it is approved, once for a text, with a paper behind "ghi thay"', () => {
    const open = { stage: 'for-approval', checks: [content], draftSeq: 3 } as const
    expect(check(open, 'form', { as: 'checker' }).ok).toBe(true)
    expect(check(open, 'content', { as: 'checker' })).toEqual({ ok: false, refusal: 'already-checked' })
    expect(check({ ...open, draftSeq: 4 }, 'content', { as: 'checker' }).ok).toBe(true)
    expect(check({ ...open, stage: 'approved' }, 'form', { as: 'checker' })).toEqual({ ok: false, refusal: 'not-open' })
    const recorded = { as: 'recorder', checkerId: 'a', paperNumber: ' ', hasScan: false } as const
    expect(check(open, 'form', recorded)).toEqual({ ok: false, refusal: 'checker-paper-needed' })
    expect(check(open, 'form', { ...recorded, hasScan: true }).ok).toBe(true)
  })
})

describe('an issued document is taken back', () => {
  const issued = { id: 'a', stage: 'issued', issuedOn: day('2026-10-20'), withdrawnOn: null } as const
  const given = { on: day('2026-10-20'), reason: 'Sai căn cứ', today: day('2026-10-21'), replacement: null }
  test('from its own day on, never ahead, with a reason, once', () => {
    expect(withdraw(issued, given).ok).toBe(true)
    expect(withdraw(issued, { ...given, on: day('2026-10-19') })).toMatchObject({ refusal: 'withdrawn-before-issue' })
    expect(withdraw(issued, { ...given, on: day('2026-10-21') }).ok).toBe(true)
    expect(withdraw(issued, { ...given, on: day('2026-10-22') })).toMatchObject({ refusal: 'day-in-future' })
    expect(withdraw(issued, { ...given, reason: ' ' })).toMatchObject({ refusal: 'word-needed' })
    expect(withdraw({ ...issued, withdrawnOn: day('2026-10-20') }, given)).toMatchObject({
      refusal: 'already-withdrawn',
    })
    expect(withdraw({ ...issued, stage: 'approved', issuedOn: null }, given)).toMatchObject({
      refusal: 'not-issued-yet',
    })
  })
  test('what replaces it is issued, stands itself, and is another', () => {
    const other = { ...issued, id: 'b' }
    const by = (replacement: typeof other | typeof issued) => withdraw(issued, { ...given, replacement })
    expect(by(other).ok).toBe(true)
    expect(by(issued)).toMatchObject({ refusal: 'replaces-itself' })
    const taken = { ...other, withdrawnOn: day('2026-10-20') }
    expect(withdraw(issued, { ...given, replacement: taken })).toMatchObject({ refusal: 'replacement-not-issued' })
    const back = { ...issued, withdrawnOn: day('2026-10-20'), isReplaced: false }
    expect(nameReplacement(back, other).ok).toBe(true)
    expect(nameReplacement({ ...back, isReplaced: true }, other)).toMatchObject({ refusal: 'already-replaced' })
    expect(nameReplacement({ ...back, withdrawnOn: null }, other)).toMatchObject({ refusal: 'not-withdrawn' })
  })
})

describe('a letter of correction', () => {
  const correction = { place: 'trang 2', wrong: 'ngày 31/9', right: 'ngày 30/9' }
  test('names what it corrects and both readings', () => {
    const corrected = { type: 'Thông báo', number: '52/TB-UBND', on: day('2026-09-03'), title: 'Về hội nghị' }
    const letter = correctionLetter({ ...corrected, body: 'UBND xã Đại Sơn', to: ['Sở A', 'Sở B'] }, correction)
    expect(letter.content).toMatch(/^Kính gửi:\n- Sở A;\n- Sở B;\n\n/)
    expect(letter.title).toBe('V/v đính chính thông báo số 52/TB-UBND')
    expect(correctionLetter({ ...corrected, body: 'UBND', to: [] }, correction).content).toMatch(
      /^Kính gửi: Các cơ quan, tổ chức, cá nhân đã nhận Thông báo số 52/,
    )
    expect(correctionLetter({ ...corrected, body: 'UBND', to: ['Sở A.'] }, correction).content).toMatch(
      /^Kính gửi: Sở A\.\n/,
    )
    for (const part of ['52/TB-UBND', '03/09/2026', 'trang 2', '“ngày 31/9”', '“ngày 30/9”'])
      expect(letter.content).toContain(part)
    expect(correctionLetter({ ...corrected, type: '', body: 'UBND', to: [] }, correction).title).toContain(
      'công văn số',
    )
  })
  test('only of what is issued, and something must differ', () => {
    expect(correct(day('2026-09-03'), correction).ok).toBe(true)
    expect(correct(null, correction)).toMatchObject({ refusal: 'not-issued-yet' })
    expect(correct(day('2026-09-03'), { ...correction, wrong: ' ' })).toMatchObject({ refusal: 'wrong-needed' })
    expect(correct(day('2026-09-03'), { ...correction, right: '' })).toMatchObject({ refusal: 'right-needed' })
    expect(correct(day('2026-09-03'), { ...correction, right: 'ngày 31/9 ' })).toMatchObject({
      refusal: 'nothing-corrected',
    })
  })
})

describe('a paper that came in', () => {
  const today = day('2026-10-21')
  const paper = {
    ...{ arrivedOn: day('2026-10-20'), author: 'Điện lực', abstract: 'Trả lời', isPetition: false },
    ...{ dated: day('2026-10-20'), passedOn: day('2026-10-20') },
  }
  test.each([
    [{}, null],
    [{ arrivedOn: today, passedOn: null }, null],
    [{ arrivedOn: day('2026-10-22'), passedOn: null }, 'arrived-in-future'],
    [{ dated: day('2026-10-21') }, 'dated-after-arrival'],
    [{ passedOn: day('2026-10-19') }, 'passed-before-arrival'],
    [{ passedOn: day('2026-10-22') }, 'passed-in-future'],
    [{ author: ' ' }, 'author-needed'],
    [{ abstract: '' }, 'abstract-needed'],
    [{ author: '', abstract: '', isPetition: true }, null],
  ] as const)('%j: %s', (change, refusal) => {
    const came = registerPaper({ ...paper, ...change }, today)
    expect(came.ok ? null : came.refusal).toBe(refusal)
  })
  test.each([
    ['412', 412],
    [' 07 ', 7],
    ['0', null],
    ['412/Đ', null],
    ['', null],
  ])('%j on the paper is the number %s', (typed, number) => expect(arrivalNumberIn(typed)).toBe(number))
})

describe('a row of the register', () => {
  test('type and abstract, without "V/v"', () => {
    expect(typeAndAbstract('118/UBND-KT', 'V/v trả lời kiến nghị')).toBe('Công văn: trả lời kiến nghị')
    expect(typeAndAbstract('05/KH-UBND', 'Tổ chức hội nghị')).toBe('Kế hoạch: Tổ chức hội nghị')
  })
  test('whom it goes to and who keeps a copy are read from its own list', () => {
    const content = 'Kính gửi: Công ty A\n\nMột câu.\n\nNơi nhận:\n- Như trên;\n- Sở Tài chính;\n- Lưu: VT, KT.'
    expect(sentTo(content, ['Hộ B'], 'KT')).toEqual({ recipients: ['Công ty A', 'Sở Tài chính'], kept: 'VT, KT' })
    expect(sentTo('Một câu.', ['Hộ B'], 'KT')).toEqual({ recipients: ['Hộ B'], kept: 'VT, KT' })
    expect(sentTo('Một câu.', [], '')).toEqual({ recipients: [], kept: 'VT' })
  })
})
