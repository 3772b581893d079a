import type { Language } from '#kernel/language.ts'

/** What a unit can be (DESIGN 4): a commune-level unit, a city's department, a city. */
export const unitKinds = ['commune', 'ward', 'special-zone', 'city-department', 'city'] as const
export type UnitKind = (typeof unitKinds)[number]

const vietnamese: Readonly<Record<string, string>> = {
  commune: 'Xã',
  ward: 'Phường',
  'special-zone': 'Đặc khu',
  'city-department': 'Sở',
  city: 'Thành phố',
}

/** As the State's own English texts call them. */
const english: Readonly<Record<string, string>> = {
  commune: 'Commune',
  ward: 'Ward',
  'special-zone': 'Special Zone',
  'city-department': 'Department of',
  city: 'City',
}

/** A unit as it is called: "Xã Đại Sơn", "Đặc khu Cát Hải"; in English "Đại Sơn Commune". */
export const kindWords = (kind: string, name: string, language: Language = 'vi'): string => {
  if (language === 'vi') return `${vietnamese[kind] ?? ''} ${name}`.trim()
  const word = english[kind] ?? ''
  return (kind === 'city-department' ? `${word} ${name}` : `${name} ${word}`).trim()
}

/** The place a unit lies in, within a sentence: "thành phố Hải Phòng", "tỉnh Cà Mau"; in English "Hải Phòng City". */
export const placeWords = (provinceName: string, language: Language = 'vi'): string =>
  language === 'vi'
    ? provinceName.replace(/^(Thành phố|Tỉnh)/, (kind) => kind.toLocaleLowerCase('vi'))
    : provinceName.replace(/^Thành phố (.+)$/, '$1 City').replace(/^Tỉnh (.+)$/, '$1 Province')
