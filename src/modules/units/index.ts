export { createUnit, isServed, type NewUnit, slugOf } from './application/create-unit.ts'
export {
  activeDepartments,
  addDepartment,
  type Department,
  departmentAt,
  departments,
  editDepartment,
} from './application/departments.ts'
export { joiningDaysBefore } from './application/joining-days.ts'
export { referenceUnit, searchReferenceUnits } from './application/reference-units.ts'
export { activeUnions, addUnions, type Union, unionAt, unions } from './application/unions.ts'
export { type OwnUnit, ownUnit, type UnitData, usualCounter, usualHours } from './application/unit-data.ts'
export { activeVillages, addVillages, type Village, villageAt, villages } from './application/villages.ts'
export { servedUnits, visitedUnit } from './application/visited-unit.ts'
export * from './domain/index.ts'
export { frontPage } from './web/front.routes.tsx'
export { unitsInOffice } from './web/in-office.ts'
export { unitsTeller } from './web/teller.ts'
export { UnitDataFields } from './web/unit-fields.tsx'
export { hoursInOrder, hoursOutOfOrder, unitDataFields, villageList } from './web/unit-form.ts'
export { words as unitWords } from './web/words.vi.ts'
