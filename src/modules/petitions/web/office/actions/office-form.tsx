import type { ComponentChildren } from 'preact'
import type { z } from 'zod'
import type { RandomBelow } from '#kernel/code.ts'
import type { Stale } from '#modules/documents/index.ts'
import type { Action, Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import { readForm } from '#platform/http/read-form.ts'
import type { FormState, IconName } from '#ui/index.ts'
import type { SuggestForAnswer } from '../../../application/suggest.ts'
import type { FormContext } from './form-context.ts'
import { type Refusal, refusalWords } from './refusals.vi.ts'

/** What an act is done with, besides what was typed. */
export interface ActParts {
  readonly tx: UnitDb
  readonly by: By
  readonly acting: Actor
  /** Which petition, and the version of it the form's page showed. */
  readonly seen: { readonly petitionId: string; readonly version: number }
  /** Files that came with the form, taken in already. */
  readonly files: readonly TakenFile[]
  readonly random: RandomBelow
  /** The text of what a later module offers for an answer; null: it is not there any more. */
  readonly suggested: SuggestForAnswer['one']
}

type ActOutcome = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal } | Stale

/** What a form's fields are drawn from. `name` gives a field the name it is sent under, unlike any other form's. */
export interface FieldsProps {
  readonly context: FormContext
  readonly form: FormState
  readonly name: (field: string) => string
}

interface Spec<Schema extends z.ZodType> {
  /** The last part of the address it is posted to, a noun: `phan-loai`. */
  readonly path: string
  /** The verb on the button that opens it, and the one that sends it. */
  readonly verb: string
  /** Another verb where it is done anew: "Sửa dự thảo". */
  readonly again?: { readonly verb: string; readonly when: (context: FormContext) => boolean }
  readonly yes?: string
  /** Said once it is done. */
  readonly said: string
  readonly icon?: IconName
  readonly danger?: boolean
  /** What one must be allowed to do; the command looks again at this petition's departments. */
  readonly permission: Action
  /** Whether it makes sense now, for this person. */
  readonly offered: (context: FormContext) => boolean
  readonly schema: Schema
  /** What stands in the fields at first. */
  readonly start?: (context: FormContext) => FormState['values']
  readonly question?: ComponentChildren
  readonly Fields: (props: FieldsProps) => ComponentChildren
  /** Whether files may come with it. */
  readonly files?: boolean
  /** Which field a refusal speaks of; the others stand at the head of the form. */
  readonly at?: Partial<Record<Refusal, string>>
  readonly does: (parts: ActParts, value: z.output<Schema>) => Promise<ActOutcome>
}

/** What came of a posted form. */
export type Posted =
  | { readonly is: 'done' }
  | { readonly is: 'typed-wrong'; readonly form: FormState }
  | { readonly is: 'refused'; readonly form: FormState; readonly refusal: Refusal }
  | { readonly is: 'stale'; readonly form: FormState; readonly since: Stale['since'] }

/** One thing an officer can do with a petition, as its form. */
export interface OfficeForm extends Omit<Spec<z.ZodType>, 'schema' | 'start' | 'does' | 'at'> {
  readonly name: (field: string) => string
  readonly start: (context: FormContext) => FormState
  /** Reads what was typed and does it; the caller opens the transaction. */
  readonly post: (
    values: Readonly<Record<string, string | readonly string[]>>,
    write: (work: (parts: Pick<ActParts, 'tx' | 'by'>) => Promise<ActOutcome>) => Promise<ActOutcome>,
    rest: Omit<ActParts, 'tx' | 'by'>,
  ) => Promise<Posted>
}

/** Makes a form of its parts: fields under names of its own, one message per field, refusals beside what they speak of. */
export function officeForm<Schema extends z.ZodType>(spec: Spec<Schema>): OfficeForm {
  const prefix = `${spec.path}.`
  const name = (field: string) => prefix + field
  const named = <Value,>(fields: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [field === 'form' ? field : name(field), value] as const),
    )
  const refused = (values: FormState['values'], refusal: Refusal): FormState => {
    const field = spec.at?.[refusal]
    return { values, errors: { [field ? name(field) : 'form']: refusalWords[refusal] } }
  }
  return {
    ...spec,
    name,
    start: (context) => ({ values: named(spec.start?.(context) ?? {}), errors: {} }),
    async post(values, write, rest) {
      const own = Object.entries(values).flatMap(([field, value]) =>
        field.startsWith(prefix) ? [[field.slice(prefix.length), value] as const] : [],
      )
      const read = readForm(spec.schema, Object.fromEntries(own))
      if (!read.ok) return { is: 'typed-wrong', form: { values, errors: named(read.form.errors) } }
      const outcome = await write((parts) => spec.does({ ...parts, ...rest }, read.value))
      if (outcome.ok) return { is: 'done' }
      if ('since' in outcome) return { is: 'stale', form: { values, errors: {} }, since: outcome.since }
      return { is: 'refused', refusal: outcome.refusal, form: refused(values, outcome.refusal) }
    },
  }
}
