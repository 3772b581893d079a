import { budgetsTeller } from '#modules/budgets/index.ts'
import { doorTeller, sheetsTeller, stageTeller } from '#modules/conferences/index.ts'
import { decisionsTeller } from '#modules/decisions/index.ts'
import { dialoguesTeller } from '#modules/dialogues/index.ts'
import { documentsTeller, paperOfficeTeller } from '#modules/documents/index.ts'
import type { Teller } from '#modules/history/index.ts'
import { exportsTeller } from '#modules/history/index.ts'
import { listsTeller } from '#modules/lists/index.ts'
import { messagesTeller } from '#modules/messages/index.ts'
import { organisationsTeller } from '#modules/organisations/index.ts'
import { overviewTeller } from '#modules/overview/index.ts'
import { papersTeller } from '#modules/papers/index.ts'
import { legalBasesTeller, petitionTeller } from '#modules/petitions/index.ts'
import { policiesTeller } from '#modules/policies/index.ts'
import { publicationsTeller } from '#modules/publications/index.ts'
import { registrationsTeller } from '#modules/registrations/index.ts'
import { regulationsTeller } from '#modules/regulations/index.ts'
import { reportsTeller } from '#modules/reports/index.ts'
import { staffTeller } from '#modules/staff/index.ts'
import { tasksTeller } from '#modules/tasks/index.ts'
import { themesTeller, topicsTeller } from '#modules/themes/index.ts'
import { unitsTeller } from '#modules/units/index.ts'

/** What each module tells of its acts in the history, foundations first. */
export const tellers: readonly Teller[] = [
  unitsTeller,
  regulationsTeller,
  staffTeller,
  messagesTeller,
  documentsTeller,
  paperOfficeTeller,
  tasksTeller,
  organisationsTeller,
  dialoguesTeller,
  registrationsTeller,
  petitionTeller,
  legalBasesTeller,
  topicsTeller,
  themesTeller,
  decisionsTeller,
  stageTeller,
  sheetsTeller,
  doorTeller,
  policiesTeller,
  budgetsTeller,
  reportsTeller,
  publicationsTeller,
  overviewTeller,
  exportsTeller,
  listsTeller,
  papersTeller,
]
