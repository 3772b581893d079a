import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { dateWithYear, shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  closeDialogue,
  courseSigns,
  courseState,
  type DialogueEvents,
  dialoguesAddress,
  dialogueWords,
  editDialogue,
  meetMilestone,
  moveConference,
  publishNotice,
  recordHeld,
  recordPlanSent,
  type Shown,
} from '#modules/dialogues/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { Badge, type FormState, formWithErrors } from '#ui/index.ts'
import { decide } from '../application/decide.ts'
import { type DialoguePageData, dialoguePage } from '../application/dialogue-page.ts'
import { recordCityReply } from '../application/record-city-reply.ts'
import { DialogueView, type DialogueViewProps } from './dialogue.view.tsx'
import {
  type ActName,
  cityReplyForm,
  closeForm,
  decisionForm,
  detailsForm,
  holdForm,
  milestoneForm,
  moveForm,
  noticeForm,
  planForm,
} from './dialogue-forms.ts'
import { words } from './words.vi.ts'

type Failed = DialogueViewProps['failed']
type Refusal = keyof typeof words.refusals
type AtAddress = FastifyRequest<{ Params: { address: string; name?: string } }>

/** Under which field a refusal is said; the others are said at the top of the form. */
const fieldOf: Partial<Record<Refusal, string>> = {
  'day-to-come': 'on',
  'delay-reason-needed': 'reason',
  'same-day': 'to',
  'day-passed': 'to',
  'reason-needed': 'reason',
  'paper-needed': 'paper',
  'leader-needed': 'forOfficerId',
  'days-needed': 'cutOffOn',
  'cut-off-passed': 'cutOffOn',
  'conference-too-near': 'conferenceOn',
  'not-for-this-verdict': 'decision',
  'already-asked-this-year': 'decision',
  'before-asking': 'on',
  'new-day-needed': 'newDay',
}

