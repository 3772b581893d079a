import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { baseOf, ENGLISH, type Language } from '#kernel/language.ts'
import type { Database } from '#platform/db/database.ts'
import { renderPage } from '#ui/index.ts'
import { servedUnits } from '../application/visited-unit.ts'
import { findUnits, indexUnits, unitOrder } from '../domain/index.ts'
import { FrontPage, NotYetPage } from './front.view.tsx'

const SHOWN = 50
const Query = z.object({ q: z.string().max(200).catch('') })

/** `/`, in English `/en`: the only unit's portal, a choice among several, or word that none is set up yet. */
export const frontPage = (db: Database) => async (app: FastifyInstance) => {
  const front = (language: Language) => async (request: FastifyRequest, reply: FastifyReply) => {
    const units = (await servedUnits(db)).map((unit) => ({ ...unit, provinceName: unit.province_name }))
    if (units.length === 1 && units[0]) return reply.redirect(`${baseOf(units[0].slug, language)}/`, 302)
    const typed = Query.parse(request.query).q.trim()
    const hits = typed ? findUnits(indexUnits(units), typed, units.length) : units.toSorted(unitOrder)
    reply.type('text/html; charset=utf-8')
    if (units.length === 0) return renderPage(<NotYetPage language={language} />)
    const shown = { units: hits.slice(0, SHOWN), more: Math.max(0, hits.length - SHOWN) }
    return renderPage(<FrontPage language={language} typed={typed} {...shown} />)
  }
  app.get('/', front('vi'))
  app.get(ENGLISH, front('en'))
}
