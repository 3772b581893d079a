import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { isPaper } from '#kernel/paper-sheets.ts'
import { paperText } from '#kernel/paper-text.ts'
import { dialogueInOffice } from '#modules/dialogues/index.ts'
import {
  actorOf,
  assignPetition,
  classifyPetition,
  draftAnswer,
  glanceInReach,
  sendOn,
} from '#modules/petitions/index.ts'
import { appAt, formPost } from '#test/stage.ts'
import {
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  saying,
  type TestOffice,
  well,
} from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { dialoguePaperAt, petitionPaperAt } from './catalogue.ts'
import { loadPaper } from './load-paper.ts'
import type { MadePaper } from './make-paper.ts'
import type { SecretsOf } from './paper-maker.ts'

const origin = 'https://doi-thoai.vidu.vn'
const secrets: SecretsOf = ({ submissionId }) => ({ link: `${origin}/theo-doi/${submissionId}`, pin: '246349' })
let office: TestOffice
let own: string
let joint: string
let beyond: string

beforeAll(async () => {
  office = await openTestOffice()
  const { unit, specialist, departments } = office
  await unit.write((tx) =>
    tx
      .updateTable('department')
      .set({ symbol: 'KT', purpose: 'economy' })
      .where('id', '=', departments.economy)
      .execute(),
  )
  const come = '2026-09-20T05:00:00Z'
  own = await assigned(office, await petitionIn(office, come, saying('Đường vào làng nghề bị ngập.')))
  joint = await petitionIn(office, come, saying('Điện yếu, máy xay không chạy được'))
  beyond = await petitionIn(office, come, saying('Mở thêm bến xe ở huyện bên'))
  const by = specialist.by('2026-09-22T02:00:00Z')
  await unit.write(async (tx) => {
    const kind = {
      petitionId: joint,
      field: 'land',
      competence: 'joint',
      bodies: ['Điện lực khu vực'],
      note: '',
    } as const
    well(await classifyPetition(tx, by, specialist.actor, kind))
    well(
      await assignPetition(tx, by, specialist.actor, {
        ...{ petitionId: joint, leadDepartmentId: departments.land, leadOfficerId: null, note: '' },
        joining: [departments.economy, departments.power],
        ask: { question: 'Khi nào thay máy biến áp?', dueOn: day('2026-10-20') },
      }),
    )
    const city = { petitionId: beyond, field: 'land', competence: 'beyond', bodies: ['Sở Xây dựng'], note: '' } as const
    well(await classifyPetition(tx, by, specialist.actor, city))
  })
})

async function ofPetition(id: string, key: string, today = '2026-10-01', secretsOf: SecretsOf | null = null) {
  const paper = petitionPaperAt(key)
  if (!paper) throw new Error(key)
  return office.unit.read(async (db) => {
    const petition = await glanceInReach(db, actorOf({ roles: ['specialist'], departmentId: null } as never), id)
    if (!petition) throw new Error('no petition')
    return (await loadPaper(db, { paper, petition }, { today: day(today), origin, secretsOf })).made
  })
}
async function ofDialogue(key: string, today = '2026-10-01') {
  const paper = dialoguePaperAt(key)
  if (!paper) throw new Error(key)
  return office.unit.read(async (db) => {
    const dialogue = await dialogueInOffice(db, '2026')
    if (!dialogue) throw new Error('no dialogue')
    return (await loadPaper(db, { paper, dialogue }, { today: day(today), origin, secretsOf: null })).made
  })
}
const said = (made: MadePaper | null, at = 0): string => {
  const paper = made?.papers.filter(isPaper)[at]
  return paper ? [paper.abstract, paperText(paper)].join('\n') : ''
}

describe('a receipt', () => {
  test('says its code, its day, in time or not, and where to follow it; the PIN only for who hands receipts over', async () => {
    const text = said(await ofPetition(own, 'bien-nhan'))
    expect(text).toMatch(/\| 1 \| 2026-\d{4}-\d{3} \| 1 \| Đường vào làng nghề bị ngập/)
    expect(text).toContain('Nhận lúc: 12 giờ 00, ngày 20/9/2026')
    expect(text).toContain('Kiến nghị gửi đúng hạn')
    expect(text).toContain(`${origin}/`)
    expect(text).not.toContain('Số bí mật')
    const withPin = said(await ofPetition(own, 'bien-nhan', '2026-10-01', secrets))
    expect(withPin).toContain('Số bí mật: 246 349.')
    expect(withPin).toMatch(/\/theo-doi\/[0-9a-f]{8}-/)
  })
})

