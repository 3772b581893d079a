import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type Delegation,
  delegationFor,
  isHeadTitle,
  isSigningForm,
  type SigningForm,
  type SigningWarning,
  signingWarning,
} from '../domain/index.ts'
import { delegations } from './delegations.ts'
import type { DocumentSubject } from './document-events.ts'
import type { DocumentPage } from './documents-query.ts'

/** Who is proposed to sign, and in which form; with what should be looked at. */
export interface SigningProposal {
  readonly name: string
  readonly title: string
  readonly form: SigningForm | ''
  /** The paper the delegation rests on; ''. */
  readonly basis: string
  readonly warning: SigningWarning | null
}

const fieldsOf = (subjects: readonly DocumentSubject[]): readonly string[] => [
  ...new Set(subjects.flatMap(({ field }) => (field ? [field] : []))),
]

/** Who approved last, or for whom it was recorded. */
async function approverOf(db: UnitDb, documentId: string) {
  const step = await db
    .selectFrom('document_step')
    .select(['by_officer', 'for_officer'])
    .where('document_id', '=', documentId)
    .where('step', '=', 'approved')
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  const id = step?.for_officer ?? step?.by_officer
  return id
    ? db.selectFrom('officer').select(['id', 'name', 'title']).where('id', '=', id).executeTakeFirst()
    : undefined
}

/**
 * Proposes the signature of a document from the delegations in force on a day: whoever approved it signs, in the form
 * delegated to him for this kind and field. For what is issued: what is to be said of the signature it carries.
 */
export async function signingOf(
  db: UnitDb,
  page: Pick<
    DocumentPage,
    'id' | 'kind' | 'stage' | 'issuedOn' | 'signerName' | 'signerTitle' | 'signingForm' | 'issuingDepartmentId'
  >,
  subjects: readonly DocumentSubject[],
  today: Day,
): Promise<SigningProposal | null> {
  if (page.stage !== 'approved' && page.stage !== 'issued') return null
  if (page.issuingDepartmentId) return ownSigning(db, page)
  const all = await delegations(db)
  const toSign = { kind: page.kind, fields: fieldsOf(subjects) }
  if (page.stage === 'issued') {
    const form = isSigningForm(page.signingForm) ? page.signingForm : ''
    const officerId = all.find(({ officer }) => officer === page.signerName)?.officerId ?? ''
    const isHead = isHeadTitle(page.signerTitle)
    const warning = signingWarning(all, { officerId, form, isHead }, toSign, page.issuedOn ?? today)
    return { name: page.signerName, title: page.signerTitle, form, basis: '', warning }
  }
  const approver = await approverOf(db, page.id)
  if (!approver) return null
  return proposed(all, approver, toSign, today)
}

/** A department's own paper is signed by its head, who approved it: what was delegated is the committee's. */
async function ownSigning(
  db: UnitDb,
  page: Pick<DocumentPage, 'id' | 'stage' | 'signerName' | 'signerTitle' | 'signingForm'>,
): Promise<SigningProposal | null> {
  const nothing = {
    form: isSigningForm(page.signingForm) ? page.signingForm : ('' as const),
    basis: '',
    warning: null,
  }
  if (page.stage === 'issued') return { name: page.signerName, title: page.signerTitle, ...nothing }
  const approver = await approverOf(db, page.id)
  return approver ? { name: approver.name, title: approver.title, ...nothing } : null
}

/** The form somebody signs this in by the delegation in force on a day; '' where none says. */
export async function delegatedForm(
  db: UnitDb,
  document: { readonly id: string; readonly kind: string },
  signerName: string,
  { subjects, on }: { readonly subjects: readonly DocumentSubject[]; readonly on: Day },
): Promise<SigningForm | ''> {
  const all = await delegations(db)
  const officerId = all.find(({ officer }) => officer === signerName)?.officerId
  if (!officerId) return ''
  return delegationFor(all, officerId, { kind: document.kind, fields: fieldsOf(subjects) }, on)?.form ?? ''
}

function proposed(
  all: readonly (Delegation & { readonly basis: string })[],
  { id, name, title }: { readonly id: string; readonly name: string; readonly title: string },
  toSign: { readonly kind: string; readonly fields: readonly string[] },
  today: Day,
): SigningProposal {
  const found = delegationFor(all, id, toSign, today)
  const signed = { officerId: id, form: found?.form ?? '', isHead: isHeadTitle(title) } as const
  return {
    ...{ name, title: found?.title ?? title, form: found?.form ?? '', basis: found?.basis ?? '' },
    warning: signingWarning(all, signed, toSign, today),
  }
}
