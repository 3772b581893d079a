import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Dialogue } from '#modules/dialogues/index.ts'
import { readPostedForm, sendFile } from '#modules/petitions/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Office } from '#platform/http/office.ts'
import { type FormState, formWithErrors } from '#ui/index.ts'
import { addMinutesFiles, minutesFiles, removeMinutesFile } from '../../application/minutes/minutes-files.ts'
import { minutesFileLimits, minutesFileRefusal } from '../../domain/index.ts'
import { aboutField, type FileForm, fileForms } from './files.view.tsx'
import { minutesFilesWords as words } from './files-words.vi.ts'

export type AtMinutes = FastifyRequest<{
  Params: { address: string; item?: string; file?: string }
  Querystring: { muc?: string }
}>

/** What the page of the minutes lends to its files. */
export interface MinutesFilesDoor {
  /** The item of the address, null for the whole; undefined: it names none. */
  itemIdOf(request: AtMinutes): string | null | undefined
  change<Value>(
    request: AtMinutes,
    does: (tx: UnitDb, by: By, dialogue: Dialogue) => Promise<Value>,
  ): Promise<Value | null>
  dialogueOf(db: UnitDb, request: AtMinutes): Promise<Dialogue | null>
  back(request: AtMinutes, reply: FastifyReply, itemId: string | null, said: string): FastifyReply
  refused(
    request: AtMinutes,
    reply: FastifyReply,
    said: string,
    came?: { what: FileForm; form: FormState },
  ): Promise<FastifyReply>
}

/** Sound and photos of the minutes: taken in while they arrive, seen and heard, taken off. */
export const minutesFilesInOffice =
  (office: Office, files: FileStore, path: string, door: MinutesFilesDoor) =>
  async (app: FastifyInstance): Promise<void> => {
    const write = { config: { action: 'minutes.write' } }

    app.post(`${path}/:item/tep`, write, async (request: AtMinutes, reply) => {
      const itemId = door.itemIdOf(request)
      const there = await office.read(request, async (db) => {
        const dialogue = await door.dialogueOf(db, request)
        return dialogue && (await minutesFiles(db, dialogue.id)).length
      })
      // What would not be noted anyway is let run by, and nothing of it is kept.
      const kept = itemId === undefined || there === null ? minutesFileLimits.files : there
      const own = {
        bytesEach: minutesFileLimits.soundBytes,
        check: (file: Parameters<typeof minutesFileRefusal>[0]) => minutesFileRefusal(file, kept),
      }
      const posted = await readPostedForm(request, files, office.person(request).unitId, { sound: true, own })
      if (itemId === undefined || there === null) return office.notFound(request, reply)
      const what = fileForms.find((one) => one in posted.values || aboutField[one] in posted.values) ?? 'photos'
      const typed = posted.values[aboutField[what]]
      const about = typeof typed === 'string' ? typed : ''
      const cameBack = (field: string, said: string) =>
        door.refused(request, reply, said, { what, form: formWithErrors(posted.values, { [field]: said }) })
      const wrong = posted.files.find(({ refusal }) => refusal !== null)
      if (wrong?.refusal) return cameBack(what, words.of(wrong.name, words.refusals[wrong.refusal]))
      const taken = posted.files.flatMap((file) => file.taken ?? [])
      if (taken.length === 0) return cameBack(what, words.needed)
      const came = await door.change(request, (tx, by, dialogue) =>
        addMinutesFiles(tx, by, { dialogue, itemId }, { files: taken, about }),
      )
      if (!came) return office.notFound(request, reply)
      if (came.ok)
        return door.back(request, reply, itemId, came.value > 0 ? words.done.added(came.value) : words.done.known)
      if (came.refusal === 'not-found') return office.notFound(request, reply)
      return cameBack(came.refusal === 'too-long' ? aboutField[what] : what, words.refusals[came.refusal])
    })

    const fileIdOf = ({ params: { file } }: AtMinutes) => z.uuid().safeParse(file).data

    app.get(`${path}/tep/:file`, { config: { action: 'minutes.read' } }, async (request: AtMinutes, reply) => {
      const id = fileIdOf(request)
      const found = await office.read(request, async (db) => {
        const dialogue = id && (await door.dialogueOf(db, request))
        return dialogue ? (await minutesFiles(db, dialogue.id)).find((one) => one.id === id) : undefined
      })
      const sent = found && (await sendFile(reply, files, office.person(request).unitId, found, 'no-store'))
      return sent ? reply : office.notFound(request, reply)
    })

    app.post(`${path}/tep/:file/bo`, write, async (request: AtMinutes, reply) => {
      const id = fileIdOf(request)
      if (!id) return office.notFound(request, reply)
      const came = await door.change(request, (tx, by, dialogue) => removeMinutesFile(tx, by, dialogue, id))
      if (!came || (!came.ok && came.refusal === 'not-found')) return office.notFound(request, reply)
      return came.ok
        ? door.back(request, reply, came.value.itemId, words.done.removed)
        : door.refused(request, reply, words.refusals[came.refusal])
    })
  }
