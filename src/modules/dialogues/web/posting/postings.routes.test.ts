import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { historyPage, tell } from '#modules/history/index.ts'
import { tokenOf } from '#modules/links/index.ts'
import { formPost, openBareUnit, signIn, testKeys } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'
import { multipart } from '#test/stage-forms.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { dialogueById } from '../../application/dialogue.ts'
import { giveVillageLinks, villageLinks } from '../../application/posting/posting-link.ts'
import { postingsOf } from '../../application/posting/posting-rows.ts'
import { dialoguesTeller } from '../teller.ts'

const href = '/can-bo/ky-doi-thoai/2026/niem-yet'
const now = '2026-09-08T02:00:00Z'
let jpeg: Buffer
beforeAll(async () => {
  jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#0b6b57' } })
    .jpeg()
    .toBuffer()
})

async function stage() {
  const unit = await openBareUnit('Đại Sơn')
  const services = newId()
  await unit.write(async (tx) => {
    await tx.insertInto('department').values({ id: services, name: 'Trung tâm dịch vụ', purpose: 'services' }).execute()
    await tx
      .insertInto('village')
      .values({ id: newId(), name: 'Thôn Mẫu 1', head_name: 'Trưởng thôn Mẫu', posting_place: 'Nhà văn hóa thôn' })
      .execute()
  })
  const { id, specialist } = await openDialogue(unit)
  const by = byOfficer(unit, specialist, '2026-09-03T02:00:00Z')
  await publishUsualNotice(unit, by, id)
  const rows = () => unit.read((db) => postingsOf(db, id))
  const villageRow = async () => {
    const row = (await rows()).find(({ village }) => village !== null)
    if (!row) throw new Error('no village')
    return row
  }
  const link = async () => {
    const dialogue = await unit.read((db) => dialogueById(db, id))
    if (!dialogue) throw new Error('no dialogue')
    await unit.write((tx) => giveVillageLinks(tx, by, dialogue))
    const given = (await unit.read((db) => villageLinks(db, id)))[0]?.link
    if (!given) throw new Error('no link')
    return `/${unit.slug}/niem-yet/${tokenOf(testKeys, given)}`
  }
  const get = async (url: string, cookie = specialist.cookie, at = now) =>
    (await appAt(at)).inject({ url, headers: { cookie } })
  const post = async (path: string, fields: Record<string, string | readonly string[]>, cookie = specialist.cookie) =>
    (await appAt(now)).inject({ url: href + path, ...formPost(fields, cookie) })
  const postFiles = async (
    url: string,
    fields: Record<string, string>,
    files: readonly { field: string; name: string; content: Buffer }[],
    cookie = '',
    at = now,
  ) => {
    const form = multipart(fields, files)
    return (await appAt(at)).inject({ url, ...form, headers: { ...form.headers, cookie } })
  }
  return { unit, id, specialist, services, rows, villageRow, link, get, post, postFiles }
}

test('R5: the checklist shows at a glance what is missing, and several rows are ticked at once', async () => {
  const { rows, get, post } = await stage()
  const page = (await get(href)).body
  expect(await htmlProblems(page)).toEqual([])
  expect(page).toContain('<b>0/3</b>')
  expect(page).toContain('quá ngày dự kiến')
  const [office, counter] = await rows()
  const ids = [office?.id ?? '', counter?.id ?? '']
  expect((await post('/xong', { id: ids, on: '9/9/2026' })).statusCode).toBe(409)
  expect((await post('/xong', { id: ids, on: '4/9/2026' })).statusCode).toBe(303)
  const after = (await get(href)).body
  expect(after).toContain('<b>2/3</b>')
  expect(after).toContain('chưa có bằng chứng')
  expect((await get(`${href}?xem=da-xong`)).body).not.toContain('Thôn Mẫu 1')
  expect(await htmlProblems((await get(`${href}?xem=con-thieu`)).body)).toEqual([])
  const taken = async (query: string) => (await post(`/xuat${query}`, { dang: 'tsv' })).body.trimEnd().split('\n')
  expect((await taken(''))[0]).toMatch(/Vào lúc\tNơi, kênh\tAi làm/)
  expect(await taken('')).toHaveLength((await rows()).length + 1)
  const done = await taken('?xem=da-xong')
  expect(done).toHaveLength(3)
  expect(done.join('\n')).toContain('04/09/2026\tchưa có bằng chứng')
})

test('a day that cannot be comes back beside its field, with the rows still ticked and the filter as it was', async () => {
  const { rows, post } = await stage()
  const [office, counter] = await rows()
  const ids = [office?.id ?? '', counter?.id ?? '']
  const ticked = (page: string) => ids.filter((id) => new RegExp(`value="${id}"[^>]* checked`).test(page))
  for (const on of ['chín tháng chín', '9/9/2026']) {
    const page = (await post('/xong?xem=con-thieu', { id: ids, on })).body
    expect(await htmlProblems(page)).toEqual([])
    expect(page).toMatch(/id="on"[^>]*aria-describedby="on-error"[^>]*aria-invalid="true"/)
    expect(ticked(page)).toEqual(ids)
    expect(page).toContain(`value="${on === '9/9/2026' ? '09/09/2026' : on}"`)
  }
  const done = await post('/xong?xem=con-thieu', { id: ids, on: '4/9/2026' })
  expect(done.headers.location).toBe(`${href}?xem=con-thieu`)
})

