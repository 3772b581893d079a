export {
  approveDocument,
  type Decider,
  sendBackDocument,
  submitDocument,
} from './application/approve-document.ts'
export { attachToDocument, type DocumentFile } from './application/attach-scan.ts'
export { type Delivery, recordDocumentDelivery } from './application/deliver-document.ts'
export {
  type DocumentEvents,
  type DocumentSubject,
  listeningTogether,
  noDocumentEvents,
  type StepDetail,
} from './application/document-events.ts'
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
export { draftDocument, dropDocument, editDocument } from './application/draft-document.ts'
export { type Issuing, issueDocument } from './application/issue-document.ts'
export { type LockedDocument, lockDocument } from './application/lock-document.ts'
export { documentOnPaper, documentsOnPaper, type OnPaper, paperFileName } from './application/on-paper.ts'
export { type Stale, staleSince } from './application/stale.ts'
export {
  type Approval,
  type ApprovalRefusal,
  type DeliveryRefusal,
  type DeliveryWay,
  type DocumentKind,
  type DocumentStage,
  type DocumentStep,
  deliveryWays,
  documentKinds,
  documentStages,
  type Issue,
  type IssueRefusal,
  isDeliveryWay,
  isDocumentKind,
  isDocumentStage,
  isDocumentStep,
  type StepRefusal,
  signatureOf,
  stepsAllowed,
} from './domain/index.ts'
export { documentColumns } from './web/document-columns.ts'
export { documentsAddress, StageBadge } from './web/document-list.view.tsx'
export { type DocumentWebParts, documentsInOffice } from './web/office.routes.tsx'
export { PaperLinks } from './web/paper-links.tsx'
export { paperTypes } from './web/print.routes.ts'
export { documentsTeller } from './web/teller.ts'
