import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { appAt, formPost, openBareUnit, signIn } from '#test/stage.ts'
import { assigned, openTestOffice, petitionIn } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { resend } from '../application/resend.ts'
import { tell } from '../application/tell.ts'
import { tellOfficers } from '../application/tell-officers.ts'
import { messageOf } from '../application/worklist.ts'
import { catalogue, templates } from '../domain/index.ts'

const instant = '2026-09-21T02:00:00Z'

test('an assignment is in the list of who got it, under the petition’s name, and counted on every page until it was seen', async () => {
  const office = await openTestOffice()
  const { landOfficer, specialist } = office
  const id = await petitionIn(office, '2026-09-20T02:00:00Z')
  await assigned(office, id)
  const app = await appAt('2026-09-22T02:00:00Z')
  const page = async (url: string, cookie = landOfficer.cookie) => (await app.inject({ url, headers: { cookie } })).body
  const badge = /href="\/can-bo\/thong-bao"[\s\S]*?<span class="n">(\d+)/
  expect(badge.exec(await page('/can-bo'))?.[1]).toBe('1')
  expect(badge.exec(await page('/can-bo', specialist.cookie))).toBeNull()
  const list = await page('/can-bo/thong-bao')
  expect(list).toMatch(/<h2><a href="\/can-bo\/kien-nghi\/2026\/1">Kiến nghị số 1: /)
  expect(list).toContain('Anh/chị được giao kiến nghị số 1')
  expect(list).not.toContain('{link}')
  // Looking at the list is not reading it: GET changes nothing.
  expect(badge.exec(await page('/can-bo/thong-bao'))?.[1]).toBe('1')

  const den = Temporal.Instant.from('2026-09-22T02:00:00Z').toString()
  const seen = await app.inject({
    ...{ url: '/can-bo/thong-bao/da-xem', ...formPost({ ve: id, den, mo: '1' }, landOfficer.cookie) },
  })
  expect([seen.statusCode, seen.headers.location]).toEqual([303, '/can-bo/kien-nghi/2026/1'])
  expect(badge.exec(await page('/can-bo'))).toBeNull()
  expect(await page('/can-bo/thong-bao')).toContain('Đã xem hết')
  for (const wrong of ['hôm qua', '2026-99-99T00:00:00Z', '2026-09-22T1.1.1Z']) {
    const asked = { url: '/can-bo/thong-bao/da-xem', ...formPost({ den: wrong }, landOfficer.cookie) }
    expect([wrong, (await app.inject(asked)).statusCode]).toEqual([wrong, 404])
  }
})

test('how one is told is chosen kind by kind; what is no choice comes back with a message', async () => {
  const unit = await openBareUnit()
  const { cookie } = await signIn(unit, ['observer'])
  const app = await appAt(instant)
  const url = '/can-bo/thong-bao/cach-nhan'
  const first = await app.inject({ url, headers: { cookie } })
  expect(first.body).toMatch(/name="opinion" value="at-once"[^>]*checked/)
  expect(first.body).toContain('chưa được nối với máy chủ thư')
  const choices = {
    ...{ assigned: 'in-app', opinion: 'digest', due: 'digest' },
    ...{ 'due-next': 'at-once', overdue: 'at-once', task: 'digest', money: 'in-app' },
  }
  expect((await app.inject({ url, ...formPost({ ...choices, due: 'bồ câu' }, cookie) })).statusCode).toBe(422)
  expect((await app.inject({ url, ...formPost(choices, cookie) })).statusCode).toBe(303)
  const chosen = (await app.inject({ url, headers: { cookie } })).body
  expect(chosen).toMatch(/name="opinion" value="digest"[^>]*checked/)
  expect(chosen).toMatch(/name="assigned" value="in-app"[^>]*checked/)
})

