import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { type HallLimits, type Halls, openHalls } from './halls.ts'

let app: FastifyInstance
afterEach(() => app.close())

/** A program that has nothing but halls, each at its unit's address; `came`: what is awaited before one is followed. */
async function program(limits: HallLimits, came: () => Promise<unknown> = async () => {}) {
  app = Fastify({ trustProxy: true })
  const halls: Halls = openHalls({
    load: async () => null,
    now: () => Temporal.Instant.from('2026-10-22T01:00:00Z'),
    listen: () => ({ stop: async () => {} }),
    log: () => {},
    limits,
  })
  app.addHook('preClose', halls.stop)
  app.get<{ Params: { unit: string }; Querystring: { officer?: string } }>('/:unit', async (request, reply) => {
    await came()
    const render = request.query.officer ? null : () => '<p></p>'
    return halls.follow(request, reply, request.params.unit, { key: render ? 'phone' : 'office', render })
  })
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  const streams: IncomingMessage[] = []
  const follow = async (path: string, from = '192.0.2.1') => {
    const asked = get(base + path, { agent: false, headers: { 'x-forwarded-for': from } })
    const [answer]: IncomingMessage[] = await once(asked, 'response')
    if (answer) streams.push(answer)
    return answer?.statusCode
  }
  const leave = () => {
    for (const stream of streams) stream.destroy()
  }
  return { halls, base, follow, leave }
}

test('one address, one unit, one node: each has its end, and officers get in past the public’s crowd', async () => {
  const { halls, follow, leave } = await program({ address: 2, unit: 3, node: 4 })
  expect([await follow('/mot'), await follow('/mot'), await follow('/mot')]).toEqual([200, 200, 503])
  expect([await follow('/mot', '192.0.2.2'), await follow('/mot', '192.0.2.3')]).toEqual([200, 503])
  expect([await follow('/hai', '192.0.2.3'), await follow('/hai', '192.0.2.4')]).toEqual([200, 503])
  expect(await follow('/mot?officer=1', '192.0.2.5')).toBe(200)
  expect(await follow('/mot?officer=1')).toBe(503)
  leave()
  await expect.poll(() => halls.followers('mot') + halls.followers('hai')).toBe(0)
  expect(await follow('/mot')).toBe(200)
})

test('who left before the answer began is no reader, and takes nobody’s place', async () => {
  const [asked, left] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const { halls, base, follow } = await program({ address: 9, unit: 9, node: 1 }, async () => {
    asked.resolve()
    await left.promise
  })
  const taken = once(app.server, 'connection')
  const socket = connect(Number(new URL(base).port), '127.0.0.1')
  socket.write('GET /mot HTTP/1.1\r\nhost: x\r\n\r\n')
  const [theirs]: Socket[] = await taken
  await asked.promise
  socket.resetAndDestroy()
  await expect.poll(() => theirs?.closed).toBe(true)
  left.resolve()
  expect(await follow('/mot')).toBe(200)
  expect(halls.followers('mot')).toBe(1)
})
