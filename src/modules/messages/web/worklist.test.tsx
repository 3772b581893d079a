import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { appAt, formPost, openBareUnit, signIn, type TestUnit } from '#test/stage.ts'
import { renderPage } from '#ui/index.ts'
import { tell } from '../application/tell.ts'
import { untoldMessages } from '../application/worklist.ts'
import { Worklist } from './worklist.view.tsx'

const instant = '2026-09-20T02:00:00Z'

async function somebodyToTell(unit: TestUnit, body = 'Mã 2026-4831-572.\nXem tiến độ: {link}') {
  const contactId = newId()
  return unit.write(async (tx) => {
    const created_at = Temporal.Instant.from(instant)
    await tx
      .insertInto('contact')
      .values({ id: contactId, name: 'Nguyễn Văn Mẫu', phone: '0912000009', created_at })
      .execute()
    return tell(tx, unit.by(instant), {
      ...{ template: 'petition.received', contactId, about: 'petition', aboutId: newId() },
      ...{ title: 'Đã nhận kiến nghị', body },
    })
  })
}

test('the worklist shows person, ready text and every way to reach them; a tick takes them off it', async () => {
  const unit = await openBareUnit()
  const { cookie } = await signIn(unit, ['counter'])
  const app = await appAt(instant)
  const id = await somebodyToTell(unit)
  const list = async (query = '') => (await app.inject({ url: `/can-bo/bao-tin${query}`, headers: { cookie } })).body
  const shown = await list()
  expect(shown).toContain('Nguyễn Văn Mẫu')
  expect(shown).toContain('Mã 2026-4831-572.')
  expect(shown).not.toContain('{link}')
  expect(shown).toContain('href="tel:0912000009"')
  expect(shown).toContain('href="sms:0912000009?body=M%C3%A3%202026-4831-572.')
  expect(shown).toContain('href="https://zalo.me/0912000009"')

  const tick = () => app.inject({ url: `/can-bo/bao-tin/${id}`, ...formPost({ how: 'zalo' }, cookie) })
  expect((await tick()).statusCode).toBe(303)
  expect(await list()).toContain('Không còn ai chờ được báo')
  expect(await list('?xem=da-bao')).toContain('Zalo')
  const again = await tick()
  expect(again.statusCode).toBe(409)
  expect(again.body).toContain('Cán Bộ Thử đã báo lúc')
})

test('the list is narrowed to what people are to be told of', async () => {
  const unit = await openBareUnit()
  const { cookie } = await signIn(unit, ['counter'])
  const app = await appAt(instant)
  await somebodyToTell(unit, 'Về kiến nghị của tôi.')
  const other = await somebodyToTell(unit, 'Về ngày hội nghị.')
  await unit.write((tx) => tx.updateTable('message').set({ about: 'dialogue' }).where('id', '=', other).execute())
  const list = async (query: string) => (await app.inject({ url: `/can-bo/bao-tin${query}`, headers: { cookie } })).body
  expect(await list('')).toMatch(/Về kiến nghị của tôi[\s\S]*Về ngày hội nghị/)
  expect(await list('?ve=petition')).not.toContain('Về ngày hội nghị.')
  expect(await list('?ve=other')).not.toContain('Về kiến nghị của tôi.')
})

test('mail is said to wait only where there is an address and a server to send it', async () => {
  const unit = await openBareUnit()
  await somebodyToTell(unit)
  await unit.write((tx) => tx.updateTable('message').set({ mail: 'waiting' }).execute())
  const [message] = await unit.read((db) => untoldMessages(db, 0))
  if (!message) throw new Error('nobody is to be told')
  const shown = (email: string, mails: boolean) =>
    renderPage(
      <Worklist
        {...{
          messages: [{ ...message, email, text: '', purpose: null }],
          waiting: 1,
          groups: { petition: 1, other: 0 },
          group: null,
          mayTell: true,
          mails,
          page: 0,
          more: false,
          may: { mayReadSent: false, mayReadTemplates: false },
        }}
      />,
    ).includes('đang chờ gửi')
  expect([shown('', true), shown('a@vi-du.vn', false), shown('a@vi-du.vn', true)]).toEqual([false, false, true])
})

test('what was typed by a citizen is shown as text', async () => {
  const unit = await openBareUnit()
  const { cookie } = await signIn(unit, ['counter'])
  await somebodyToTell(unit, '<script>alert(1)</script>')
  const page = await (await appAt(instant)).inject({ url: '/can-bo/bao-tin', headers: { cookie } })
  expect(page.body).toContain('&lt;script>alert(1)')
})

test('only who tells people sees whom to tell, and an id nobody has is not found', async () => {
  const unit = await openBareUnit()
  const app = await appAt(instant)
  const [observer, counter] = [await signIn(unit, ['observer']), await signIn(unit, ['counter'])]
  expect((await app.inject({ url: '/can-bo/bao-tin', headers: { cookie: observer.cookie } })).statusCode).toBe(403)
  const post = (id: string) =>
    app.inject({ url: `/can-bo/bao-tin/${id}`, ...formPost({ how: 'call' }, counter.cookie) })
  expect((await post(newId())).statusCode).toBe(404)
  expect((await post('x')).statusCode).toBe(404)
})

test('words in English say in Vietnamese what they are about, to who calls', async () => {
  const unit = await openBareUnit()
  const { cookie } = await signIn(unit, ['counter'])
  const app = await appAt(instant)
  const id = await somebodyToTell(unit, 'Your petition code is 2026-4831-572.')
  const english = { language: 'en', title: 'Your petition has been received' }
  await unit.write((tx) => tx.updateTable('message').set(english).execute())
  const list = async (query = '') => (await app.inject({ url: `/can-bo/bao-tin${query}`, headers: { cookie } })).body
  const waiting = await list()
  expect(waiting).toContain('Đã tiếp nhận kiến nghị')
  expect(waiting).toContain('lang="en">Your petition code')
  expect(waiting).not.toContain('Your petition has been received')
  await app.inject({ url: `/can-bo/bao-tin/${id}`, ...formPost({ how: 'call' }, cookie) })
  expect(await list('?xem=da-bao')).toContain('Đã tiếp nhận kiến nghị')
})
