import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { tell } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { type ReadForm, readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors } from '#ui/index.ts'
import { addItems, changeItem } from '../application/checklist.ts'
import { addComment } from '../application/comments.ts'
import { editTask } from '../application/edit-task.ts'
import { handOver } from '../application/hand-over.ts'
import { type Doer, liesWith } from '../application/lock-task.ts'
import { setProgress } from '../application/progress.ts'
import { finishTask, reopen } from '../application/task-commands.ts'
import { addFiles, removeFile, type TakenFile } from '../application/task-files.ts'
import { type TaskPage, taskPage } from '../application/task-page.ts'
import { taskHref, tasksAddress } from './addresses.ts'
import { choicesOf } from './choices-of.ts'
import { type AnyTaskRefusal, fieldOfRefusal } from './refusals.ts'
import { type TaskForm, TaskView, type TaskViewProps } from './task.view.tsx'
import {
  commentForm,
  editForm,
  finishForm,
  handOverForm,
  itemForm,
  itemsForm,
  progressForm,
  reopenForm,
} from './task-form.ts'
import { StateBadge } from './task-marks.tsx'
import type { TaskParts } from './task-parts.ts'
import { taskWords } from './task-words.vi.ts'
import { words } from './words.vi.ts'

type One = FastifyRequest<{ Params: { id: string } }>
type Outcome = Result<unknown, AnyTaskRefusal>

const uuid = (text: string | undefined): string | null => z.uuid().safeParse(text).data ?? null

/** What could not be kept whole is not kept at all: its transaction is thrown away. */
class NotKept extends Error {
  constructor(readonly refusal: AnyTaskRefusal) {
    super(refusal)
  }
}

