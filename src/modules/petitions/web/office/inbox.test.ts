import { beforeAll, describe, expect, test } from 'vitest'
import { appAt, signIn } from '#test/stage.ts'
import { assigned, openTestOffice, petitionIn, saying, type TestOffice } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { inboxAddress, readAskedInbox } from './inbox-filter.ts'

const morning = '2026-09-22T02:00:00Z'

describe('the inbox', () => {
  let office: TestOffice
  let app: Awaited<ReturnType<typeof appAt>>
  const open = (address: string, cookie = office.specialist.cookie) => app.inject({ url: address, headers: { cookie } })

  beforeAll(async () => {
    office = await openTestOffice()
    app = await appAt(morning)
    await petitionIn(office, '2026-09-20T05:00:00Z', saying('Đường vào làng nghề bị ngập'))
    await assigned(office, await petitionIn(office, '2026-09-21T05:00:00Z', saying('Xin thuê đất mở xưởng')))
    await petitionIn(office, '2026-09-21T06:00:00Z', saying('=1+1 <b>Điện</b> yếu'))
  })

  test('shows counts, the list, and the first petition at a glance beside it, without its forms', async () => {
    const page = await open('/can-bo/kien-nghi')
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Cần xử lý<b>3</b>')
    expect(page.body.indexOf('split-list')).toBeLessThan(page.body.indexOf('split-detail'))
    expect(page.body).toMatch(/href="\/can-bo\/kien-nghi\?chon=2026%2F\d"[^>]*>Mở để xử lý</)
    expect(page.body.slice(page.body.indexOf('split-detail'))).not.toContain('<form')
    expect(page.body).toContain('&lt;b>Điện&lt;/b>')
    expect(page.body).not.toContain('<b>Điện')
    expect(await htmlProblems(page.body)).toEqual([])
  })

  test('the head counts what this person may see', async () => {
    expect((await open('/can-bo/kien-nghi')).body).toContain('3 trong kỳ 2026')
    expect((await open('/can-bo/kien-nghi', office.landOfficer.cookie)).body).toContain('1 trong kỳ 2026')
  })

  test('shows the one that is chosen, on a phone before the list', async () => {
    const page = await open('/can-bo/kien-nghi?hop=tat-ca&chon=2026/2')
    expect(page.body.indexOf('split-detail')).toBeLessThan(page.body.indexOf('split-list'))
    expect(page.body).toContain('<h2>Xin thuê đất mở xưởng</h2>')
    expect(page.body).toContain('name="ve" value="/can-bo/kien-nghi?hop=tat-ca"')
    expect(await htmlProblems(page.body)).toEqual([])
  })

  test('finds by words with and without accents, by number, and says when nothing is found', async () => {
    expect((await open('/can-bo/kien-nghi?q=lang+nghe')).body).toContain('Đường vào làng nghề bị ngập')
    const byNumber = (await open('/can-bo/kien-nghi?q=2')).body
    expect(byNumber).toContain('Xin thuê đất mở xưởng')
    const nothing = (await open('/can-bo/kien-nghi?q=khongcogi')).body
    expect(nothing).toContain('Không tìm thấy kiến nghị nào')
    expect(await htmlProblems(nothing)).toEqual([])
  })

  test('narrows by department and state, and keeps it in every link', async () => {
    const page = (await open('/can-bo/kien-nghi?hop=tat-ca&trang-thai=assigned&bo-phan=none&xep=moi-nhat')).body
    expect(page).toContain('Không tìm thấy kiến nghị nào')
    const some = (await open(`/can-bo/kien-nghi?hop=tat-ca&trang-thai=assigned&bo-phan=${office.departments.land}`))
      .body
    expect(some).toContain('Xin thuê đất mở xưởng')
    expect(some).not.toContain('bị ngập')
    expect(some).toContain(`trang-thai=assigned&amp;bo-phan=${office.departments.land}&amp;chon=2026%2F2`)
  })

  test('a filter in force is said in a line, folded, with the way out of it beside', async () => {
    const { body } = await open('/can-bo/kien-nghi?hop=tat-ca&trang-thai=assigned')
    expect(body).toContain('Lọc: Đã giao')
    expect(body).not.toMatch(/<details class="confirm" open/)
    expect(body).toMatch(/href="\/can-bo\/kien-nghi\?hop=tat-ca">Bỏ lọc</)
  })

  test('a department sees what lies with it and nothing else; one without petitions an empty list', async () => {
    const land = (await open('/can-bo/kien-nghi?hop=tat-ca', office.landOfficer.cookie)).body
    expect(land).toContain('Xin thuê đất mở xưởng')
    expect(land).not.toContain('bị ngập')
    const other = await open('/can-bo/kien-nghi?hop=tat-ca&chon=2026/1', office.landOfficer.cookie)
    expect(other.body).not.toContain('bị ngập')
    const nobody = await signIn(office.unit, ['department-officer'], null)
    expect((await open('/can-bo/kien-nghi?hop=tat-ca', nobody.cookie)).body).toContain('Chưa có kiến nghị nào')
  })

  test('the whole list as it is filtered can be taken along', async () => {
    const page = (await open('/can-bo/kien-nghi?hop=tat-ca&q=dien&xep=so')).body
    expect(page).toContain('method="post" action="/can-bo/kien-nghi/xuat?q=dien&amp;xep=so"')
    expect((await open('/can-bo/kien-nghi?hop=qua-han')).body).not.toContain('Sao chép bảng')
  })
})

test('the address says all of the filter and nothing of what is usual', () => {
  const asked = readAskedInbox({ hop: 'qua-han', 'linh-vuc': 'land', 'trang-thai': 'nonsense', chon: '2026/7' })
  expect(asked).toMatchObject({ box: 'overdue', field: 'land', stage: '', chosen: '2026/7', sort: 'due' })
  expect(inboxAddress(asked, { chosen: '' })).toBe('/can-bo/kien-nghi?hop=qua-han&linh-vuc=land')
  expect(inboxAddress(readAskedInbox({}))).toBe('/can-bo/kien-nghi?hop=can-xu-ly')
  expect(readAskedInbox({ chon: '//evil.example', ky: "2026'--", 'bo-phan': 'x' })).toMatchObject({
    chosen: '',
    dialogue: '',
    department: '',
  })
})
