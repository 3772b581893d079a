export * from './import-sheet.ts'
export * from './saved-filter.ts'
