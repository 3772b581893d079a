import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filled, filledTitle, GAP, placesIn } from '#kernel/fill.ts'
import { wordIt } from './wording.ts'

const table = { is: 'table', columns: [{ head: 'STT', width: 11 }], rows: [['1']] } as const
const text = (...lines: string[]) => ({ is: 'text', text: lines.join('\n') })

test('places are filled; what is not known leaves a gap', () => {
  expect(filled('Thời gian: {thời gian}.\nĐịa điểm: {địa điểm}.', { 'thời gian': '8 giờ', 'địa điểm': '' })).toEqual([
    text('Thời gian: 8 giờ.', `Địa điểm: ${GAP}.`),
  ])
  expect(filledTitle('Hội nghị năm {năm}', { năm: '2026' })).toBe('Hội nghị năm 2026')
})

test('a line goes when the place that lets it go has nothing to say', () => {
  expect(filled('Một.\nLý do: {lý do?}.\nHai.', {})).toEqual([text('Một.', 'Hai.')])
  expect(filled('Lý do: {lý do?}.', { 'lý do': 'bão' })).toEqual([text('Lý do: bão.')])
})

test('a place alone on its line stands for parts; without any, nothing stands there', () => {
  expect(filled('Danh sách:\n{danh sách}\nHết.', { 'danh sách': [table] })).toEqual([
    text('Danh sách:'),
    { is: 'blocks', blocks: [table] },
    text('Hết.'),
  ])
  expect(filled('Danh sách:\n{danh sách}', { 'danh sách': [] })).toEqual([text('Danh sách:')])
})

test.each([
  ['Đường bị ngập.', 'Việc: Đường bị ngập.'],
  ['Đường bị ngập;', 'Việc: Đường bị ngập.'],
  ['Đường bị ngập …', 'Việc: Đường bị ngập ….'],
  ['Đường bị ng…', 'Việc: Đường bị ng…'],
  ['Ai làm?', 'Việc: Ai làm?'],
  ['', `Việc: ${GAP}.`],
])('one stop ends a sentence: %j', (what, said) => expect(filled('Việc: {a}.', { a: what })).toEqual([text(said)]))

test('what is filled in is never read as a place', () =>
  fc.assert(
    fc.property(fc.string(), (said) => {
      const [part] = filled('{a} {b}', { a: `x${said.replaceAll('\n', '')}`, b: '{a}' })
      expect(part).toMatchObject({ text: expect.stringMatching(/\{a\}$/) })
    }),
  ))

test('the places of a wording are named once', () => {
  expect(placesIn({ title: 'Năm {năm}', text: '{năm}, {lý do?}, {bảng}' })).toEqual(['năm', 'lý do', 'bảng'])
})

test.each([
  [{ title: '', text: 'x' }, 'title-missing'],
  [{ title: 'x', text: ' \n' }, 'text-missing'],
  [{ title: 'x', text: 'x'.repeat(30_001) }, 'too-long'],
  [{ title: 'x'.repeat(301), text: 'x' }, 'too-long'],
  [{ title: 'x', text: 'Lúc {giờ}' }, 'place-unknown'],
] as const)('a wording is refused: %j', (typed, refusal) =>
  expect(wordIt(typed, new Set(['năm']))).toEqual({ ok: false, refusal }),
)
test('a whole wording is taken, to its last letter', () => {
  expect(wordIt({ title: ' Năm {năm} ', text: 'x'.repeat(30_000) }, new Set(['năm']))).toMatchObject({
    value: { title: 'Năm {năm}' },
  })
})

test('a list ends with a stop, though its last line let itself go', () => {
  const text = 'Như sau.\n- Nơi họp: {nơi};\n- Lý do: {lý do?}.\nXin báo lại;'
  const said = (facts: Record<string, string>) =>
    filled(text, facts).map((part) => (part.is === 'text' ? part.text : ''))
  expect(said({ nơi: 'Hội trường', 'lý do': 'Bão' })).toEqual([
    'Như sau.\n- Nơi họp: Hội trường;\n- Lý do: Bão.\nXin báo lại;',
  ])
  expect(said({ nơi: 'Hội trường' })).toEqual(['Như sau.\n- Nơi họp: Hội trường.\nXin báo lại;'])
  expect(filled('- Lý do: {lý do?}.', {})).toEqual([])
})
