import { z } from 'zod'
import { type Owner, ownerOf, reminderTyped } from '#modules/petitions/index.ts'
import type { Action, Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { day, line, optionalDay, optionalLine, optionalText } from '#platform/http/fields.ts'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import { wrongDay } from '#ui/index.ts'
import {
  endMeasure,
  finishSolution,
  moveMeasure,
  recordProposalReply,
  remindOfProposal,
} from '../application/follow-measure.ts'
import type { SeenMeasure } from '../application/lock-measure.ts'
import { makeMeasure } from '../application/make-measure.ts'
import type { SeenTheme } from '../application/write-theme.ts'
import { type MeasureKind, outcomes } from '../domain/index.ts'
import { type MeasureWebRefusal, measureWords as words } from './measure-words.vi.ts'

interface ActParts<Seen> {
  readonly tx: UnitDb
  readonly by: By
  readonly actor: Actor
  readonly seen: Seen
}
type Came = Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: MeasureWebRefusal }>
type Typed<Seen> =
  | { readonly ok: true; readonly does: (parts: ActParts<Seen>) => Came }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

/** One thing an officer can do about a theme, as it is posted below its page. */
export interface MeasureAct<Seen> {
  readonly path: string
  readonly permission: Action
  /** Said once it is done. */
  readonly said: string
  /** The field a refusal speaks of, as the form calls it; null: the whole. */
  readonly at: (refusal: MeasureWebRefusal) => string | null
  readonly read: (body: unknown) => Typed<Seen>
}

/** What the fields of a form begin with: unlike any other form's on the page, of whatever measure. */
export const prefixOf = (path: string, measureId: string | null): string =>
  measureId ? `${path}-${measureId.slice(-8)}` : path
export const fieldOf = (prefix: string, field: string): string => `${prefix}.${field}`

function act<Seen, Schema extends z.ZodType>(
  spec: Pick<MeasureAct<Seen>, 'path' | 'permission' | 'said'> & {
    readonly schema: Schema
    readonly at: Partial<Record<MeasureWebRefusal, string>>
    readonly does: (parts: ActParts<Seen>, value: z.output<Schema>) => Came
  },
): MeasureAct<Seen> {
  const { path, permission, said, schema } = spec
  return {
    ...{ path, permission, said },
    at: (refusal) => spec.at[refusal] ?? null,
    read(body) {
      const own = Object.entries(fieldsOf(body)).filter(([name]) => name.startsWith(path))
      const typed = own.map(([name, value]) => [name.slice(name.indexOf('.') + 1), value])
      const read = readForm(schema, Object.fromEntries(typed))
      if (read.ok) return { ok: true, does: (parts) => spec.does(parts, read.value) }
      return { ok: false, errors: read.form.errors }
    },
  }
}

const long = (most: number) => `Không quá ${most.toLocaleString('vi-VN')} ký tự`
const text = (missing: string, most: number) => optionalText(long(most), most).refine((typed) => typed !== '', missing)
const { refusals } = words
const reason = z.object({ reason: text(words.giveUp.reasonNeeded, 2000) })

const made = {
  'what-empty': 'what',
  'owner-needed': 'who',
  'body-needed': 'who',
  'not-of-this-unit': 'who',
  'day-in-future': 'on',
  'day-or-period-needed': 'due',
  'due-before-made': 'due',
} as const

const make = (
  kind: MeasureKind,
  value: { what: string; on: Temporal.PlainDate; due: Temporal.PlainDate | null },
  owner: Owner,
) => ({
  ...{ kind, what: value.what, madeOn: value.on, dueOn: value.due, planPeriod: '', reference: '' },
  ...owner,
})

/** Giải pháp, đề xuất: a new measure of the theme. */
export const makeActs: readonly MeasureAct<SeenTheme>[] = [
  act({
    path: 'giai-phap',
    permission: 'themes.decide',
    said: words.solution.said,
    at: made,
    schema: z.object({
      what: text(refusals['what-empty'], 2000),
      who: line(words.solution.ownerNone, long(80), 80),
      on: day(wrongDay),
      due: optionalDay(wrongDay),
      period: optionalLine(long(60), 60),
    }),
    does: ({ tx, by, seen }, { who, period, ...value }) =>
      makeMeasure(tx, by, seen, { ...make('solution', value, ownerOf(who)), planPeriod: period }),
  }),
  act({
    path: 'de-xuat',
    permission: 'themes.decide',
    said: words.proposal.said,
    at: made,
    schema: z.object({
      what: text(refusals['what-empty'], 2000),
      who: line(refusals['body-needed'], long(80), 80),
      on: day(wrongDay),
      due: optionalDay(wrongDay),
      reference: optionalLine(long(60), 60),
    }),
    does: ({ tx, by, seen }, { who, reference, ...value }) =>
      makeMeasure(tx, by, seen, { ...make('proposal', value, ownerOf(who)), reference }),
  }),
]

/** What can be done with a measure that is there. */
export const followActs: readonly MeasureAct<SeenMeasure>[] = [
  act({
    path: 'da-lam',
    permission: 'themes.keep',
    said: words.done.said,
    at: {
      ...{ 'day-in-future': 'on', 'kept-before-made': 'on' },
      ...{ 'evidence-needed': 'words', 'link-wrong': 'link' },
    },
    schema: z.object({ on: day(wrongDay), words: optionalText(long(2000), 2000), link: optionalLine(long(500), 500) }),
    does: ({ tx, by, actor, seen }, value) => finishSolution(tx, by, actor, seen, value),
  }),
  act({
    path: 'tra-loi',
    permission: 'themes.decide',
    said: words.reply.said,
    at: {
      ...{ 'day-in-future': 'on', 'kept-before-made': 'on', 'still-time-to-reply': 'outcome' },
      'evidence-needed': 'reference',
    },
    schema: z.object({
      outcome: z.enum(outcomes, words.reply.outcomeNeeded),
      on: day(wrongDay),
      reference: optionalLine(long(120), 120),
      words: optionalText(long(2000), 2000),
    }),
    does: ({ tx, by, actor, seen }, value) => recordProposalReply(tx, by, actor, seen, value),
  }),
  act({
    path: 'nhac',
    permission: 'themes.decide',
    said: words.remind.said,
    at: { 'day-in-future': 'on', 'reminded-before-sent': 'on' },
    schema: reminderTyped,
    does: ({ tx, by, actor, seen }, value) => remindOfProposal(tx, by, actor, seen, value),
  }),
  act({
    path: 'doi-ngay',
    permission: 'themes.change',
    said: words.move.said,
    at: { 'day-past': 'to', 'nothing-changed': 'to', 'reason-needed': 'reason' },
    schema: z.object({ to: day(wrongDay), reason: text(words.move.reasonNeeded, 2000) }),
    does: ({ tx, by, actor, seen }, value) => moveMeasure(tx, by, actor, seen, value),
  }),
  act({
    path: 'thoi',
    permission: 'themes.change',
    said: words.giveUp.said,
    at: { 'reason-needed': 'reason' },
    schema: reason,
    does: ({ tx, by, actor, seen }, value) => endMeasure(tx, by, actor, seen, { ...value, how: 'give-up' }),
  }),
  act({
    path: 'ghi-lai',
    permission: 'themes.change',
    said: words.takeBack.said,
    at: { 'reason-needed': 'reason' },
    schema: reason,
    does: ({ tx, by, actor, seen }, value) => endMeasure(tx, by, actor, seen, { ...value, how: 'take-back' }),
  }),
]
