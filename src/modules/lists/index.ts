export { sweepImports } from './application/import-drafts.ts'
export {
  changeFilter,
  type FilterChange,
  type FilterOwner,
  savedFilters,
  saveFilter,
} from './application/saved-filters.ts'
export * from './domain/index.ts'
export { atOnce, byIds, exportList, type ListToExport } from './web/export-list.ts'
export { finishImports } from './web/finish-imports.ts'
export { importInOffice } from './web/import.routes.tsx'
export { type Fate, type GoodRow, type ImportSpec, ImportStopped, type ReadRow } from './web/import-spec.ts'
export { importWords } from './web/import-words.vi.ts'
export { type FilterableList, savedFiltersInOffice } from './web/saved-filters.routes.tsx'
export { SavedFilters } from './web/saved-filters.view.tsx'
export { listsTeller } from './web/teller.ts'
