import type { FastifyInstance } from 'fastify'
import { newestDialogue } from '#modules/dialogues/index.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Portal } from '#platform/http/portal.ts'
import {
  evidenceFile,
  publishedCommitments,
  publishedCommitmentTally,
  publishedTallies,
  sendersTally,
} from '../../application/commitments/published-query.ts'
import { publishedCarried } from '../../application/published-carried.ts'
import { sendFile } from '../send-file.ts'
import { LastYearPage, lastYearAddress } from './last-year.view.tsx'
import { lastYearWords } from './last-year-words.en.ts'
import { promiseWords } from './promise-words.en.ts'
import { PromisesList, promisesListAddress, readPromisesAsked } from './promises-list.view.tsx'

/** As many carried petitions as the page lists; each stands in the list of petitions too. */
const MOST_CARRIED = 500

/** …/loi-hua: what was promised to businesses, and the photos that were released as evidence; …/viec-nam-truoc: of the dialogue before. */
export const promisesInPortal =
  (portal: Portal, { files }: { readonly files: FileStore }) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get('/loi-hua', { config: { sameForAll: true } }, async (request, reply) => {
      const unit = portal.unit(request)
      const words = portal.words(request, promiseWords)
      const asked = readPromisesAsked(request.query)
      const today = portal.today()
      const found = await portal.read(request, async (db) => {
        const [page, tally, senders] = await Promise.all([
          publishedCommitments(db, asked, today),
          publishedCommitmentTally(db, today),
          sendersTally(db),
        ])
        return { ...page, tally, senders }
      })
      return portal.page(request, reply, {
        title: words.title,
        description: words.description(unit.name),
        path: promisesListAddress(unit.base, asked),
        width: 'reading',
        children: (
          <PromisesList
            base={unit.base}
            asked={asked}
            address={(other) => promisesListAddress(unit.base, other)}
            today={today}
            {...found}
          />
        ),
      })
    })

    app.get('/viec-nam-truoc', { config: { sameForAll: true } }, async (request, reply) => {
      const unit = portal.unit(request)
      const words = portal.words(request, lastYearWords)
      const asked = readPromisesAsked(request.query)
      const today = portal.today()
      const found = await portal.read(request, async (db) => {
        const dialogue = (await newestDialogue(db))?.address
        if (!dialogue) return null
        const [page, { lastYear }, senders, carried] = await Promise.all([
          publishedCommitments(db, { ...asked, before: dialogue }, today),
          publishedTallies(db, dialogue, today),
          sendersTally(db, dialogue),
          publishedCarried(db, dialogue, MOST_CARRIED),
        ])
        return { ...page, dialogue, tally: lastYear, senders, carried }
      })
      if (!found) return portal.notFound(request, reply)
      return portal.page(request, reply, {
        title: words.title,
        description: words.description(unit.name, found.dialogue),
        path: lastYearAddress(unit.base, asked),
        width: 'reading',
        children: <LastYearPage base={unit.base} asked={asked} today={today} {...found} />,
      })
    })

    app.get<{ Params: { file: string } }>('/loi-hua/tep/:file', async (request, reply) => {
      const file = await portal.read(request, (db) => evidenceFile(db, request.params.file))
      const sent = file && (await sendFile(reply, files, portal.unit(request).id, file, 'private, max-age=300'))
      return sent ? reply : portal.notFound(request, reply)
    })
  }
