import { beforeAll, expect, test } from 'vitest'
import { allKinds, sectors } from '#modules/organisations/index.ts'
import { allFields, submissionChannels } from '#modules/petitions/index.ts'
import { vietnameseLeft } from '#test/only-english.ts'
import { appAt } from '#test/stage.ts'
import { factsAt, numbersFrom, type PetitionFact, writeFacts } from '#test/stage-figures.ts'
import { openTestOffice, type TestOffice } from '#test/stage-handling.ts'
import { addVillage, openDialogue } from '#test/stage-intake.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const now = '2026-11-03T02:00:00Z'
let office: TestOffice

// Thirty petitions of two villages; one of a third, from a household.
beforeAll(async () => {
  office = await openTestOffice({ dialogue: false })
  const { unit, specialist } = office
  await openDialogue(unit, { year: 2025, conferenceOn: '2025-10-22' })
  const id = await openDialogue(unit)
  const villages = [await addVillage(unit, 'Thôn Đông'), await addVillage(unit, 'Thôn Tây')]
  const alone = await addVillage(unit, 'Thôn Vắng')
  const among = {
    ...{
      dialogues: [{ id, year: 2026 }],
      villages,
      fields: allFields.slice(0, 2),
      kinds: allKinds.slice(0, 2),
      sectors,
    },
    ...{ channels: submissionChannels.slice(0, 1), competences: ['own'] as const, stages: ['answered'] as const },
  }
  const facts = factsAt(numbersFrom(3), among, 31).map(
    (fact, index): PetitionFact => ({
      ...fact,
      ...{ outside: false, villageId: index === 0 ? alone : (villages[index % 2] ?? null), stage: 'answered' },
      kind: index === 0 ? 'household' : 'limited-company',
      answeredOn: '2026-10-27',
      stars: index < 4 ? 5 : null,
    }),
  )
  await unit.write((tx) => writeFacts(tx, facts, specialist.id))
})

const get = async (path: string, keepPagesMs = 0) =>
  (await appAt(now, { keepPagesMs })).inject({ url: `/${office.unit.slug}${path}` })

test('everybody reads the figures, and no group is so small that it points at somebody', async () => {
  const page = await get('/so-lieu')
  expect(page.statusCode).toBe(200)
  expect(await htmlProblems(page.body)).toEqual([])
  expect(page.body).toContain('<b>31</b> <span>kiến nghị</span>')
  expect(page.body).not.toContain('Thôn Vắng')
  expect(page.body).not.toContain('Hộ kinh doanh</')
  expect(page.body).toContain('2 nhóm khác, mỗi nhóm ít kiến nghị')
  expect(page.body).toContain('trung bình 5,0 trên 5 sao')
  expect(page.body).toContain('Creative Commons')
  // Who adds the shares up finds the whole.
  const shares = [...page.body.matchAll(/<td>(\d+)%<\/td>/g)].map(([, share]) => Number(share))
  expect(shares).toHaveLength(5)
  expect(shares.reduce((all, one) => all + one, 0)).toBe(100)
})

test('the same stands in English, with the names of villages marked as Vietnamese', async () => {
  const page = await get('/en/so-lieu')
  expect(await htmlProblems(page.body)).toEqual([])
  expect(page.body).toContain('The dialogue in figures')
  expect(vietnameseLeft(page.body, ['Thử', 'Hải Phòng'])).toEqual([])
  expect(page.body).toContain('<span lang="vi">Thôn')
  expect(page.body).not.toMatch(/Đúng hạn|Theo lĩnh vực|kiến nghị</)
})

test('another dialogue is chosen by its address; one that is not there shows the latest', async () => {
  expect((await get('/so-lieu?ky=2025')).body).toContain('<b>0</b> <span>kiến nghị</span>')
  expect((await get('/so-lieu?ky=1999')).body).toContain('<b>31</b> <span>kiến nghị</span>')
})

test('as a table each line names its source, its day and its licence, and tells no small group either', async () => {
  const file = await get('/so-lieu.csv')
  expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(file.headers.link).toContain('rel="license"')
  const [head, ...lines] = file.body.replace(/\r\n$/, '').split('\r\n')
  expect(head).toBe('\uFEFFKỳ,Bảng,Nhóm,Số,Nguồn,Số liệu đến,Giấy phép')
  expect(lines).toContain(
    '2026,Kiến nghị,kiến nghị,31,Xã Thử,03/11/2026,Giấy phép Creative Commons Ghi công 4.0 (CC BY 4.0)',
  )
  expect(file.body).not.toContain('Thôn Vắng')
  for (const line of lines) expect(line).toMatch(/^20(?:26|25),.*,Xã Thử,03\/11\/2026,Giấy phép Creative Commons.*$/)
})

test('the page is kept like the other public pages, and the foot of each leads there', async () => {
  const app = await appAt(now, { keepPagesMs: 60_000 })
  const url = `/${office.unit.slug}/so-lieu`
  const first = await app.inject({ url })
  expect((await app.inject({ url })).body).toBe(first.body)
  expect((await app.inject({ url: `/${office.unit.slug}/` })).body).toContain(`href="${url}"`)
})

test('before the first dialogue it says so', async () => {
  const bare = await openTestOffice({ dialogue: false })
  const page = await (await appAt(now)).inject({ url: `/${bare.unit.slug}/so-lieu` })
  expect(page.body).toContain('Chưa có số liệu')
})
