export { servedUnits, visitedUnit } from './application/visited-unit.ts'
export * from './domain/index.ts'
