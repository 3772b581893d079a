export {
  approveDocument,
  type Decider,
  sendBackDocument,
  submitDocument,
} from './application/approve-document.ts'
export { attachToDocument } from './application/attach-scan.ts'
export { type CaseFile, caseFiles, type Filed, nameCaseFile, placesInFiles } from './application/case-files.ts'
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
  setFileRule,
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
  fileCode,
  type Issue,
  type IssueRefusal,
  type IssuingDepartment,
  type IssuingUnit,
  isDeliveryWay,
  isDocumentKind,
  isDocumentStage,
  isDocumentStep,
  type KnownFact,
  lintPaper,
  lintWritten,
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
export { caseFileWords } from './web/case-file-words.vi.ts'
export { documentColumns } from './web/document-columns.ts'
export { documentsAddress, StageBadge } from './web/document-list.view.tsx'
export type { DocumentWebParts } from './web/document-web-parts.ts'
export { NumberField } from './web/issue-fields.tsx'
export { documentsInOffice } from './web/office.routes.tsx'
export { PaperLinks } from './web/paper-links.tsx'
export { paperOfficeInOffice } from './web/paper-office.ts'
export { documentsInPortal } from './web/portal.routes.tsx'
export { paperTypes } from './web/print.routes.ts'
export { documentsTeller, paperOfficeTeller } from './web/teller.ts'
export { findingWords } from './web/words.vi.ts'
