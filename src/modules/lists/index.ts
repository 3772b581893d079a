export {
  changeFilter,
  type FilterChange,
  type FilterOwner,
  savedFilters,
  saveFilter,
} from './application/saved-filters.ts'
export * from './domain/index.ts'
export { atOnce, byIds, exportList, type ListToExport } from './web/export-list.ts'
export { type FilterableList, savedFiltersInOffice } from './web/saved-filters.routes.tsx'
export { SavedFilters } from './web/saved-filters.view.tsx'
