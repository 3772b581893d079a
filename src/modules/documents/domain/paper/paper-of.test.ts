import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { type DocumentOnPaper, type IssuingUnit, paperOf, sorted } from './paper-of.ts'
import { signatureOf } from './signing.ts'

const unit: IssuingUnit = {
  letterhead: { above: '', body: ['Ủy ban nhân dân', 'xã Đại Sơn'] },
  place: 'Đại Sơn',
  above: 'Ủy ban nhân dân thành phố Hải Phòng',
  author: 'UBND xã Đại Sơn',
}
const answer: DocumentOnPaper = {
  kind: 'answer',
  title: 'Trả lời kiến nghị số 7 về điện',
  content: 'Điện lực đã thay máy biến áp.\n\nUBND xã trả lời để ông biết.',
  ...{ numberText: '', issuedOn: null, signerName: '', signerTitle: '' },
  receivers: ['Cơ sở mộc Ví Dụ'],
  symbol: 'KT',
  annexes: [],
}
const today = day('2026-10-26')
const of = (change: Partial<DocumentOnPaper>) => paperOf({ ...answer, ...change }, unit, today)

describe('a document on paper (NĐ 30/2020, facts 1.3 to 1.8)', () => {
  test('an answer is a letter: what about in small letters, to whom, "Như trên" and who keeps a copy', () => {
    expect(of({})).toMatchObject({
      ...{ type: '', abstract: 'trả lời kiến nghị số 7 về điện', number: { value: '', symbol: 'UBND-KT' } },
      ...{ addressees: ['Cơ sở mộc Ví Dụ'], recipients: ['Như trên', 'Lưu: VT, KT'] },
      dated: { year: 2026, month: 10, day: null },
      signature: { lines: ['TM. Ủy ban nhân dân', 'Chủ tịch'], name: '' },
    })
    expect(of({ title: 'V/v trả lời kiến nghị' }).abstract).toBe('trả lời kiến nghị')
    expect(of({ title: 'UBND xã trả lời' }).abstract).toBe('UBND xã trả lời')
    expect(of({ symbol: '' })).toMatchObject({ number: { symbol: 'UBND' }, recipients: ['Như trên', 'Lưu: VT'] })
  })

  test.each([
    ['plan', 'Kế hoạch', 'KH-UBND'],
    ['decision', 'Quyết định', 'QĐ-UBND'],
    ['escalation-report', 'Báo cáo', 'BC-UBND'],
  ] as const)('%s: %s, %s, without "Như trên"', (kind, type, symbol) =>
    expect(of({ kind })).toMatchObject({
      type,
      number: { symbol },
      abstract: answer.title,
      recipients: ['Lưu: VT, KT'],
    }),
  )

  test('a submission of a department stands on its own head, in its own series, signed by its head (facts 1.4, 1.8)', () => {
    const issuedBy = { name: 'Phòng Kinh tế', symbol: 'KT' }
    const content = 'Kính gửi: Chủ tịch UBND xã Đại Sơn\n\nTrình duyệt dự toán.\n\nNơi nhận:\n- Như trên;\n- Lưu: KT.'
    expect(of({ kind: 'proposal', content, issuedBy })).toMatchObject({
      ...{ type: 'Tờ trình', number: { value: '', symbol: 'TTr-KT' }, addressees: ['Chủ tịch UBND xã Đại Sơn'] },
      letterhead: { above: 'UBND xã Đại Sơn', body: ['Phòng Kinh tế'] },
      signature: { lines: ['Trưởng phòng'], name: '' },
    })
    const signed = { numberText: '12/TTr-KT', signerName: 'Vũ Thị Mẫu', signerTitle: 'Phó Trưởng phòng Kinh tế' }
    expect(of({ kind: 'proposal', issuedBy, ...signed })).toMatchObject({
      number: { value: '12', symbol: 'TTr-KT' },
      signature: { lines: ['KT. Trưởng phòng', 'Phó Trưởng phòng'], name: 'Vũ Thị Mẫu' },
    })
    expect(of({ kind: 'proposal' }).number).toEqual({ value: '', symbol: 'TTr-UBND' })
    expect(of({ kind: 'other', issuedBy }).number).toEqual({ value: '', symbol: 'KT' })
  })

  test('minutes have no place and day; the secretary signs on the left, the chair on the right, as the text names them', () => {
    const content = 'Chủ trì: Ông Trần Văn Thử, Chủ tịch UBND xã.\nThư ký: Lê Thị Ví Dụ.\nNội dung.'
    expect(of({ kind: 'minutes', content })).toMatchObject({
      ...{ type: 'Biên bản', dated: null, number: { symbol: 'BB-UBND' } },
      signature: { lines: ['Chủ tọa'], name: 'Trần Văn Thử' },
      beside: { lines: ['Thư ký'], name: 'Lê Thị Ví Dụ' },
    })
    const signed = { content: 'Thư ký: ……………', signerName: 'Vũ Thị Mẫu' }
    expect(of({ kind: 'minutes', ...signed })).toMatchObject({
      signature: { name: 'Vũ Thị Mẫu' },
      beside: { name: '' },
    })
    expect(of({ kind: 'conclusion' }).beside).toBeUndefined()
  })

  test('a notice that names nobody goes to those above and those who post it', () => {
    expect(of({ kind: 'notice' })).toMatchObject({
      ...{ type: 'Thông báo', number: { symbol: 'TB-UBND' } },
      recipients: ['Sở Tài chính (để báo cáo)', 'Các phòng, đơn vị, thôn, tổ dân phố', 'Lưu: VT, KT'],
    })
    expect(of({ kind: 'notice', content: 'Họp.\n\nNơi nhận:\n- Lưu: VT.' }).recipients).toEqual(['Lưu: VT.'])
  })

  test('a report on what is beyond authority goes to the city; a plan is addressed to nobody', () => {
    expect(of({ kind: 'escalation-report' }).addressees).toEqual(['Ủy ban nhân dân thành phố Hải Phòng'])
    expect(of({ kind: 'plan' }).addressees).toEqual([])
  })

  test('once issued it says its number, day and signer', () => {
    const issued = { numberText: '118/UBND-KT', issuedOn: day('2026-10-05'), signerName: 'Trần Văn Thử' }
    expect(of({ ...issued, signerTitle: 'Phó Chủ tịch UBND xã' })).toMatchObject({
      number: { value: '118', symbol: 'UBND-KT' },
      dated: { year: 2026, month: 10, day: 5 },
      signature: { lines: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'], name: 'Trần Văn Thử' },
    })
    expect(of({ numberText: '118' }).number).toEqual({ value: '118', symbol: 'UBND-KT' })
  })
})

test('what the clerk numbered as a notice is a notice, whatever it was drafted as', () =>
  expect(of({ kind: 'confirmation', numberText: '114/TB-UBND' })).toMatchObject({
    ...{ type: 'Thông báo', addressees: [], recipients: ['Lưu: VT, KT'] },
    number: { value: '114', symbol: 'TB-UBND' },
  }))

test('lines are sorted into their places: to whom, bases, the text, who receives it', () => {
  expect(
    sorted(
      'Kính gửi: Công ty A\n\nCăn cứ Luật 1;\nCăn cứ Nghị định 2.\n\nI. Mục đích\n\nMột câu.\n\nNơi nhận:\n- Sở Tài chính;\n- Lưu: VT, KT.',
    ),
  ).toEqual({
    addressees: ['Công ty A'],
    bases: ['Căn cứ Luật 1;', 'Căn cứ Nghị định 2.'],
    blocks: [
      { is: 'heading', level: 1, text: 'I. Mục đích' },
      { is: 'paragraph', text: 'Một câu.' },
    ],
    recipients: ['Sở Tài chính;', 'Lưu: VT, KT.'],
  })
  expect(sorted('Kính gửi:\n- Công ty A;\n- Công ty B.\n\nMột câu.')).toMatchObject({
    addressees: ['Công ty A;', 'Công ty B.'],
    blocks: [{ text: 'Một câu.' }],
  })
  expect(sorted('')).toEqual({ addressees: [], bases: [], blocks: [], recipients: [] })
  expect(sorted('Căn cứ Luật 1')).toMatchObject({ bases: ['Căn cứ Luật 1'], blocks: [] })
})

test.each([
  ['Chủ tịch UBND xã', ['TM. Ủy ban nhân dân', 'Chủ tịch']],
  ['', ['TM. Ủy ban nhân dân', 'Chủ tịch']],
  ['Phó Chủ tịch', ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch']],
  ['Quyền Chủ tịch', ['TM. Ủy ban nhân dân', 'Q. Chủ tịch']],
  ['Trưởng phòng Kinh tế', ['TL. Chủ tịch', 'Trưởng phòng Kinh tế']],
  ['TUQ. Chủ tịch / Chánh Văn phòng', ['TUQ. Chủ tịch', 'Chánh Văn phòng']],
])('%j signs as %j (facts 1.5)', (title, lines) => expect(signatureOf('A', title)).toEqual({ lines, name: 'A' }))
