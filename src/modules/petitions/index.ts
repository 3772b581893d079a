export { sweepBatches } from './application/batch/choose-batch.ts'
export { type Attachment, attachmentById, attachmentsOf } from './application/files/attachments.ts'
export { type SweepParts, sweepDrafts } from './application/files/sweep-drafts.ts'
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
export { attachWaiting, petitionDialogueEvents } from './application/handling/attach-waiting.ts'
// Named one by one: some acts have their rule's name, and the act is what other modules mean.
export {
  type Acting,
  type Ask,
  type AskOpinionInput,
  type AssignInput,
  addMessage,
  approveAnswer,
  askForOpinion,
  asksOf,
  assignPetition,
  type CityAnswerInput,
  type ClassifyInput,
  type Closing,
  type CommonRefusal,
  type CorrectInput,
  classifyPetition,
  closePetition,
  correctWording,
  type Done,
  type DraftAnswerRefusal,
  type DraftInput,
  draftAnswer,
  factsOfPetitions,
  findingsIn,
  giveAnOpinion,
  issueAnswer,
  type LockedPetition,
  linkIssuedDocument,
  lockPetition,
  type MessageInput,
  MOST_ASKS,
  makePublicCopy,
  markMessagesRead,
  nameLineFor,
  type Outcome,
  type OutsideDocument,
  type PublicCopy,
  type PublicCopyRefusal,
  type PublicText,
  type PublicTextInput,
  petitionDocumentEvents,
  petitionFacts,
  petitionRecount,
  petitionRulesFollower,
  publicTextsOf,
  publicTextToEdit,
  type ReleaseInput,
  ratePetition,
  recordCityAnswer,
  recordDelayReason,
  recordDelivery,
  recordSpokenAnswer,
  registerIssuedDocument,
  releaseFile,
  releasePublicText,
  reopenPetition,
  type Seen,
  type SendOnInput,
  type SplitInput,
  type SplitOff,
  type SpokenAnswerInput,
  type SubjectRefusal,
  savePublicText,
  sendBackAnswer,
  sendOn,
  setAsks,
  setStage,
  splitPetition,
  submitAnswer,
  takeBackFile,
  takeBackPublicText,
  termsForDialogue,
  undoClosure,
  type Wording,
  wordingOf,
  writeDown,
} from './application/handling/index.ts'
export { copiesOf } from './application/handling/set-stage.ts'
export { askedOfPetitions } from './application/hidden-in-answers.ts'
export { type InboxAsked, type InboxBox, type InboxViewer, inboxBoxes } from './application/inbox-filter.ts'
export {
  COUNT_BOUND,
  type InboxPage,
  type InboxPetition,
  inboxCounts,
  inboxPage,
  inboxRows,
  petitionCount,
  unreadPetitions,
} from './application/inbox-query.ts'
export * from './application/intake/index.ts'
export { type PetitionPlace, petitionHref, petitionLabel } from './application/petition-address.ts'
export { type PetitionPage, petitionAt, petitionPage } from './application/petition-page-query.ts'
export { publicRows } from './application/public-rows.ts'
export { publishPetition, publishPetitions } from './application/publish-petition.ts'
export { type CourseEntry, type PublicStep, type PublishedState, publicSteps } from './application/published-course.ts'
export {
  latestAnswers,
  type PublishedAsked,
  type PublishedFile,
  type PublishedListPage,
  type PublishedPetition,
  type PublishedPetitionRow,
  publishedCount,
  publishedPage,
  publishedPetition,
  publishedYears,
} from './application/published-query.ts'
export * from './domain/index.ts'
export { petitionSentence } from './web/history-sentences.vi.ts'
export { intakeInOffice, intakeInPortal } from './web/intake-pages.ts'
export type { IntakeWebParts } from './web/intake-parts.ts'
export { petitionsInOffice } from './web/office/index.ts'
export { publishedPetitionsInPortal } from './web/portal/published.routes.tsx'
export { type SentFile, sendFile } from './web/send-file.ts'
export { sayStage } from './web/stage-words.vi.ts'
export { petitionTeller } from './web/teller.ts'
