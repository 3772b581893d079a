import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Stale } from '#modules/documents/index.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { versionTyped } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { attachmentById } from '../../application/files/attachments.ts'
import type { Grouping } from '../../application/grouping.ts'
import { makePublicCopy, releaseFile, takeBackFile } from '../../application/handling/public-files.ts'
import { petitionHref } from '../../application/petition-address.ts'
import { sendFile } from '../send-file.ts'
import { type Refusal, refusalWords } from './actions/refusals.vi.ts'
import { publishWords } from './actions/words.vi.ts'
import type { LoadedPetition } from './load-view.ts'
import { showPetition } from './show-petition.tsx'
import { actorOf, type PlaceParams, petitionPaths, readPetition } from './which.ts'

type FileParams = PlaceParams & { readonly file: string }

/** The files that hang on a petition: its own, its form's, its messages', and those of its documents. */
const idsOfFiles = ({ page }: LoadedPetition): readonly string[] =>
  [...page.files, ...page.documentFiles].map(({ id }) => id)

/** Files of a petition for officers, and their release to the public one by one (R20). */
export const petitionFilesInOffice =
  (office: Office, { files, grouping }: { readonly files: FileStore; readonly grouping?: Grouping }) =>
  async (app: FastifyInstance): Promise<void> => {
    const ofPetition = async (request: FastifyRequest<{ Params: FileParams }>) => {
      const loaded = await readPetition(office, request, request.params)
      if (!loaded || !idsOfFiles(loaded).includes(request.params.file)) return null
      const file = await office.read(request, (db) => attachmentById(db, request.params.file))
      return file && { loaded, file }
    }

    /** The page again, as it is now, with why. */
    const refused = async (
      request: FastifyRequest<{ Params: FileParams }>,
      reply: FastifyReply,
      why: { readonly refusal: Refusal } | Stale,
    ) => {
      const now = await readPetition(office, request, request.params, grouping)
      if (!now) return office.notFound(request, reply)
      if ('since' in why) {
        const came = { path: '', form: { values: {}, errors: {} }, since: why.since }
        return showPetition(office, request, reply, now, { came, status: 409 })
      }
      const notice = { is: 'refused' as const, text: refusalWords[why.refusal] }
      return showPetition(office, request, reply, now, { notice, status: 409 })
    }

    const release = async (request: FastifyRequest<{ Params: FileParams }>, reply: FastifyReply) => {
      const found = await ofPetition(request)
      if (!found) return office.notFound(request, reply)
      const { loaded, file } = found
      const fields = fieldsOf(request.body)
      const lookedAt = Boolean(fields[`looked-${file.id}`])
      const copy = await makePublicCopy(files, office.person(request).unitId, file, { lookedAt })
      if (!copy.ok) return refused(request, reply, copy)
      const outcome = await office.write(request, (tx, by) =>
        releaseFile(tx, by, actorOf(office.person(request)), {
          petitionId: loaded.page.id,
          version: versionTyped(fields.version),
          attachmentId: file.id,
          copy: copy.value,
        }),
      )
      return outcome.ok
        ? office.done(reply, petitionHref(loaded.page), publishWords.fileSaid)
        : refused(request, reply, outcome)
    }

    const takeBack = async (request: FastifyRequest<{ Params: FileParams }>, reply: FastifyReply) => {
      const found = await ofPetition(request)
      if (!found) return office.notFound(request, reply)
      const { loaded, file } = found
      const outcome = await office.write(request, (tx, by) =>
        takeBackFile(tx, by, actorOf(office.person(request)), {
          petitionId: loaded.page.id,
          version: versionTyped(fieldsOf(request.body).version),
          attachmentId: file.id,
        }),
      )
      return outcome.ok
        ? office.done(reply, petitionHref(loaded.page), publishWords.fileBackSaid)
        : refused(request, reply, outcome)
    }

    for (const path of petitionPaths) {
      app.get<{ Params: FileParams }>(
        `${path}/tep/:file`,
        { config: { action: 'petitions.read' } },
        async (request, reply) => {
          const found = await ofPetition(request)
          const sent = found && (await sendFile(reply, files, office.person(request).unitId, found.file, 'no-store'))
          return sent ? reply : office.notFound(request, reply)
        },
      )
      const config = { action: 'petitions.release-public-text' }
      app.post<{ Params: FileParams }>(`${path}/tep/:file/cong-khai`, { config }, release)
      app.post<{ Params: FileParams }>(`${path}/tep/:file/thoi-cong-khai`, { config }, takeBack)
    }
  }
