import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { HallPetition } from '#modules/conferences/index.ts'
import { concluded, hallOutcome, heardOn, petitionSaid, spokenAbout } from './results.ts'

const held = day('2026-10-22')
const petition = (changes: Partial<HallPetition> = {}): HallPetition => ({
  ...{
    id: 'x',
    label: '7',
    carried: false,
    sender: 'Hộ kinh doanh Thử',
    place: 'Thôn 2',
    publicName: 'một hộ kinh doanh',
  },
  ...{
    title: 'Đường ngập',
    publicTitle: 'Đường ngập',
    publicContent: 'Đường ngập từ tháng 6.',
    content: '',
    proposal: '',
    answers: '',
    proposed: '',
  },
  ...{
    field: null,
    competence: 'own',
    stage: 'assigned',
    receivedOn: day('2026-09-20'),
    asksToSpeak: false,
    atConference: false,
  },
  ...{ lead: 'Phòng Kinh tế', joining: [], asks: [], opinions: [], answer: null, spoken: [], promises: [] },
  ...{ dueOn: day('2026-11-02'), sentTo: '', sentOn: null },
  ...changes,
})
const said = (complete: boolean, on = held) => [
  { on, words: 'Sẽ sửa.\nGọi 0912345678.', by: 'Chủ tịch UBND xã', complete },
]
const letter = (on: string) => ({ content: '', number: '118/UBND-KT', on: day(on) })
const promised = { what: 'Nạo vét rãnh', who: 'Phòng Kinh tế', dueOn: day('2026-12-01'), madeOn: held, aloud: true }

test.each([
  ['all was said', { spoken: said(true) }, 'aloud'],
  ['all was said, at an earlier conference', { spoken: said(true, day('2025-10-16')) }, 'later'],
  ['a part was said', { spoken: said(false) }, 'partly'],
  ['answered on the day itself', { answer: letter('2026-10-22') }, 'before'],
  ['answered the day after', { answer: letter('2026-10-23') }, 'later'],
  ['reported before', { sentTo: 'UBND thành phố', sentOn: day('2026-10-20') }, 'sent-on'],
  ['reported afterwards', { sentTo: 'UBND thành phố', sentOn: day('2026-10-29') }, 'later'],
] as const)('%s', (_, changes, outcome) => expect(hallOutcome(petition(changes), held)).toBe(outcome))

test('a petition is named as everybody may read it, and ends once', () => {
  expect(petitionSaid(petition())).toBe('Kiến nghị số 7 (một hộ kinh doanh): Đường ngập.')
  expect(petitionSaid(petition({ publicTitle: 'Đường ngập từ…', label: '3/2025', atConference: true }))).toBe(
    'Kiến nghị số 3 kỳ 2025 (một hộ kinh doanh; nêu tại hội nghị): Đường ngập từ tháng 6.',
  )
})

test('what came in after the day was not spoken about', () => {
  const late = petition({ receivedOn: day('2026-10-23') })
  expect(
    heardOn(
      [
        { name: 'A', petitions: [late] },
        { name: 'B', petitions: [petition(), late] },
      ],
      held,
    ),
  ).toEqual([{ name: 'B', petitions: [petition()] }])
})

test('minutes say what was answered and promised, and what is left', () => {
  const draft = { ...promised, aloud: false }
  const blocks = spokenAbout(
    [
      {
        name: 'Đường',
        petitions: [petition({ spoken: said(false), promises: [promised, draft] }), petition({ competence: 'beyond' })],
      },
    ],
    held,
  )
  expect(blocks.map((block) => ('text' in block ? block.text : 'items' in block ? block.items : ''))).toEqual([
    '1. Đường',
    'Kiến nghị số 7 (một hộ kinh doanh): Đường ngập.',
    [
      'Chủ tịch UBND xã: Sẽ sửa. Gọi •••.',
      'Hứa: Nạo vét rãnh; Phòng Kinh tế; xong trước hết ngày 01/12/2026.',
      'Phần còn lại trả lời bằng văn bản, hạn 02/11/2026.',
    ],
    'Kiến nghị số 7 (một hộ kinh doanh): Đường ngập.',
    ['Vượt thẩm quyền: báo cáo thành phố hoặc hướng dẫn gửi đúng cơ quan.'],
  ])
})

test('a conclusion counts its parts on; what has nothing to say has no heading', () => {
  const heads = (petitions: readonly HallPetition[]) =>
    concluded([{ name: '', petitions }], held).flatMap((block) => (block.is === 'heading' ? [block.text] : []))
  expect(heads([petition({ spoken: said(true), promises: [promised] }), petition()])).toEqual([
    '1. Kiến nghị đã trả lời tại hội nghị',
    '2. Việc đã hứa',
    '3. Kiến nghị trả lời bằng văn bản',
  ])
  expect(heads([petition({ competence: 'beyond' }), petition({ answer: letter('2026-10-20') })])).toEqual([
    '1. Kiến nghị vượt thẩm quyền',
    '2. Kiến nghị đã trả lời trước hội nghị',
  ])
})
