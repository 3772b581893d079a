import { fillDocxForm, readDocxForm } from './docx-form.ts'
import { fillXlsxForm } from './fill-xlsx-form.ts'
import type { Filling, FormRefusal, ReadFormFile } from './form-model.ts'
import { openForm, packForm } from './open-form.ts'
import { readXlsxForm } from './read-xlsx-form.ts'
import { NotAForm } from './xml.ts'

/** A form filled in, or why it cannot be. */
export type FilledForm =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly refusal: FormRefusal }

/** Looks at a form: what it is, and its tables. */
export async function readForm(content: Buffer): Promise<ReadFormFile> {
  const opened = await openForm(content)
  if (!opened.ok) return opened
  const { kind, parts } = opened.form
  try {
    const form = kind === 'xlsx' ? readXlsxForm(parts) : readDocxForm(parts)
    return form.tables.some(({ rows }) => rows.length > 0) ? { ok: true, form } : { ok: false, refusal: 'no-table' }
  } catch (error) {
    if (error instanceof NotAForm) return { ok: false, refusal: 'not-a-form' }
    throw error
  }
}

/** Fills a form in, and packs it again. */
export async function fillForm(content: Buffer, filling: Filling): Promise<FilledForm> {
  const opened = await openForm(content)
  if (!opened.ok) return opened
  const { kind, parts } = opened.form
  try {
    return { ok: true, bytes: packForm(kind === 'xlsx' ? fillXlsxForm(parts, filling) : fillDocxForm(parts, filling)) }
  } catch (error) {
    if (error instanceof NotAForm) return { ok: false, refusal: 'not-a-form' }
    throw error
  }
}
