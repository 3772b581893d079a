import type { FastifyInstance } from 'fastify'
import type { Keys } from '#platform/keys/keys.ts'
import { newWork } from './proof-of-work.ts'

/** Where a form's browser gets its sum. */
export const WORK_PATH = '/thu-thach'

/** GET /thu-thach: a sum for a browser to work at while its owner types. */
export const proofOfWork = (keys: Keys) => async (app: FastifyInstance) => {
  app.get(WORK_PATH, async (_, reply) =>
    reply.header('cache-control', 'no-store').send(await newWork(keys, Temporal.Now.instant())),
  )
}
