import { getDocumentProxy } from 'unpdf'
import { afterAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { answerLine, type HallPetition, letterLine } from '#modules/conferences/index.ts'
import { openPress } from '#platform/papers/press.ts'
import { readPdf } from '#test/printed.ts'
import { petitionSheet } from '../types/petition-sheets.ts'
import { runningOrder } from '../types/running-order.ts'

/** As slow as the machine is: nothing here is about time. */
const press = openPress({ limitMs: 100_000 })
afterAll(() => press.close())
const about = { author: 'UBND xã Thử', made: day('2026-10-15') }

const sentence = 'Đường vào làng nghề bị ngập từ tháng 6, xe tải không vào lấy hàng được, đề nghị sửa trước mùa vụ. '
const petition = (changes: Partial<HallPetition> = {}): HallPetition => ({
  ...{ id: 'x', label: '7', carried: false, sender: 'Cơ sở mộc Ví Dụ', place: 'Thôn Mẫu 3' },
  ...{
    publicName: 'một hộ kinh doanh tại Thôn Mẫu 3',
    title: 'Đường vào làng nghề bị ngập',
    publicTitle: 'Đường ngập',
    publicContent: sentence,
  },
  ...{ content: sentence, proposal: '', field: 'infrastructure', competence: 'own', stage: 'assigned' },
  ...{ receivedOn: day('2026-09-20'), asksToSpeak: true, atConference: false, lead: 'Phòng Kinh tế', joining: [] },
  ...{
    answers: '',
    proposed: '',
    asks: [],
    opinions: [],
    answer: null,
    spoken: [],
    promises: [],
    dueOn: day('2026-11-02'),
    sentTo: '',
    sentOn: null,
  },
  ...changes,
})
const letter = (content: string) => ({ content, number: '', on: null })

test('an answer is told on one line, without whom it greets and who keeps a copy', () => {
  const content =
    'Kính gửi: Cơ sở mộc Ví Dụ\n\nSẽ nạo vét rãnh.\n- Xong tháng 11.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.'
  expect(letterLine(content)).toBe('Sẽ nạo vét rãnh. Xong tháng 11.')
  expect(answerLine(petition())).toBe('')
})

test('petitions are counted on from topic to topic; what is not known is said', () => {
  const blocks = runningOrder([
    {
      name: 'Đường, điện, nước',
      petitions: [petition(), petition({ label: '9', lead: '', answer: letter('Đã sửa.') })],
    },
    { name: '', petitions: [petition({ label: '3/2025', asksToSpeak: false })] },
  ])
  expect(
    blocks.map((block) => (block.is === 'heading' ? block.text : block.is === 'table' ? block.rows : null)),
  ).toEqual([
    '1. Đường, điện, nước (2 kiến nghị)',
    [
      [
        '1',
        '7',
        'Cơ sở mộc Ví Dụ, Thôn Mẫu 3 (xin phát biểu)\nĐường vào làng nghề bị ngập',
        'Phòng Kinh tế',
        'Chưa có dự thảo',
      ],
      ['2', '9', 'Cơ sở mộc Ví Dụ, Thôn Mẫu 3 (xin phát biểu)\nĐường vào làng nghề bị ngập', 'Chưa giao', 'Đã sửa.'],
    ],
    '2. Kiến nghị khác (1 kiến nghị)',
    [['3', '3/2025', 'Cơ sở mộc Ví Dụ, Thôn Mẫu 3\nĐường vào làng nghề bị ngập', 'Phòng Kinh tế', 'Chưa có dự thảo']],
  ])
})

const long = petition({
  ...{
    title: sentence.repeat(2),
    content: sentence.repeat(60),
    proposal: sentence.repeat(20),
    joining: Array(6).fill('Phòng Văn hóa - Xã hội'),
  },
  ...{ asks: Array(9).fill(sentence), answer: letter(sentence.repeat(40)) },
  opinions: Array(3).fill({ of: 'Điện lực khu vực', words: sentence.repeat(8) }),
  promises: Array(4).fill({
    what: sentence,
    who: 'Phòng Kinh tế',
    dueOn: day('2026-12-01'),
    madeOn: null,
    aloud: false,
  }),
})

test('every sheet is one page, whatever is said on it, and how it is named aloud stands there', {
  timeout: 60_000,
}, async () => {
  const sheets = [petition(), long, petition({ sentTo: 'UBND thành phố', sentOn: day('2026-10-20') })]
  const { pages, runs } = await readPdf(
    await press.print(
      'pdf',
      sheets.map((one, at) => petitionSheet(one, at + 1, 3, 'Đường')),
      about,
    ),
  )
  expect(pages).toHaveLength(3)
  const said = runs.map(({ text }) => text).join(' ')
  for (const words of [
    'một hộ kinh doanh tại Thôn Mẫu 3',
    'Trả lời bằng văn bản, hạn 02/11/2026',
    'Đã chuyển UBND thành phố ngày 20/10/2026',
  ])
    expect(said).toContain(words)
  // Room to write is left on the fullest of them, down to its foot on the emptiest.
  expect(runs.filter(({ page, text }) => page === 2 && text.startsWith('...')).length).toBeGreaterThanOrEqual(3)
  expect(Math.max(...runs.filter(({ page }) => page === 1).map(({ y }) => y))).toBeGreaterThan(240)
})

test('five hundred petitions are set in one go', { timeout: 60_000 }, async () => {
  const all = Array.from({ length: 500 }, (_, at) => petition({ label: String(at + 1), content: sentence.repeat(3) }))
  const sheets = all.map((one, at) => petitionSheet(one, at + 1, 500, 'Đường'))
  const pdf = await press.print('pdf', sheets, about)
  expect((await getDocumentProxy(new Uint8Array(pdf))).numPages).toBe(500)
  expect((await press.print('docx', sheets, about)).length).toBeGreaterThan(10_000)
  const [sheet] = sheets
  if (!sheet) throw new Error('none')
  const order = { ...sheet, blocks: runningOrder([{ name: 'Đường', petitions: all }]) }
  expect((await press.print('docx', order, about)).length).toBeGreaterThan(10_000)
})
