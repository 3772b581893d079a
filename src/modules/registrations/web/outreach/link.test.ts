import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBareUnit, signIn } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { send } from '#test/stage-forms.ts'
import { openDialogue } from '#test/stage-intake.ts'
import { addHeadedVillage, addOrganisation } from '#test/stage-outreach.ts'
import { htmlProblems, versionIn } from '#test/stage-pages.ts'

const noon = '2026-09-18T05:00:00Z'
const list = '/can-bo/ky-doi-thoai/2026/van-dong'

/** Trưởng thôn Mẫu has two organisations to ask, and a link made by the specialist. */
async function aHead(showsPhone = false) {
  const unit = await openBareUnit('Đại Sơn')
  const { cookie } = await signIn(unit, ['specialist'])
  const village = await addHeadedVillage(unit, 'Thôn 2', 'Ông Mẫu')
  await openDialogue(unit)
  const mill = await addOrganisation(unit, {
    name: 'Xay xát Mẫu',
    villageId: village,
    phone: '0912345678',
    person: 'Bà Gạo',
  })
  const shop = await addOrganisation(unit, { name: 'Tạp hóa Thử', villageId: village })
  const others = await addOrganisation(unit, { name: 'Của Người Khác' })
  const app = await appAt(noon)
  await send(app, `${list}/giao-theo-thon`, {}, cookie)
  const [contact] = await unit.read((db) => db.selectFrom('outreach_contact').select('id').execute())
  const page = `${list}/nguoi/${contact?.id}`
  const officer = (url: string) => app.inject({ url, headers: { cookie } })
  const make = async (fields: Record<string, string> = {}) =>
    send(
      app,
      `${page}/lien-ket`,
      {
        version: versionIn((await officer(page)).body),
        until: '22/10/2026',
        ...(showsPhone && { showsPhone: '1' }),
        ...fields,
      },
      cookie,
    )
  await make()
  const link = async () =>
    /href="http:\/\/localhost:3000(\/[^"]+\/van-dong\/[^"]+)"/.exec((await officer(page)).body)?.[1] ?? ''
  return { unit, app, cookie, mill, shop, others, page, officer, make, link: await link(), latest: link }
}

test('a head sees his own list on his phone, ticks a result, and nothing else', async () => {
  const { unit, app, cookie, link, mill, others } = await aHead()
  const opened = await app.inject(link)
  expect(opened.statusCode).toBe(200)
  expect(await htmlProblems(opened.body)).toEqual([])
  expect(opened.headers['cache-control']).toBe('no-store')
  expect(opened.headers['x-robots-tag']).toBe('noindex')
  expect(opened.body).toContain('Ông Mẫu (Thôn 2)')
  expect(opened.body).toContain('Xay xát Mẫu')
  for (const hidden of ['Của Người Khác', '345678', '345 678', 'Bà Gạo']) expect(opened.body).not.toContain(hidden)

  const ticked = await send(app, `${link}/${mill}`, { result: 'agrees', note: 'xin đi hai người' })
  expect([ticked.statusCode, ticked.headers.location]).toEqual([303, `${link}#co-so-${mill}`])
  expect((await app.inject(link)).body).toContain('Nhận lời, 18/09')
  // Not his, nor a result that only a registration gives, nor nonsense.
  for (const [id, result] of [
    [others, 'agrees'],
    [mill, 'registered'],
    ['x', 'agrees'],
    [newId(), 'agrees'],
  ])
    expect((await send(app, `${link}/${id}`, { result: result ?? '' })).statusCode).toBe(303)
  const attempts = await unit.read((db) => db.selectFrom('outreach_attempt').selectAll().execute())
  expect(attempts).toMatchObject([{ result: 'agrees', note: 'xin đi hai người', way: 'link', by_officer: null }])
  const seen = await app.inject({ url: `${list}/co-so/${mill}`, headers: { cookie } })
  expect(seen.body).toContain('18/09/2026 · Người vận động tự ghi · Ông Mẫu (Thôn 2)')
  await send(app, `${link}/${mill}`, { result: 'declines' })
  expect((await app.inject(link)).body).toContain('Bỏ đánh dấu: Xay xát Mẫu')
  await send(app, `${link}/${mill}`, { result: 'not-contacted' })
  expect((await app.inject(link)).body).toContain('Còn 2 cơ sở phải hỏi.')
  const leader = await signIn(unit, ['leader'])
  const history = (await app.inject({ url: '/can-bo/nhat-ky', headers: { cookie: leader.cookie } })).body
  expect(history).toContain('nhận lời, do Ông Mẫu (Thôn 2) ghi qua liên kết')
  expect(history).toContain('dùng đến hết ngày 22/10/2026')
  expect(history).not.toContain('xin đi hai người')
})

