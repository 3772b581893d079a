import type { z } from 'zod'

/** A form as it was typed, with one message per field that is wrong. Has the shape of the design system's FormState. */
export interface TypedForm {
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly errors: Readonly<Record<string, string>>
}

export type ReadForm<Value> =
  | { readonly ok: true; readonly value: Value; readonly form: TypedForm }
  | { readonly ok: false; readonly form: TypedForm }

/** Nobody types it, and PostgreSQL keeps no text that holds it. */
const withoutNul = (text: string): string => text.replaceAll('\0', '')

/** A posted body as fields: each a text, or several texts where the name came more than once. */
export function fieldsOf(body: unknown): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  if (typeof body !== 'object' || body === null) return fields
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') fields[name] = withoutNul(value)
    else if (Array.isArray(value))
      fields[name] = value.filter((one): one is string => typeof one === 'string').map(withoutNul)
  }
  return fields
}

/**
 * Reads a posted form. What was typed comes back either way, with the first message of each wrong field;
 * messages are the schema's own, in Vietnamese. `form` is the key of what concerns no single field.
 */
export function readForm<Schema extends z.ZodType>(schema: Schema, body: unknown): ReadForm<z.output<Schema>> {
  const values = fieldsOf(body)
  const read = schema.safeParse(values)
  if (read.success) return { ok: true, value: read.data, form: { values, errors: {} } }
  const errors: Record<string, string> = {}
  for (const issue of read.error.issues) errors[issue.path.join('.') || 'form'] ??= issue.message
  return { ok: false, form: { values, errors } }
}
