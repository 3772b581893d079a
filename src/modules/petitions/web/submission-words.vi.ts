/** Lĩnh vực, as the forms offer them (facts 8.1); the order is the one people ask in. */
export { fieldWords as fieldNames } from './fields.vi.ts'
