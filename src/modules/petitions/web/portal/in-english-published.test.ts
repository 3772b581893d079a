import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { otherLanguageOf, vietnameseLeft, waysOut } from '#test/only-english.ts'
import { appAt, formPost, type TestUnit } from '#test/stage.ts'
import { answered, approved, assigned, openTestOffice, petitionIn, saying, well } from '#test/stage-handling.ts'
import { addVillage } from '#test/stage-intake.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { sendOn } from '../../application/handling/beyond-authority.ts'
import { classifyPetition } from '../../application/handling/classify-petition.ts'
import { releasePublicText } from '../../application/handling/public-text.ts'

const november = '2026-11-03T02:00:00Z'
const names = ['Đại Sơn', 'Hải Phòng', 'Thử']

/** A unit with three published petitions: one answered, one overdue, one in English by a company that is named. */
async function aPortal() {
  const office = await openTestOffice()
  const village = await addVillage(office.unit, 'Thôn Mẫu 2', 'Bình Lãng')
  const release = (petitionId: string, title: string, content: string) =>
    office.unit.write(async (tx) =>
      well(
        await releasePublicText(tx, office.specialist.by('2026-09-22T02:00:00Z'), office.specialist.actor, {
          ...{ petitionId, title, content, proposal: '', checked: true },
        }),
      ),
    )
  const first = await petitionIn(office, '2026-09-20T05:00:00Z', {
    ...saying('Đường vào làng nghề bị ngập.'),
    sender: { villageId: village },
  })
  const second = await petitionIn(office, '2026-09-20T06:00:00Z', saying('Điện yếu vào giờ cao điểm.'))
  const third = await petitionIn(office, '2026-09-20T07:00:00Z', {
    ...saying('The street lamp is broken.'),
    ...{ language: 'en' as const, nameInPublic: true },
    sender: { name: 'Công ty TNHH Mẫu', kind: 'limited-company' as const },
  })
  await assigned(office, first)
  await release(first, 'Đường vào làng nghề bị ngập', 'Đường vào làng nghề bị ngập, xe không vào được.')
  await release(second, 'Điện yếu vào giờ cao điểm', 'Điện yếu vào giờ cao điểm.')
  await release(third, 'The street lamp is broken', 'The street lamp at the corner has been broken since August.')
  const base = `/${office.unit.slug}/en`
  return { office, first, second, third, base, app: await appAt(november) }
}

/** A title and a description bear no language of their own: there the petition stands as it was written. */
const withoutHead = (html: string) => html.replace(/<(title|meta)\b[^>]*>([^<]*<\/title>)?/g, '')

/** An English page: nothing else is left on it, and it leads nowhere else but by the switch. */
async function expectEnglish(body: string, unit: TestUnit) {
  expect(body).toMatch(/^<!doctype html><html lang="en">/)
  expect(vietnameseLeft(withoutHead(body), names)).toEqual([])
  expect(waysOut(body, unit.slug)).toEqual([])
  expect(await htmlProblems(body)).toEqual([])
}

test('the list: who is not named in English, titles as they were written, search, filters, nothing found', {
  timeout: 60_000,
}, async () => {
  const { app, base, office, first } = await aPortal()
  await answered(office, await approved(office, first), '118/UBND-KT', '2026-10-29')
  const list = (await app.inject(`${base}/kien-nghi`)).body
  await expectEnglish(list, office.unit)
  expect(list).toContain('3 petitions')
  expect(list).toContain('<span lang="vi">Đường vào làng nghề bị ngập</span>')
  expect(list).toContain('>The street lamp is broken</a>')
  expect(list).toMatch(/a household business in Thôn Mẫu 2 · Land · No\. 1 of 2026/)
  expect(list).toMatch(/<span lang="vi">Công ty TNHH Mẫu<\/span> · No\. 3 of 2026/)
  expect(list).toContain('>Answered after 5 working days</span>')
  expect(list).toContain('<p class="quote" lang="vi">Đường gom sẽ được mở.</p>')
  expect(list).toContain('>In progress, 1 working day overdue</span>')
  expect(list).toContain('<option value="land">Land, planning, premises</option>')
  expect(list).toMatch(/<option value="[^"]+" lang="vi">Thôn Mẫu 2 \(Bình Lãng cũ\)<\/option>/)
  expect(otherLanguageOf(list)).toBe(`/${office.unit.slug}/kien-nghi`)

  const found = (await app.inject(`${base}/kien-nghi?q=street+lamp`)).body
  await expectEnglish(found, office.unit)
  expect(found).toContain('The street lamp is broken')
  expect(found).not.toContain('Điện yếu')
  expect(otherLanguageOf(found)).toBe(`/${office.unit.slug}/kien-nghi?q=street+lamp`)
  const filtered = (await app.inject(`${base}/kien-nghi?trang-thai=answered`)).body
  await expectEnglish(filtered, office.unit)
  expect(filtered).toContain('1 petition<')
  const nothing = (await app.inject(`${base}/kien-nghi?q=khongcogi`)).body
  await expectEnglish(nothing, office.unit)
  expect(nothing).toContain('No petition was found')
})

