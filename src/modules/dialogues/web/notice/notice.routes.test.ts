import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { withdrawDocument } from '#modules/documents/index.ts'
import { formPost, openBareUnit } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { openDialogue } from '#test/stage-dialogues.ts'
import { htmlProblems } from '#test/stage-pages.ts'

const href = '/can-bo/ky-doi-thoai/2026/thong-bao'

async function stage() {
  const unit = await openBareUnit('Đại Sơn')
  const { specialist } = await openDialogue(unit)
  const get = async (url: string, instant = '2026-09-03T02:00:00Z') =>
    (await appAt(instant)).inject({ url, headers: url.startsWith('/can-bo') ? { cookie: specialist.cookie } : {} })
  const post = async (path: string, fields: Record<string, string>, instant = '2026-09-03T02:00:00Z') =>
    (await appAt(instant)).inject({ url: href + path, ...formPost(fields, specialist.cookie) })
  const bodyShown = async () =>
    /<textarea[^>]*name="body"[^>]*>([^<]*)</.exec((await get(`${href}/sua`)).body)?.[1] ?? ''
  return { unit, specialist, get, post, bodyShown }
}

test('a notice is edited, published and corrected; the public sees each version and what differs', async () => {
  const { unit, get, post, bodyShown } = await stage()
  const portal = `/${unit.slug}/thong-bao`
  const none = await get(portal)
  expect([none.statusCode, none.body.includes('Chưa có thông báo nào')]).toEqual([200, true])
  const proposed = await get(href)
  expect(await htmlProblems(proposed.body)).toEqual([])
  expect(proposed.body).toContain('Đây là bản đề xuất')

  const body = await bodyShown()
  expect((await post('/noi-dung', { seq: '0', body: '' })).statusCode).toBe(422)
  expect((await post('/noi-dung', { seq: '0', body: body.replace('24 giờ', 'hết ngày') })).statusCode).toBe(303)
  const lacking = await post('', { version: '1', seq: '1', on: '3/9/2026', paperAt: '17:00' })
  expect(lacking.statusCode).toBe(409)
  expect(lacking.body).toContain('giờ hết nhận trực tuyến (24 giờ)')
  expect((await post('/noi-dung', { seq: '1', body: `${body}\n\nXin mời bà con.` })).statusCode).toBe(303)
  expect((await post('', { version: '1', seq: '1', on: '3/9/2026', paperAt: '17:00' })).statusCode).toBe(409)
  expect((await post('', { version: '1', seq: '2', on: '3/9/2026', paperAt: '17:00', note: '41/TB' })).statusCode).toBe(
    303,
  )

  const shown = await get(portal)
  expect(await htmlProblems(shown.body)).toEqual([])
  expect(shown.body).toContain('Xin mời bà con.')
  expect(shown.body).toContain('đến 24 giờ thứ Năm, 01/10/2026')
  expect(shown.body).toContain('rel="canonical"')
  const english = await get(`/${unit.slug}/en/thong-bao`)
  expect(await htmlProblems(english.body)).toEqual([])
  expect(english.body).toContain('until midnight at the end of Thursday, 1 October 2026')
  expect(english.body).toContain('<div lang="vi">')

  expect((await post('/noi-dung', { seq: '2', body: `${body}\n\nXin mời bà con đến sớm.` })).statusCode).toBe(303)
  expect((await post('/ban-sua', { version: '2', seq: '3', reason: '' })).body).toContain('Ghi sửa gì, vì sao.')
  expect((await post('/ban-sua', { version: '2', seq: '3', reason: 'Thêm một câu' })).statusCode).toBe(303)
  const newest = await get(portal)
  expect(newest.body).toContain('Bản sửa, công bố ngày 03/09/2026')
  expect(newest.body).toMatch(/<ins>.*đến sớm/)
  const old = await get(`${portal}/2026/1`)
  expect(old.body).toContain('Đây là bản cũ')
  expect((await get(`${portal}/2026/7`)).statusCode).toBe(404)
  expect((await get(`${portal}/2025`)).statusCode).toBe(404)
  for (const path of ['', '/ban/1', '/ban/2', '/ban-thao/2', '/sua?tu=ky-doi-thoai'])
    expect([path, await htmlProblems((await get(href + path)).body)]).toEqual([path, []])
})

test('the blank forms are printed as they were published', async () => {
  const { unit, get } = await stage()
  for (const form of ['dang-ky', 'kien-nghi']) {
    const page = await get(`/${unit.slug}/mau-phieu/${form}`)
    expect([form, page.statusCode, await htmlProblems(page.body)]).toEqual([form, 200, []])
  }
  expect((await get(`/${unit.slug}/mau-phieu/kien-nghi`)).body).toContain('Kiến nghị thứ 2')
  expect((await get(`/${unit.slug}/mau-phieu/khac`)).statusCode).toBe(404)
  const en = await get(`/${unit.slug}/en/mau-phieu/dang-ky`)
  expect(en.body).toContain('open the online form')
})

test('a notice whose paper was taken back says so to everybody, with the paper that replaces it', async () => {
  const { unit, get, post, specialist, bodyShown } = await stage()
  const body = await bodyShown()
  await post('/noi-dung', { seq: '0', body })
  const published = await post('', { version: '1', seq: '1', on: '3/9/2026', paperAt: '17:00', note: '41/TB' })
  expect(published.statusCode).toBe(303)
  const { officerId } = specialist
  const at = '2026-09-03T02:00:00Z'
  await unit.write(async (tx) => {
    for (const [id, number] of [
      ['018f0000-0000-7000-8000-000000000041', '41/TB-UBND'],
      ['018f0000-0000-7000-8000-000000000042', '42/TB-UBND'],
    ])
      await sql`insert into document (id, kind, title, stage, number_text, issued_on, created_at, created_by)
        values (${id}::uuid, 'notice', 'Thông báo', 'issued', ${number}, '2026-09-03', ${at}::timestamptz, ${officerId}::uuid)`.execute(
        tx,
      )
    // A correction that the first of them carries.
    await sql`insert into notice_version (id, dialogue_id, seq, body, forms, reason, number_text, document_id, conference_on,
        starts_at, place, cut_off_on, cut_off_paper_at, published_on, published_at, published_by)
      select gen_random_uuid(), dialogue_id, 2, body, forms, 'Sửa', '41/TB-UBND', '018f0000-0000-7000-8000-000000000041',
        conference_on, starts_at, place, cut_off_on, cut_off_paper_at, published_on, published_at, published_by
      from notice_version where seq = 1`.execute(tx)
    const by = {
      actor: 'officer',
      officerId,
      at: Temporal.Instant.from(at),
      on: Temporal.PlainDate.from('2026-09-03'),
    } as const
    const [documentId, replacedBy] = ['018f0000-0000-7000-8000-000000000041', '018f0000-0000-7000-8000-000000000042']
    const taken = { documentId, replacedBy, version: 1, on: by.on, reason: 'Sai ngày' }
    expect((await withdrawDocument(tx, by, taken)).ok).toBe(true)
  })
  const shown = (await get(`/${unit.slug}/thong-bao`)).body
  expect(shown).toContain('Đã thu hồi ngày 03/09/2026')
  expect(shown).toContain('42/TB-UBND ngày 03/09/2026')
  expect(shown).not.toContain('Sai ngày')
  const english = await get(`/${unit.slug}/en/thong-bao`)
  expect(english.body).toContain('Withdrawn on 3 September 2026')
  expect(await htmlProblems(english.body)).toEqual([])
  expect((await get(`/${unit.slug}/thong-bao/2026/1`)).body).not.toContain('Đã thu hồi')
})
