import type { z } from 'zod'
import { words } from './words.vi.ts'

/** A form as it was typed, with one message per field that is wrong. Has the shape of the design system's FormState. */
export interface TypedForm {
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly errors: Readonly<Record<string, string>>
}

export type ReadForm<Value> =
  | { readonly ok: true; readonly value: Value; readonly form: TypedForm }
  | { readonly ok: false; readonly form: TypedForm }

/** A text as it came, but for what nobody types and PostgreSQL keeps in no text or JSON: NUL, and halves of a letter. */
export const asTyped = (text: string): string => text.replaceAll('\0', '').toWellFormed()

/** A posted body as fields: each a text, or several texts where the name came more than once. */
export function fieldsOf(body: unknown): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  if (typeof body !== 'object' || body === null) return fields
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') fields[name] = asTyped(value)
    else if (Array.isArray(value))
      fields[name] = value.filter((one): one is string => typeof one === 'string').map(asTyped)
  }
  return fields
}

/**
 * Reads a posted form. What was typed comes back either way, with the first message of each wrong field;
 * messages are the schema's own, in Vietnamese. `form` is the key of what concerns no single field.
 */
export function readForm<Schema extends z.ZodType>(schema: Schema, body: unknown): ReadForm<z.output<Schema>> {
  const values = fieldsOf(body)
  // A field whose schema says nothing itself is one nobody types; it is said so in words, never in the reader's own English.
  const read = schema.safeParse(values, { error: () => words.unread })
  if (read.success) return { ok: true, value: read.data, form: { values, errors: {} } }
  const errors: Record<string, string> = {}
  for (const issue of read.error.issues) errors[issue.path.join('.') || 'form'] ??= issue.message
  return { ok: false, form: { values, errors } }
}
