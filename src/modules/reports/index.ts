export { type ResultRow, resultRows } from './application/result-rows.ts'
export { type LastPart, reportsInOffice } from './web/office.routes.tsx'
export { reportLinks } from './web/report-link.ts'
