export { concernedSamples } from './application/concerned-samples.ts'
export { type DecideRefusal, type DecisionInput, decide, situationOf } from './application/decide.ts'
export { loadQuickFacts } from './application/quick-report.ts'
export { type CityReplyInput, recordCityReply } from './application/record-city-reply.ts'
export { type Figures, figuresOf, type Tally, tally } from './application/tally.ts'
export { thank } from './application/thank.ts'
export {
  allowedDecisions,
  type Decision,
  type DecisionRefusal,
  decisions,
  isDecision,
  type Missing,
  type PetitionReason,
  type QuickFacts,
  type Verdict,
} from './domain/index.ts'
export { decisionsInOffice } from './web/office.routes.ts'
export { QuickReportCard } from './web/quick-report.view.tsx'
export { quickReportText } from './web/quick-report-words.vi.ts'
export { decisionsTeller } from './web/teller.ts'
