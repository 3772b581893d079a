import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { deadlinesOf, lapse, meet, unmeet } from '#modules/deadlines/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import {
  type CommitmentRefusal,
  endOrResume,
  isWebAddress,
  keepPromise,
  movePromise,
  type ReminderWay,
} from '#modules/petitions/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  isUnderWay,
  type Outcome,
  type RemindRefusal,
  type ReplyRefusal,
  recordReply,
  remindRefusal,
} from '../domain/index.ts'
import {
  type MeasureCommonRefusal,
  type SeenMeasure,
  setMeasure,
  setMeasureDay,
  takeUpMeasure,
} from './lock-measure.ts'
import { followInPublic } from './release-theme.ts'
import type { ListedMeasure } from './themes-query.ts'
import { setTheme } from './write-theme.ts'

type Came<Refusal extends string = never> = Promise<
  Result<{ readonly themeId: string }, MeasureCommonRefusal | CommitmentRefusal | Refusal>
>

/** One step of a measure, as it is appended. */
interface Step {
  readonly step: 'kept' | 'moved' | 'given-up' | 'taken-back' | 'reminded'
  readonly words?: string
  readonly link?: string
  readonly was_due_on?: Day | null
  readonly way?: ReminderWay
  readonly whom?: string
  readonly reference?: string
  readonly on_day?: Day
}

async function lay(
  tx: UnitDb,
  by: By,
  { id, themeId }: ListedMeasure,
  step: Step,
  code: string,
  facts: object = {},
): Promise<Result<{ readonly themeId: string }, never>> {
  await tx
    .insertInto('theme_step')
    .values({ id: newId(), measure_id: id, by_officer: by.officerId, at: by.at, on_day: by.on, ...step })
    .execute()
  await followInPublic(tx, id)
  await setTheme(tx, themeId)
  await recordHistory(tx, by, {
    ...{ code: `theme.${code}`, subject: 'theme', subjectId: themeId },
    facts: { measure: id, ...facts },
  })
  return accept({ themeId })
}

/** Đã làm: the solution was carried out on a day, with a word or a link as evidence; by the rules of a promise. */
export async function finishSolution(
  tx: UnitDb,
  by: By,
  actor: Actor,
  seen: SeenMeasure,
  input: { readonly on: Day; readonly words: string; readonly link: string },
): Came<'wrong-kind' | 'day-in-future' | 'kept-before-made' | 'evidence-needed' | 'link-wrong'> {
  const taken = await takeUpMeasure(tx, actor, seen, 'themes.keep')
  if (!taken.ok) return taken
  const { measure } = taken.value
  if (measure.kind !== 'solution') return refuse('wrong-kind')
  const [words, link] = [cleanText(input.words).slice(0, 2000), cleanLine(input.link).slice(0, 500)]
  if (link !== '' && !isWebAddress(link)) return refuse('link-wrong')
  const decision = keepPromise(measure, { on: input.on, today: by.on, hasEvidence: words !== '' || link !== '' })
  if (!decision.ok) return decision
  await setMeasure(tx, measure.id, { kept_on: input.on })
  await meet(tx, by, { kind: 'solution', subjectId: measure.id, on: input.on })
  return lay(tx, by, measure, { step: 'kept', words, link }, 'solution-done', { on: input.on.toString() })
}

/** Ghi trả lời của cấp trên, with its number and day (R27, as R15); or that there was none. */
export async function recordProposalReply(
  tx: UnitDb,
  by: By,
  actor: Actor,
  seen: SeenMeasure,
  input: { readonly outcome: Outcome; readonly on: Day; readonly reference: string; readonly words: string },
): Came<'wrong-kind' | ReplyRefusal> {
  const taken = await takeUpMeasure(tx, actor, seen, 'themes.decide')
  if (!taken.ok) return taken
  const { measure } = taken.value
  if (measure.kind !== 'proposal') return refuse('wrong-kind')
  const { outcome, on } = input
  const [words, reference] = [cleanText(input.words).slice(0, 2000), cleanLine(input.reference).slice(0, 120)]
  const decision = recordReply(measure, { outcome, on, says: words !== '' || reference !== '' }, by.on)
  if (!decision.ok) return decision
  await setMeasure(tx, measure.id, { kept_on: on, outcome, reply_reference: reference })
  await meet(tx, by, { kind: 'proposal', subjectId: measure.id, on })
  return lay(tx, by, measure, { step: 'kept', words }, 'proposal-answered', { on: on.toString(), outcome })
}

