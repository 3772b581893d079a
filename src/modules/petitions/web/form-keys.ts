import { randomUUID } from 'node:crypto'
import { typedLine } from '#modules/organisations/index.ts'
import { isDraft, newDraft } from '../application/files/uploads.ts'
import type { Values } from './petition-rows.ts'

/** A form's own secrets: under which its files wait, and by which it counts once. */
export interface FormKeys {
  readonly draft: string
  readonly key: string
}

/** The keys a form came with, or new ones. */
export function formKeys(values: Values = {}): FormKeys {
  const [draft, key] = [typedLine(values, 'draft'), typedLine(values, 'idempotencyKey')]
  return { draft: isDraft(draft) ? draft : newDraft(), key: isDraft(key) ? key : randomUUID() }
}
