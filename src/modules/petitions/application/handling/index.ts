export {
  approveAnswer,
  type DraftAnswerRefusal,
  type DraftInput,
  draftAnswer,
  issueAnswer,
  sendBackAnswer,
  submitAnswer,
} from './answer.ts'
export { type AnswerPart, joinParts, type PartInput, partsOf, writePart } from './answer-parts.ts'
export { rulingWords } from './answer-words.vi.ts'
export {
  type AskOpinionInput,
  askForOpinion,
  type GiveOpinionInput,
  giveAnOpinion,
  moveOpinionDue,
} from './ask-opinion.ts'
export { type AskTyped, setAsks } from './asks.ts'
export { asksOf, askVersionsOf } from './asks-query.ts'
export { type CityAnswerInput, recordCityAnswer, type SendOnInput, sendOn } from './beyond-authority.ts'
export {
  carryOver,
  type ProlongedInput,
  type RecordProlongedRefusal,
  recordProlonged,
} from './carry-over.ts'
export { type AssignInput, assignPetition, type ClassifyInput, classifyPetition } from './classify-petition.ts'
export { type Closing, closePetition, undoClosure } from './close-petition.ts'
export { recordDelayReason, recordDelivery } from './delay-and-delivery.ts'
export { petitionDocumentEvents, type SubjectRefusal } from './document-events.ts'
export { type DraftInWork, type DraftReply, draftInWork } from './draft-in-work.ts'
export type { DraftPromise } from './draft-promises.ts'
export { addNote, commentDraft, commentsOf, notesOf, resolveComments } from './drafting-talk.ts'
export { extendAnswer, extensionsOf } from './extend-answer.ts'
export { addBasis, type BasisInput, type BasisRefusal, editBasis, type ListedBasis, legalBases } from './legal-bases.ts'
export { linkIssuedDocument, type OutsideDocument, registerIssuedDocument } from './link-document.ts'
export { type Acting, type LockedPetition, lockPetition } from './lock-petition.ts'
export type { CommonRefusal, Done, Outcome, Seen } from './outcome.ts'
export { factsOfPetitions, petitionFacts } from './petition-facts.ts'
export {
  makePublicCopy,
  type PublicCopy,
  type PublicCopyRefusal,
  releaseFile,
  takeBackFile,
} from './public-files.ts'
export {
  findingsIn,
  nameLineFor,
  type PublicText,
  type PublicTextInput,
  publicTextsOf,
  publicTextToEdit,
  type ReleaseInput,
  releasePublicText,
  savePublicText,
  takeBackPublicText,
} from './public-text.ts'
export { findingsFrom, findingsOfDraft } from './quality.ts'
export { ratePetition, reopenPetition } from './rate-and-reopen.ts'
export { petitionRecount, petitionRulesFollower } from './recount.ts'
export { type RemindCityInput, remindCity } from './remind-city.ts'
export { type Reply, repliesOf } from './replies.ts'
export { addMessage, type MessageInput, markMessagesRead } from './sender-messages.ts'
export { setStage } from './set-stage.ts'
export { type SplitInput, type SplitOff, splitPetition } from './split-petition.ts'
export { recordSpokenAnswer, type SpokenAnswerInput } from './spoken-answer.ts'
export { termsForDialogue } from './terms-for-dialogue.ts'
export { type CorrectInput, correctWording, type Wording, wordingOf, writeDown } from './wording.ts'
