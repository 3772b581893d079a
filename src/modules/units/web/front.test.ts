import { expect, test } from 'vitest'
import { otherLanguageOf, vietnameseLeft } from '#test/only-english.ts'
import { appAt, openBareUnit } from '#test/stage.ts'
import { htmlProblems } from '#test/stage-pages.ts'

test('the front page leads to the only unit, offers several, and says when there is none yet', async () => {
  const app = await appAt('2026-09-21T05:00:00Z')
  const none = await app.inject('/')
  expect([none.statusCode, none.body.includes('Chưa thiết lập xong')]).toEqual([200, true])
  expect(otherLanguageOf(none.body)).toBe('/en')
  const english = await app.inject('/en')
  expect([english.statusCode, english.body.includes('Not set up yet')]).toEqual([200, true])
  expect(vietnameseLeft(english.body, [])).toEqual([])
  expect(otherLanguageOf(english.body)).toBe('/')

  const first = await openBareUnit('Đại Sơn')
  expect((await app.inject('/')).headers.location).toBe(`/${first.slug}/`)
  for (const address of ['/en', '/en/']) expect((await app.inject(address)).headers.location).toBe(`/${first.slug}/en/`)

  const second = await openBareUnit('Tứ Kỳ')
  const both = (await app.inject('/')).body
  expect(both.indexOf(`/${first.slug}/`)).toBeGreaterThan(0)
  expect(both.indexOf(`/${second.slug}/`)).toBeGreaterThan(both.indexOf(`/${first.slug}/`))

  const found = (await app.inject('/?q=tu+ky')).body
  expect([found.includes(first.slug), found.includes(second.slug)]).toEqual([false, true])
  expect((await app.inject('/?q=%3Cb%3Ekh%C3%B4ng')).body).toContain('Chưa có đơn vị nào khớp với “&lt;b>không”')

  const choice = (await app.inject('/en')).body
  expect(choice).toMatch(/^<!doctype html><html lang="en">/)
  expect(choice).toContain(`<a href="/${first.slug}/en/">Đại Sơn Commune</a>`)
  expect(choice).toContain('Hải Phòng City')
  const searched = (await app.inject('/en?q=tu+ky')).body
  expect(searched).toContain('1 place matches “tu ky”')
  expect(searched).toContain('<form class="search" method="get" action="/en">')
  expect(otherLanguageOf(searched)).toBe('/?q=tu%20ky')
  const nothing = (await app.inject('/en?q=nowhere')).body
  for (const body of [choice, searched, nothing]) {
    expect(vietnameseLeft(body, ['Đại Sơn', 'Tứ Kỳ', 'Hải Phòng'])).toEqual([])
    expect(await htmlProblems(body)).toEqual([])
  }
})