test('a row takes day, link and photos as evidence; what is no picture comes back under its field', async () => {
  const { villageRow, get, postFiles, specialist } = await stage()
  const { id, version } = await villageRow()
  const url = `${href}/${id}`
  expect(await htmlProblems((await get(url)).body)).toEqual([])
  const fields = { version: String(version), on: '7/9/2026', link: '', note: 'Bảng tin' }
  const pdf = { field: 'photos', name: 'a.pdf', content: Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n') }
  const wrong = await postFiles(`${url}/xong`, fields, [pdf], specialist.cookie)
  expect(wrong.statusCode).toBe(409)
  expect(wrong.body).toContain('Chỉ nhận ảnh.')
  expect((await villageRow()).doneOn).toBeNull()
  const bad = await postFiles(`${url}/xong`, { ...fields, link: 'javascript:alert(1)' }, [], specialist.cookie)
  expect(bad.statusCode).toBe(422)
  const photo = { field: 'photos', name: 'bảng tin.jpg', content: jpeg }
  expect((await postFiles(`${url}/xong`, fields, [photo], specialist.cookie)).statusCode).toBe(303)
  expect(await villageRow()).toMatchObject({ photos: 1, note: 'Bảng tin' })
  const page = (await get(url)).body
  expect(await htmlProblems(page)).toEqual([])
  const [src = ''] = /\/can-bo\/[^"]*\/anh\/[0-9a-f-]{36}/.exec(page) ?? []
  const shown = await get(src)
  expect([shown.statusCode, shown.headers['content-type'], shown.headers['cache-control']]).toEqual([
    200,
    'image/jpeg',
    'no-store',
  ])
  expect((await postFiles(`${url}/xong`, fields, [photo], specialist.cookie)).body).toContain('vừa được người khác sửa')
})

test('a village head’s link: on a phone, without an account, a photo ticks his row; nothing of it is kept or indexed', async () => {
  const { unit, villageRow, link, get, postFiles, specialist } = await stage()
  const url = await link()
  const page = await get(url, '')
  expect(page.statusCode).toBe(200)
  expect(await htmlProblems(page.body)).toEqual([])
  expect([page.headers['cache-control'], page.headers['x-robots-tag']]).toEqual(['no-store', 'noindex'])
  expect(page.body).toContain('Nhà văn hóa thôn')
  expect(page.body).toContain(`/${unit.slug}/thong-bao/2026`)
  const none = await postFiles(url, { note: '' }, [])
  expect(none.statusCode).toBe(422)
  expect(none.body).toContain('Chụp hoặc chọn ít nhất một ảnh.')
  const sent = await postFiles(url, { note: 'Sáng nay' }, [{ field: 'photos', name: 'IMG.jpg', content: jpeg }])
  expect([sent.statusCode, sent.headers.location]).toEqual([303, url])
  expect(await villageRow()).toMatchObject({ photos: 1, doneHow: 'link', note: 'Sáng nay' })
  const again = await get(url, '')
  const [src = ''] = /\/[^"]*\/anh\/[0-9a-f-]{36}/.exec(again.body) ?? []
  expect((await get(src, '')).headers['content-type']).toBe('image/jpeg')
  expect((await get(`${url.slice(0, -43)}${'A'.repeat(43)}`, '')).statusCode).toBe(404)
  expect((await get(url, '', '2026-10-22T17:00:00Z')).statusCode).toBe(410)
  const late = await postFiles(
    url,
    { note: '' },
    [{ field: 'photos', name: 'a.jpg', content: jpeg }],
    '',
    '2026-10-23T02:00:00Z',
  )
  expect(late.statusCode).toBe(410)

  const told = await unit.read(async (db) => tell(db, [dialoguesTeller], await historyPage(db, {}, 5), () => true))
  expect(told.map(({ actor, sentence }) => [actor, sentence])).toContainEqual([
    'public',
    'báo đã niêm yết: Thôn Mẫu 1, ngày 08/09/2026',
  ])

  const { id } = await villageRow()
  const app = await appAt(now)
  const revoke = await app.inject({ url: `${href}/lien-ket/${id}/thu-hoi`, ...formPost({}, specialist.cookie) })
  expect(revoke.statusCode).toBe(303)
  expect((await get(url, '')).body).toContain('Liên kết đã thu hồi')
  const links = await get(`${href}/lien-ket`)
  expect(await htmlProblems(links.body)).toEqual([])
  expect(links.body).toContain('Đã thu hồi')
})

test('an overlong word why a row is not done comes back beside its field, as it was typed', async () => {
  const { villageRow, post } = await stage()
  const { id, version } = await villageRow()
  await post('/xong', { id: [id], on: '4/9/2026' })
  const typed = `Gió thổi bay ${'mất rồi '.repeat(80)}`.trim()
  const came = await post(`/${id}/chua-xong`, { version: String(version + 1), note: typed })
  expect(came.statusCode).toBe(422)
  expect(await htmlProblems(came.body)).toEqual([])
  expect(came.body).toContain('Dài quá. Viết gọn lại giúp.')
  expect(came.body).toContain(`value="${typed}"`)
  expect((await villageRow()).doneOn).not.toBeNull()
  const stale = await post(`/${id}/chua-xong`, { version: '1', note: 'Gió thổi bay mất' })
  expect(stale.statusCode).toBe(409)
  expect(stale.body).toContain('value="Gió thổi bay mất"')
  expect((await post(`/${id}/chua-xong`, { version: String(version + 1), note: 'Gió' })).statusCode).toBe(303)
})

test('the page of a closed dialogue says that it gives out no links', async () => {
  const { unit, id, villageRow, link, get, post } = await stage()
  await link()
  const { id: row } = await villageRow()
  await post(`/lien-ket/${row}/thu-hoi`, {})
  expect((await get(`${href}/lien-ket`)).body).toContain(`${row}/cap-lai`)
  await unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ closed_on: Temporal.PlainDate.from('2026-09-07') })
      .where('id', '=', id)
      .execute(),
  )
  const page = (await get(`${href}/lien-ket`)).body
  expect(page).toContain('không cấp thêm liên kết')
  expect(page).not.toContain('/cap-lai')
  for (const path of ['/lien-ket', `/lien-ket/${row}/cap-lai`]) {
    const came = await post(path, {})
    expect(came.statusCode).toBe(409)
    expect(came.body).toContain('không cấp thêm liên kết')
  }
})

