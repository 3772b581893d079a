export { type Account, accountByEmail, type Place, placesOf } from './application/account.ts'
export { type AccountMailParts, sendAccountMail } from './application/account-mail.ts'
export { addUnit, addUnitWithAdministrator, inviteToUnit } from './application/add-unit.ts'
export {
  askForBackup,
  backupPlan,
  backupRuns,
  claimBackup,
  endBackup,
  lastGoodBackup,
  saveBackupPlan,
} from './application/backup-plan.ts'
export { countLightly, countTry, forgiveTries } from './application/counted-tries.ts'
export { JOB_CHANNEL, keepRun } from './application/job-runs.ts'
export { keeperSamples } from './application/keeper-samples.ts'
export { keepState, type MachineState } from './application/machine-state.ts'
export { inviteOfficer, leaders, type Officer, officerAt, officers } from './application/officers.ts'
export type { StaffParts } from './application/parts.ts'
export { makeAccountResetLink, resetPath } from './application/passwords.ts'
export { forgetSecondStep } from './application/second-step.ts'
export {
  endAllSessions,
  endSession,
  formerSession,
  liveSession,
  type Session,
  startSession,
} from './application/sessions.ts'
export { setUp, setUpLink, setUpPath } from './application/set-up.ts'
export { beginSession, recognise } from './application/sign-in.ts'
export { type Invitation, invitationAt, invitationPath, takeInvitation } from './application/take-invitation.ts'
export { useOnce } from './application/used-challenges.ts'
export { type Warning, warningText, warnKeepers } from './application/warn-keepers.ts'
export * from './domain/index.ts'
export { backupLine, backupWarning } from './web/backup-line.tsx'
export { staffInOffice } from './web/in-office.ts'
export { accountTeller, installationTeller } from './web/installation-tellers.ts'
export { resetLetter } from './web/letter.ts'
export { secondStepNote } from './web/second-step-ask.routes.tsx'
export { askToSignIn } from './web/sign-in.routes.tsx'
export type { StaffWeb } from './web/staff-web.ts'
export { staffTeller } from './web/teller.ts'
export { words as staffWords } from './web/words.vi.ts'
