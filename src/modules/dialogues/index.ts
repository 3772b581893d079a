export { answersOpenOn } from './application/answers-open-on.ts'
export { carryingDocuments, issuedOf } from './application/carrying-document.ts'
export { type CloseDialogueRefusal, closeDialogue } from './application/close-dialogue.ts'
export {
  type CopyRulesRefusal,
  copyRules,
  type DialogueWithRules,
  dialoguesByRules,
  movesUnderRules,
  type RulesFollower,
  type RulesShown,
  rulesUsedBy,
  type TermMove,
} from './application/copy-rules.ts'
export { type Created, type CreateRefusal, createDialogue, type NewDialogue } from './application/create-dialogue.ts'
export { dayBegins } from './application/day-begins.ts'
export {
  cityReplyTo,
  type DialogueDecision,
  decisionsOf,
  notHeldSince,
  notHolding,
} from './application/decision-in-force.ts'
export {
  allDialogues,
  currentDialogue,
  type Dialogue,
  dialogueAt,
  dialogueById,
  newestDialogue,
  rulesOf,
} from './application/dialogue.ts'
export { type DialogueInOffice, dialogueInOffice } from './application/dialogue-in-office.ts'
export { saveText } from './application/dialogue-text.ts'
export { type DialogueTimes, dialogueTimes } from './application/dialogue-times.ts'
export { dialogueDocumentEvents } from './application/document-events.ts'
export {
  type DialogueDetails,
  type DialogueRefusal,
  editDialogue,
  type Shown,
} from './application/edit-dialogue.ts'
export { type DialogueEvents, noEvents } from './application/events.ts'
export {
  allMilestoneMoves,
  type CountedWith,
  keepAllMilestones,
  keepMilestones,
  type LockedDialogue,
  lockDialogue,
  milestoneMoves,
} from './application/keep-milestones.ts'
export { approveScript } from './application/loudspeaker/approve-script.ts'
export { approvedScripts } from './application/loudspeaker/approved-scripts.ts'
export { broadcastsOf, logBroadcast } from './application/loudspeaker/broadcasts.ts'
export { type ResultsOf, saveScript, scriptsOf } from './application/loudspeaker/scripts.ts'
export { type MilestoneRefusal, meetByAct, meetMilestone } from './application/meet-milestone.ts'
export { type ConferenceMove, moveConference, movesOf } from './application/move-conference.ts'
export { carryNotice, noticePage } from './application/notice/notice-page.ts'
export { type NoticeVersion, noticeInForce, noticeVersions } from './application/notice/notice-versions.ts'
export { noticeWords } from './application/notice/notice-words.vi.ts'
export { owedAgain } from './application/owed-again.ts'
export { planBlocks } from './application/plan/plan-blocks.ts'
export { carryPlan, planPage, savePlan } from './application/plan/plan-page.ts'
export { planWords } from './application/plan/plan-words.vi.ts'
export { unitInSentence } from './application/plan/proposed-plan.ts'
export { portalLink } from './application/portal-link.ts'
export { giveVillageLinks } from './application/posting/posting-link.ts'
export { addPhotos, reportPosting } from './application/posting/posting-photos.ts'
export { type Posting, type PostingPhoto, postingPhotos, postingsOf } from './application/posting/posting-rows.ts'
export { channelWords, scriptName } from './application/posting/posting-words.vi.ts'
export { type PreparationOwed, preparationOwed } from './application/posting/preparation-owed.ts'
export { tickOfficialSite } from './application/posting/tick-by-link.ts'
export { tickPosting, tickPostings } from './application/posting/tick-posting.ts'
export { type Notice, type NoticeRefusal, publishNotice } from './application/publish-notice.ts'
export { type HeldRefusal, recordHeld } from './application/record-held.ts'
export { type PlanSent, recordPlanSent } from './application/record-plan-sent.ts'
export { dialogueTaskHooks } from './application/task-hooks.ts'
export { endingFacts, keptAt } from './application/usual-ending.ts'
export * from './domain/index.ts'
export { belowDialogue } from './web/below-dialogue.ts'
export { type CourseState, courseSigns, courseState } from './web/course-state.ts'
export { dayField, detailsFields, timeField } from './web/dialogue-form.ts'
export { DetailsFields, dialoguesAddress } from './web/dialogue-list.view.tsx'
export { type LoudspeakerParts, loudspeakerInOffice } from './web/loudspeaker/loudspeaker.routes.tsx'
export { noticeInOffice } from './web/notice/notice.routes.tsx'
export { noticeInPortal } from './web/notice/notice-portal.routes.tsx'
export { dialoguesInOffice } from './web/office.routes.tsx'
export { type LinkedPaper, paperButtons } from './web/paper-link.tsx'
export { planInOffice } from './web/plan/plan.routes.tsx'
export { postingsInOffice } from './web/posting/index.ts'
export { postingColumns } from './web/posting/posting-columns.ts'
export type { PostingParts } from './web/posting/posting-parts.ts'
export { postingReportInPortal } from './web/posting/report.routes.tsx'
export { type DialogueLink, type DialoguePart, dialogueParts, preparationLinks } from './web/preparation-links.ts'
export { PreparationTabs, preparationHref } from './web/preparation-tabs.tsx'
export { preparationWords } from './web/preparation-words.vi.ts'
export { rulesCopyInOffice, rulesUses } from './web/rules-copy.routes.tsx'
export { dialoguesTeller } from './web/teller.ts'
export { milestoneName, words as dialogueWords } from './web/words.vi.ts'
