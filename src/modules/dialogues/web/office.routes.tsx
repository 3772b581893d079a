import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { currentCalendar } from '#modules/calendar/index.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { ButtonLink, type FormState, formWithErrors, hasErrors, newForm } from '#ui/index.ts'
import { createDialogue } from '../application/create-dialogue.ts'
import { notHeldSince } from '../application/decision-in-force.ts'
import { allDialogues, newestDialogue, rulesOf } from '../application/dialogue.ts'
import { dialogueTimes } from '../application/dialogue-times.ts'
import type { DialogueEvents } from '../application/events.ts'
import { courseState } from './course-state.ts'
import { newDialogueForm } from './dialogue-form.ts'
import { DialogueList, dialoguesAddress, NewDialogue } from './dialogue-list.view.tsx'
import { words } from './words.vi.ts'

/** Kỳ đối thoại: the list, and a new one. The page of one stands with the decisions about it. */
export const dialoguesInOffice =
  (office: Office, events: DialogueEvents) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get('/ky-doi-thoai', { config: { action: 'dialogues.read' } }, async (request, reply) => {
      const [now, today] = [office.now(), office.today()]
      const listed = await office.read(request, async (db) => {
        const calendar = await currentCalendar(db)
        const all = []
        for (const dialogue of await allDialogues(db)) {
          const times = dialogueTimes(dialogue, rulesOf(dialogue), calendar)
          const notHeldOn = await notHeldSince(db, dialogue.id)
          all.push({
            ...dialogue,
            lastDay: times.lastDay,
            state: courseState(dialogue, times, now, today, notHeldOn),
          })
        }
        return all
      })
      const mayCreate = office.reach(request, 'dialogues.create') !== 'none'
      return office.page(request, reply, {
        title: words.title,
        about: words.about,
        current: dialoguesAddress,
        actions: mayCreate && listed.length > 0 && (
          <ButtonLink href={`${dialoguesAddress}/moi`} icon="plus">
            {words.create}
          </ButtonLink>
        ),
        children: <DialogueList dialogues={listed} mayCreate={mayCreate} />,
      })
    })

    const showForm = (request: FastifyRequest, reply: FastifyReply, form: FormState, status = 200, asksAgain = false) =>
      office.page(
        request,
        reply,
        {
          title: words.createTitle,
          about: words.createAbout,
          back: { href: dialoguesAddress, label: words.back },
          current: dialoguesAddress,
          failed: hasErrors(form),
          children: <NewDialogue form={form} asksAgain={asksAgain} />,
        },
        status,
      )

    app.get('/ky-doi-thoai/moi', { config: { action: 'dialogues.create' } }, async (request, reply) => {
      const before = await office.read(request, newestDialogue)
      const form = newForm({
        year: String(Math.max(office.today().year, (before?.year ?? 0) + 1)),
        startsAt: before?.startsAt ?? '08:00',
        place: before?.place ?? '',
        chairName: before?.chairName ?? '',
        chairTitle: before?.chairTitle ?? '',
      })
      return showForm(request, reply, form)
    })

    app.post('/ky-doi-thoai', { config: { action: 'dialogues.create' } }, async (request, reply) => {
      const posted = readForm(newDialogueForm, request.body)
      if (!posted.ok) return showForm(request, reply, posted.form, 422)
      const outcome = await office.write(request, (tx, by) => createDialogue(tx, by, posted.value, events))
      if (outcome.ok) return office.done(reply, `${dialoguesAddress}/${outcome.value.address}`, words.created)
      const field = { 'other-year': 'conferenceOn', 'no-rules': 'form', 'year-has-one': 'another' }[outcome.refusal]
      const form = formWithErrors(posted.form.values, { [field]: words.refusals[outcome.refusal] })
      return showForm(request, reply, form, 409, outcome.refusal === 'year-has-one')
    })
  }