test('what failed is seen and sent again by who may, once; what was told meanwhile is left in peace', async () => {
  const unit = await openBareUnit()
  const [clerk, counter] = [await signIn(unit, ['clerk']), await signIn(unit, ['counter'])]
  const app = await appAt(instant)
  const [failing, told] = await unit.write(async (tx) => {
    const ids: string[] = []
    for (const name of ['Nguyễn Văn Hỏng', 'Trần Thị Xong']) {
      const contactId = newId()
      const created_at = Temporal.Instant.from(instant)
      await tx.insertInto('contact').values({ id: contactId, name, email: 'a@vi-du.vn', created_at }).execute()
      const about = { about: 'petition', aboutId: newId(), title: 'Đã trả lời <1>', body: 'Xong.' }
      ids.push(await tell(tx, unit.by(instant), { template: 'petition.answered', contactId, ...about }))
    }
    await tx.updateTable('message').set({ mail: 'failed', mail_error: 'EMESSAGE 550 DATA', mail_tries: 3 }).execute()
    return ids
  })
  await unit.write((tx) =>
    tx
      .updateTable('message')
      .set({ told_at: Temporal.Instant.from(instant), told_how: 'call' })
      .where('id', '=', told ?? '')
      .execute(),
  )
  const page = async (query = '', cookie = clerk.cookie) =>
    (await app.inject({ url: `/can-bo/bao-tin/da-gui${query}`, headers: { cookie } })).body
  const shown = await page()
  expect(shown).toContain('Nguyễn Văn Hỏng')
  expect(shown).not.toContain('Trần Thị Xong')
  expect(shown).toContain('máy chủ từ chối')
  expect(shown).toContain('Đã trả lời &lt;1>')
  expect(await page('', counter.cookie)).not.toContain('Gửi lại')
  const again = (id: string | undefined, cookie: string) =>
    app.inject({ url: `/can-bo/bao-tin/${id}/gui-lai`, ...formPost({}, cookie) })
  expect((await again(failing, counter.cookie)).statusCode).toBe(403)
  expect((await again(failing, clerk.cookie)).statusCode).toBe(303)
  expect(await unit.read((db) => messageOf(db, failing ?? ''))).toMatchObject({ mail: 'waiting', mailError: '' })
  const second = await again(failing, clerk.cookie)
  expect(second.statusCode).toBe(409)
  expect(await htmlProblems(second.body)).toEqual([])
  // What is said stands above the list it is about, not on an empty page.
  expect(second.body).toContain('đã có người cho gửi lại')
  expect(second.body).toContain('Đang chờ')
  expect(second.body).toContain('<caption')
  expect(await unit.write((tx) => resend(tx, unit.by(instant), told ?? ''))).toEqual({ ok: false, refusal: 'told' })
  expect((await again(newId(), clerk.cookie)).statusCode).toBe(404)
  expect(await page('?tt=waiting')).toContain('Nguyễn Văn Hỏng')
  const history = (
    await app.inject({ url: '/can-bo/nhat-ky', headers: { cookie: (await signIn(unit, ['leader'])).cookie } })
  ).body
  expect(history).toContain('Đã cho gửi lại thư hoặc tin nhắn')
  const all = await app.inject({ url: '/can-bo/bao-tin/da-gui/gui-lai-tat-ca', ...formPost({}, clerk.cookie) })
  expect(all.statusCode).toBe(303)
})

test('templates are listed by who is told, each with a page of its own that shows it as letter, text and text message', async () => {
  const unit = await openBareUnit()
  const app = await appAt(instant)
  const { cookie } = await signIn(unit, ['administrator'])
  const page = (path = '', as = cookie) => app.inject({ url: `/can-bo/bao-tin/mau${path}`, headers: { cookie: as } })
  const lists = await Promise.all(['', '?cho=officer', '?cho=installation'].map(async (cho) => (await page(cho)).body))
  for (const one of lists) expect(await htmlProblems(one)).toEqual([])
  const list = lists.join('')
  for (const title of [
    'Đã tiếp nhận kiến nghị',
    'Cảm ơn anh/chị đã tham gia',
    'Bản tin ngày 20/10',
    'Ổ đĩa giữ dữ liệu',
  ])
    expect(list).toContain(title)
  // The letters themselves stand on their own pages: the list stays short.
  expect(list).not.toContain('Your petition has been answered')
  for (const template of templates) {
    expect(list).toContain(`href="/can-bo/bao-tin/mau/${template}"`)
    const { statusCode, body } = await page(`/${template}`)
    expect([template, statusCode, await htmlProblems(body)]).toEqual([template, 200, []])
    expect(body).not.toContain('{link}')
    expect([template, body.includes('lang="en"')]).toEqual([template, catalogue[template].to === 'business'])
  }
  expect((await page('/petition.answered')).body).toContain('Your petition has been answered')
  expect((await page('/khong-co')).statusCode).toBe(404)
  const counter = await signIn(unit, ['counter'])
  expect((await page('', counter.cookie)).statusCode).toBe(403)
  expect((await page('/petition.answered', counter.cookie)).statusCode).toBe(403)
})

test('an officer’s list shows what others typed as text, and pages', async () => {
  const unit = await openBareUnit()
  const { cookie, officerId } = await signIn(unit, ['clerk'])
  await unit.write(async (tx) => {
    for (let n = 0; n < 52; n += 1)
      await tellOfficers(tx, unit.by(instant), {
        ...{ template: 'officer.assigned', officerIds: [officerId], about: 'petition', aboutId: newId() },
        ...{ title: `Việc <${n}>`, body: '' },
      })
  })
  const app = await appAt(instant)
  const page = async (query: string) =>
    (await app.inject({ url: `/can-bo/thong-bao${query}`, headers: { cookie } })).body
  const [first, second] = [await page(''), await page('?trang=2')]
  expect(first.match(/Việc &lt;\d+>/g)).toHaveLength(50)
  expect(second.match(/Việc &lt;\d+>/g)).toHaveLength(2)
})
