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
export { letterheadOf } from './letterhead.ts'
export { isOrganId, ORGAN_ID_LONGEST, organIdAsWritten } from './organ-id.ts'
export { isPhone, plainPhone } from './pasted-list.ts'
export {
  type ListedUnion,
  readUnionList,
  UNION_NAME_MAX,
  UNIONS_MAX,
  type UnionLineProblem,
  type UnionListReading,
  unionKey,
  usualUnions,
} from './union-list.ts'
export {
  type ListedVillage,
  readVillageList,
  VILLAGE_NAME_MAX,
  VILLAGES_MAX,
  type VillageLineProblem,
  type VillageListReading,
  villageKey,
  villageWords,
} from './village-list.ts'
