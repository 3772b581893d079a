export { isSubmissionChannel, type SubmissionChannel, submissionChannels } from './channels.ts'
export { type EnteredSubmission, enterSubmission } from './enter-submission.ts'
export { type CodeProof, type Holder, holderOfCode, holderOfToken } from './holder-of.ts'
export { petitionWords, type SearchedText } from './petition-words.ts'
export { type ExchangedMessage, type Progress, type ProgressStep, progressOf } from './progress-of.ts'
export { type Receipt, type ReceiptPetition, receiptOf } from './receipt-of.ts'
export {
  type IntakeParts,
  type Received,
  receiveSubmission,
} from './receive-submission.ts'
export { linkTokenOf, pinOf } from './secrets.ts'
export { senderLink } from './sender-link.ts'
export type { ReceivedPetition } from './store-petition.ts'
export { MOST_PETITIONS, type PetitionInput, type SubmissionInput } from './submission-input.ts'
