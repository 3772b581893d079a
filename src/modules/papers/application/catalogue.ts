import type { AnyPaper, DialoguePaper, PetitionPaper } from './paper-maker.ts'
import { advanceRequest } from './types/advance-request.ts'
import { conclusion, minutes } from './types/after-conference.ts'
import { allowanceLists } from './types/allowance-lists.ts'
import { assignmentDecision, assignmentNotice } from './types/assignment.ts'
import { petitionForm, registrationForm } from './types/blank-forms.ts'
import { answerPaper, noticePaper, planPaper } from './types/carried.ts'
import { dialogueChase, petitionChase } from './types/chase.ts'
import { coordinationLetter } from './types/coordination.ts'
import { dataSheets } from './types/data-sheets.ts'
import { movedNotice, notHeldNotice, postponedNotice } from './types/day-notices.ts'
import { escalationReport, escalationReportOfAll } from './types/escalation.ts'
import { estimateDecision, estimatePaper, submissionPaper } from './types/estimate.ts'
import { guidanceLetter } from './types/guidance.ts'
import { invitation, invitationForEach } from './types/invitation.ts'
import { notHeldReport } from './types/not-held-report.ts'
import { namePlates, participants, signInSheet } from './types/participants.ts'
import { petitionSheets } from './types/petition-sheets.ts'
import { posterA3, posterA4 } from './types/posters.ts'
import { postingRecord } from './types/posting-record.ts'
import { postponementReport } from './types/postponement.ts'
import { programme } from './types/programme.ts'
import { ratingSlip } from './types/rating-slip.ts'
import { receiptPaper } from './types/receipt.ts'
import { publicReport, resultReport, supplementaryReport } from './types/result-report.ts'
import { chairScript } from './types/running-order.ts'
import { scriptsPaper } from './types/scripts.ts'
import { settlementReport, voucherList } from './types/settlement.ts'
import { submissionSlip } from './types/submission-slip.ts'
import { transferSlip } from './types/transfer-slip.ts'

/** The papers of a dialogue, in the order they are needed. */
export const dialoguePapers: readonly DialoguePaper[] = [
  planPaper,
  assignmentDecision,
  assignmentNotice,
  noticePaper,
  registrationForm,
  petitionForm,
  posterA3,
  posterA4,
  postingRecord,
  scriptsPaper,
  movedNotice,
  postponedNotice,
  notHeldNotice,
  dialogueChase,
  escalationReportOfAll,
  postponementReport,
  invitation,
  invitationForEach,
  programme,
  chairScript,
  petitionSheets,
  dataSheets,
  participants,
  signInSheet,
  namePlates,
  minutes,
  conclusion,
  resultReport,
  supplementaryReport,
  publicReport,
  notHeldReport,
]

/** The papers of a dialogue's money: payees are named there, so that they stand apart, for who may read the money (R21). */
export const moneyPapers: readonly DialoguePaper[] = [
  estimatePaper,
  submissionPaper,
  estimateDecision,
  advanceRequest,
  allowanceLists,
  voucherList,
  settlementReport,
]

/** Every paper of a dialogue. */
const allDialoguePapers: readonly DialoguePaper[] = [...dialoguePapers, ...moneyPapers]

/** Is a paper about money? */
export const isMoneyPaper = (key: string): boolean => moneyPapers.some((one) => one.key === key)

/** The papers about one petition, in the order they are needed. */
export const petitionPapers: readonly PetitionPaper[] = [
  receiptPaper,
  transferSlip,
  coordinationLetter,
  petitionChase,
  submissionSlip,
  answerPaper,
  guidanceLetter,
  escalationReport,
  ratingSlip,
]

const byKey = new Map<string, AnyPaper>([...allDialoguePapers, ...petitionPapers].map((paper) => [paper.key, paper]))

/** The paper of a key, "giay-moi"; undefined: there is none. */
export const paperAt = (key: string): AnyPaper | undefined => byKey.get(key)

/** A paper of a dialogue, or about a petition, by its key. */
export const dialoguePaperAt = (key: string): DialoguePaper | undefined =>
  allDialoguePapers.find((one) => one.key === key)
export const petitionPaperAt = (key: string): PetitionPaper | undefined => petitionPapers.find((one) => one.key === key)
