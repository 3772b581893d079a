import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { vietnameseLeft, waysOut } from '#test/only-english.ts'
import { formPost } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { multipart } from '#test/stage-forms.ts'
import { well } from '#test/stage-handling.ts'
import { htmlProblems, versionIn } from '#test/stage-pages.ts'
import { openPromisingOffice, type PromisingOffice } from '#test/stage-promises.ts'
import { releasePublicText } from '../../application/handling/public-text.ts'

const december = '2026-12-01T02:00:00Z'
const list = '/can-bo/loi-hua'

let promising: PromisingOffice
let ids: Readonly<Record<'late' | 'far', string>>
beforeAll(async () => {
  promising = await openPromisingOffice()
  ids = { late: await promising.made(), far: await promising.made({ what: 'Nâng 320 m đường', dueOn: null }) }
  const { unit, specialist } = promising.office
  const text = { title: 'Rãnh tắc', content: 'Rãnh tắc, đường ngập.', proposal: '', checked: false }
  await unit.write(async (tx) =>
    well(
      await releasePublicText(tx, specialist.by('2026-10-29T02:00:00Z'), specialist.actor, {
        ...{ ...text, petitionId: promising.petitionId },
      }),
    ),
  )
})
const open = async (url: string, cookie = promising.office.specialist.cookie, at = december) =>
  (await appAt(at)).inject({ url, headers: { cookie } })
const post = async (url: string, fields: Record<string, string>, cookie = promising.office.specialist.cookie) => {
  const app = await appAt(december)
  const page = `${list}/${url.split('/')[0]}`
  const version = versionIn((await app.inject({ url: page, headers: { cookie } })).body)
  return app.inject({ url: `${list}/${url}`, ...formPost({ version, ...fields }, cookie) })
}