/** The page of a dialogue and every act on it: each form carries the version of what it showed. */
export const dialogueInOfficePages =
  (office: Office, events: DialogueEvents) =>
  async (app: FastifyInstance): Promise<void> => {
    const reaches = (request: FastifyRequest, action: string) => office.reach(request, action) !== 'none'

    const show = async (
      request: AtAddress,
      reply: FastifyReply,
      failed: Failed = null,
      status = 200,
      stale = false,
    ) => {
      const [now, today] = [office.now(), office.today()]
      const data = await office.read(request, (db) => dialoguePage(db, request.params.address, now, today))
      if (!data) return office.notFound(request, reply)
      const { dialogue } = data
      const state = courseState(dialogue, data.times, now, today, data.notHeldOn)
      const decides = reaches(request, 'decisions.decide') ? 'leader' : 'recorder'
      const may: DialogueViewProps['may'] = {
        edit: reaches(request, 'dialogues.edit'),
        hold: reaches(request, 'dialogues.hold'),
        speak: reaches(request, 'petitions.record-spoken-answer'),
        decide: decides === 'leader' || reaches(request, 'decisions.record-leaders-decision') ? decides : null,
        seeRows: reaches(request, 'decisions.read'),
        seeRegistrations: reaches(request, 'registrations.read'),
        // Who sees his own list only finds it on today's page.
        seeOutreach: office.reach(request, 'outreach.read') === 'all',
      }
      return office.page(
        request,
        reply,
        {
          title: dialogueWords.name(dialogue.year, dialogue.ordinal),
          badge: <Badge is={courseSigns[state]}>{dialogueWords.states[state]}</Badge>,
          about: [dialogue.startsAt, dialogue.place, dialogue.chairName].filter(Boolean).join(' · '),
          back: { href: dialoguesAddress, label: words.back },
          current: dialoguesAddress,
          failed: failed !== null,
          notice: stale ? { is: 'refused', text: changedBy(data) } : undefined,
          children: (
            <DialogueView
              data={data}
              now={now}
              today={today}
              address={`${dialoguesAddress}/${dialogue.address}`}
              may={may}
              failed={failed}
            />
          ),
        },
        status,
      )
    }

    /** Parse, call, answer: 422 for what was typed, 409 for what a rule refuses, 303 when done. */
    const act = async <Schema extends z.ZodType<{ version: number }>, Done>(
      request: AtAddress,
      reply: FastifyReply,
      name: ActName,
      schema: Schema,
      command: (tx: UnitDb, by: By, shown: Shown, value: z.output<Schema>) => Promise<Result<Done, Refusal>>,
      done: (value: Done) => { readonly text: string; readonly to?: string },
    ) => {
      const posted = readForm(schema, request.body)
      const back = (form: FormState, status: number, stale = false) =>
        show(request, reply, { act: name, form }, status, stale)
      if (!posted.ok) return back(posted.form, 422)
      const { address } = request.params
      const outcome = await office.write(request, async (tx, by) => {
        const found = await tx.selectFrom('dialogue').select('id').where('address', '=', address).executeTakeFirst()
        const shown = found && { dialogueId: found.id, version: posted.value.version }
        return shown ? command(tx, by, shown, posted.value) : null
      })
      if (!outcome || (!outcome.ok && outcome.refusal === 'not-found')) return office.notFound(request, reply)
      if (outcome.ok) {
        const { text, to = '' } = done(outcome.value)
        return office.done(reply, `${dialoguesAddress}/${address}${to}`, text)
      }
      if (outcome.refusal === 'changed-meanwhile') return back(formWithErrors(posted.form.values, {}), 409, true)
      const field = fieldOf[outcome.refusal] ?? 'form'
      return back(formWithErrors(posted.form.values, { [field]: words.refusals[outcome.refusal] }), 409)
    }

    const at = '/ky-doi-thoai/:address'
    app.get(at, { config: { action: 'dialogues.read' } }, (request: AtAddress, reply) => show(request, reply))

    app.post(`${at}/ke-hoach`, { config: { action: 'dialogues.edit' } }, (request: AtAddress, reply) =>
      act(request, reply, 'ke-hoach', planForm, recordPlanSent, () => ({ text: words.plan.done })),
    )
    app.post(`${at}/thong-bao`, { config: { action: 'dialogues.edit' } }, (request: AtAddress, reply) =>
      act(request, reply, 'thong-bao', noticeForm, publishNotice, ({ lastDay }) => ({
        text: words.notice.done(dateWithYear(lastDay)),
      })),
    )
    app.post(`${at}/ngay-hoi-nghi`, { config: { action: 'dialogues.edit' } }, (request: AtAddress, reply) =>
      act(
        request,
        reply,
        'ngay-hoi-nghi',
        moveForm,
        (tx, by, shown, { to, reason, paper }) =>
          moveConference(tx, by, shown, { to, reason, paper, byLeader: reaches(request, 'decisions.decide') }, events),
        () => ({ text: words.move.done }),
      ),
    )
    app.post(`${at}/hoi-nghi`, { config: { action: 'dialogues.hold' } }, (request: AtAddress, reply) =>
      act(
        request,
        reply,
        'hoi-nghi',
        holdForm,
        (tx, by, shown, value) => recordHeld(tx, by, shown, value, events),
        () => ({
          text: words.hold.done,
          to: reaches(request, 'petitions.record-spoken-answer') ? '/tra-loi-tai-hoi-nghi' : '',
        }),
      ),
    )
    app.post(`${at}/thong-tin`, { config: { action: 'dialogues.edit' } }, (request: AtAddress, reply) =>
      act(request, reply, 'thong-tin', detailsForm, editDialogue, () => ({ text: words.details.done })),
    )
    app.post(`${at}/moc/:name`, { config: { action: 'dialogues.edit' } }, (request: AtAddress, reply) => {
      const name = request.params.name ?? ''
      return act(
        request,
        reply,
        `moc-${name}`,
        milestoneForm,
        (tx, by, { dialogueId, version }, value) => meetMilestone(tx, by, { dialogueId, name, version }, value),
        () => ({ text: words.details.done }),
      )
    })

    app.post(`${at}/tra-loi-cua-so`, { config: { action: 'dialogues.edit' } }, (request: AtAddress, reply) =>
      act(
        request,
        reply,
        'tra-loi-cua-so',
        cityReplyForm,
        (tx, by, shown, value) => recordCityReply(tx, by, shown, value, events),
        () => ({ text: words.city.done }),
      ),
    )
    app.post(`${at}/khep-lai`, { config: { action: 'dialogues.edit' } }, (request: AtAddress, reply) =>
      act(request, reply, 'khep-lai', closeForm, closeDialogue, () => ({ text: words.close.done })),
    )

    const decideAs = (byLeader: boolean) => (request: AtAddress, reply: FastifyReply) =>
      act(
        request,
        reply,
        'quyet-dinh',
        decisionForm,
        (tx, by, shown, { cutOffOn, conferenceOn, ...value }) =>
          decide(
            tx,
            by,
            shown,
            { ...value, byLeader, intake: cutOffOn && conferenceOn && { cutOffOn, conferenceOn } },
            events,
          ),
        () => ({ text: words.decision.done }),
      )
    app.post(`${at}/quyet-dinh`, { config: { action: 'decisions.decide' } }, decideAs(true))
    app.post(`${at}/quyet-dinh-ghi-thay`, { config: { action: 'decisions.record-leaders-decision' } }, decideAs(false))
  }

/** Who was quicker, and when. */
const changedBy = ({ lastAct }: DialoguePageData): string =>
  lastAct
    ? words.changed(lastAct.officerName ?? words.somebody, shortDateTime(lastAct.at))
    : words.refusals['changed-meanwhile']
