import type { FastifyRequest } from 'fastify'
import { askedWayOf } from '#modules/messages/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Portal } from '#platform/http/portal.ts'
import type { Holder } from '../application/intake/holder-of.ts'

/** Whom a submission's messages go to; null: nobody is known any more. */
export const contactOf = async (db: UnitDb, submissionId: string): Promise<string | null> =>
  (await db.selectFrom('submission').select('contact_id').where('id', '=', submissionId).executeTakeFirst())
    ?.contact_id ?? null

/** How the sender of a form asked to be told, read by the program: people without an account read no contacts. */
export const wayOf = (portal: Portal, request: FastifyRequest, holder: Holder) =>
  portal.count(request, async (db) => {
    const contactId = await contactOf(db, holder.submissionId)
    return contactId ? askedWayOf(db, contactId) : null
  })
