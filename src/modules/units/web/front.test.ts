import { expect, test } from 'vitest'
import { appAt, openBareUnit } from '#test/stage.ts'

test('the front page leads to the only unit, offers several, and says when there is none yet', async () => {
  const app = await appAt('2026-09-21T05:00:00Z')
  const none = await app.inject('/')
  expect([none.statusCode, none.body.includes('Chưa thiết lập xong')]).toEqual([200, true])

  const first = await openBareUnit('Đại Sơn')
  expect((await app.inject('/')).headers.location).toBe(`/${first.slug}/`)

  const second = await openBareUnit('Tứ Kỳ')
  const both = (await app.inject('/')).body
  expect(both.indexOf(`/${first.slug}/`)).toBeGreaterThan(0)
  expect(both.indexOf(`/${second.slug}/`)).toBeGreaterThan(both.indexOf(`/${first.slug}/`))

  const found = (await app.inject('/?q=tu+ky')).body
  expect([found.includes(first.slug), found.includes(second.slug)]).toEqual([false, true])
  expect((await app.inject('/?q=%3Cb%3Ekh%C3%B4ng')).body).toContain('Chưa có đơn vị nào khớp với “&lt;b>không”')
})
