import type { FastifyInstance } from 'fastify'
import { typedLine } from '#modules/organisations/index.ts'
import type { Portal } from '#platform/http/portal.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { InLanguage, renderPart } from '#ui/index.ts'
import { similarPublished } from '../application/similar-published.ts'
import type { IntakeWebParts } from './intake-parts.ts'
import { SimilarList } from './similar.view.tsx'

/**
 * POST …/gui-kien-nghi/giong: what is published like the text that is being written, as a part of a page; empty where
 * nothing is. By POST, though it changes nothing: what somebody types belongs in no address.
 */
export const similarInPortal =
  (portal: Portal, { suggest }: Pick<IntakeWebParts, 'suggest'>) =>
  async (app: FastifyInstance) => {
    app.post('/gui-kien-nghi/giong', async (request, reply) => {
      const { base, language } = portal.unit(request)
      const text = typedLine(fieldsOf(request.body), 'text').slice(0, 2000)
      const [found, suggested] = await portal.read(request, (db) =>
        Promise.all([similarPublished(db, text), suggest?.(db, { text, base }) ?? null]),
      )
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-store')
      if (found.length === 0 && !suggested) return reply.send('')
      return reply.send(
        renderPart(
          <InLanguage value={language}>
            {found.length > 0 && <SimilarList base={base} found={found} />}
            {suggested}
          </InLanguage>,
        ),
      )
    })
  }
