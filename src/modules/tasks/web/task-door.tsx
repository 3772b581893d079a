import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { longDate } from '#kernel/vietnamese-date.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { tell } from '#modules/history/index.ts'
import type { Office } from '#platform/http/office.ts'
import { type FormState, formWithErrors } from '#ui/index.ts'
import { type Doer, liesWith } from '../application/lock-task.ts'
import { type TaskPage, taskPage } from '../application/task-page.ts'
import { tasksAddress } from './addresses.ts'
import { choicesOf } from './choices-of.ts'
import { type AnyTaskRefusal, fieldOfRefusal } from './refusals.ts'
import { type TaskForm, TaskView, type TaskViewProps } from './task.view.tsx'
import { StateBadge } from './task-marks.tsx'
import type { TaskParts } from './task-parts.ts'
import { taskWords } from './task-words.vi.ts'
import { who } from './who.ts'
import { words } from './words.vi.ts'

/** A request for one task. */
export type One = FastifyRequest<{ Params: { id: string } }>

/** An id as it stands in an address; null: it is none. */
export const uuid = (text: string | undefined): string | null => z.uuid().safeParse(text).data ?? null

/** What every route of a task's page does: finds the task as far as this person may see it, shows it, says why something was refused. */
export function taskDoor(office: Office, parts: TaskParts) {
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
    const { milestone, act, standardKey: key } = task
    const { petitionId, petitionNumber: number, petitionDialogue } = task
    const petition = petitionId ? { id: petitionId, number, dialogue: petitionDialogue } : null
    const place = dialogue
      ? parts.placeOf({ key: key ?? '', milestone, act, address: dialogue.address, petition })
      : null
    return office.page(
      request,
      reply,
      {
        title: task.title,
        about: taskWords.about(who(task), task.dueOn ? longDate(task.dueOn) : ''),
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
            place={place && office.reach(request, place.needs) !== 'none' ? place : null}
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
  const refuse = (request: One, reply: FastifyReply, form: TaskForm, typed: FormState, refusal: AnyTaskRefusal) => {
    if (refusal === 'not-found') return office.notFound(request, reply)
    const text = words.refusals[refusal]
    const field = fieldOfRefusal[refusal]
    const back = formWithErrors(typed.values, field ? { [field]: text } : {})
    return show(request, reply, { came: { at: form, form: back }, refused: field ? '' : text, status: 409 })
  }

  return { doerOf, load, show, refuse }
}

export type TaskDoor = ReturnType<typeof taskDoor>
