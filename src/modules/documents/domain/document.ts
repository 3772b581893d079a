/** What a document is for; its life is the same for all. */
export const documentKinds = [
  'answer',
  'confirmation',
  'guidance',
  'escalation-report',
  'notice',
  'plan',
  'decision',
  'report',
  'invitation',
  'programme',
  'transfer-slip',
  'request',
  'minutes',
  'conclusion',
  'correction',
  'proposal',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]
export const isDocumentKind = (text: string): text is DocumentKind => documentKinds.some((kind) => kind === text)

/** What happens to a document; appended, never changed. */
export const documentSteps = ['drafted', 'submitted', 'approved', 'sent-back', 'issued', 'dropped'] as const
export type DocumentStep = (typeof documentSteps)[number]
export const isDocumentStep = (text: string): text is DocumentStep => documentSteps.some((step) => step === text)

export const documentStages = ['draft', 'for-approval', 'approved', 'issued', 'dropped'] as const
export type DocumentStage = (typeof documentStages)[number]
export const isDocumentStage = (text: string): text is DocumentStage => documentStages.some((stage) => stage === text)

/** The stage each step leads to; writing a text anew takes back what lay with the leader or was approved. */
export const stageAfter: Readonly<Record<DocumentStep, DocumentStage>> = {
  drafted: 'draft',
  submitted: 'for-approval',
  approved: 'approved',
  'sent-back': 'draft',
  issued: 'issued',
  dropped: 'dropped',
}

/** A document's stage from its steps in their order; what `document.stage` stores a copy of. */
export const stageOfSteps = (steps: readonly DocumentStep[]): DocumentStage => stageAfter[steps.at(-1) ?? 'drafted']

/** The one table: what each stage allows. What is issued or dropped stays as it is. */
const table: Readonly<Record<DocumentStage, readonly DocumentStep[]>> = {
  draft: ['drafted', 'submitted', 'dropped'],
  'for-approval': ['drafted', 'approved', 'sent-back', 'dropped'],
  approved: ['drafted', 'sent-back', 'issued', 'dropped'],
  issued: [],
  dropped: [],
}

/** The steps that can be taken now, in the order of {@link documentSteps}. */
export const stepsAllowed = (stage: DocumentStage): readonly DocumentStep[] =>
  documentSteps.filter((step) => table[stage].includes(step))

export type StepRefusal =
  | 'already-issued'
  | 'document-dropped'
  | 'not-submitted'
  | 'not-approved'
  | 'already-submitted'
  | 'already-approved'

/** Why the stage does not allow a step; null: it does. */
export function stepRefusal(stage: DocumentStage, step: DocumentStep): StepRefusal | null {
  if (table[stage].includes(step)) return null
  if (stage === 'issued') return 'already-issued'
  if (stage === 'dropped') return 'document-dropped'
  if (step === 'submitted') return 'already-submitted'
  if (step === 'approved' && stage === 'approved') return 'already-approved'
  return step === 'issued' ? 'not-approved' : 'not-submitted'
}
