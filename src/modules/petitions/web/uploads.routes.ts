import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#kernel/language.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import type { Portal } from '#platform/http/portal.ts'
import { draftFiles, isDraft, keepInDraft } from '../application/files/uploads.ts'
import { fileSize } from './file-size.ts'
import { filesWords } from './files-words.en.ts'
import type { IntakeWebParts } from './intake-parts.ts'
import { readPostedForm } from './posted-form.ts'
import { sendFile } from './send-file.ts'

type Write = <T>(request: FastifyRequest, work: (tx: UnitDb) => Promise<T>) => Promise<T>

/** One file, sent at once by script: answers `{ id, name, size }`, or `{ error }` with 4xx. */
const takeUpload =
  (
    parts: IntakeWebParts,
    door: {
      now(): Temporal.Instant
      unitId(request: FastifyRequest): string
      language(request: FastifyRequest): Language
      write: Write
    },
  ) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { draft } = request.params as { draft: string }
    const language = door.language(request)
    const fileWords = filesWords[language]
    if (!isDraft(draft)) return reply.code(404).send({ error: fileWords.notFound })
    const [file] = (await readPostedForm(request, parts.files, door.unitId(request), { sound: true })).files
    if (!file?.taken) return reply.code(422).send({ error: fileWords.refusals[file?.refusal ?? 'file-empty'] })
    const { taken } = file
    const kept = await door.write(request, (tx) => keepInDraft(tx, door.now(), draft, taken))
    if (!kept.ok) return reply.code(422).send({ error: fileWords.refusals[kept.refusal] })
    return reply.send({ id: kept.value.id, name: kept.value.name, size: fileSize(kept.value.size, language) })
  }

/** What waits under a draft, to be seen or heard again by who has its form: the draft's id is his secret. */
const showUpload =
  (
    parts: IntakeWebParts,
    door: {
      unitId(request: FastifyRequest): string
      read: Write
      notFound(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>
    },
  ) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { draft, file: id } = request.params as { draft: string; file: string }
    const file = isDraft(draft)
      ? (await door.read(request, (tx) => draftFiles(tx, draft))).find((one) => one.id === id)
      : undefined
    const sent = file && (await sendFile(reply, parts.files, door.unitId(request), file, 'no-store'))
    return sent ? reply : door.notFound(request, reply)
  }

/** POST …/tep/<draft>: the portal's uploads; GET …/tep/<draft>/<file>: one of them again. */
export const uploadsInPortal = (portal: Portal, parts: IntakeWebParts) => async (app: FastifyInstance) => {
  const unitId = (request: FastifyRequest) => portal.unit(request).id
  const language = (request: FastifyRequest) => portal.unit(request).language
  app.post('/tep/:draft', takeUpload(parts, { now: portal.now, unitId, language, write: portal.write }))
  app.get('/tep/:draft/:file', showUpload(parts, { unitId, read: portal.read, notFound: portal.notFound }))
}

/** POST /can-bo/kien-nghi/tep/<draft>: scans of paper; GET below it: one of them again. */
export const uploadsInOffice = (office: Office, parts: IntakeWebParts) => async (app: FastifyInstance) => {
  const unitId = (request: FastifyRequest) => office.person(request).unitId
  app.post(
    '/kien-nghi/tep/:draft',
    { config: { action: 'petitions.enter' } },
    takeUpload(parts, { now: office.now, unitId, language: () => 'vi', write: office.write }),
  )
  app.get(
    '/kien-nghi/tep/:draft/:file',
    { config: { action: 'petitions.enter' } },
    showUpload(parts, { unitId, read: office.read, notFound: office.notFound }),
  )
}