describe('in the office', () => {
  test('the list says how each stands, by boxes; somebody else’s department sees nothing', async () => {
    const page = await open(list)
    expect(page.body).toContain('Quá hẹn, 15/11/2026')
    expect(page.body).toContain('Đang làm<b>2</b>')
    expect(await htmlProblems(page.body)).toEqual([])
    const soon = (await open(`${list}?xem=sap-den-hen&ky=2026&bo-phan=nobody`)).body
    expect(soon).toContain('Không có lời hứa nào sắp đến hẹn')
    expect(await htmlProblems(soon)).toEqual([])
  })

  test('what is past its day stands on Today and beside its petition in the inbox', async () => {
    const { specialist, landOfficer, leader, counter } = promising.office
    for (const { cookie } of [specialist, landOfficer, leader]) {
      const today = (await open('/can-bo', cookie)).body
      expect(today).toMatch(/Khơi rãnh thoát nước[\s\S]*Lời hứa quá hẹn/)
      expect(today).toContain(`href="${list}/${ids.late}"`)
    }
    expect((await open('/can-bo', counter.cookie)).body).not.toContain('Lời hứa quá hẹn')
    expect((await open('/can-bo', specialist.cookie, '2026-11-12T02:00:00Z')).body).toContain('Lời hứa sắp đến hẹn')
    expect((await open('/can-bo/kien-nghi?hop=tat-ca')).body).toContain('lời hứa quá hẹn')
    expect((await open('/can-bo/kien-nghi?hop=tat-ca', specialist.cookie, '2026-11-12T02:00:00Z')).body).not.toContain(
      'lời hứa quá hẹn',
    )
    expect((await open('/can-bo/lich?thang=2026-11')).body).toContain('Lời hứa. Số 1: Khơi rãnh thoát nước')
  })

  test('moved, with the reason; what is wrong comes back with all that was typed', async () => {
    const wrong = await post(`${ids.far}/doi-hen`, { 'doi-hen.to': '31/12/2026', 'doi-hen.reason': '' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Ghi vì sao đổi hẹn')
    expect(wrong.body).toContain('value="31/12/2026"')
    expect(wrong.body).toContain('<a href="#doi-hen-reason">')
    expect(wrong.body).toContain('id="doi-hen-reason"')
    expect(await htmlProblems(wrong.body)).toEqual([])
    const past = await post(`${ids.far}/doi-hen`, { 'doi-hen.to': '30/11/2026', 'doi-hen.reason': 'Chờ' })
    expect([past.statusCode, past.body.includes('Ngày này đã qua')]).toEqual([409, true])
    const moved = await post(`${ids.far}/doi-hen`, {
      'doi-hen.to': '30/06/2027',
      'doi-hen.reason': 'Theo kế hoạch vốn',
    })
    expect(moved.statusCode).toBe(303)
    expect((await open(`${list}/${ids.far}`)).body).toContain('Theo kế hoạch vốn')
  })

  test('kept by the department with a photo, released after it was drawn anew; who may not is not offered it', async () => {
    const { landOfficer, specialist } = promising.office
    const url = `${list}/${ids.late}`
    const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#0a0' } })
      .withExif({ IFD0: { Make: 'May Anh' } })
      .jpeg()
      .toBuffer()
    const app = await appAt(december)
    const page = (await open(url, landOfficer.cookie)).body
    expect(page).not.toContain('Thôi không làm')
    const fields = { version: versionIn(page), 'da-lam.on': '30/11/2026', 'da-lam.words': 'Đã khơi 400 m.' }
    const form = multipart(fields, [{ field: 'da-lam.photos', name: 'ranh.jpg', content: photo }])
    const kept = await app.inject({
      url: `${url}/da-lam`,
      ...form,
      headers: { ...form.headers, cookie: landOfficer.cookie },
    })
    expect([kept.statusCode, kept.headers.location]).toEqual([303, url])

    const after = (await open(url)).body
    expect(after).toContain('Đã làm, chậm, 30/11/2026')
    expect(await htmlProblems(after)).toEqual([])
    const file = new RegExp(`${url}/tep/[0-9a-f-]{36}`).exec(after)?.[0] ?? ''
    expect((await open(file, landOfficer.cookie)).rawPayload.equals(photo)).toBe(true)
    const piece = new RegExp(`${ids.late}/bang-chung/[0-9a-f-]{36}`).exec(after)?.[0] ?? ''
    expect((await post(`${piece}/cong-khai`, {}, landOfficer.cookie)).statusCode).toBe(403)
    expect((await post(`${piece}/cong-khai`, {})).statusCode).toBe(303)
    expect((await post(`${file.slice(list.length + 1)}/cong-khai`, {}, specialist.cookie)).statusCode).toBe(303)
  })

  test('of another unit, or a name nobody gave: not found', async () => {
    const elsewhere = await openPromisingOffice()
    const theirs = await elsewhere.made()
    for (const id of [theirs, 'x', 'da-lam']) expect((await open(`${list}/${id}`)).statusCode).toBe(404)
    expect((await post(`${theirs}/da-lam`, { 'da-lam.on': '30/11/2026', 'da-lam.words': 'x' })).statusCode).toBe(404)
  })
})

describe('in public', () => {
  const base = () => `/${promising.office.unit.slug}`

  test('on the petition’s page, in the list by state, and as a count on the home; photos without the camera’s words', async () => {
    const petition = (await open(`${base()}/kien-nghi/2026/1`, '')).body
    expect(petition).toMatch(/<h2[^>]*>Xã Thử đã hứa<\/h2>/)
    expect(petition).toContain('Đã làm 30/11/2026, sau hẹn, có ảnh')
    expect(petition).toContain('Đã khơi 400 m.')
    expect(petition).toContain('hạn 30/06/2027')
    expect(petition).toContain('Theo kế hoạch vốn')
    expect(await htmlProblems(petition)).toEqual([])

    const all = (await open(`${base()}/loi-hua`, '')).body
    expect(all).toContain('Tất cả<b>2</b>')
    expect(all).toContain(`href="${base()}/kien-nghi/2026/1"`)
    expect(await htmlProblems(all)).toEqual([])
    expect((await open(`${base()}/loi-hua?xem=da-lam`, '')).body).not.toContain('Nâng 320 m đường')
    const none = (await open(`${base()}/loi-hua?xem=khong-lam`, '')).body
    expect(none).toContain('Không có lời hứa nào ở mục này')
    expect(await htmlProblems(none)).toEqual([])

    const home = (await open(`${base()}/`, '')).body
    expect(home).toContain('2 việc, đã làm 1.')
    expect(await htmlProblems(home)).toEqual([])

    const file = new RegExp(`${base()}/loi-hua/tep/[0-9a-f-]{36}`).exec(all)?.[0] ?? ''
    const shown = await open(file, '')
    expect(shown.headers['content-type']).toBe('image/jpeg')
    expect(shown.rawPayload.includes('May Anh')).toBe(false)
    expect((await open(`${base()}/loi-hua/tep/${ids.late}`, '')).statusCode).toBe(404)
  })

  test('what was taken back is gone', async () => {
    const page = (await open(`${list}/${ids.late}`)).body
    const file = new RegExp(`${ids.late}/tep/[0-9a-f-]{36}`).exec(page)?.[0] ?? ''
    expect((await post(`${file}/thoi-cong-khai`, {})).statusCode).toBe(303)
    expect((await open(`${base()}/loi-hua/tep/${file.slice(-36)}`, '')).statusCode).toBe(404)
    expect((await open(`${base()}/loi-hua`, '')).body).not.toContain('/loi-hua/tep/')
  })

  test('in English but for what people wrote, and leading nowhere else', async () => {
    const english = `${base()}/en`
    for (const address of ['/loi-hua', '/loi-hua?xem=da-lam', '/kien-nghi/2026/1', '/']) {
      const { body } = await open(`${english}${address}`, '')
      const inBody = body.replace(/<(title|meta)\b[^>]*>([^<]*<\/title>)?/g, '')
      expect(vietnameseLeft(inBody, ['Thử', 'Đại Sơn', 'Hải Phòng'])).toEqual([])
      expect(waysOut(body, promising.office.unit.slug)).toEqual([])
      expect(await htmlProblems(body)).toEqual([])
    }
    const page = (await open(`${english}/loi-hua`, '')).body
    expect(page).toContain('Done on 30 November 2026, after the day promised')
    expect((await open(`${english}/`, '')).body).toContain('2 things, 1 done.')
  })
})
