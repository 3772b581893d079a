import { findUnits, indexUnits, type ReferenceUnit, readReferenceUnits, type UnitIndex } from '../domain/index.ts'
import csv from '../reference/administrative-units.csv?raw'

let made: {
  readonly byCode: ReadonlyMap<string, ReferenceUnit>
  readonly index: UnitIndex
} | null = null

/** The national list, read when it is first asked for. */
function list() {
  if (!made) {
    const units = readReferenceUnits(csv)
    made = { byCode: new Map(units.map((unit) => [unit.code, unit])), index: indexUnits(units) }
  }
  return made
}

/** The commune-level unit with a code, "11086"; null when the country has none. */
export const referenceUnit = (code: string): ReferenceUnit | null => list().byCode.get(code) ?? null

/** Commune-level units by what is typed, best first. */
export const searchReferenceUnits = (typed: string, atMost = 12): readonly ReferenceUnit[] =>
  findUnits(list().index, typed.slice(0, 200), atMost)
