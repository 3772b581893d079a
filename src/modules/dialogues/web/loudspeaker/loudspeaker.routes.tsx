import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { leaders } from '#modules/documents/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { Diff, type FormState, formWithErrors } from '#ui/index.ts'
import { type DialogueInOffice, dialogueInOffice } from '../../application/dialogue-in-office.ts'
import { versionsOf } from '../../application/dialogue-text.ts'
import { lastActOn } from '../../application/last-act.ts'
import { type ApproveRefusal, approveScript } from '../../application/loudspeaker/approve-script.ts'
import {
  broadcastsOf,
  logBroadcast,
  runsLoudspeaker,
  strikeBroadcast,
} from '../../application/loudspeaker/broadcasts.ts'
import { proposedScript, scriptFacts } from '../../application/loudspeaker/proposed-script.ts'
import { type ResultsOf, readScript, saveScript, scriptsOf } from '../../application/loudspeaker/scripts.ts'
import { scriptName } from '../../application/posting/posting-words.vi.ts'
import { judgeScript, partsOfName, type ScriptName } from '../../domain/index.ts'
import { dialoguesAddress } from '../dialogue-list.view.tsx'
import { paperButtons } from '../paper-link.tsx'
import { doerOf } from '../posting/in-checklist.ts'
import { preparationHref } from '../preparation-tabs.tsx'
import { preparationWords } from '../preparation-words.vi.ts'
import { staleNotice } from '../stale-notice.ts'
import { words as dialogueWords } from '../words.vi.ts'
import { leftWords, ScriptView } from './script.view.tsx'
import { addressOfScript, scriptAt } from './script-address.ts'
import { approveForm, broadcastForm, recordForm, scriptForm } from './script-form.ts'
import { ScriptBadge, Scripts } from './scripts.view.tsx'
import { words } from './words.vi.ts'

type AtAddress = FastifyRequest<{ Params: { address: string } }>
type AtScript = FastifyRequest<{ Params: { address: string; script: string } }>

/** What the pages need besides the office: who counts what came of a dialogue. */
export interface LoudspeakerParts {
  readonly resultsOf: ResultsOf
}

interface Showing {
  readonly editing?: FormState
  readonly recording?: FormState
  readonly status?: number
  readonly refused?: string
  readonly isStale?: boolean
}