/** Đổi ngày, with the reason; the day before it stays readable. */
export async function moveMeasure(
  tx: UnitDb,
  by: By,
  actor: Actor,
  seen: SeenMeasure,
  input: { readonly to: Day; readonly reason: string },
): Came<'day-past' | 'nothing-changed' | 'reason-needed'> {
  const taken = await takeUpMeasure(tx, actor, seen, 'themes.change')
  if (!taken.ok) return taken
  const { measure } = taken.value
  const words = cleanText(input.reason).slice(0, 2000)
  const decision = movePromise(measure, { to: input.to, reason: words, today: by.on })
  if (!decision.ok) return decision
  await setMeasure(tx, measure.id)
  await setMeasureDay(tx, by, measure, input.to)
  return lay(tx, by, measure, { step: 'moved', words, was_due_on: measure.dueOn }, `${measure.kind}-moved`, {
    ...(measure.dueOn && { was: measure.dueOn.toString() }),
    now: input.to.toString(),
  })
}

/** Thôi, with its reason; or taken back, that it was done, replied to or given up by mistake. */
export async function endMeasure(
  tx: UnitDb,
  by: By,
  actor: Actor,
  seen: SeenMeasure,
  input: { readonly how: 'give-up' | 'take-back'; readonly reason: string },
): Came<'reason-needed' | 'under-way-already'> {
  const taken = await takeUpMeasure(tx, actor, seen, 'themes.change')
  if (!taken.ok) return taken
  const { measure, others } = taken.value
  const words = cleanText(input.reason).slice(0, 2000)
  const decision = endOrResume(measure, input.how, { reason: words, today: by.on })
  if (!decision.ok) return decision
  const { id, kind } = measure
  if (decision.value === 'given-up') {
    await setMeasure(tx, id, { given_up_on: by.on })
    await lapse(tx, by, { kind, subjectId: id, on: by.on })
    return lay(tx, by, measure, { step: 'given-up', words }, `${kind}-given-up`)
  }
  if (others.some((other) => other.kind === kind && isUnderWay(other))) return refuse('under-way-already')
  const [was] = await deadlinesOf(tx, id)
  await setMeasure(tx, id, { kept_on: null, given_up_on: null, outcome: null, reply_reference: '' })
  await unmeet(tx, by, { kind, subjectId: id })
  if (was) await setMeasureDay(tx, by, measure, was.dueOn)
  return lay(tx, by, measure, { step: 'taken-back', words }, `${kind}-taken-back`)
}

/** Nhắc cấp trên: who was reminded, when and how; the proposal goes on waiting (as R15). */
export async function remindOfProposal(
  tx: UnitDb,
  by: By,
  actor: Actor,
  seen: SeenMeasure,
  input: { readonly on: Day; readonly way: ReminderWay; readonly whom: string; readonly reference: string },
): Came<RemindRefusal> {
  const taken = await takeUpMeasure(tx, actor, seen, 'themes.decide')
  if (!taken.ok) return taken
  const { measure } = taken.value
  const wrong = remindRefusal(measure, input.on, by.on)
  if (wrong) return refuse(wrong)
  await setMeasure(tx, measure.id)
  const { way, on } = input
  const [whom, reference] = [cleanLine(input.whom).slice(0, 120), cleanLine(input.reference).slice(0, 60)]
  return lay(tx, by, measure, { step: 'reminded', way, whom, reference, on_day: on }, 'reminded', {
    ...{ on: on.toString(), way },
  })
}
