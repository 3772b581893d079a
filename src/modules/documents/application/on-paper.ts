import type { Annex, Paper } from '#kernel/paper.ts'
import { slug } from '#kernel/vietnamese-text.ts'
import { letterheadOf, ownUnit } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type DocumentKind,
  isDocumentKind,
  isSigningForm,
  lintPaper,
  type PaperFinding,
  paperOf,
} from '../domain/index.ts'
import type { DocumentEvents } from './document-events.ts'

/** A document as a paper, with what its file is called by. */
export interface OnPaper {
  readonly paper: Paper
  /** Of the file: "UBND xã Đại Sơn". */
  readonly author: string
  readonly kind: DocumentKind
  readonly numberText: string
  readonly departmentId: string | null
  /** What should be looked at before it goes out. */
  readonly findings: readonly PaperFinding[]
}

/** A document put on paper as it stands now; null: there is none. */
export async function documentOnPaper<Refusal extends string>(
  db: UnitDb,
  id: string,
  events: DocumentEvents<Refusal>,
  today: Temporal.PlainDate,
): Promise<OnPaper | null> {
  const row = await db
    .selectFrom('document')
    .leftJoin('department', 'department.id', 'document.department_id')
    .select(['kind', 'title', 'content', 'number_text as numberText', 'issued_on as issuedOn'])
    .select(['signer_name as signerName', 'signer_title as signerTitle', 'department_id as departmentId', 'symbol'])
    .select(['signing_form as signingForm', 'annexes'])
    .where('document.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { kind } = row
  if (!isDocumentKind(kind)) throw new Error(`document ${id}: ${kind}`)
  const subjects = (await events.subjects(db, [id])).get(id) ?? []
  const receivers = [...new Set(subjects.map(({ receiver }) => receiver).filter(Boolean))]
  const { author, ...unit } = letterheadOf(await ownUnit(db))
  const { departmentId, numberText } = row
  const signingForm = isSigningForm(row.signingForm) ? row.signingForm : ''
  const annexes = row.annexes as readonly Annex[]
  const paper = paperOf({ ...row, kind, receivers, symbol: row.symbol ?? '', signingForm, annexes }, unit, today)
  return { paper, author, kind, numberText, departmentId, findings: lintPaper(paper, today) }
}

/** "118-ubnd-kt_tra-loi-kien-nghi-so-7.docx", in letters every system keeps. */
export const paperFileName = ({ numberText, paper }: OnPaper, ending: string): string =>
  `${[slug(numberText), slug(paper.title).slice(0, 60)].filter(Boolean).join('_')}.${ending}`
