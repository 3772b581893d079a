export { type Attachment, attachmentById, attachmentsOf } from './application/files/attachments.ts'
export {
  attach,
  claimFiles,
  type DraftFile,
  draftFiles,
  isDraft,
  keepInDraft,
  newDraft,
  type TakenFile,
  takeFile,
  type UploadRefusal,
} from './application/files/uploads.ts'
export * from './application/intake/index.ts'
export * from './domain/index.ts'
export { intakeInPortal } from './web/intake-pages.ts'
export type { IntakeWebParts } from './web/intake-parts.ts'
