export { batchOf } from './application/batch/batch-page.ts'
export { sweepBatches } from './application/batch/choose-batch.ts'
export {
  type CarriedCounts,
  type CarriedPetition,
  carriedCounts,
  carriedFrom,
  carriedInto,
} from './application/carried-query.ts'
export {
  type CommitmentBox,
  type CommitmentsViewer,
  commitmentCounts,
  commitmentsOf,
  commitmentsPage,
  everyCommitment,
  firstCommitments,
  type ListedCommitment,
  promisesLeft,
} from './application/commitments/commitments-query.ts'
export { type EarlierPromises, earlierPromises } from './application/commitments/earlier-promises.ts'
export {
  addEvidence,
  endCommitment,
  keepCommitment,
  moveCommitment,
} from './application/commitments/keep-commitment.ts'
export { makeCommitment } from './application/commitments/make-commitment.ts'
export {
  type CommitmentTally,
  firstOfLastYear,
  type LastYearTally,
  type PublishedCommitment,
  publishedCommitmentTally,
  publishedTallies,
} from './application/commitments/published-query.ts'
export { releaseEvidence } from './application/commitments/release-evidence.ts'
export { hearSender, standByCommitment } from './application/commitments/senders-word.ts'
export { type ExportedPetition, exportedPetitions } from './application/export-rows.ts'
export {
  type FiguresAsked,
  inFigures,
  isCountedRow,
  noFigures,
  OTHER_PLACE,
  timingOfRow,
  UNKNOWN,
} from './application/figures-filter.ts'
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
  type Takes,
  takeFile,
  type UploadRefusal,
} from './application/files/uploads.ts'
export type { Grouping, PetitionGroups } from './application/grouping.ts'
export { attachWaiting, petitionDialogueEvents } from './application/handling/attach-waiting.ts'
// Named one by one: some acts have their rule's name, and the act is what other modules mean.
export {
  type Acting,
  type AnswerPart,
  type AskOpinionInput,
  type AskTyped,
  type AssignInput,
  addBasis,
  addMessage,
  addNote,
  approveAnswer,
  askForOpinion,
  asksOf,
  assignPetition,
  type CityAnswerInput,
  type ClassifyInput,
  type Closing,
  type CommonRefusal,
  type CorrectInput,
  carryOver,
  classifyPetition,
  closePetition,
  commentDraft,
  correctWording,
  type Done,
  type DraftAnswerRefusal,
  type DraftInput,
  type DraftPromise,
  type DraftReply,
  draftAnswer,
  draftInWork,
  extendAnswer,
  factsOfPetitions,
  findingsIn,
  giveAnOpinion,
  issueAnswer,
  joinParts,
  type LockedPetition,
  legalBases,
  linkIssuedDocument,
  lockPetition,
  type MessageInput,
  makePublicCopy,
  markMessagesRead,
  nameLineFor,
  type Outcome,
  type OutsideDocument,
  type ProlongedInput,
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
  recordProlonged,
  recordSpokenAnswer,
  registerIssuedDocument,
  releaseFile,
  releasePublicText,
  remindCity,
  reopenPetition,
  resolveComments,
  rulingWords,
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
  writePart,
} from './application/handling/index.ts'
export { type Owner, withDepartments } from './application/handling/promise-owners.ts'
export { remindParts } from './application/handling/remind-parts.ts'
export { copiesOf } from './application/handling/set-stage.ts'
export { tellDue } from './application/handling/tell-due.ts'
export { officerSamples, senderSamples } from './application/handling/told-samples.ts'
export { askedOfPetitions } from './application/hidden-in-answers.ts'
export { type InboxAsked, type InboxBox, type InboxViewer, inboxBoxes } from './application/inbox-filter.ts'
export {
  COUNT_BOUND,
  type InboxPage,
  type InboxPetition,
  inboxCounts,
  inboxIds,
  inboxPage,
  inboxRows,
  petitionCount,
  unreadPetitions,
} from './application/inbox-query.ts'
export { petitionIncomingEvents } from './application/incoming-events.ts'
export * from './application/intake/index.ts'
export { linkSender, senderIntoRegister } from './application/link-sender.ts'
export { noticePlaces, officeLink } from './application/office-link.ts'
export { type PetitionPlace, petitionHref, petitionLabel } from './application/petition-address.ts'
export { escalationsOf } from './application/petition-page-others.ts'
export {
  newestPetitionId,
  type PetitionGlance,
  type PetitionPage,
  petitionAt,
  petitionGlance,
  petitionPage,
} from './application/petition-page-query.ts'
export { publicAnswer } from './application/public-answer.ts'
export { nameLineOf, type SenderColumns } from './application/public-identity.ts'
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
export type { SuggestForAnswer, Suggestion } from './application/suggest.ts'
export { type WaitingPart, waitingParts } from './application/waiting-parts.ts'
export * from './domain/index.ts'
export { petitionBlankForm } from './web/blank-form.ts'
export { channelNames } from './web/channels.en.ts'
export { channelWords } from './web/channels.vi.ts'
export { commitmentHref } from './web/commitments/address.ts'
export { commitmentColumns } from './web/commitments/commitment-columns.ts'
export { commitmentsAddress } from './web/commitments/commitments-filter.ts'
export { EarlierPromises as EarlierPromisesView } from './web/commitments/earlier-promises.view.tsx'
export { fieldNames } from './web/fields.en.ts'
export { fieldWords } from './web/fields.vi.ts'
export { fileSize } from './web/file-size.ts'
export { petitionSentence } from './web/history-sentences.vi.ts'
export { petitionImport } from './web/import-petitions.ts'
export { intakeInOffice, intakeInPortal } from './web/intake-pages.ts'
export type { IntakeWebParts, Suggest } from './web/intake-parts.ts'
export { keepPosted, keptFiles } from './web/kept-files.ts'
export { ownerChoices, ownerOf } from './web/office/actions/owner-choices.ts'
export { reminderWayWords } from './web/office/actions/words.vi.ts'
export { CityReminders } from './web/office/city-reminders.view.tsx'
export { petitionColumns } from './web/office/export-columns.ts'
export { figureWords, timingWords } from './web/office/figure-words.vi.ts'
export { type FigureLink, figureAddress, readAskedInbox } from './web/office/inbox-filter.ts'
export { petitionsInOffice } from './web/office/index.ts'
export { fileKind } from './web/office/listed-files.tsx'
export { actorOf, glanceInReach, type PlaceParams, petitionIdAt, petitionPaths } from './web/office/which.ts'
export { LastYear } from './web/portal/last-year.view.tsx'
export { PromiseTally } from './web/portal/promise-tally.view.tsx'
export { publishedPetitionsInPortal } from './web/portal/published.routes.tsx'
export { readPostedForm } from './web/posted-form.ts'
export { starChoices } from './web/rating-words.vi.ts'
export { ReminderFields, reminderTyped } from './web/reminder-fields.tsx'
export { ORIGINAL, type SentFile, SMALL, sendFile } from './web/send-file.ts'
export { competenceWords, sayStage, stageWords } from './web/stage-words.vi.ts'
export { legalBasesTeller, petitionTeller } from './web/teller.ts'
