import { type Day, isAfter } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { lockDocument } from '#modules/documents/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import { type BeyondRefusal, escalate, guide, recordCityAnswer as mayRecord } from '../../domain/index.ts'
import { attach } from '../files/uploads.ts'
import { layDown } from './lay-down.ts'
import { takeUp } from './lock-petition.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { waitingReport } from './remind-city.ts'
import { tellSender } from './tell-sender.ts'

export interface SendOnInput extends Seen {
  readonly way: 'reported' | 'guided'
  /** The city People's Committee, or the right body. */
  readonly body: string
  /** Number of the report or letter; '' where there is none. */
  readonly reference: string
  readonly note: string
  /** The day it was sent. */
  readonly on: Day
  /** The issued document, when it is one of ours. */
  readonly documentId: string | null
}

/** Báo cáo cấp trên, or hướng dẫn to the right body (R15): reported stays open as "chờ thành phố". */
export async function sendOn(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: SendOnInput,
): Promise<Outcome<Done, BeyondRefusal | 'day-in-future' | 'not-issued-yet'>> {
  const reported = input.way === 'reported'
  const taken = await takeUp(tx, actor, input, reported ? 'escalate' : 'guide')
  if (!taken.ok) return taken
  const petition = taken.value
  if (!by.officerId) return refuse('not-allowed')
  if (isAfter(input.on, by.on)) return refuse('day-in-future')
  const document = input.documentId ? await lockDocument(tx, input.documentId) : null
  if (input.documentId && document?.stage !== 'issued') return refuse('not-issued-yet')
  const to = cleanLine(input.body)
  const decision = (reported ? escalate : guide)(petition.facts, { to, on: input.on })
  if (!decision.ok) return decision
  const note = cleanText(input.note)
  await tx
    .insertInto('petition_escalation')
    .values({
      ...{ id: newId(), petition_id: petition.id, way: input.way, body: to, note, on_day: input.on },
      ...{ reference: cleanLine(input.reference) || (document?.numberText ?? ''), by_officer: by.officerId, at: by.at },
    })
    .execute()
  if (document)
    await tx
      .insertInto('petition_document')
      .values({
        ...{ petition_id: petition.id, document_id: document.id, round: petition.state.round, complete: false },
        ...{ part: reported ? 'reports' : 'guides', linked_at: by.at, linked_by: by.officerId },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const done = await layDown(tx, by, petition.id, {
    code: reported ? 'escalated' : 'guided',
    facts: { on: input.on.toString(), ...(document && { document: document.id }) },
  })
  await tellSender(tx, by, petition.id, reported ? 'petition.escalated' : 'petition.guided', (words, code) =>
    reported
      ? { title: words.reported.title, body: words.reported.body({ code, to, on: input.on }) }
      : { title: words.guided.title, body: words.guided.body({ code, to, note }) },
  )
  return accept(done)
}

export interface CityAnswerInput extends Seen {
  readonly on: Day
  /** Its document's number and kind; '' where unknown. */
  readonly reference: string
  readonly text: string
  readonly file?: TakenFile | undefined
}

type CityRefusal = Extract<ReturnType<typeof mayRecord>, { ok: false }>['refusal']

/** Ghi trả lời của cấp trên (R15): until the city has a desk of its own the commune enters its answer. */
export async function recordCityAnswer(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: CityAnswerInput,
): Promise<Outcome<Done, CityRefusal | 'day-in-future'>> {
  const taken = await takeUp(tx, actor, input, 'record-city-answer')
  if (!taken.ok) return taken
  const petition = taken.value
  if (isAfter(input.on, by.on)) return refuse('day-in-future')
  const text = cleanText(input.text)
  const decision = mayRecord(petition.facts, { text, on: input.on })
  if (!decision.ok) return decision
  const waiting = await waitingReport(tx, petition.id)
  if (!waiting) return refuse('not-escalated')
  const reference = cleanLine(input.reference)
  await tx
    .updateTable('petition_escalation')
    .set({
      ...{ answered_on: input.on, answer: text, answer_reference: reference },
      ...{ answer_recorded_by: by.officerId, answer_recorded_at: by.at },
    })
    .where('id', '=', waiting.id)
    .execute()
  if (input.file) await attach(tx, by.at, input.file, { subject: 'city-answer', subjectId: waiting.id, position: 0 })
  const done = await layDown(tx, by, petition.id, { code: 'city-answered', facts: { on: input.on.toString() } })
  await tellSender(tx, by, petition.id, 'petition.city-answered', ({ cityAnswered }, code) => ({
    title: cityAnswered.title,
    body: cityAnswered.body({ code, by: waiting.body, reference }),
  }))
  return accept(done)
}
