import type { Day } from '#kernel/day.ts'
import { isId, newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import { attach, attachmentsOf } from '#modules/petitions/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type FormField, isFormField } from '../domain/index.ts'

/** Biểu mẫu của thành phố: a version of it, with what stands where. */
export interface ReportForm {
  readonly id: string
  /** 1, and one more with each file. */
  readonly seq: number
  /** What the file is called. */
  readonly name: string
  readonly kind: 'xlsx' | 'docx'
  readonly tableKey: string
  /** Null: nobody has said yet what stands where. */
  readonly repeatedRow: number | null
  readonly fields: ReadonlyMap<string, FormField>
  readonly putAside: boolean
  readonly addedAt: Temporal.Instant
  readonly addedBy: string | null
  readonly version: number
}

const rows = (db: UnitDb) =>
  db
    .selectFrom('report_form')
    .leftJoin('officer', 'officer.id', 'report_form.added_by')
    .select([
      'report_form.id',
      'seq',
      'report_form.name',
      'kind',
      'table_key',
      'repeated_row',
      'fields',
      'put_aside_at',
    ])
    .select(['added_at', 'report_form.version', 'officer.name as addedBy'])
    .orderBy('seq', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

function formOf(row: Row): ReportForm {
  const { id, seq, name, version, addedBy } = row
  const fields = Object.entries(row.fields && typeof row.fields === 'object' ? row.fields : {}).flatMap(
    ([key, field]): [string, FormField][] => (typeof field === 'string' && isFormField(field) ? [[key, field]] : []),
  )
  return {
    ...{ id, seq, name, version, addedBy, fields: new Map(fields), kind: row.kind === 'docx' ? 'docx' : 'xlsx' },
    ...{ tableKey: row.table_key, repeatedRow: row.repeated_row, putAside: row.put_aside_at !== null },
    addedAt: row.added_at,
  }
}

/** Every version of the form, the newest first. */
export const reportForms = async (db: UnitDb): Promise<readonly ReportForm[]> => (await rows(db).execute()).map(formOf)

/** One version; null: there is none. */
export async function reportForm(db: UnitDb, id: string): Promise<ReportForm | null> {
  if (!isId(id)) return null
  const row = await rows(db).where('report_form.id', '=', id).executeTakeFirst()
  return row ? formOf(row) : null
}

/** The version in use: the newest that says what stands where and was not put aside. */
export const formInUse = (forms: readonly ReportForm[]): ReportForm | null =>
  forms.find(({ repeatedRow, putAside }) => repeatedRow !== null && !putAside) ?? null

/** Where a version's file lies; null: it is gone. */
export async function fileOfForm(db: UnitDb, id: string): Promise<string | null> {
  const [file] = await attachmentsOf(db, [id])
  return file?.sha256 ?? null
}

/** A file that lies in the store already. */
export interface FormUpload {
  readonly sha256: string
  readonly size: number
  readonly type: string
  readonly name: string
  readonly kind: 'xlsx' | 'docx'
}

/** Thêm biểu mẫu: a file becomes the next version. What stands where is said after. */
export async function addReportForm(
  tx: UnitDb,
  by: By,
  { kind, ...file }: FormUpload,
): Promise<{ readonly id: string }> {
  const id = newId()
  // Two at once would be the same version: the later one waits for the row of the unit.
  await tx.selectFrom('unit').select('id').forUpdate().executeTakeFirst()
  const last = await tx.selectFrom('report_form').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const seq = (last?.seq ?? 0) + 1
  await tx
    .insertInto('report_form')
    .values({ id, seq, name: file.name.slice(0, 200), kind, added_at: by.at, added_by: by.officerId ?? '' })
    .execute()
  await attach(tx, by.at, file, { subject: 'report-form', subjectId: id, position: 0 })
  await recordHistory(tx, by, {
    code: 'report.form-added',
    subject: 'report-form',
    subjectId: id,
    facts: { seq, kind },
  })
  return { id }
}

type FormRefusal = 'not-found' | 'changed-meanwhile'

/** Takes a version for a change. */
async function lock(tx: UnitDb, id: string, version: number): Promise<Result<ReportForm, FormRefusal>> {
  await tx.selectFrom('report_form').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  const form = await reportForm(tx, id)
  if (!form) return refuse('not-found')
  return form.version === version ? accept(form) : refuse('changed-meanwhile')
}

/** What stands where in a form. */
export interface FormMapping {
  readonly tableKey: string
  readonly repeatedRow: number
  readonly fields: ReadonlyMap<string, FormField>
}

/** Ghép trường: says which row is repeated and what stands in which cell. */
export async function mapReportForm(
  tx: UnitDb,
  by: By,
  { id, version }: { readonly id: string; readonly version: number },
  { tableKey, repeatedRow, fields }: FormMapping,
): Promise<Result<ReportForm, FormRefusal>> {
  const locked = await lock(tx, id, version)
  if (!locked.ok) return locked
  const { seq } = locked.value
  await tx
    .updateTable('report_form')
    .set({ table_key: tableKey, repeated_row: repeatedRow, fields: JSON.stringify(Object.fromEntries(fields)) })
    .set({ mapped_at: by.at, put_aside_at: null, version: version + 1 })
    .where('id', '=', id)
    .execute()
  const facts = { seq, fields: fields.size }
  await recordHistory(tx, by, { code: 'report.form-mapped', subject: 'report-form', subjectId: id, facts })
  return locked
}

/** Thôi dùng một bản: the version before it is in use again. The file stays. */
export async function putFormAside(
  tx: UnitDb,
  by: By,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<ReportForm, FormRefusal>> {
  const locked = await lock(tx, id, version)
  if (!locked.ok) return locked
  await tx
    .updateTable('report_form')
    .set({ put_aside_at: by.at, version: version + 1 })
    .where('id', '=', id)
    .execute()
  const facts = { seq: locked.value.seq }
  await recordHistory(tx, by, { code: 'report.form-put-aside', subject: 'report-form', subjectId: id, facts })
  return locked
}

/** Leaves a trace of a report that was taken along in the city's form: which version, of which day, how many rows. */
export const recordFormFilled = (
  tx: UnitDb,
  by: By,
  form: Pick<ReportForm, 'seq'>,
  of: { readonly dialogueId: string; readonly asOf: Day; readonly rows: number },
) =>
  recordHistory(tx, by, {
    code: 'report.form-filled',
    subject: 'dialogue',
    subjectId: of.dialogueId,
    facts: { seq: form.seq, asOf: of.asOf.toString(), rows: of.rows },
  })