test('a department’s officer ticks what is its own, and nothing of others', async () => {
  const { unit, services, rows, villageRow, get, postFiles } = await stage()
  const officer = await signIn(unit, ['department-officer'], services)
  const own = (await rows()).find(({ departmentId }) => departmentId === services)
  const village = await villageRow()
  const tick = (id: string, version: number) =>
    postFiles(`${href}/${id}/xong`, { version: String(version), on: '7/9/2026' }, [], officer.cookie)
  expect((await get(`${href}/${village.id}`, officer.cookie)).body).not.toContain('Ghi đã làm')
  expect((await tick(village.id, village.version)).body).toContain('giao cho bộ phận khác')
  expect((await tick(own?.id ?? '', own?.version ?? 0)).statusCode).toBe(303)
  expect((await get(`${href}/lien-ket`, officer.cookie)).statusCode).toBe(403)
})

test('rows are added, changed and taken off; the unit’s list is its own', async () => {
  const { rows, get, post, specialist } = await stage()
  const fields = {
    phase: 'before',
    channel: 'other',
    plannedOn: '10/9/2026',
    label: '',
    villageId: '',
    departmentId: '',
  }
  expect((await post('', fields)).statusCode).toBe(422)
  const added = await post('', { ...fields, label: 'Chợ Cầu Xe' })
  expect(added.statusCode).toBe(303)
  const [, id = ''] = /niem-yet\/([0-9a-f-]{36})$/.exec(String(added.headers.location)) ?? []
  expect(
    (await post(`/${id}`, { version: '1', plannedOn: '11/9/2026', label: 'Chợ huyện', who: '', slot: '' })).statusCode,
  ).toBe(303)
  expect((await get(`${href}/${id}`)).body).toContain('Chợ huyện')
  expect((await post(`/${id}/bo`, { version: '2' })).statusCode).toBe(303)
  expect((await get(`${href}/${id}`)).statusCode).toBe(404)
  expect(await htmlProblems((await get(`${href}/them`)).body)).toEqual([])

  const list = '/can-bo/thiet-lap/kenh-niem-yet'
  const app = await appAt(now)
  const page = (await get(list)).body
  expect(await htmlProblems(page)).toEqual([])
  expect(page).toContain('5 ngày làm việc trước ngày hết nhận kiến nghị')
  const send = (path: string, of: Record<string, string>) =>
    app.inject({ url: list + path, ...formPost(of, specialist.cookie) })
  const market = { phase: 'before', channel: 'loudspeaker', script: '', label: '', anchor: 'notice', days: '1' }
  expect((await send('', market)).body).toContain('Chọn lời loa đọc.')
  expect((await send('', { ...market, script: 'notice', slot: '11:00' })).statusCode).toBe(303)
  const count = (await get(list)).body.match(/name="count" value="(\d+)"/)?.[1] ?? ''
  expect((await send('/bo', { index: '0', count })).statusCode).toBe(303)
  expect((await send('/bo', { index: '0', count })).statusCode).toBe(409)
  expect((await rows()).length).toBeGreaterThan(10)
})
