import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { inHeader } from '#platform/http/address.ts'
import { secretDoors, withoutSecrets } from '#src/app.ts'
import { vietnameseLeft } from './only-english.ts'
import { appAt, formPost, openBareUnit } from './stage.ts'
import { multipart } from './stage-forms.ts'

afterEach(() => vi.unstubAllEnvs())

const noon = '2026-09-20T05:00:00Z'

test('alive and ready', async () => {
  const app = await appAt(noon)
  expect((await app.inject('/healthz')).body).toBe('ok')
  expect((await app.inject('/readyz')).statusCode).toBe(200)
})

test('an address that leads nowhere is a page, in Vietnamese', async () => {
  const app = await appAt(noon)
  await openBareUnit()
  const unread = ['/khong-co%', '/%ED%A0%80/kien-nghi', `/khong-co/${'a'.repeat(301)}`]
  for (const url of ['/khong-co', '/khong-co%00/', '/khong-co-90001/kien-nghi', '/can-bo/khong-co', ...unread]) {
    const answer = await app.inject(url)
    expect([url, answer.statusCode]).toEqual([url, 404])
    expect(answer.body).toContain('Không có trang này')
  }
})

test('what nobody types in an address breaks no page', async () => {
  const app = await appAt(noon)
  const { slug } = await openBareUnit()
  for (const query of ['q=a%00b', 'q=a&q=b', 'sau=%ED%A0%80', '__proto__=a&constructor=b', '%']) {
    const answer = await app.inject(`/${slug}/kien-nghi?${query}`)
    expect([query, answer.statusCode]).toEqual([query, 200])
  }
  expect((await app.inject(`/${slug}/en/%/`)).body).toContain('<html lang="en">')
})

test('a form with files whose line broke off is a bad request, no breakdown', async () => {
  const app = await appAt(noon)
  const { slug } = await openBareUnit()
  const whole = multipart({ content: 'x' }, [{ field: 'files', name: 'a.pdf', content: Buffer.alloc(4_000) }])
  const url = `/${slug}/gui-kien-nghi`
  const headers = { ...whole.headers, 'content-type': 'multipart/form-data' }
  for (const size of [60, 300, 3_000]) {
    const answer = await app.inject({ ...whole, url, payload: whole.payload.subarray(0, size) })
    expect([size, answer.statusCode, answer.body.includes('<html lang="vi">')]).toEqual([size, 400, true])
  }
  expect((await app.inject({ ...whole, url, headers })).statusCode).toBe(400)
})

test('where a form leads to may have been asked with any letter', () => {
  expect(inHeader('/can-bo/ky-doi-thoai/2026?ngoai=1%20')).toBe('/can-bo/ky-doi-thoai/2026?ngoai=1%20')
  expect(inHeader('/xã\r\nset-cookie: a/😀\ud83d')).toBe('/x%C3%A3%0D%0Aset-cookie:%20a/%F0%9F%98%80%EF%BF%BD')
})

test('what is no form is one in which nothing was filled in', async () => {
  const app = await appAt(noon)
  for (const payload of ['null', '"x"', '[1]', '7']) {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    const answer = await app.inject({ method: 'POST', url: '/can-bo/dang-nhap', payload, headers })
    expect([payload, answer.statusCode]).toEqual([payload, 422])
  }
})

test('below an English address every error is English, and leads to an English home', async () => {
  const app = await appAt(noon)
  const { slug } = await openBareUnit()
  const post = formPost({ a: 'b' })
  const foreign = { ...post, headers: { 'sec-fetch-site': 'cross-site' } }
  const unreadable = { ...post, payload: '{', headers: { ...post.headers, 'content-type': 'application/json' } }
  const answers = [
    [404, await app.inject(`/${slug}/en/khong-co`)],
    [404, await app.inject('/khong-co-90001/en/dang-ky')],
    [404, await app.inject('/en/khong-co')],
    [403, await app.inject({ url: `/${slug}/en/dang-ky`, ...foreign })],
    [400, await app.inject({ url: `/${slug}/en/dang-ky`, ...unreadable })],
  ] as const
  for (const [status, { statusCode, body }] of answers) {
    expect([statusCode, /class="brand" href="([^"]*)"/.exec(body)?.[1]]).toEqual([status, '/en'])
    expect(body).toContain('<html lang="en">')
    expect(vietnameseLeft(body, [])).toEqual([])
  }
})
test.each([
  ['/dai-son-11086/van-dong/Aalh56m4dCiT_dsMWrk3u00U4W846tK0zYWPUBMyMO4', '/dai-son-11086/van-dong/…'],
  ['/dai-son-11086/en/van-dong/Aalh56m4', '/dai-son-11086/en/van-dong/…'],
  ['/dai-son-11086/man-hinh/Aalh56m4/dong', '/dai-son-11086/man-hinh/…/dong'],
  ['/dai-son-11086/niem-yet/Aalh56m4/anh/01a22257', '/dai-son-11086/niem-yet/…/anh/01a22257'],
  ['/dai-son-11086/theo-doi/Aalh56m4?x=1', '/dai-son-11086/theo-doi/…'],
  ['/dai-son-11086/dang-ky?tu=thon-2', '/dai-son-11086/dang-ky'],
])('what is logged of %s keeps no secret', (url, logged) => expect(withoutSecrets(url)).toBe(logged))

test('a form from another site is refused', async () => {
  const app = await appAt(noon)
  const post = formPost({ a: 'b' })
  const foreign = { ...post, headers: { ...post.headers, 'sec-fetch-site': 'cross-site' } }
  expect((await app.inject({ url: '/can-bo/dang-nhap', ...foreign })).statusCode).toBe(403)
  const plain = { ...post.headers, host: '192.168.1.5:3000' }
  const { 'sec-fetch-site': _, ...old } = plain
  expect(
    (await app.inject({ url: '/healthz', method: 'POST', headers: { ...old, origin: 'http://evil.example' } }))
      .statusCode,
  ).toBe(403)
  expect(
    (await app.inject({ url: '/healthz', method: 'POST', headers: { ...old, origin: 'http://192.168.1.5:3000' } }))
      .statusCode,
  ).toBe(404)
})

test('the design system is shown while developing, and only then', async () => {
  const pages = ['/he-thong-giao-dien', '/he-thong-giao-dien/', '/he-thong-giao-dien/bien-nhan']
  const statuses = async () => {
    const app = await appAt(noon)
    return Promise.all(pages.map(async (url) => (await app.inject(url)).statusCode))
  }
  for (const environment of ['production', 'test', '']) {
    vi.stubEnv('NODE_ENV', environment)
    expect([environment, ...(await statuses())]).toEqual([environment, 404, 404, 404])
  }
  vi.stubEnv('NODE_ENV', 'development')
  expect(await statuses()).toEqual([200, 200, 200])
})

test('the proxy of docs/operating.md keeps the same secrets out of its log as we do', () => {
  const said = /"~\/\(([^)]+)\)\/" 0;/.exec(readFileSync('docs/operating.md', 'utf8'))?.[1]
  expect(said?.split('|')).toEqual([...secretDoors])
})
