import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { currentCalendar } from '#modules/calendar/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { several } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { EmptyState } from '#ui/index.ts'
import { copyTasks, tasksToAdd } from '../application/copy-tasks.ts'
import { tasksAddress } from './addresses.ts'
import { CopyView } from './copy.view.tsx'
import type { TaskParts } from './task-parts.ts'
import { words } from './words.vi.ts'

const said = words.copy

/** Chép từ kỳ trước: what the last dialogue's tasks would add to the one that goes on, and adding it. */
export const copyInOffice =
  (office: Office, parts: TaskParts) =>
  async (app: FastifyInstance): Promise<void> => {
    const plan = { config: { action: 'tasks.plan' } }

    /** The dialogue that goes on, and the one before it; null: one of them is not there. */
    const pair = async (db: UnitDb) => {
      const [to, from] = await parts.dialogues(db)
      return to && from && !to.closedOn ? { to, from } : null
    }

    app.get('/nhiem-vu/chep', plan, async (request, reply) => {
      const found = await office.read(request, async (db) => {
        const both = await pair(db)
        if (!both) return null
        const copying = { from: both.from.id, to: both.to.id }
        return { ...both, ...(await tasksToAdd(db, copying, await currentCalendar(db))) }
      })
      return office.page(request, reply, {
        title: said.title,
        ...(found && { about: said.about(found.from.address, found.to.address) }),
        back: { href: tasksAddress, label: words.title },
        current: tasksAddress,
        children: found ? (
          <CopyView added={found.added} filled={found.filled} milestoneName={parts.milestones.nameOf} />
        ) : (
          <EmptyState title={said.noEarlier} icon="tasks">
            {said.noEarlierAbout}
          </EmptyState>
        ),
      })
    })

    app.post('/nhiem-vu/chep', plan, async (request, reply) => {
      const posted = readForm(z.object({ task: several }), request.body)
      if (!posted.ok) return office.notFound(request, reply)
      const done = await office.write(request, async (tx, by) => {
        const both = await pair(tx)
        if (!both) return null
        const copying = { from: both.from.id, to: both.to.id }
        return copyTasks(tx, by, copying, posted.value.task, await currentCalendar(tx))
      })
      if (!done) return office.notFound(request, reply)
      return office.done(reply, tasksAddress, said.done(done.tasks, done.lines))
    })
  }
