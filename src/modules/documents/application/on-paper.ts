import { sql } from 'kysely'
import type { Annex, Paper } from '#kernel/paper.ts'
import { slug } from '#kernel/vietnamese-text.ts'
import { letterheadOf, ownUnit } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type DocumentKind,
  isDocumentKind,
  isSigningForm,
  lintPaper,
  lintWritten,
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

/** Documents put on paper as they stand now, by their ids; those that are not there are left out. */
export async function documentsOnPaper<Refusal extends string>(
  db: UnitDb,
  ids: readonly string[],
  events: DocumentEvents<Refusal>,
  today: Temporal.PlainDate,
): Promise<ReadonlyMap<string, OnPaper>> {
  const rows = await db
    .selectFrom('document')
    .leftJoin('department', 'department.id', 'document.department_id')
    .leftJoin('department as issuer', 'issuer.id', 'document.issuing_department_id')
    .select(['document.id', 'kind', 'title', 'content', 'number_text as numberText', 'issued_on as issuedOn'])
    .select(['signer_name as signerName', 'signer_title as signerTitle', 'department_id as departmentId'])
    .select(['department.symbol', 'issuer.name as issuerName', 'issuer.symbol as issuerSymbol'])
    .select(['signing_form as signingForm', 'annexes'])
    .where('document.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  if (rows.length === 0) return new Map()
  const subjects = await events.subjects(db, ids)
  const unit = letterheadOf(await ownUnit(db))
  const { author } = unit
  return new Map(
    rows.map(({ id, ...row }) => {
      const { kind, departmentId, numberText } = row
      if (!isDocumentKind(kind)) throw new Error(`document ${id}: ${kind}`)
      const receivers = [...new Set((subjects.get(id) ?? []).map(({ receiver }) => receiver).filter(Boolean))]
      const signingForm = isSigningForm(row.signingForm) ? row.signingForm : ''
      const annexes = row.annexes as readonly Annex[]
      const { issuerName, issuerSymbol } = row
      const issuedBy = issuerName === null ? null : { name: issuerName, symbol: issuerSymbol ?? '' }
      const paper = paperOf(
        { ...row, kind, receivers, symbol: row.symbol ?? '', signingForm, annexes, issuedBy },
        unit,
        today,
      )
      return [
        id,
        {
          paper,
          author,
          kind,
          numberText,
          departmentId,
          findings: [...lintPaper(paper, today), ...lintWritten(row.content)],
        },
      ]
    }),
  )
}

/** A document put on paper as it stands now; null: there is none. */
export const documentOnPaper = async <Refusal extends string>(
  db: UnitDb,
  id: string,
  events: DocumentEvents<Refusal>,
  today: Temporal.PlainDate,
): Promise<OnPaper | null> => (await documentsOnPaper(db, [id], events, today)).get(id) ?? null

/** "118-ubnd-kt_tra-loi-kien-nghi-so-7.docx", in letters every system keeps. */
export const paperFileName = ({ numberText, paper }: OnPaper, ending: string): string =>
  `${[slug(numberText), slug(paper.title).slice(0, 60)].filter(Boolean).join('_')}.${ending}`
