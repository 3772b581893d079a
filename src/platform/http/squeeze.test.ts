import { gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { keepPages } from './page-cache.ts'
import { squeezePages } from './squeeze.ts'

const long = `<p>${'dài '.repeat(1_000)}</p>`

async function pages() {
  const app = Fastify()
  await app.register(async (unit) => {
    keepPages(unit, { ms: 500 })
    squeezePages(unit)
    const sent =
      (type: string, body: string, cookie = '') =>
      async (_: unknown, reply: import('fastify').FastifyReply) =>
        (cookie ? reply.header('set-cookie', cookie) : reply).type(type).send(body)
    unit.get('/form', sent('text/html; charset=utf-8', long))
    unit.get('/kept', { config: { sameForAll: true } }, sent('text/html', long))
    unit.get('/short', sent('text/html', '<p>ngắn</p>'))
    unit.get('/marked', sent('text/html', long, 'a=1'))
    unit.get('/data', sent('text/plain', long))
  })
  return async (url: string, headers: Record<string, string> = { 'accept-encoding': 'gzip, deflate, br' }) => {
    const { headers: got, rawPayload } = await app.inject({ url, headers })
    const squeezed = got['content-encoding'] === 'gzip'
    return { squeezed, bytes: rawPayload.length, body: (squeezed ? gunzipSync(rawPayload) : rawPayload).toString() }
  }
}

test('a page goes squeezed from its first showing on, and is the same when unfolded', async () => {
  const ask = await pages()
  for (const url of ['/form', '/form', '/kept', '/kept']) {
    const { squeezed, bytes, body } = await ask(url)
    expect([squeezed, bytes < 200, body]).toEqual([true, true, long])
  }
})

test('to who cannot read it, with a cookie, too short to be worth it, or no page at all, it goes as it is', async () => {
  const ask = await pages()
  const gzip = { 'accept-encoding': 'gzip' }
  const plain = [
    await ask('/form', {}),
    await ask('/form', { 'accept-encoding': 'br' }),
    await ask('/form', { ...gzip, cookie: 'can_bo=1' }),
    await ask('/marked', gzip),
    await ask('/short', gzip),
    await ask('/data', gzip),
  ]
  expect(plain.map(({ squeezed }) => squeezed)).toEqual(Array(6).fill(false))
})
