import { z } from 'zod'
import type { Action, Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import { readForm } from '#platform/http/read-form.ts'
import {
  addEvidence,
  endCommitment,
  keepCommitment,
  moveCommitment,
} from '../../application/commitments/keep-commitment.ts'
import type { SeenCommitment } from '../../application/commitments/lock-commitment.ts'
import { hearSender, standByCommitment } from '../../application/commitments/senders-word.ts'
import { permissionForCommitment } from '../../domain/index.ts'
import { dayTyped, line, text } from '../office/actions/typed.ts'
import type { PostedForm } from '../posted-form.ts'
import { type CommitmentWebRefusal, commitmentsWords as words } from './words.vi.ts'

interface ActParts {
  readonly tx: UnitDb
  readonly by: By
  readonly actor: Actor
  readonly seen: SeenCommitment
}
type Came = Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: CommitmentWebRefusal }>
type Typed =
  | { readonly ok: true; readonly does: (parts: ActParts) => Came }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

/** One thing an officer can do with a promise, as it is posted below its page. */
export interface CommitmentAct {
  readonly path: string
  readonly permission: Action
  /** Said once it is done. */
  readonly said: string
  /** The field a refusal speaks of, by the name it is sent under; `form`: the whole. */
  readonly at: (refusal: CommitmentWebRefusal) => string
  readonly read: (posted: PostedForm) => Typed
}

/** A field has a name unlike any other form's on the page. */
export const fieldOf = (path: string, field: string): string => `${path}.${field}`

function act<Schema extends z.ZodType>(
  spec: Omit<CommitmentAct, 'read' | 'at'> & {
    readonly schema: Schema
    readonly at: Partial<Record<CommitmentWebRefusal, string>>
    readonly does: (parts: ActParts, value: z.output<Schema>, files: readonly TakenFile[]) => Came
  },
): CommitmentAct {
  const { path, permission, said, schema } = spec
  const named = (fields: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(fields).map(([field, error]) => [fieldOf(path, field), error]))
  return {
    ...{ path, permission, said },
    at(refusal) {
      const field = spec.at[refusal]
      return field === undefined ? 'form' : fieldOf(path, field)
    },
    read({ values, files }) {
      const own = Object.entries(values).filter(([name]) => name.startsWith(fieldOf(path, '')))
      const read = readForm(
        schema,
        Object.fromEntries(own.map(([name, value]) => [name.slice(path.length + 1), value])),
      )
      if (!read.ok) return { ok: false, errors: named(read.form.errors) }
      const taken = files.flatMap((file) => (file.taken ? [file.taken] : []))
      return { ok: true, does: (parts) => spec.does(parts, read.value, taken) }
    },
  }
}

const evidence = { words: text(undefined, 2000), link: line(undefined, 500) }
const atEvidence = { 'evidence-needed': 'words', 'link-wrong': 'link' } as const
const reason = (missing: string) => z.object({ reason: text(missing, 2000) })

/** Every act on a promise. */
export const commitmentActs: readonly CommitmentAct[] = [
  act({
    path: 'da-lam',
    permission: permissionForCommitment.keep,
    said: words.keep.said,
    at: { ...atEvidence, 'day-in-future': 'on', 'kept-before-made': 'on' },
    schema: z.object({ on: dayTyped, ...evidence }),
    does: ({ tx, by, actor, seen }, value, files) => keepCommitment(tx, by, actor, { ...seen, ...value, files }),
  }),
  act({
    path: 'bang-chung',
    permission: permissionForCommitment['add-evidence'],
    said: words.add.said,
    at: atEvidence,
    schema: z.object(evidence),
    does: ({ tx, by, actor, seen }, value, files) => addEvidence(tx, by, actor, { ...seen, ...value, files }),
  }),
  act({
    path: 'doi-hen',
    permission: permissionForCommitment.move,
    said: words.move.said,
    at: { 'day-past': 'to', 'nothing-changed': 'to', 'reason-needed': 'reason' },
    schema: z.object({ to: dayTyped, reason: text(words.move.reasonNeeded, 2000) }),
    does: ({ tx, by, actor, seen }, value) => moveCommitment(tx, by, actor, { ...seen, ...value }),
  }),
  act({
    path: 'thoi',
    permission: permissionForCommitment['give-up'],
    said: words.giveUp.said,
    at: { 'reason-needed': 'reason' },
    schema: reason(words.giveUp.reasonNeeded),
    does: ({ tx, by, actor, seen }, value) => endCommitment(tx, by, actor, { ...seen, ...value, how: 'give-up' }),
  }),
  act({
    path: 'chua-xong',
    permission: permissionForCommitment['take-back'],
    said: words.takeBack.said,
    at: { 'reason-needed': 'reason' },
    schema: reason(words.takeBack.reasonNeeded),
    does: ({ tx, by, actor, seen }, value) => endCommitment(tx, by, actor, { ...seen, ...value, how: 'take-back' }),
  }),
  act({
    path: 'loi-nguoi-gui',
    permission: permissionForCommitment['hear-sender'],
    said: words.hear.said,
    at: { 'saying-needed': 'said', 'asked-how-needed': 'askedHow' },
    schema: z.object({
      said: line(undefined, 20),
      words: text(undefined, 2000),
      askedHow: line(words.refusals['asked-how-needed'], 200),
      merged: line(undefined, 40),
    }),
    does: ({ tx, by, actor, seen }, value) => hearSender(tx, by, actor, { ...seen, ...value }),
  }),
  act({
    path: 'giu-nguyen',
    permission: permissionForCommitment['stand-by'],
    said: words.stand.said,
    at: { 'reason-needed': 'words' },
    schema: z.object({ words: text(words.stand.reasonNeeded, 2000) }),
    does: ({ tx, by, actor, seen }, value) => standByCommitment(tx, by, actor, { ...seen, ...value }),
  }),
]
