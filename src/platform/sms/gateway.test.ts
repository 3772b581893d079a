import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openGateway } from './gateway.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A real gateway on this machine, that keeps what it was asked. */
async function gatewayServer(answer: (asked: IncomingMessage, reply: ServerResponse) => void) {
  const asked: { headers: IncomingMessage['headers']; body: string }[] = []
  const server = createServer((request, reply) => {
    let body = ''
    request.on('data', (part: Buffer) => {
      body += part.toString()
    })
    request.on('end', () => {
      asked.push({ headers: request.headers, body })
      answer(request, reply)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  closing.push(close)
  return { asked, url: `http://127.0.0.1:${port}/gui`, close }
}

const settings = (url: string, more = {}) => ({
  ...{ url, token: 'the', secret: 'mat', perMinute: 60 },
  body: '{"to":"{phone}","content":"{text}","ref":"{id}"}',
  ...more,
})
const message = { id: 'tin-1', phone: '0912000009', text: 'Mã "2026"\nXem: https://vi-du.vn/x' }
const status = (code: number) => (_: IncomingMessage, reply: ServerResponse) => {
  reply.writeHead(code).end('{"ok":true}')
}

test('a message is posted in the gateway’s own form, let in by a token and signed', async () => {
  const server = await gatewayServer(status(200))
  const gateway = openGateway(settings(server.url), { now: () => 1_790_000_000 })
  expect(await gateway.send(message)).toEqual({ is: 'sent' })
  const [asked] = server.asked
  expect(JSON.parse(asked?.body ?? '')).toEqual({ to: message.phone, content: message.text, ref: message.id })
  expect(asked?.headers).toMatchObject({ authorization: 'Bearer the', 'idempotency-key': 'tin-1' })
  const signed = createHmac('sha256', 'mat').update(`1790000000.${asked?.body}`).digest('hex')
  expect(asked?.headers['x-doithoai-signature']).toBe(`t=1790000000,v1=${signed}`)
})

test('so many messages a minute are left, however often it is asked', async () => {
  const server = await gatewayServer(status(200))
  let seconds = 600
  const gateway = openGateway(settings(server.url, { perMinute: 2 }), { now: () => seconds })
  expect(gateway.left()).toBe(2)
  await gateway.send(message)
  await gateway.send(message)
  seconds = 659
  expect(gateway.left()).toBe(0)
  seconds = 660
  expect(gateway.left()).toBe(2)
})

test('without a token and a secret nothing of either is sent', async () => {
  const server = await gatewayServer(status(202))
  expect(await openGateway(settings(server.url, { token: '', secret: '' })).send(message)).toEqual({ is: 'sent' })
  expect(server.asked[0]?.headers).not.toHaveProperty('authorization')
  expect(server.asked[0]?.headers).not.toHaveProperty('x-doithoai-signature')
})

test.each([
  [429, 'later'],
  [401, 'later'],
  [503, 'later'],
  [400, 'refused'],
  [302, 'refused'],
  [500, 'uncertain'],
])('an answer of %i means %s', async (code, is) => {
  const server = await gatewayServer(status(code))
  expect(await openGateway(settings(server.url)).send(message)).toEqual({ is, error: `HTTP ${code}` })
})

test('a gateway that is not there took nothing; one that never answers, or breaks off, may have', async () => {
  const gone = await gatewayServer(status(200))
  await gone.close()
  expect(await openGateway(settings(gone.url)).send(message)).toEqual({ is: 'away', error: 'ECONNREFUSED' })
  const silent = await gatewayServer(() => {})
  expect(await openGateway(settings(silent.url), { patienceMs: 50 }).send(message)).toMatchObject({ is: 'uncertain' })
  const breaking = await gatewayServer((asked) => asked.socket.destroy())
  expect(await openGateway(settings(breaking.url)).send(message)).toMatchObject({ is: 'uncertain' })
})