test('one petition: its course and why it is due in English, what was asked and answered marked as it was written', {
  timeout: 60_000,
}, async () => {
  const { app, base, office, first } = await aPortal()
  const waiting = (await app.inject(`${base}/kien-nghi/2026/2`)).body
  await expectEnglish(waiting, office.unit)
  expect(waiting).toContain('Not answered yet. The answer is')
  expect(waiting).toContain('Monday, 2 November 2026')
  await answered(office, await approved(office, first), '118/UBND-KT', '2026-10-29')
  const { body } = await app.inject(`${base}/kien-nghi/2026/1`)
  await expectEnglish(body, office.unit)
  expect(body).toContain('<h1><span lang="vi">Đường vào làng nghề bị ngập</span></h1>')
  expect(body).toContain('<p class="pre" lang="vi">Đường vào làng nghề bị ngập, xe không vào được.</p>')
  expect(body).toMatch(/<h2>Answer of [^<]+ Commune<\/h2>/)
  expect(body).toContain('<p class="pre" lang="vi">Đường gom sẽ được mở.</p>')
  expect(body).toContain('<p class="small quiet" lang="vi">Công văn số 118/UBND-KT ngày 29/10/2026</p>')
  expect(body).toContain('Passed to <span lang="vi">Bộ phận Địa chính</span>')
  expect(body).toContain('Received online')
  expect(body).toContain('Thursday, 29 October 2026 · document 118/UBND-KT')
  expect(otherLanguageOf(body)).toBe(`/${office.unit.slug}/kien-nghi/2026/1`)
})

test('a petition in English bears no mark; beyond the commune it says who decides', { timeout: 60_000 }, async () => {
  const { app, base, office, third: petitionId } = await aPortal()
  const { unit, specialist } = office
  const kind = { petitionId, field: 'infrastructure', competence: 'beyond', bodies: [], note: '' } as const
  const report = { way: 'reported', body: 'Ủy ban nhân dân thành phố', reference: '45/BC-UBND', note: '' } as const
  await unit.write(async (tx) => {
    const by = specialist.by('2026-10-23T02:00:00Z')
    well(await classifyPetition(tx, by, specialist.actor, kind))
    const sent = { petitionId, ...report, on: day('2026-10-23'), documentId: null }
    well(await sendOn(tx, by, specialist.actor, sent))
  })
  const { body } = await app.inject(`${base}/kien-nghi/2026/3`)
  await expectEnglish(body, unit)
  expect(body).toContain('<p class="pre">The street lamp at the corner has been broken since August.</p>')
  expect(body).toContain('This is beyond the commune’s authority.')
  expect(body).toContain('Reported to <span lang="vi">Ủy ban nhân dân thành phố</span>')
})

test('what is like a text being written is told in English', { timeout: 60_000 }, async () => {
  const { app, base, office } = await aPortal()
  const text = 'Đường vào làng nghề bị ngập từ tháng 6'
  const { body } = await app.inject({ url: `${base}/gui-kien-nghi/giong`, ...formPost({ text }) })
  expect(body).toContain('Someone may have asked this before')
  expect(body).toContain(`href="${base}/kien-nghi/2026/1"`)
  expect(body).toContain('<span lang="vi">Đường vào làng nghề bị ngập</span>')
  expect(body).toContain('In progress · No. 1 of 2026')
  expect(vietnameseLeft(`<html lang="en">${body}</html>`, [])).toEqual([])
  expect(office.unit.slug).toBe(base.slice(1, -3))
})

test('a petition that is not published is not found, and an empty list says why; both in English', async () => {
  const office = await openTestOffice()
  const [app, base] = [await appAt(november), `/${office.unit.slug}/en`]
  const empty = (await app.inject(`${base}/kien-nghi`)).body
  await expectEnglish(empty, office.unit)
  expect(empty).toContain('No petition has been published yet')
  for (const address of ['2026/1', '2026/99', 'x/y']) {
    const gone = await app.inject(`${base}/kien-nghi/${address}`)
    expect(gone.statusCode).toBe(404)
    await expectEnglish(gone.body, office.unit)
    expect(gone.body).toContain('There is no such page')
  }
})
