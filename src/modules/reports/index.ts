export { type ResultRow, resultRows } from './application/result-rows.ts'
export { reportsInOffice } from './web/office.routes.tsx'
export type { LastPart } from './web/paper.routes.ts'
export { reportLink } from './web/report-link.ts'
