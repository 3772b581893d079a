import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  courseSigns,
  courseState,
  type DialogueEvents,
  type DialogueInOffice,
  type DialogueLink,
  dialoguesAddress,
  dialogueWords,
  editDialogue,
  meetMilestone,
  paperButtons,
  recordHeld,
  type Shown,
} from '#modules/dialogues/index.ts'
import { earlierPromises } from '#modules/petitions/index.ts'
import { isRole } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { Badge, type FormState, formWithErrors } from '#ui/index.ts'
import { type DialoguePageData, dialoguePage } from '../application/dialogue-page.ts'
import { recordCityReply } from '../application/record-city-reply.ts'
import { papersOf } from './decision-papers.ts'
import { DialogueView, type DialogueViewProps } from './dialogue.view.tsx'
import { type ActName, cityReplyForm, detailsForm, holdForm, milestoneForm } from './dialogue-forms.ts'
import { words } from './words.vi.ts'

type Failed = DialogueViewProps['failed']
type Refusal = keyof typeof words.refusals
type AtAddress = FastifyRequest<{ Params: { address: string; name?: string } }>

/** Under which field a refusal is said; the others are said at the top of the form. */
const fieldOf: Partial<Record<Refusal, string>> = {
  'day-to-come': 'on',
  'delay-reason-needed': 'reason',
  'before-asking': 'on',
  'new-day-needed': 'newDay',
}

/** Refusals of acts whose form the page no longer shows, or not yet. */
const withoutForm: readonly Refusal[] = ['closed', 'held-already', 'not-asked', 'replied-already']
/** Promises of the dialogue before that are named on the page. */
const PROMISES = 5

/** The pages about a dialogue that other modules have, with how far each is; handed in by the program. */
export type LinksOf = (
  db: UnitDb,
  dialogue: DialogueInOffice,
  request: FastifyRequest,
  today: Temporal.PlainDate,
) => Promise<readonly DialogueLink[]>

/** The page of a dialogue and every act on it: each form carries the version of what it showed. */
export const dialogueInOfficePages =
  (office: Office, events: DialogueEvents, linksOf: LinksOf) =>
  async (app: FastifyInstance): Promise<void> => {
    const reaches = (request: FastifyRequest, action: string) => office.reach(request, action) !== 'none'

    const show = async (
      request: AtAddress,
      reply: FastifyReply,
      failed: Failed = null,
      status = 200,
      refused: 'stale' | Refusal | null = null,
    ) => {
      const [now, today] = [office.now(), office.today()]
      const found = await office.read(request, async (db) => {
        const data = await dialoguePage(db, request.params.address, now, today)
        if (!data) return null
        const { roles, departmentId } = office.person(request)
        const viewer = { roles: roles.filter(isRole), departmentId, today }
        const promises = await earlierPromises(db, data.dialogue.address, viewer, PROMISES)
        return { data, promises, pages: await linksOf(db, data.dialogue, request, today) }
      })
      if (!found) return office.notFound(request, reply)
      const { data, promises, pages } = found
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
        takeWhole: reaches(request, 'dialogues.take-whole'),
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
          notice: refused
            ? { is: 'refused', text: refused === 'stale' ? changedBy(data) : words.refusals[refused] }
            : undefined,
          children: (
            <DialogueView
              data={data}
              promises={promises}
              now={now}
              pages={pages}
              today={today}
              address={`${dialoguesAddress}/${dialogue.address}`}
              may={may}
              failed={failed}
              papers={paperButtons(office, request, dialogue.address, papersOf(data))}
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
      const back = (form: FormState, status: number, refused: 'stale' | null = null) =>
        show(request, reply, { act: name, form }, status, refused)
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
      if (outcome.refusal === 'changed-meanwhile') return back(formWithErrors(posted.form.values, {}), 409, 'stale')
      // The form is gone with what it was for: it is said at the top.
      if (withoutForm.includes(outcome.refusal)) return show(request, reply, null, 409, outcome.refusal)
      const field = fieldOf[outcome.refusal] ?? 'form'
      return back(formWithErrors(posted.form.values, { [field]: words.refusals[outcome.refusal] }), 409)
    }

    const at = '/ky-doi-thoai/:address'
    app.get(at, { config: { action: 'dialogues.read' } }, (request: AtAddress, reply) => show(request, reply))

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
  }

/** Who was quicker, and when. */
const changedBy = ({ lastAct }: DialoguePageData): string =>
  lastAct
    ? words.changed(lastAct.officerName ?? words.somebody, shortDateTime(lastAct.at))
    : words.refusals['changed-meanwhile']
