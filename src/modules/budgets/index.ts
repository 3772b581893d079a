export { type Advance, type AdvanceInput, advancesOf, cancelAdvance, recordAdvance } from './application/advances.ts'
export {
  type Allowance,
  type AllowanceInput,
  addAllowance,
  allowancesOf,
  changeAllowance,
  payAllowance,
} from './application/allowances.ts'
export {
  approveEstimate,
  dropEstimate,
  sendEstimateBack,
  submitForApproval,
} from './application/approve-estimate.ts'
export { adjustEstimate, beginEstimate } from './application/begin-estimate.ts'
export { type Budget, budgetOf, budgetPage, standing } from './application/budget-page.ts'
export { addLine, changeLine, type LineInput } from './application/estimate-lines.ts'
export { estimatesOf, inForce, type ListedLine, linesOf, newestOf, spentOn, stepsOf } from './application/estimates.ts'
export { moneySamples } from './application/money-samples.ts'
export { addNorm, changeNorm, norms, proposeNorms } from './application/norms.ts'
export { approveSettlement, sendSettlementBack, submitToSettle } from './application/settle.ts'
export { type MoneyToApprove, moneyToApprove, settlementOf } from './application/settlements.ts'
export { cancelVoucher, changeVoucher, recordVoucher, type Voucher, vouchersOf } from './application/vouchers.ts'
export * from './domain/index.ts'
export { budgetHref } from './web/address.ts'
export { budgetLinks } from './web/dialogue-link.ts'
export { estimateColumns } from './web/estimate-columns.ts'
export { moneyLink, moneyPlaces } from './web/money-link.ts'
export { budgetsInOffice } from './web/office.routes.ts'
export { namesPayees } from './web/paper-buttons.tsx'
export { receiverColumns, settledColumns, settledLinesOf, voucherColumns } from './web/spending-columns.ts'
export { moneyTaskPlace } from './web/task-place.ts'
export { budgetsTeller } from './web/teller.ts'