test('telephones are told only where the link was made so', async () => {
  const { app, link } = await aHead(true)
  expect((await app.inject(link)).body).toContain('href="tel:0912345678"')
})

test('the English address leads to the one page there is, which offers no other language', async () => {
  const { app, link } = await aHead()
  const english = await app.inject(link.replace('/van-dong/', '/en/van-dong/'))
  expect([english.statusCode, english.headers.location]).toEqual([303, link])
  expect((await app.inject(link)).body).not.toContain('hreflang')
})

test('revoked, made anew, ended or wrong, it opens nothing and writes nothing', async () => {
  const { unit, app, cookie, page, officer, make, link, latest, mill } = await aHead()
  const gone = async (url: string) => {
    const [shown, posted] = [await app.inject(url), await send(app, `${url}/${mill}`, { result: 'agrees' })]
    expect([shown.statusCode, posted.statusCode]).toEqual([404, 404])
    expect(shown.body).toContain('Liên kết không mở được nữa')
    expect(shown.body).not.toContain('Xay xát Mẫu')
  }
  await gone(`${link.slice(0, -4)}AAAA`)
  await gone(`/${unit.slug}/van-dong/x`)
  await make()
  await gone(link)
  const second = await latest()
  expect((await app.inject(second)).statusCode).toBe(200)
  const stale = await send(app, `${page}/thu-hoi`, { version: '1' }, cookie)
  expect(stale.statusCode).toBe(409)
  const version = versionIn((await officer(page)).body)
  expect((await send(app, `${page}/thu-hoi`, { version }, cookie)).statusCode).toBe(303)
  await gone(second)
  expect((await make({ until: '17/09/2026' })).statusCode).toBe(422)
  expect((await make({ until: 'mai' })).statusCode).toBe(422)
  await make({ until: '20/09/2026' })
  const third = await latest()
  expect((await (await appAt('2026-09-20T16:59:00Z')).inject(third)).statusCode).toBe(200)
  await appAt('2026-09-20T17:00:00Z')
  await gone(third)
  await appAt(noon)
  expect(await unit.read((db) => db.selectFrom('outreach_attempt').select('id').execute())).toEqual([])
})

test('once the conference was held it says so and takes nothing', async () => {
  const { unit, app, link, mill } = await aHead()
  await unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ held_on: Temporal.PlainDate.from('2026-09-17') })
      .execute(),
  )
  expect((await app.inject(link)).body).toContain('Hội nghị đã qua')
  expect((await send(app, `${link}/${mill}`, { result: 'agrees' })).statusCode).toBe(404)
})

test('a person of a village is added by name, once; the link names the source of the village', async () => {
  const { unit, app, cookie, link } = await aHead()
  const [village] = await unit.read((db) => db.selectFrom('village').select('id').execute())
  const add = (fields: Record<string, string>) =>
    send(
      app,
      `${list}/nguoi`,
      { of: `village:${village?.id}`, name: 'Bà Phó Thôn', phone: '0912 000 111', ...fields },
      cookie,
    )
  for (const wrong of [{ of: '' }, { name: ' ' }, { phone: '12' }]) expect((await add(wrong)).statusCode).toBe(422)
  expect((await add({})).statusCode).toBe(303)
  expect((await add({})).statusCode).toBe(409)
  const people = await app.inject({ url: `${list}/nguoi`, headers: { cookie } })
  expect(people.body).toContain('Bà Phó Thôn (Thôn 2)')
  expect(await htmlProblems(people.body)).toEqual([])
  expect((await app.inject(link)).body).toContain(`/${unit.slug}/dang-ky"`)
  await send(app, '/can-bo/ky-doi-thoai/2026/nguon/tao', {}, cookie)
  expect((await app.inject(link)).body).toContain(`/${unit.slug}/dang-ky?tu=thon-2"`)
})
