import sharp from 'sharp'
import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { addPhotos, postingsOf } from '#modules/dialogues/index.ts'
import { formPost, openBareUnit, type TestUnit } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'
import { multipart } from '#test/stage-forms.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const href = '/can-bo/ky-doi-thoai/2026/dang-cong'
const now = '2026-09-08T02:00:00Z'

async function stage() {
  const unit = await openBareUnit('Đại Sơn')
  const { id, specialist } = await openDialogue(unit)
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  const get = async (url: string, at = now) =>
    (await appAt(at)).inject({ url, headers: url.startsWith('/can-bo') ? { cookie: specialist.cookie } : {} })
  const post = async (path: string, fields: Record<string, string>) =>
    (await appAt(now)).inject({ url: href + path, ...formPost(fields, specialist.cookie) })
  return { unit, id, specialist, get, post }
}

/** A published petition, as it would stand after its release. */
const publish = (unit: TestUnit, dialogueId: string, number: number, answeredOn: string | null) =>
  unit.write(async (tx) => {
    const contact = newId()
    const [submission, petition] = [newId(), newId()]
    await tx
      .insertInto('contact')
      .values({ id: contact, name: '', phone: '', email: '', created_at: unit.by(now).at })
      .execute()
    await tx
      .insertInto('submission')
      .values({
        ...{ id: submission, idempotency_key: submission, channel: 'online', received_at: unit.by(now).at },
        ...{
          received_on: day('2026-09-05'),
          sender_name: 'Hộ Ví Dụ',
          sender_name_key: 'ho vi du',
          contact_id: contact,
        },
        name_in_public: false,
      })
      .execute()
    await tx
      .insertInto('petition')
      .values({
        ...{ id: petition, submission_id: submission, dialogue_id: dialogueId, number },
        ...{ code: `2026-1000-${100 + number}`, title: 'x', content: 'x' },
      })
      .execute()
    await tx
      .insertInto('published_petition')
      .values({
        ...{ petition_id: petition, dialogue_id: dialogueId, year: 2026, dialogue_address: '2026', number },
        ...{ title: `Đường vào "làng" <nghề> ${number}`, content: 'x', proposal: '', name_line: 'Một hộ kinh doanh' },
        ...{ state: answeredOn ? 'answered' : 'handling', received_on: day('2026-09-05'), channel: 'online' },
        ...{ answered_on: answeredOn && day(answeredOn), answer: answeredOn ? 'Đã mở điểm tránh xe.' : '' },
        ...{ course: '[]', sort_on: day(answeredOn ?? '2026-09-05'), words: '' },
      } as never)
      .execute()
  })

test('each public thing can be copied as HTML and as text; with its official link it no longer waits', async () => {
  const { unit, id, get, post } = await stage()
  await publish(unit, id, 1, null)
  await publish(unit, id, 2, '2026-09-07')
  const list = (await get(href)).body
  expect(await htmlProblems(list)).toEqual([])
  expect(list).toContain('Thông báo tổ chức Hội nghị đối thoại doanh nghiệp năm 2026')
  expect(list).toContain('Trả lời 1 kiến nghị, ngày 07/09/2026')
  expect(list).toContain('&lt;iframe src=')

  const one = (await get(`${href}/thong-bao-1`)).body
  expect(await htmlProblems(one)).toEqual([])
  expect(one).toContain('Sao chép HTML')
  const html = await get(`${href}/thong-bao-1/tai.html`)
  expect(html.headers['content-disposition']).toBe('attachment; filename="thong-bao-1.html"')
  expect(html.body).toContain('<h1>Thông báo tổ chức')
  expect(html.body).not.toMatch(/class=|style=|<script/)
  const answers = await get(`${href}/tra-loi-2026-09-07/tai.html`)
  expect(answers.body).toContain('Đường vào &quot;làng&quot; &lt;nghề&gt; 2')
  expect((await get(`${href}/tra-loi-2026-09-07/tai.txt`)).body).toContain('Đã mở điểm tránh xe.')
  expect((await get(`${href}/khac`)).statusCode).toBe(404)

  expect((await post('/thong-bao-1/lien-ket', { url: 'daison.vn', on: '8/9/2026' })).statusCode).toBe(422)
  const url = 'https://cong-dai-son.example/thong-bao'
  expect((await post('/thong-bao-1/lien-ket', { url, on: '9/9/2026' })).body).toContain('Ngày này chưa đến.')
  expect((await post('/thong-bao-1/lien-ket', { url, on: '8/9/2026' })).statusCode).toBe(303)
  expect((await get(href)).body).not.toContain(`${href}/thong-bao-1"`)
  expect((await get(`${href}?xem=da-co`)).body).toContain(url)
  const rows = await unit.read((db) => postingsOf(db, id))
  expect(rows.find(({ link }) => link === url)).toMatchObject({ channel: 'official-site', doneHow: 'official-link' })

  await post('/kien-nghi/lien-ket', { url: `${url}/2`, on: '8/9/2026' })
  await publish(unit, id, 3, null)
  expect((await get(`${href}?xem=da-doi`)).body).toContain(`${href}/kien-nghi"`)
  expect((await get(`${href}/kien-nghi`)).body).toContain('Nội dung công khai đã đổi')
  const page = (await get('/can-bo/ky-doi-thoai/2026')).body
  expect(page).toContain('2/3 mục chưa có trên Cổng')
  const link = /lien-ket\/([0-9a-f-]{36})\/bo/.exec((await get(`${href}/thong-bao-1`)).body)?.[1] ?? ''
  expect((await post(`/thong-bao-1/lien-ket/${link}/bo`, {})).statusCode).toBe(303)
  expect((await post(`/thong-bao-1/lien-ket/${link}/bo`, {})).statusCode).toBe(404)
})

