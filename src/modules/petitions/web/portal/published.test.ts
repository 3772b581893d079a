import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { appAt } from '#test/stage.ts'
import { answered, approved, assigned, openTestOffice, petitionIn, saying, well } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { recordCityAnswer, sendOn } from '../../application/handling/beyond-authority.ts'
import { classifyPetition } from '../../application/handling/classify-petition.ts'
import { releasePublicText } from '../../application/handling/public-text.ts'
import { publishedAddress, readPublishedFilter } from './published-filter.ts'

const november = '2026-11-03T02:00:00Z'

/** A unit with three petitions, of which two are released. */
async function aPortal() {
  const office = await openTestOffice()
  const release = (petitionId: string, title: string, content: string) =>
    office.unit.write(async (tx) =>
      well(
        await releasePublicText(tx, office.specialist.by('2026-09-22T02:00:00Z'), office.specialist.actor, {
          ...{ petitionId, title, content, proposal: '', checked: true },
        }),
      ),
    )
  const first = await petitionIn(
    office,
    '2026-09-20T05:00:00Z',
    saying('Đường vào làng nghề bị ngập. Gọi 0912 345 678'),
  )
  const second = await petitionIn(office, '2026-09-20T06:00:00Z', saying('Lang nghe gi cung duoc <i>x</i>'))
  const hidden = await petitionIn(office, '2026-09-20T07:00:00Z', saying('Chuyện riêng của làng nghề'))
  await assigned(office, first)
  await release(first, 'Đường vào làng nghề bị ngập', 'Đường vào làng nghề bị ngập, xe không vào được.')
  await release(second, 'Lang nghe gi cung duoc <i>x</i>', 'Mong xã lang nghe.')
  const base = `/${office.unit.slug}`
  return { office, first, second, hidden, base, app: await appAt(november) }
}

test('lists what is released and counts nothing else; accents are not needed, but come first', {
  timeout: 60_000,
}, async () => {
  const { app, base } = await aPortal()
  const list = await app.inject(`${base}/kien-nghi`)
  expect(list.statusCode).toBe(200)
  expect(list.body).toContain('2 kiến nghị')
  expect(list.body).not.toContain('Chuyện riêng')
  expect(list.body).not.toContain('<i>x</i>')
  expect(list.body).not.toMatch(/0912|2026-\d{4}-\d{3}/)
  expect(await htmlProblems(list.body)).toEqual([])

  const exact = (await app.inject(`${base}/kien-nghi?q=${encodeURIComponent('làng nghề')}`)).body
  expect(exact.indexOf('Đường vào làng nghề')).toBeGreaterThan(0)
  expect(exact.indexOf('Đường vào làng nghề')).toBeLessThan(exact.indexOf('Lang nghe gi'))
  const folded = (await app.inject(`${base}/kien-nghi?q=lang+nghe`)).body
  expect(folded).toContain('Đường vào làng nghề')
  expect(folded).not.toContain('Chuyện riêng')

  const nothing = (await app.inject(`${base}/kien-nghi?q=khongcogi`)).body
  expect(nothing).toContain('Không tìm thấy kiến nghị nào')
  expect(nothing).toContain('gõ không dấu')
  expect(await htmlProblems(nothing)).toEqual([])
  expect((await app.inject(`${base}/kien-nghi?linh-vuc=tax`)).body).toContain('Không tìm thấy kiến nghị nào')
  expect((await app.inject(`${base}/kien-nghi?trang-thai=handling`)).body).toContain('2 kiến nghị')
})

test('one petition: what was asked, the answer, the course; what is not released is not found', {
  timeout: 60_000,
}, async () => {
  const { app, base, office, first } = await aPortal()
  const open = () => app.inject(`${base}/kien-nghi/2026/1`)
  const before = (await open()).body
  expect(before).toContain('Giao Bộ phận Địa chính')
  expect(before).toContain('Vì sao ngày này?')
  await approved(office, first)
  await answered(office, first, '118/UBND-KT', '2026-10-29')
  const page = await open()
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Đã trả lời')
  expect(page.body).toContain('Đường gom sẽ được mở.')
  expect(page.body).toMatch(/<h2>Xã [^<]* trả lời/)
  expect(page.body).toContain('Công văn số 118/UBND-KT ngày 29/10/2026')
  expect(page.body).toContain('<meta property="og:title"')
  expect(page.body).toContain('<meta name="description" content="Trả lời: Đường gom sẽ được mở.')
  expect(page.body).not.toMatch(/0912|Cơ sở mộc Ví Dụ|2026-\d{4}-\d{3}/)
  expect(await htmlProblems(page.body)).toEqual([])
  for (const address of ['2026/3', '2026/99', '2025/1', 'x/y', '2026/1/tep/018f0000-0000-7000-8000-000000000000'])
    expect((await app.inject(`${base}/kien-nghi/${address}`)).statusCode, address).toBe(404)
})

test('what was answered from above does not stand under the unit’s name', { timeout: 60_000 }, async () => {
  const { app, base, office, second: petitionId } = await aPortal()
  const { unit, specialist } = office
  const by = specialist.by('2026-10-23T02:00:00Z')
  const kind = { petitionId, field: 'land', competence: 'beyond', bodies: [], note: '' } as const
  const report = { way: 'reported', body: 'Ủy ban nhân dân thành phố', reference: '45/BC-UBND', note: '' } as const
  const city = { petitionId, on: day('2026-11-02'), reference: '900/UBND', text: 'Thành phố sẽ bố trí vốn.' }
  await unit.write(async (tx) => {
    well(await classifyPetition(tx, by, specialist.actor, kind))
    const sent = { petitionId, ...report, on: day('2026-10-23'), documentId: null }
    well(await sendOn(tx, by, specialist.actor, sent))
    well(await recordCityAnswer(tx, specialist.by(november), specialist.actor, city))
  })
  const { body } = await app.inject(`${base}/kien-nghi/2026/2`)
  expect(body).toContain('<h2>Cấp trên trả lời</h2>')
  expect(body).toContain('Thành phố sẽ bố trí vốn.')
  expect(body).not.toMatch(/<h2>Xã [^<]* trả lời/)
  // Answered on the day the count begins: the home says the day, not "in 0 days".
  expect((await app.inject(`${base}/`)).body).not.toMatch(/sau -?0 ngày|trong ngày/)
})

test('before anything is released the list says why it is empty', async () => {
  const office = await openTestOffice()
  const page = await (await appAt(november)).inject(`/${office.unit.slug}/kien-nghi`)
  expect(page.body).toContain('Chưa có kiến nghị nào được công khai')
  expect(await htmlProblems(page.body)).toEqual([])
})

test('the address keeps the filter and forgets what it does not know', () => {
  const filter = readPublishedFilter({
    q: ' làng  nghề ',
    'linh-vuc': 'crafts',
    nam: '20x6',
    thon: 'x',
    'trang-thai': 'secret',
  })
  expect(filter).toEqual({ q: 'làng nghề', field: 'crafts', state: '', year: '', village: '', after: '' })
  expect(publishedAddress('/u', filter, 'h20')).toBe('/u/kien-nghi?q=l%C3%A0ng+ngh%E1%BB%81&linh-vuc=crafts&sau=h20')
})
