export * from './count-petitions.ts'
export * from './decisions.ts'
export * from './quick-report.ts'
export * from './verdict.ts'