test('photos of the posting leave only drawn anew: nothing of place or camera is in them', async () => {
  const { unit, id, specialist, get } = await stage()
  const original = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#0b6b57' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'TelefonDai' }, IFD3: { GPSLatitude: '20/1 0/1 0/1' } })
    .toBuffer()
  const [row] = await unit.read((db) => postingsOf(db, id))
  const form = multipart({ version: '1', on: '7/9/2026' }, [{ field: 'photos', name: 'a.jpg', content: original }])
  const url = `/can-bo/ky-doi-thoai/2026/niem-yet/${row?.id}/xong`
  const app = await appAt(now)
  const ticked = await app.inject({ url, ...form, headers: { ...form.headers, cookie: specialist.cookie } })
  expect(ticked.statusCode).toBe(303)
  const page = (await get(`${href}/thong-bao-1`)).body
  const [src = ''] = /\/can-bo\/[^"]*\/tep\/[0-9a-f-]{36}/.exec(page) ?? []
  const photo = await get(src)
  expect(photo.headers['content-type']).toBe('image/jpeg')
  expect(original.includes('TelefonDai')).toBe(true)
  expect(photo.rawPayload.includes('TelefonDai')).toBe(false)
  expect((await sharp(photo.rawPayload).metadata()).exif).toBeUndefined()
  expect(await unit.write((tx) => addPhotos(tx, unit.by(now), row?.id ?? '', []))).toMatchObject({
    refusal: 'no-photo',
  })
})

test('any site may frame the list of petitions, just this page, and it runs no script', async () => {
  const { unit, id, get } = await stage()
  await publish(unit, id, 1, null)
  await publish(unit, id, 2, '2026-09-07')
  const embedded = await get(`/${unit.slug}/nhung/kien-nghi`)
  expect(await htmlProblems(embedded.body)).toEqual([])
  expect(embedded.headers['content-security-policy']).toContain('frame-ancestors *')
  expect(embedded.headers['x-frame-options']).toBeUndefined()
  expect(embedded.body).not.toContain('<script')
  expect(embedded.body).toContain('http://localhost:3000/')
  expect(embedded.body).toContain('Đường vào &quot;làng&quot; &lt;nghề> 2')
  expect((await get(`/${unit.slug}/nhung/kien-nghi?so=1`)).body.match(/<li>/g)).toHaveLength(1)
  expect((await get(`/${unit.slug}/en/nhung/kien-nghi`)).body).toContain('being handled')
  const other = await get(`/${unit.slug}/thong-bao`)
  expect(other.headers['content-security-policy']).toContain("frame-ancestors 'self'")
  expect(other.headers['x-frame-options']).toBeDefined()
})

test('what is newly public stands in a feed, the newest first', async () => {
  const { unit, id, get } = await stage()
  await publish(unit, id, 1, null)
  await publish(unit, id, 2, '2026-09-07')
  const feed = await get(`/${unit.slug}/nguon-tin.xml`)
  expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
  const titles = [...feed.body.matchAll(/<entry>[\s\S]*?<title>([^<]*)</g)].map(([, title]) => title)
  expect(titles).toEqual([
    'Đã trả lời kiến nghị số 2: Đường vào &quot;làng&quot; &lt;nghề&gt; 2',
    'Kiến nghị số 1: Đường vào &quot;làng&quot; &lt;nghề&gt; 1',
    'Thông báo tổ chức Hội nghị đối thoại doanh nghiệp năm 2026',
  ])
  expect(feed.body).toContain(`href="http://localhost:3000/${unit.slug}/kien-nghi/2026/2"`)
  expect((await get(`/${unit.slug}/thong-bao`)).body).toContain(`href="/${unit.slug}/nguon-tin.xml"`)
})
