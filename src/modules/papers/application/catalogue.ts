import type { AnyPaper, DialoguePaper, PetitionPaper } from './paper-maker.ts'
import { conclusion, minutes } from './types/after-conference.ts'
import { invitation, invitationForEach } from './types/invitation.ts'
import { notHeldReport } from './types/not-held-report.ts'
import { namePlates, participants, signInSheet } from './types/participants.ts'
import { petitionSheets } from './types/petition-sheets.ts'
import { programme } from './types/programme.ts'
import { resultReport } from './types/result-report.ts'
import { chairScript } from './types/running-order.ts'
import { transferSlip } from './types/transfer-slip.ts'

/** The papers of a dialogue, in the order they are needed. */
export const dialoguePapers: readonly DialoguePaper[] = [
  invitation,
  invitationForEach,
  programme,
  chairScript,
  petitionSheets,
  participants,
  signInSheet,
  namePlates,
  minutes,
  conclusion,
  resultReport,
  notHeldReport,
]

/** The papers about one petition, in the order they are needed. */
export const petitionPapers: readonly PetitionPaper[] = [transferSlip]

const byKey = new Map<string, AnyPaper>([...dialoguePapers, ...petitionPapers].map((paper) => [paper.key, paper]))

/** The paper of a key, "giay-moi"; undefined: there is none. */
export const paperAt = (key: string): AnyPaper | undefined => byKey.get(key)
