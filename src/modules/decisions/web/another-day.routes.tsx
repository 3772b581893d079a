import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Day } from '#kernel/day.ts'
import { dateWithYear, longDate, parseDay } from '#kernel/vietnamese-date.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import {
  belowDialogue,
  type DialogueEvents,
  dialogueInOffice,
  dialoguesAddress,
  dialogueTimes,
  rulesOf,
} from '#modules/dialogues/index.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { foresee } from '../application/foresee.ts'
import { moveAndTell } from '../application/move-and-tell.ts'
import { tally } from '../application/tally.ts'
import { AnotherDayView } from './another-day.view.tsx'
import { moveForm } from './dialogue-forms.ts'
import { isOver, refuseOver } from './dialogue-over.tsx'
import { foreseenWords } from './foreseen-words.vi.ts'
import { words } from './words.vi.ts'

const said = foreseenWords.day
type AtAddress = FastifyRequest<{ Params: { address: string } }>
type Refusal = keyof typeof words.refusals

const fieldOf: Partial<Record<Refusal, string>> = { 'reason-needed': 'reason', 'paper-needed': 'paper' }

const typedDay = (query: unknown): string => {
  const { ngay } = (query ?? {}) as { ngay?: unknown }
  return typeof ngay === 'string' ? ngay.slice(0, 20) : ''
}

/** Thử ngày khác, and dời ngày hội nghị: what would move is shown first, then it moves (R4). */
export const anotherDayInOffice =
  (office: Office, events: DialogueEvents) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = '/ky-doi-thoai/:address'

    /** What the day would bring; null: there is no such dialogue. */
    const tried = (request: AtAddress, to: Day | null) =>
      office.rehearse(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        if (!dialogue) return null
        const calendar = await currentCalendar(tx)
        const lastDayOf = (of: typeof dialogue) => dialogueTimes(of, rulesOf(of), calendar).lastDay
        const { verdict } = await tally(tx, dialogue, by.at)
        const lastDay = lastDayOf(dialogue)
        let free = false
        const foreseen =
          to &&
          (await foresee<Refusal>(tx, { dialogueId: dialogue.id, version: dialogue.version }, by.at, async (shown) => {
            // As with the leader's reason: whether one is needed is told apart from what would move.
            const moved = await moveAndTell(tx, by, shown, { to, reason: '…', paper: '', byLeader: true }, events)
            if (moved.ok) free = moved.value.free
            return moved
          }))
        const newLastDay = foreseen ? lastDayOf({ ...dialogue, ...foreseen.dialogue }) : lastDay
        return { dialogue, calendar, verdict, lastDay, newLastDay, free, foreseen, rules: rulesOf(dialogue) }
      })

    const show = async (
      request: AtAddress,
      reply: FastifyReply,
      typed: string,
      back: { form: FormState; status: number } | null = null,
    ) => {
      const to = parseDay(typed)
      const found = await tried(request, to)
      if (!found) return office.notFound(request, reply)
      const { dialogue } = found
      if (isOver(dialogue)) return refuseOver(office, request, reply, { title: said.title, dialogue })
      const wrong = typed !== '' && !to
      const asking = wrong ? formWithErrors({ ngay: typed }, { ngay: words.errors.day }) : newForm({ ngay: typed })
      return office.page(
        request,
        reply,
        {
          title: said.title,
          about: said.about(longDate(dialogue.conferenceOn)),
          ...belowDialogue(dialogue),
          failed: wrong || back !== null,
          children: (
            <AnotherDayView
              {...found}
              to={to}
              asking={asking}
              form={back?.form ?? newForm()}
              address={`${dialoguesAddress}/${dialogue.address}`}
              mayMove={office.reach(request, 'dialogues.edit') !== 'none'}
              isLeader={office.reach(request, 'decisions.decide') !== 'none'}
            />
          ),
        },
        back?.status ?? (wrong ? 422 : 200),
      )
    }

    app.get(`${at}/ngay-khac`, { config: { action: 'dialogues.foresee' } }, (request: AtAddress, reply) =>
      show(request, reply, typedDay(request.query)),
    )

    app.post(`${at}/ngay-hoi-nghi`, { config: { action: 'dialogues.edit' } }, async (request: AtAddress, reply) => {
      const posted = readForm(moveForm, request.body)
      const typed = posted.form.values.to
      const back = (form: FormState, status: number) =>
        show(request, reply, typeof typed === 'string' ? typed.slice(0, 20) : '', { form, status })
      if (!posted.ok) return back(posted.form, 422)
      const { version, to, reason, paper } = posted.value
      const byLeader = office.reach(request, 'decisions.decide') !== 'none'
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        const move = { to, reason, paper, byLeader }
        return dialogue && moveAndTell(tx, by, { dialogueId: dialogue.id, version }, move, events)
      })
      if (!outcome || (!outcome.ok && outcome.refusal === 'not-found')) return office.notFound(request, reply)
      if (outcome.ok)
        return office.done(reply, `${dialoguesAddress}/${request.params.address}`, words.move.done(dateWithYear(to)))
      const field = fieldOf[outcome.refusal] ?? 'form'
      return back(formWithErrors(posted.form.values, { [field]: words.refusals[outcome.refusal] }), 409)
    })
  }
