import formbody from '@fastify/formbody'
import fastify from 'fastify'

/** What a bare server says to everything: the bytes the program said. */
export interface Bare {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

// The same HTTP server with nothing behind it: what is left of a second when a page costs nothing.
process.once('message', async (bare: Bare) => {
  const app = fastify()
  await app.register(formbody)
  app.all('/*', async (_, reply) => reply.code(bare.status).headers(bare.headers).send(bare.body))
  process.send?.({ measured: await app.listen({ port: 0, host: '127.0.0.1' }) })
})
