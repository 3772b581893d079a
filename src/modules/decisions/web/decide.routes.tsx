import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import { belowDialogue, type DialogueEvents, dialoguesAddress } from '#modules/dialogues/index.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { type DecideRefusal, type DecisionInput, decide } from '../application/decide.ts'
import { dialoguePage } from '../application/dialogue-page.ts'
import { foresee } from '../application/foresee.ts'
import type { Decision } from '../domain/index.ts'
import { DecideView } from './decide.view.tsx'
import { decisionAddress, decisionAt } from './decision-address.ts'
import { decisionForm } from './dialogue-forms.ts'
import { isOver, refuseOver } from './dialogue-over.tsx'
import { foreseenWords } from './foreseen-words.vi.ts'
import { words } from './words.vi.ts'

type AtAddress = FastifyRequest<{ Params: { address: string; decision?: string } }>

/** Under which field a refusal is said; the others are said at the top of the form. */
const fieldOf: Partial<Record<DecideRefusal, string>> = {
  'reason-needed': 'reason',
  'paper-needed': 'paper',
  'leader-needed': 'forOfficerId',
  'days-needed': 'cutOffOn',
  'cut-off-passed': 'cutOffOn',
  'conference-too-near': 'conferenceOn',
}
/** What a rehearsal is told: a reason and a leader's own word, so that only what the rules say stands in the way. */
const rehearsed = (decision: Decision, intake: DecisionInput['intake']): DecisionInput => ({
  ...{ decision, intake, reason: '…', byLeader: true, forOfficerId: null, paper: '' },
})

/** Quyết định tổ chức: what each decision would bring about is shown first, then a leader decides (R8). */
export const decideInOffice =
  (office: Office, events: DialogueEvents) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = '/ky-doi-thoai/:address'

    const show = async (
      request: AtAddress,
      reply: FastifyReply,
      decision: Decision,
      form: FormState,
      back: { status: number; stale?: boolean } | null = null,
    ) => {
      const typed = (name: string) => {
        const value = form.values[name]
        return typeof value === 'string' ? value : ''
      }
      const [cutOffOn, conferenceOn] = [parseDay(typed('cutOffOn')), parseDay(typed('conferenceOn'))]
      const intake = cutOffOn && conferenceOn ? { cutOffOn, conferenceOn } : null
      const found = await office.rehearse(request, async (tx, by) => {
        const data = await dialoguePage(tx, request.params.address, by.at, by.on)
        if (!data) return null
        const { id, version } = data.dialogue
        const isAllowed = data.allowed[decision].allowed
        const foreseen =
          isAllowed && (decision !== 'reopen-intake' || intake)
            ? await foresee<DecideRefusal>(tx, { dialogueId: id, version }, by.at, (shown) =>
                decide(tx, by, shown, rehearsed(decision, intake), events),
              )
            : null
        return { data, foreseen }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue } = found.data
      const title = foreseenWords.decision.title(words.decisions[decision])
      if (isOver(dialogue)) return refuseOver(office, request, reply, { title, dialogue })
      const as = office.reach(request, 'decisions.decide') !== 'none' ? 'leader' : 'recorder'
      return office.page(
        request,
        reply,
        {
          title,
          about: foreseenWords.decision.about,
          ...belowDialogue(dialogue),
          failed: back !== null,
          notice: back?.stale ? { is: 'refused', text: words.refusals['changed-meanwhile'] } : undefined,
          children: (
            <DecideView
              {...found}
              decision={decision}
              as={as}
              mayDecide={as === 'leader' || office.reach(request, 'decisions.record-leaders-decision') !== 'none'}
              address={`${dialoguesAddress}/${dialogue.address}`}
              form={form}
            />
          ),
        },
        back?.status,
      )
    }

    app.get(`${at}/quyet-dinh/:decision`, { config: { action: 'dialogues.foresee' } }, (request: AtAddress, reply) => {
      const decision = decisionAt(request.params.decision ?? '')
      if (!decision) return office.notFound(request, reply)
      const { cutOffOn, conferenceOn } = (request.query ?? {}) as Record<string, unknown>
      const days = {
        cutOffOn: typeof cutOffOn === 'string' ? cutOffOn.slice(0, 20) : '',
        conferenceOn: typeof conferenceOn === 'string' ? conferenceOn.slice(0, 20) : '',
      }
      const wrong = Object.fromEntries(
        Object.entries(days)
          .filter(([, typed]) => typed !== '' && !parseDay(typed))
          .map(([name]) => [name, words.errors.day]),
      )
      const isWrong = Object.keys(wrong).length > 0
      const form = isWrong ? formWithErrors(days, wrong) : newForm(days)
      return show(request, reply, decision, form, isWrong ? { status: 422 } : null)
    })

    const decideAs = (byLeader: boolean) => async (request: AtAddress, reply: FastifyReply) => {
      const posted = readForm(decisionForm, request.body)
      const named = posted.form.values.decision
      const decision = decisionAt(decisionAddress(typeof named === 'string' ? named : ''))
      if (!posted.ok)
        return decision ? show(request, reply, decision, posted.form, { status: 422 }) : office.notFound(request, reply)
      const { version, cutOffOn, conferenceOn, ...value } = posted.value
      const intake = cutOffOn && conferenceOn && { cutOffOn, conferenceOn }
      const outcome = await office.write(request, async (tx, by) => {
        const data = await dialoguePage(tx, request.params.address, by.at, by.on)
        const shown = data && { dialogueId: data.dialogue.id, version }
        return shown && decide(tx, by, shown, { ...value, byLeader, intake }, events)
      })
      if (!outcome || (!outcome.ok && outcome.refusal === 'not-found')) return office.notFound(request, reply)
      if (outcome.ok)
        return office.done(
          reply,
          `${dialoguesAddress}/${request.params.address}`,
          words.decision.done(words.decisions[value.decision], dateWithYear(office.today())),
        )
      const { refusal } = outcome
      if (refusal === 'changed-meanwhile')
        return show(request, reply, value.decision, formWithErrors(posted.form.values, {}), {
          status: 409,
          stale: true,
        })
      const form = formWithErrors(posted.form.values, { [fieldOf[refusal] ?? 'form']: words.refusals[refusal] })
      return show(request, reply, value.decision, form, { status: 409 })
    }
    app.post(`${at}/quyet-dinh`, { config: { action: 'decisions.decide' } }, decideAs(true))
    app.post(`${at}/quyet-dinh-ghi-thay`, { config: { action: 'decisions.record-leaders-decision' } }, decideAs(false))
  }
