import { fold, placeTones, queryWords, searchWords, vietnameseCompare } from '#kernel/vietnamese-text.ts'
import { kindWords, type UnitKind } from './kind-words.ts'

/** One of the country's commune-level units, as the national list names it. */
export interface ReferenceUnit {
  /** "11086" */
  readonly code: string
  readonly name: string
  readonly kind: Extract<UnitKind, 'commune' | 'ward' | 'special-zone'>
  readonly provinceCode: string
  /** "Thành phố Hải Phòng" */
  readonly provinceName: string
}

const kinds: Readonly<Record<string, ReferenceUnit['kind']>> = {
  xã: 'commune',
  phường: 'ward',
  'đặc khu': 'special-zone',
}

/** Reads the national list: province_code,province_name,commune_code,commune_name,commune_type, no quotes in it. */
export function readReferenceUnits(csv: string): readonly ReferenceUnit[] {
  return csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [provinceCode = '', provinceName = '', code = '', name = '', type = ''] = line.split(',')
      const kind = kinds[type]
      if (!kind || !/^\d{5}$/.test(code)) throw new RangeError(`not a unit: ${line}`)
      return { code, name: placeTones(name), kind, provinceCode, provinceName }
    })
}

/** What a unit is found by. */
export interface NamedUnit {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly provinceName: string
}

interface Entry<Unit> {
  readonly unit: Unit
  readonly words: readonly string[]
  readonly plainName: string
}

/** A list made ready to be searched. */
export type UnitIndex<Unit extends NamedUnit = ReferenceUnit> = readonly Entry<Unit>[]

const withoutApostrophe = (text: string) => text.replace(/['’ʼ]/g, '')

export const indexUnits = <Unit extends NamedUnit>(units: readonly Unit[]): UnitIndex<Unit> =>
  units.map((unit) => {
    const whole = `${kindWords(unit.kind, unit.name)} ${unit.provinceName} ${unit.code}`
    return {
      unit,
      words: [...new Set([...searchWords(whole), ...searchWords(withoutApostrophe(unit.name))])],
      plainName: fold(unit.name),
    }
  })

/**
 * Units whose kind, name, province and code together hold every typed word or its beginning, accents aside and in either
 * tone placement. In front: those that hold the accents as typed, then those so named, then those whose name begins so;
 * then in Vietnamese order.
 */
export function findUnits<Unit extends NamedUnit>(
  index: UnitIndex<Unit>,
  typed: string,
  atMost: number,
): readonly Unit[] {
  const { folded, exact } = queryWords(typed.replace(/[’ʼ]/g, "'").replace(/(?<!\p{L})tp(?!\p{L})/giu, 'thành phố'))
  if (folded.length === 0) return []
  const name = fold(typed).trim()
  const holds = (entry: Entry<Unit>, word: string) => entry.words.some((one) => one.startsWith(word))
  return index
    .filter((entry) => folded.every((word) => holds(entry, word)))
    .map((entry) => ({
      unit: entry.unit,
      rank:
        (exact?.every((word) => holds(entry, word)) ? 4 : 0) +
        (entry.plainName === name ? 2 : 0) +
        (entry.plainName.startsWith(name) ? 1 : 0),
    }))
    .sort((a, b) => b.rank - a.rank || unitOrder(a.unit, b.unit))
    .slice(0, atMost)
    .map(({ unit }) => unit)
}

/** Vietnamese order: by name, then province, then code. */
export const unitOrder = (a: NamedUnit, b: NamedUnit): number =>
  vietnameseCompare(a.name, b.name) ||
  vietnameseCompare(a.provinceName, b.provinceName) ||
  a.code.localeCompare(b.code, 'en')
