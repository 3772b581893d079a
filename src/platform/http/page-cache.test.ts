import { gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { keepPages } from './page-cache.ts'

/** A page that counts how often it was made; `long` makes it worth squeezing. */
async function counting(ms = 500, most?: number, markOf?: () => Promise<string | null>) {
  const app = Fastify()
  let time = 0
  let made = 0
  await app.register(async (pages) => {
    keepPages(pages, { ms, ...(most && { most }), ...(markOf && { markOf }), now: () => time })
    const page = (long = '') => `<p>${++made}</p>${long}`
    pages.get('/', { config: { sameForAll: true } }, async (_, reply) => reply.type('text/html').send(page()))
    pages.get('/long', { config: { sameForAll: true } }, async (_, reply) =>
      reply.type('text/html').send(page('dài '.repeat(1_000))),
    )
    pages.get('/slow', { config: { sameForAll: true } }, async (request, reply) => {
      await new Promise((go) => setTimeout(go, 20))
      if (new URL(request.url, 'http://here').searchParams.has('broken')) throw new Error('broken')
      return reply.type('text/html').send(page())
    })
    pages.get('/own', async (_, reply) => reply.type('text/html').send(page()))
    pages.get('/secret', { config: { sameForAll: true } }, async (_, reply) =>
      reply.header('cache-control', 'no-store').type('text/html').send(page()),
    )
    pages.get('/marked', { config: { sameForAll: true } }, async (_, reply) =>
      reply.header('set-cookie', 'a=1').type('text/html').send(page()),
    )
    pages.get('/lost', { config: { sameForAll: true } }, async (_, reply) =>
      reply.code(404).type('text/html').send(page()),
    )
  })
  const ask = async (url: string, headers = {}) => (await app.inject({ url, headers })).body
  return { app, ask, pass: (by: number) => (time += by) }
}

test('a page is shown again for its moment, and made anew when that is over', async () => {
  const { ask, pass } = await counting()
  expect([await ask('/'), await ask('/')]).toEqual(['<p>1</p>', '<p>1</p>'])
  pass(499)
  expect(await ask('/')).toBe('<p>1</p>')
  pass(1)
  expect(await ask('/')).toBe('<p>2</p>')
})

test('after its moment it is shown again while nothing happened, and never on an unknown state', async () => {
  let mark: string | null = 'a'
  const { ask, pass } = await counting(500, undefined, async () => {
    if (mark === 'lost') throw new Error('no database')
    return mark
  })
  expect(await ask('/')).toBe('<p>1</p>')
  pass(60_000)
  expect(await ask('/')).toBe('<p>1</p>')
  mark = 'b'
  expect(await ask('/')).toBe('<p>2</p>')
  pass(499)
  mark = 'c'
  expect(await ask('/')).toBe('<p>2</p>')
  pass(1)
  expect(await ask('/')).toBe('<p>3</p>')
  for (const unknown of [null, 'lost']) {
    mark = unknown
    const before = await ask('/')
    pass(500)
    expect(await ask('/')).not.toBe(before)
    pass(500)
  }
})

test('the moment counts from the asking, so what was read before a change is not kept longer', async () => {
  const { ask, pass } = await counting()
  await ask('/')
  pass(300)
  await ask('/')
  pass(200)
  expect(await ask('/')).toBe('<p>2</p>')
})

test('who asks while it is being made waits for it; of one that fails each makes his own', async () => {
  const { ask, pass } = await counting()
  const many = (url: string) => Promise.all([ask(url), ask(url), ask(url), ask(url)])
  expect(await many('/slow')).toEqual(['<p>1</p>', '<p>1</p>', '<p>1</p>', '<p>1</p>'])
  pass(500)
  expect(await many('/slow')).toEqual(['<p>2</p>', '<p>2</p>', '<p>2</p>', '<p>2</p>'])
  for (const answer of await many('/slow?broken')) expect(answer).toContain('broken')
  expect(await ask('/slow?broken')).toContain('broken')
})

test('another address, another host, a cookie, and what is not marked each get their own', async () => {
  const { ask } = await counting()
  const pages = [
    await ask('/'),
    await ask('/?q=a'),
    await ask('/', { host: 'other.example' }),
    await ask('/', { cookie: 'a=1' }),
    await ask('/own'),
    await ask('/own'),
  ]
  expect(pages).toEqual([1, 2, 3, 4, 5, 6].map((n) => `<p>${n}</p>`))
})

test('what must not be stored, what sets a cookie and what is not there are never kept', async () => {
  const { ask } = await counting()
  for (const url of ['/secret', '/marked', '/lost']) expect(await ask(url)).not.toBe(await ask(url))
})

test('a long page goes squeezed to who can read it, and whole to who cannot', async () => {
  const { app, ask } = await counting()
  const whole = await ask('/long')
  const squeezed = await app.inject({ url: '/long', headers: { 'accept-encoding': 'gzip, br' } })
  expect(squeezed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
  expect(squeezed.rawPayload.length).toBeLessThan(200)
  expect(gunzipSync(squeezed.rawPayload).toString()).toBe(whole)
  expect(await ask('/long')).toBe(whole)
})

test('past its bytes it starts anew, and with no moment nothing is kept', async () => {
  const small = await counting(500, 20)
  await small.ask('/?1')
  await small.ask('/?2')
  expect(await small.ask('/?2')).toBe('<p>2</p>')
  await small.ask('/?3')
  expect(await small.ask('/?1')).toBe('<p>4</p>')
  const off = await counting(0)
  expect([await off.ask('/'), await off.ask('/')]).toEqual(['<p>1</p>', '<p>2</p>'])
})