/** Lời đọc loa: eight scripts from the data, edited in versions, approved, and the log of the slots they were read in (R5). */
export const loudspeakerInOffice =
  (office: Office, { resultsOf }: LoudspeakerParts) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = '/ky-doi-thoai/:address/loa'
    const read = { config: { action: 'dialogues.read' } }
    const edit = { config: { action: 'dialogues.edit' } }
    const log = { config: { action: 'posting.record' } }
    const reaches = (request: FastifyRequest, action: string) => office.reach(request, action) !== 'none'
    const hrefOf = (request: AtAddress | AtScript) => preparationHref(request.params.address, 'loa')

    const showAll = async (
      request: AtAddress,
      reply: FastifyReply,
      {
        logging = null,
        refused = '',
        status = 200,
      }: { logging?: FormState | null; refused?: string; status?: number } = {},
    ) => {
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueInOffice(db, request.params.address)
        if (!dialogue) return null
        const scripts = await scriptsOf(db, dialogue, resultsOf)
        const mayLog = await runsLoudspeaker(db, doerOf(office, request), dialogue.id)
        return { dialogue, scripts, broadcasts: await broadcastsOf(db, dialogue.id), mayLog }
      })
      if (!found) return office.notFound(request, reply)
      const { year, ordinal, address } = found.dialogue
      return office.page(
        request,
        reply,
        {
          title: words.title,
          about: words.about(year),
          back: { href: `${dialoguesAddress}/${address}`, label: dialogueWords.name(year, ordinal) },
          actions: paperButtons(office, request, address, ['loi-doc-loa']),
          current: dialoguesAddress,
          failed: logging !== null,
          notice: refused ? { is: 'refused', text: refused } : undefined,
          children: <Scripts {...found} href={hrefOf(request)} today={office.today()} logging={logging} />,
        },
        status,
      )
    }

    const load = async (db: UnitDb, request: AtScript) => {
      const name = scriptAt(request.params.script)
      const dialogue = await dialogueInOffice(db, request.params.address)
      const script = name && dialogue && (await scriptsOf(db, dialogue, resultsOf)).find((one) => one.name === name)
      return dialogue && script
        ? { dialogue, script, versions: await versionsOf(db, dialogue.id, `script-${script.name}`) }
        : null
    }

    const show = async (request: AtScript, reply: FastifyReply, showing: Showing = {}) => {
      const { editing = null, recording = null, status, refused = '', isStale = false } = showing
      const found = await office.read(request, async (db) => {
        const loaded = await load(db, request)
        if (!loaded) return null
        return {
          ...loaded,
          proposed: proposedScript(await scriptFacts(db, loaded.dialogue, resultsOf), loaded.script.name),
          leaders: await leaders(db),
          last: isStale ? await lastActOn(db, loaded.dialogue.id) : null,
        }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, script } = found
      const isOpen = !dialogue.closedOn
      const approves = reaches(request, 'loudspeaker.approve')
      return office.page(
        request,
        reply,
        {
          title: scriptName(script.name),
          about: words.about(dialogue.year),
          badge: <ScriptBadge script={script} />,
          back: { href: hrefOf(request), label: words.one.back },
          current: dialoguesAddress,
          failed: editing !== null || recording !== null,
          notice: isStale ? staleNotice(found.last) : refused ? { is: 'refused', text: refused } : undefined,
          children: (
            <ScriptView
              {...found}
              href={`${hrefOf(request)}/${addressOfScript(script.name)}`}
              may={{
                edit: isOpen && reaches(request, 'dialogues.edit'),
                approve: isOpen && approves,
                record: isOpen && !approves && reaches(request, 'loudspeaker.record-leaders-approval'),
              }}
              editing={editing}
              recording={recording}
            />
          ),
        },
        status,
      )
    }

    app.get(at, read, (request: AtAddress, reply) => showAll(request, reply))
    app.get(`${at}/:script`, read, (request: AtScript, reply) => show(request, reply))

    app.get(`${at}/:script/tai`, read, async (request: AtScript, reply) => {
      const found = await office.read(request, (db) => load(db, request))
      if (!found?.script.text) return office.notFound(request, reply)
      return reply
        .type('text/plain; charset=utf-8')
        .header('content-disposition', `attachment; filename="loa-${addressOfScript(found.script.name)}.txt"`)
        .header('cache-control', 'no-store')
        .send(`${found.script.text}\n`)
    })

    app.get(`${at}/:script/ban/:seq`, read, async (request: AtScript, reply) => {
      const found = await office.read(request, (db) => load(db, request))
      const { seq: asked } = request.params as { seq?: string }
      const version = found?.versions.find(({ seq }) => String(seq) === asked)
      if (!found || !version) return office.notFound(request, reply)
      const before = found.versions.find(({ seq }) => seq === version.seq - 1)
      const { text } = readScript(version.content)
      return office.page(request, reply, {
        title: words.one.version(scriptName(found.script.name), version.seq),
        about: preparationWords.savedBy(version.savedBy, shortDateTime(version.savedAt)),
        back: {
          href: `${hrefOf(request)}/${addressOfScript(found.script.name)}`,
          label: scriptName(found.script.name),
        },
        current: dialoguesAddress,
        children: before ? <Diff before={readScript(before.content).text} after={text} /> : <p class="pre">{text}</p>,
      })
    })

    app.post(`${at}/:script`, edit, async (request: AtScript, reply) => {
      const name = scriptAt(request.params.script)
      const posted = readForm(scriptForm, request.body)
      if (!name) return office.notFound(request, reply)
      if (!posted.ok) return show(request, reply, { editing: posted.form, status: 422 })
      const { seq, text } = posted.value
      const { leftovers, isTooLong, seconds, most } = judgeScript(text, partsOfName(name).length)
      const wrong = leftovers.length > 0 ? leftWords(leftovers) : isTooLong ? words.tooLong(seconds, most) : ''
      if (wrong)
        return show(request, reply, { editing: formWithErrors(posted.form.values, { text: wrong }), status: 422 })
      const outcome = await inDialogue(request, (tx, by, dialogue) =>
        saveScript(tx, by, { dialogueId: dialogue.id, name, seq }, text, resultsOf),
      )
      if (!outcome) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, `${hrefOf(request)}/${request.params.script}`, words.one.saved)
      const { refusal } = outcome
      if (refusal === 'not-found') return office.notFound(request, reply)
      if (refusal === 'changed-meanwhile')
        return show(request, reply, { editing: formWithErrors(posted.form.values, {}), status: 409, isStale: true })
      return show(request, reply, {
        editing: formWithErrors(posted.form.values, { text: words.refusals[refusal] }),
        status: 409,
      })
    })

    const inDialogue = <Outcome,>(
      request: AtAddress | AtScript,
      work: (tx: UnitDb, by: Parameters<typeof saveScript>[1], dialogue: DialogueInOffice) => Promise<Outcome>,
    ) =>
      office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        return dialogue && work(tx, by, dialogue)
      })

    const approvedOr = (
      request: AtScript,
      reply: FastifyReply,
      outcome: { ok: true } | { ok: false; refusal: ApproveRefusal } | null,
      form: FormState | null,
    ) => {
      if (!outcome) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, `${hrefOf(request)}/${request.params.script}`, words.one.approved)
      const { refusal } = outcome
      if (refusal === 'not-found') return office.notFound(request, reply)
      if (refusal === 'changed-meanwhile') return show(request, reply, { status: 409, isStale: true })
      const field = { 'not-a-leader': 'leaderId', 'paper-needed': 'paper' }[refusal as string]
      const text = words.refusals[refusal]
      if (form && field)
        return show(request, reply, { recording: formWithErrors(form.values, { [field]: text }), status: 409 })
      return show(request, reply, { refused: text, status: 409 })
    }

    app.post(`${at}/:script/duyet`, { config: { action: 'loudspeaker.approve' } }, async (request: AtScript, reply) => {
      const name = scriptAt(request.params.script)
      const posted = readForm(approveForm, request.body)
      if (!name || !posted.ok) return office.notFound(request, reply)
      const outcome = await inDialogue(request, (tx, by, { id }) =>
        approveScript(tx, by, { dialogueId: id, name, seq: posted.value.seq }, { as: 'leader' }, resultsOf),
      )
      return approvedOr(request, reply, outcome, null)
    })

    app.post(
      `${at}/:script/ghi-thay`,
      { config: { action: 'loudspeaker.record-leaders-approval' } },
      async (request: AtScript, reply) => {
        const name: ScriptName | null = scriptAt(request.params.script)
        const posted = readForm(recordForm, request.body)
        if (!name) return office.notFound(request, reply)
        if (!posted.ok) return show(request, reply, { recording: posted.form, status: 422 })
        const { seq, leaderId, paper } = posted.value
        const decider = { as: 'recorder', leaderId, paperNumber: paper } as const
        const outcome = await inDialogue(request, (tx, by, { id }) =>
          approveScript(tx, by, { dialogueId: id, name, seq }, decider, resultsOf),
        )
        return approvedOr(request, reply, outcome, posted.form)
      },
    )

    app.post(`${at}/phat`, log, async (request: AtAddress, reply) => {
      const posted = readForm(broadcastForm, request.body)
      if (!posted.ok) return showAll(request, reply, { logging: posted.form, status: 422 })
      const outcome = await inDialogue(request, (tx, by, { id }) =>
        logBroadcast(tx, by, doerOf(office, request), id, posted.value),
      )
      if (!outcome) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, hrefOf(request), words.log.done(outcome.value.postingId !== null))
      const { refusal } = outcome
      if (refusal === 'not-found') return office.notFound(request, reply)
      // The form is gone with what it was for: it is said at the top.
      if (refusal === 'not-yours' || refusal === 'closed')
        return showAll(request, reply, { refused: words.refusals[refusal], status: 409 })
      const field = refusal === 'not-approved' ? 'name' : 'on'
      const logging = formWithErrors(posted.form.values, { [field]: words.refusals[refusal] })
      return showAll(request, reply, { logging, status: 409 })
    })

    app.post(`${at}/phat/:id/bo`, log, async (request: AtAddress, reply) => {
      const { id = '' } = request.params as { id?: string }
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return office.notFound(request, reply)
      const outcome = await inDialogue(request, (tx, by, dialogue) =>
        strikeBroadcast(tx, by, doerOf(office, request), dialogue.id, id),
      )
      if (!outcome) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, hrefOf(request), words.log.struck)
      if (outcome.refusal === 'not-found') return office.notFound(request, reply)
      return showAll(request, reply, { refused: words.refusals[outcome.refusal], status: 409 })
    })
  }
