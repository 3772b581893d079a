import type { FastifyInstance } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { ownRuleSets } from '../application/rule-sets.ts'
import { RulesPage } from './rules.view.tsx'
import { words } from './words.vi.ts'

const SETTINGS = '/can-bo/thiet-lap'

/** Bộ quy định: read, each value with its source. `settings`: what the hub is called. */
export const regulationsInOffice = (office: Office, settings: string) => async (app: FastifyInstance) => {
  app.get('/thiet-lap/bo-quy-dinh', { config: { action: 'rules.read' } }, async (request, reply) => {
    const sets = await office.read(request, ownRuleSets)
    const { title, about } = words
    const back = { href: SETTINGS, label: settings }
    return office.page(request, reply, { title, about, back, current: SETTINGS, children: <RulesPage sets={sets} /> })
  })
}