/** One task: its page, and what is done with it. `showList`: what is said where the list's own tick was refused. */
export const taskInOffice =
  (
    office: Office,
    parts: TaskParts,
    showList: (request: FastifyRequest, reply: FastifyReply, notice: Notice) => Promise<FastifyReply>,
  ) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = '/nhiem-vu/:id'
    const needs = (action: string) => ({ config: { action } })

    /** May this person do it to this task? */
    const may = (request: FastifyRequest, action: string, task: TaskPage): boolean => {
      const { departmentId, officerId } = office.person(request)
      const reach = office.reach(request, action)
      return reach === 'all' || (reach === 'own-department' && liesWith(task, { departmentId, officerId }))
    }
    const doerOf = (request: FastifyRequest, action: string): Doer => ({
      any: office.reach(request, action) === 'all',
      departmentId: office.person(request).departmentId,
    })

    const load = async (request: One) => {
      const id = uuid(request.params.id)
      if (!id) return null
      const reached = (action: string) => office.reach(request, action) !== 'none'
      const found = await office.read(request, async (db) => {
        const task = await taskPage(db, id)
        if (!task) return null
        const [dialogues, choosable, calendar] = [
          await parts.dialogues(db),
          await choicesOf(db),
          await currentCalendar(db),
        ]
        return { task, dialogues, ...choosable, calendar, told: await tell(db, parts.tellers, task.history, reached) }
      })
      return found && may(request, 'tasks.read', found.task) ? found : null
    }

    const show = async (
      request: One,
      reply: FastifyReply,
      {
        came = null,
        refused = '',
        status = 200,
      }: { came?: TaskViewProps['came']; refused?: string; status?: number } = {},
    ) => {
      const found = await load(request)
      if (!found) return office.notFound(request, reply)
      const { task, dialogues } = found
      const dialogue = dialogues.find(({ id }) => id === task.dialogueId)
      return office.page(
        request,
        reply,
        {
          title: task.title,
          badge: <StateBadge task={task} />,
          back: { href: tasksAddress, label: taskWords.back },
          current: tasksAddress,
          failed: came !== null,
          notice: refused ? { is: 'refused', text: refused } : undefined,
          children: (
            <TaskView
              {...found}
              // One of a closed dialogue stays where it is, though nothing new is given to that dialogue.
              dialogues={dialogues.filter(({ id, closedOn }) => !closedOn || id === task.dialogueId)}
              dialogue={dialogue ? { address: dialogue.address, href: parts.dialogueHref(dialogue.address) } : null}
              milestones={parts.milestones}
              milestoneName={parts.milestones.nameOf}
              today={office.today()}
              may={{
                act: may(request, 'tasks.do', task),
                edit: may(request, 'tasks.assign', task),
                handOver: may(request, 'tasks.hand-over', task),
                reopen: may(request, 'tasks.reopen', task),
                comment: may(request, 'tasks.comment', task),
              }}
              came={came}
            />
          ),
        },
        status,
      )
    }
    app.get(at, needs('tasks.read'), (request: One, reply) => show(request, reply))

    const refuse = (request: One, reply: FastifyReply, form: TaskForm, typed: FormState, refusal: AnyTaskRefusal) => {
      if (refusal === 'not-found') return office.notFound(request, reply)
      const text = words.refusals[refusal]
      const field = fieldOfRefusal[refusal]
      const back = formWithErrors(typed.values, field ? { [field]: text } : {})
      return show(request, reply, { came: { at: form, form: back }, refused: field ? '' : text, status: 409 })
    }

    interface Act<Value> {
      readonly action: string
      readonly read: (body: unknown) => ReadForm<Value>
      readonly does: (tx: UnitDb, by: By, doer: Doer, id: string, value: Value) => Promise<Outcome>
      readonly said: (value: Value, outcome: unknown) => string
      readonly to?: (id: string, value: Value) => string
    }
    /** Parse, call, answer: 422 for what was typed, 409 for what a rule refuses, 303 when done. */
    const act = <Value,>(path: TaskForm, { action, read, does, said, to }: Act<Value>) =>
      app.post(`${at}/${path}`, needs(action), async (request: One, reply) => {
        const id = uuid(request.params.id)
        if (!id) return office.notFound(request, reply)
        const posted = read(request.body)
        if (!posted.ok) return show(request, reply, { came: { at: path, form: posted.form }, status: 422 })
        const doer = doerOf(request, action)
        const outcome = await office.write(request, (tx, by) => does(tx, by, doer, id, posted.value))
        if (!outcome.ok) return refuse(request, reply, path, posted.form, outcome.refusal)
        return office.done(reply, to?.(id, posted.value) ?? taskHref(id), said(posted.value, outcome.value))
      })

    act('chuyen', {
      action: 'tasks.do',
      read: (body) => readForm(progressForm, body),
      does: (tx, by, doer, id, { version, to, waitingFor }) =>
        setProgress(tx, by, doer, { id, version, to, waitingFor }),
      said: () => taskWords.done.progress,
      // Only back to the board, whose filter stands in the address.
      to: (id, { back }) => (/^\/bang(\?[\w=&%-]*)?$/.test(back) ? `${tasksAddress}${back}` : taskHref(id)),
    })
    act('mo-lai', {
      action: 'tasks.reopen',
      read: (body) => readForm(reopenForm, body),
      does: (tx, by, doer, id, value) => reopen(tx, by, doer, { id, ...value }, parts.hooks),
      said: () => taskWords.done.reopened,
    })
    act('chuyen-giao', {
      action: 'tasks.hand-over',
      read: (body) => readForm(handOverForm, body),
      does: (tx, by, doer, id, { version, reason, departmentId, officerId }) =>
        handOver(tx, by, doer, { id, version, reason, to: { departmentId, officerId } }),
      said: () => taskWords.done.handedOver,
      // It may lie with others now, whose tasks this person does not see.
      to: () => tasksAddress,
    })
    act('sua', {
      action: 'tasks.assign',
      read: (body) => readForm(editForm(parts.milestones.names), body),
      does: (tx, by, doer, id, value) => editTask(tx, by, doer, { id, ...value }),
      said: () => taskWords.done.saved,
    })
    act('muc', {
      action: 'tasks.do',
      read: (body) => readForm(itemsForm, body),
      does: (tx, by, doer, id, { lines }) => addItems(tx, by, doer, { id, lines: lines.split('\n') }),
      said: (_, added) => taskWords.done.items(Number(added)),
      to: (id) => `${taskHref(id)}#danh-sach-kiem`,
    })
    act('trao-doi', {
      action: 'tasks.comment',
      read: (body) => readForm(commentForm, body),
      does: (tx, by, doer, id, value) => addComment(tx, by, doer, { id, ...value }),
      said: () => taskWords.done.comment,
      to: (id) => `${taskHref(id)}#trao-doi`,
    })

    app.post(`${at}/muc/:item`, needs('tasks.do'), async (request: One, reply) => {
      const [id, itemId] = [uuid(request.params.id), uuid((request.params as { item?: string }).item)]
      const posted = readForm(itemForm, request.body)
      if (!id || !itemId || !posted.ok) return office.notFound(request, reply)
      const doer = doerOf(request, 'tasks.do')
      const outcome = await office.write(request, (tx, by) => changeItem(tx, by, doer, { id, itemId, ...posted.value }))
      if (outcome.ok) return office.done(reply, `${taskHref(id)}#danh-sach-kiem`, taskWords.done.item)
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      return show(request, reply, { refused: words.refusals[outcome.refusal], status: 409 })
    })

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
            const added = await addFiles(tx, by, doer, { id, files })
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
      const outcome = await office.write(request, (tx, by) => addFiles(tx, by, doer, { id, files }))
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
      const outcome = await office.write(request, (tx, by) => removeFile(tx, by, doer, { id, fileId }))
      if (outcome.ok) return office.done(reply, `${taskHref(id)}#tep-kem`, taskWords.done.fileRemoved)
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      return show(request, reply, { refused: words.refusals[outcome.refusal], status: 409 })
    })
  }
