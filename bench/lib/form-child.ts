import formbody from '@fastify/formbody'
import fastify from 'fastify'
import pg from 'pg'
import { insertOf, type RawRow } from './raw-row.ts'

// The least that takes a form: it is read, one row is inserted and committed, and the browser is sent on. No rule, no
// number, no trace: what HTTP alone leaves of the bare insert.
process.once('message', async (row: RawRow) => {
  const pool = new pg.Pool({ ...row.client, max: 10 })
  const next = insertOf(row)
  const app = fastify()
  await app.register(formbody)
  app.post('/*', async (_, reply) => {
    await pool.query(next())
    return reply.redirect('/', 303)
  })
  process.send?.({ measured: await app.listen({ port: 0, host: '127.0.0.1' }) })
})
