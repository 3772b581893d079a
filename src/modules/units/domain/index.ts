export { type DefaultDepartment, defaultDepartments, isPurpose, type Purpose, purposes } from './default-departments.ts'
export {
  findUnits,
  indexUnits,
  type NamedUnit,
  type ReferenceUnit,
  readReferenceUnits,
  type UnitIndex,
  unitOrder,
} from './find-unit.ts'
export { kindWords, placeWords, type UnitKind, unitKinds } from './kind-words.ts'
export {
  isPhone,
  type ListedVillage,
  plainPhone,
  readVillageList,
  VILLAGE_NAME_MAX,
  VILLAGES_MAX,
  type VillageLineProblem,
  type VillageListReading,
  villageKey,
  villageWords,
} from './village-list.ts'
