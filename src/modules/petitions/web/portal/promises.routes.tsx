import type { FastifyInstance } from 'fastify'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Portal } from '#platform/http/portal.ts'
import {
  evidenceFile,
  publishedCommitments,
  publishedCommitmentTally,
} from '../../application/commitments/published-query.ts'
import { sendFile } from '../send-file.ts'
import { promiseWords } from './promise-words.en.ts'
import { PromisesList, promisesListAddress, readPromisesAsked } from './promises-list.view.tsx'

/** …/loi-hua: what was promised to businesses, and the photos that were released as evidence. */
export const promisesInPortal =
  (portal: Portal, { files }: { readonly files: FileStore }) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get('/loi-hua', { config: { sameForAll: true } }, async (request, reply) => {
      const unit = portal.unit(request)
      const words = portal.words(request, promiseWords)
      const asked = readPromisesAsked(request.query)
      const today = portal.today()
      const found = await portal.read(request, async (db) => {
        const [page, tally] = await Promise.all([
          publishedCommitments(db, asked, today),
          publishedCommitmentTally(db, today),
        ])
        return { ...page, tally }
      })
      return portal.page(request, reply, {
        title: words.title,
        description: words.description(unit.name),
        path: promisesListAddress(unit.base, asked),
        width: 'reading',
        children: <PromisesList base={unit.base} asked={asked} today={today} {...found} />,
      })
    })

    app.get<{ Params: { file: string } }>('/loi-hua/tep/:file', async (request, reply) => {
      const file = await portal.read(request, (db) => evidenceFile(db, request.params.file))
      const sent = file && (await sendFile(reply, files, portal.unit(request).id, file, 'private, max-age=300'))
      return sent ? reply : portal.notFound(request, reply)
    })
  }
