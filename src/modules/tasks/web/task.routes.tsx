import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Result } from '#kernel/result.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { type ReadForm, readForm } from '#platform/http/read-form.ts'
import { addItems, changeItem } from '../application/checklist.ts'
import { addComment } from '../application/comments.ts'
import { editTask } from '../application/edit-task.ts'
import { handOver } from '../application/hand-over.ts'
import type { Doer } from '../application/lock-task.ts'
import { setProgress } from '../application/progress.ts'
import { reopen } from '../application/task-commands.ts'
import { taskHref, tasksAddress } from './addresses.ts'
import type { AnyTaskRefusal } from './refusals.ts'
import type { TaskForm } from './task.view.tsx'
import { type One, taskDoor, uuid } from './task-door.tsx'
import { taskFilesInOffice } from './task-files.routes.ts'
import { commentForm, editForm, handOverForm, itemForm, itemsForm, progressForm, reopenForm } from './task-form.ts'
import type { TaskParts } from './task-parts.ts'
import { taskWords } from './task-words.vi.ts'
import { words } from './words.vi.ts'

type Outcome = Result<unknown, AnyTaskRefusal>

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
    const door = taskDoor(office, parts)
    const { doerOf, show, refuse } = door
    app.get(at, needs('tasks.read'), (request: One, reply) => show(request, reply))

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

    await app.register(taskFilesInOffice(office, parts, door, showList))
  }
