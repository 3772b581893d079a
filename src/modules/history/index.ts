export { type HistoryEntry, historyOf, historyPage } from './application/history-of.ts'
export { type Act, recordHistory, recordInstallationHistory } from './application/record-history.ts'
export { type Verified, verifyHistory } from './application/verify-history.ts'
export type { Break } from './application/chain.ts'
