import { strFromU8, unzipSync, zipSync } from 'fflate'
import type { SheetRefusal } from '#platform/spreadsheets/read-limits.ts'
import { zipProblem } from '#platform/spreadsheets/zip-guard.ts'
import { type FormRefusal, formLimits } from './form-model.ts'
import type { Parts } from './xml.ts'

/** A packed form: what it is, and its parts. */
export interface OpenForm {
  readonly kind: 'xlsx' | 'docx'
  readonly parts: Parts
}

const guards: Partial<Record<SheetRefusal, FormRefusal>> = { locked: 'locked', macros: 'macros', unfolds: 'unfolds' }

/** Programs, and things other programs would run, have no place in a form. */
const RUNS = /vbaProject|macrosheets|activeX|embeddings\/|oleObject|customUI|ctrlProps/i
/** Formulas and fields that fetch something or start another program. */
const FETCHES = /WEBSERVICE|IMPORTDATA|IMPORTXML|RTD\(|\[\d+\]|\|['"]/i
const FIELDS = /<w:instrText[^>]*>[^<]*\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK)\b/i

/**
 * Opens a form somebody sent: an Excel or Word file, packed as such files are, without programs and without anything that
 * leads out of it. Hostile files cost at most memory and time: call it in a process of its own.
 */
export async function openForm(
  content: Buffer,
): Promise<{ readonly ok: true; readonly form: OpenForm } | { readonly ok: false; readonly refusal: FormRefusal }> {
  const refuse = (refusal: FormRefusal) => ({ ok: false, refusal }) as const
  if (content.length > formLimits.bytes) return refuse('too-large')
  if (content.length < 4) return refuse('not-a-form')
  if (content.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    return refuse(content.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked' : 'old-office')
  const problem = await zipProblem(content, formLimits)
  if (problem) return refuse(guards[problem] ?? 'not-a-form')
  const parts: Parts = unzipSync(new Uint8Array(content))
  const names = Object.keys(parts)
  const kind = parts['xl/workbook.xml'] ? 'xlsx' : parts['word/document.xml'] ? 'docx' : null
  const types = parts['[Content_Types].xml']
  if (!kind || !types) return refuse('not-a-form')
  if (names.some((name) => RUNS.test(name)) || /macroEnabled/i.test(strFromU8(types))) return refuse('macros')
  if (names.some((name) => name.startsWith('xl/externalLinks/'))) return refuse('external-links')
  for (const name of names) {
    const part = parts[name]
    if (!part || !/\.(xml|rels)$/.test(name)) continue
    const text = strFromU8(part)
    if (name.endsWith('.rels') && /TargetMode\s*=\s*["']External/i.test(text)) return refuse('external-links')
    if (/^xl\/worksheets\//.test(name) && formulasIn(text).some((one) => FETCHES.test(one)))
      return refuse('external-links')
    if (/^word\//.test(name) && FIELDS.test(text)) return refuse('external-links')
    if (kind === 'xlsx' && /<(?:\w+:)?tablePart\b/.test(text)) return refuse('tables')
    if (kind === 'xlsx' && /<(?:\w+:)?legacyDrawing\b/.test(text)) return refuse('comments')
  }
  return { ok: true, form: { kind, parts } }
}

const formulasIn = (sheet: string): readonly string[] =>
  [...sheet.matchAll(/<(?:\w+:)?f\b[^>]*>([^<]*)</g)].map(([, formula = '']) => formula)

/** The same entries in their order: what was not filled in is the same to the byte. */
export const packForm = (parts: Parts): Buffer =>
  Buffer.from(zipSync(parts, { level: 6, mtime: new Date('2026-01-01T00:00:00') }))
