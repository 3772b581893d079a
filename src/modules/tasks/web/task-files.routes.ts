import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TakenFile } from '#platform/files/attachments.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { formWithErrors } from '#ui/index.ts'
import { finishTask } from '../application/task-commands.ts'
import { addTaskFiles, removeTaskFile } from '../application/task-files.ts'
import { taskHref, tasksAddress } from './addresses.ts'
import type { AnyTaskRefusal } from './refusals.ts'
import { type One, type TaskDoor, uuid } from './task-door.tsx'
import { finishForm } from './task-form.ts'
import type { TaskParts } from './task-parts.ts'
import { taskWords } from './task-words.vi.ts'
import { words } from './words.vi.ts'

/** What could not be kept whole is not kept at all: its transaction is thrown away. */
class NotKept extends Error {
  constructor(readonly refusal: AnyTaskRefusal) {
    super(refusal)
  }
}

/** What comes with files: the tick that a task is done, files beside it, and looking at them. */
export const taskFilesInOffice =
  (
    office: Office,
    parts: TaskParts,
    { doerOf, load, show, refuse }: TaskDoor,
    showList: (request: FastifyRequest, reply: FastifyReply, notice: Notice) => Promise<FastifyReply>,
  ) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = '/nhiem-vu/:id'
    const needs = (action: string) => ({ config: { action } })

    /** Files of a posted form; null: one was refused. */
    const readFiles = async (request: One) => {
      const came = await parts.readPosted(request, parts.files, office.person(request).unitId)
      const files = came.files.map(({ taken }) => taken)
      return { values: came.values, files: files.every((file): file is TakenFile => file !== null) ? files : null }
    }

    // The list's tick sends a version only; the page's form sends a word and files too.
    app.post(`${at}/xong`, needs('tasks.do'), async (request: One, reply) => {
      const id = uuid(request.params.id)
      if (!id) return office.notFound(request, reply)
      const { values, files } = await readFiles(request)
      const posted = readForm(finishForm, values)
      const isPage = values.whole === '1'
      if (!posted.ok) {
        if (!isPage) return office.notFound(request, reply)
        return show(request, reply, { came: { at: 'xong', form: posted.form }, status: 422 })
      }
      const form = formWithErrors(posted.form.values, { evidence: words.refusals['file-refused'] })
      if (!files) return show(request, reply, { came: { at: 'xong', form }, status: 422 })
      const doer = doerOf(request, 'tasks.do')
      try {
        await office.write(request, async (tx, by) => {
          if (files.length > 0) {
            const added = await addTaskFiles(tx, by, doer, { id, files })
            if (!added.ok) throw new NotKept(added.refusal)
          }
          const done = await finishTask(tx, by, doer, { id, ...posted.value }, parts.hooks)
          if (!done.ok) throw new NotKept(done.refusal)
        })
      } catch (error) {
        if (!(error instanceof NotKept)) throw error
        if (error.refusal === 'not-found') return office.notFound(request, reply)
        if (isPage) return refuse(request, reply, 'xong', posted.form, error.refusal)
        return showList(request, reply, { is: 'refused', text: words.refusals[error.refusal] })
      }
      return office.done(reply, isPage ? taskHref(id) : tasksAddress, taskWords.done.finished)
    })

    app.post(`${at}/tep`, needs('tasks.do'), async (request: One, reply) => {
      const id = uuid(request.params.id)
      if (!id) return office.notFound(request, reply)
      const { values, files } = await readFiles(request)
      const typed = { values, errors: {} }
      if (!files) return refuse(request, reply, 'tep', typed, 'file-refused')
      const doer = doerOf(request, 'tasks.do')
      const outcome = await office.write(request, (tx, by) => addTaskFiles(tx, by, doer, { id, files }))
      if (outcome.ok) return office.done(reply, `${taskHref(id)}#tep-kem`, taskWords.done.files)
      return refuse(request, reply, 'tep', typed, outcome.refusal)
    })

    app.get(`${at}/tep/:file`, needs('tasks.read'), async (request: One, reply) => {
      const found = await load(request)
      const { file: wanted } = request.params as { file?: string }
      const file = found?.task.files.find(({ id }) => id === wanted)
      const sent = file && (await parts.sendFile(reply, parts.files, office.person(request).unitId, file, 'no-store'))
      return sent ? reply : office.notFound(request, reply)
    })

    app.post(`${at}/tep/:file/bo`, needs('tasks.do'), async (request: One, reply) => {
      const [id, fileId] = [uuid(request.params.id), uuid((request.params as { file?: string }).file)]
      if (!id || !fileId) return office.notFound(request, reply)
      const doer = doerOf(request, 'tasks.do')
      const outcome = await office.write(request, (tx, by) => removeTaskFile(tx, by, doer, { id, fileId }))
      if (outcome.ok) return office.done(reply, `${taskHref(id)}#tep-kem`, taskWords.done.fileRemoved)
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      return show(request, reply, { refused: words.refusals[outcome.refusal], status: 409 })
    })
  }
