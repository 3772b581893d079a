import type { FastifyInstance } from 'fastify'
import { renderPage } from '#ui/index.ts'
import { base } from '#ui/showcase/samples.ts'
import { samplePages, showcasePage } from '#ui/showcase.tsx'

/** The design system with its sample pages, for those who build with it; served while developing only. */
export async function showcase(app: FastifyInstance): Promise<void> {
  for (const path of ['', ...Object.keys(samplePages)])
    app.get(path ? `${base}/${path}` : base, async (_, reply) => {
      const page = showcasePage(path)
      return page ? reply.type('text/html; charset=utf-8').send(renderPage(page)) : reply.callNotFound()
    })
}
