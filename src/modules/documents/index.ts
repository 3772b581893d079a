export {
  approveDocument,
  type Decider,
  sendBackDocument,
  submitDocument,
} from './application/approve-document.ts'
export { attachToDocument, type DocumentFile } from './application/attach-scan.ts'
export { checkDocument } from './application/check-document.ts'
export { addDelegation } from './application/delegations.ts'
export { type Delivery, recordDocumentDelivery } from './application/deliver-document.ts'
export {
  type DocumentEvents,
  type DocumentSubject,
  listeningTogether,
  noDocumentEvents,
  type StepDetail,
} from './application/document-events.ts'
export {
  type DocumentSettings,
  documentSettings,
  setChecksRequired,
  setNumbering,
} from './application/document-settings.ts'
export {
  type DocumentPage,
  documentDeliveries,
  documentFiles,
  documentIds,
  documentPage,
  documentSteps,
  documentsByIds,
  leaders,
} from './application/documents-query.ts'
export { draftCorrection } from './application/draft-correction.ts'
export { draftDocument, dropDocument, editDocument, type WrittenAs } from './application/draft-document.ts'
export type {
  FollowedPaper,
  IncomingEvents,
  LinkTarget,
  UnregisteredPaper,
} from './application/incoming-events.ts'
export { type Issuing, issueDocument } from './application/issue-document.ts'
export { type LockedDocument, lockDocument } from './application/lock-document.ts'
export { documentOnPaper, documentsOnPaper, type OnPaper, paperFileName } from './application/on-paper.ts'
export {
  blankIncoming,
  blankIncomingForm,
  registerIncoming,
  registerSubmission,
  registerWaiting,
} from './application/register-incoming.ts'
export { releaseDocument, releasedDocuments } from './application/release-document.ts'
export { type Stale, staleSince } from './application/stale.ts'
export { type Withdrawn, withdrawDocument, withdrawnDocuments } from './application/withdraw-document.ts'
export {
  type Approval,
  type ApprovalRefusal,
  type DeliveryRefusal,
  type DeliveryWay,
  type DocumentKind,
  type DocumentOnPaper,
  type DocumentStage,
  type DocumentStep,
  deliveryWays,
  documentKinds,
  documentStages,
  type Issue,
  type IssueRefusal,
  type IssuingUnit,
  isDeliveryWay,
  isDocumentKind,
  isDocumentStage,
  isDocumentStep,
  type KnownFact,
  lintPaper,
  type Numbering,
  type PaperFinding,
  paperOf,
  type Sorted,
  type StepRefusal,
  seriesOf,
  signatureOf,
  sorted,
  stepsAllowed,
  symbolFor,
} from './domain/index.ts'
export { documentColumns } from './web/document-columns.ts'
export { documentsAddress, StageBadge } from './web/document-list.view.tsx'
export { NumberField } from './web/issue-fields.tsx'
export { type DocumentWebParts, documentsInOffice } from './web/office.routes.tsx'
export { PaperLinks } from './web/paper-links.tsx'
export { paperOfficeInOffice } from './web/paper-office.ts'
export { documentsInPortal } from './web/portal.routes.tsx'
export { paperTypes } from './web/print.routes.ts'
export { documentsTeller, paperOfficeTeller } from './web/teller.ts'
export { findingWords } from './web/words.vi.ts'
