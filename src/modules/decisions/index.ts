export { type DecideRefusal, type DecisionInput, decide, situationOf } from './application/decide.ts'
export { type CityReplyInput, recordCityReply } from './application/record-city-reply.ts'
export { type Figures, figuresOf, type Tally, tally } from './application/tally.ts'
export {
  allowedDecisions,
  type Decision,
  type DecisionRefusal,
  decisions,
  isDecision,
  type Missing,
  type PetitionReason,
  type Verdict,
} from './domain/index.ts'
export { decisionsInOffice } from './web/office.routes.ts'
export { decisionsTeller } from './web/teller.ts'