test('a transfer slip ends each sentence once', async () => {
  const text = said(await ofPetition(own, 'phieu-chuyen'))
  expect(text).toContain('Kính gửi: Bộ phận Địa chính')
  expect(text).toContain('Nội dung: Đường vào làng nghề bị ngập.')
  expect(text).not.toMatch(/\.\.|;\./)
})

describe('a letter asking others to join', () => {
  test('names each body with its question and day; nobody asked, no letter', async () => {
    expect(await ofPetition(own, 'cong-van-phoi-hop')).toBeNull()
    const made = await ofPetition(joint, 'cong-van-phoi-hop')
    expect(made?.papers[0]).toMatchObject({ number: { value: '', symbol: 'UBND-KT' } })
    const text = said(made)
    expect(text).toContain('Kính gửi:\n\n- Phòng Kinh tế;\n- Điện lực khu vực.'.replace('\n\n', '\n'))
    expect(text).toContain('| 2 | Điện lực khu vực | Khi nào thay máy biến áp? | 20/10/2026 |')
    expect(text).toContain('- Lưu: VT, KT.')
    expect(made?.findings).toEqual([])
  })
})

describe('a chasing letter', () => {
  test.each([
    ['2026-10-15', null],
    ['2026-10-16', 'Còn 3 ngày làm việc'],
    ['2026-10-20', 'Còn hôm nay'],
    ['2026-10-21', 'Quá 1 ngày làm việc'],
  ])('on %s of what is due on 20/10: %s', async (today, state) => {
    const made = await ofPetition(joint, 'cong-van-don-doc', today)
    if (state === null) return expect(made).toBeNull()
    expect(said(made)).toContain(
      `| 2 | Điện lực khu vực | Cho ý kiến: Khi nào thay máy biến áp? | 20/10/2026 | ${state} |`,
    )
    expect(made?.findings).toEqual([])
  })

  test('of a dialogue is one letter for each body, with room for its number', async () => {
    expect(await ofDialogue('cong-van-don-doc-tung-noi', '2026-10-15')).toBeNull()
    const made = await ofDialogue('cong-van-don-doc-tung-noi', '2026-10-21')
    const papers = made?.papers.filter(isPaper) ?? []
    expect(papers.map(({ addressees }) => addressees)).toEqual([['Phòng Kinh tế'], ['Điện lực khu vực']])
    expect(papers[0]).toMatchObject({ type: '', number: { value: '', symbol: 'UBND-KT' } })
    expect(said(made, 1)).toContain('| 1 | Số 2: Điện yếu, máy xay không chạy được')
  })

  test('of a dialogue is drafted as a document to each body, and no further ones while these wait', async () => {
    const app = await appAt('2026-10-21T02:00:00Z')
    const at = '/can-bo/ky-doi-thoai/2026/giay-to/cong-van-don-doc-tung-noi'
    const { cookie } = office.specialist
    const page = () => app.inject({ url: at, headers: { cookie } })
    expect((await page()).body).toContain('Soạn 2 công văn, mỗi nơi một văn bản')
    const drafted = await app.inject({ url: `${at}/soan`, ...formPost({ version: '0' }, cookie) })
    expect([drafted.statusCode, drafted.headers.location]).toEqual([303, at])
    const again = await app.inject({ url: `${at}/soan`, ...formPost({ version: '0' }, cookie) })
    expect([again.statusCode, again.body.includes('Còn công văn của lượt trước chưa ban hành')]).toEqual([409, true])
    const letters = await office.unit.read((db) =>
      db
        .selectFrom('document')
        .select(['kind', 'content'])
        .where('paper', '=', 'cong-van-don-doc-tung-noi')
        .orderBy('id')
        .execute(),
    )
    expect(letters.map(({ kind, content }) => [kind, content.split('\n')[0]])).toEqual([
      ['request', 'Kính gửi: Phòng Kinh tế'],
      ['request', 'Kính gửi: Điện lực khu vực'],
    ])
    expect(letters[1]?.content).toContain('Số 2: Điện yếu')
    const after = (await page()).body
    expect(after).not.toContain('Soạn 2 công văn')
    expect(await htmlProblems(after)).toEqual([])
  })
})

describe('what is beyond authority', () => {
  test('is reported, or its sender guided, to the body its classification names; what is ours is neither', async () => {
    for (const key of ['bao-cao-vuot-tham-quyen', 'cong-van-huong-dan']) {
      expect(await ofPetition(own, key)).toBeNull()
      const made = await ofPetition(beyond, key)
      expect(said(made)).toContain('thuộc thẩm quyền của Sở Xây dựng')
      // Why it is beyond authority, and where to hand it in, only a person knows.
      expect(made?.findings).toEqual(['unfilled'])
    }
    expect(said(await ofPetition(beyond, 'bao-cao-vuot-tham-quyen'))).toContain('Kính gửi: UBND thành phố Hải Phòng')
  })

  test('of a dialogue stands in one report, each with what became of it', async () => {
    const first = await ofDialogue('bao-cao-vuot-tham-quyen-ky')
    expect(said(first)).toContain('- Báo cáo lần này: 1 kiến nghị.')
    expect(said(first)).not.toContain('đang chờ trả lời')
    const { unit, specialist } = office
    const seen = {
      petitionId: beyond,
      way: 'reported',
      body: 'UBND thành phố Hải Phòng',
      reference: '58/BC-UBND',
      note: '',
    } as const
    await unit.write(async (tx) =>
      well(
        await sendOn(tx, specialist.by('2026-10-05T02:00:00Z'), specialist.actor, {
          ...{ ...seen, on: day('2026-10-05'), documentId: null },
        }),
      ),
    )
    const later = await ofDialogue('bao-cao-vuot-tham-quyen-ky', '2026-10-06')
    expect(said(later)).toContain('- Đã báo cáo, đang chờ trả lời: 1 kiến nghị.')
    expect(JSON.stringify(later?.annexes)).toContain('Đã báo cáo ngày 05/10/2026, số 58/BC-UBND')
    expect(later?.findings).toEqual([])
  })
})

describe('an answer on its way', () => {
  test('a slip lays the draft before the leader; then the letter stands among the papers, and it can be rated', async () => {
    expect(await ofPetition(own, 'phieu-trinh')).toBeNull()
    expect(await ofPetition(own, 'tra-loi')).toBeNull()
    const { unit, landOfficer } = office
    const text = { title: 'V/v trả lời', content: 'Khơi rãnh trong tháng 10.', complete: true, also: [] }
    await unit.write(async (tx) =>
      well(
        await draftAnswer(tx, landOfficer.by('2026-10-24T02:00:00Z'), landOfficer.actor, { petitionId: own, ...text }),
      ),
    )
    const slip = said(await ofPetition(own, 'phieu-trinh', '2026-10-26'))
    expect(slip).toContain('Kính gửi: Lãnh đạo UBND xã Thử')
    expect(slip).toContain('Khơi rãnh trong tháng 10.')
    expect(slip).toMatch(/Hạn trả lời: 02\/11\/2026 \(còn 6 ngày làm việc\)/)
    expect(await ofPetition(own, 'phieu-danh-gia', '2026-10-26')).toBeNull()
    await answered(office, await approved(office, own), '118/UBND-KT', '2026-10-27')
    const letter = (await ofPetition(own, 'tra-loi', '2026-10-28'))?.papers.find(isPaper)
    expect(letter?.number).toEqual({ value: '118', symbol: 'UBND-KT' })
    const rating = said(await ofPetition(own, 'phieu-danh-gia', '2026-10-28', secrets))
    expect(rating).toContain('Văn bản trả lời: số 118/UBND-KT ngày 27/10/2026.')
    expect(rating).toContain('trong 7 ngày làm việc')
    expect(await ofPetition(own, 'phieu-trinh', '2026-10-28')).toBeNull()
  })
})
