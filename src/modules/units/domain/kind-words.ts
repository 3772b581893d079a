/** What a unit can be (DESIGN 4): a commune-level unit, a city's department, a city. */
export const unitKinds = ['commune', 'ward', 'special-zone', 'city-department', 'city'] as const
export type UnitKind = (typeof unitKinds)[number]

const kinds: Readonly<Record<string, string>> = {
  commune: 'Xã',
  ward: 'Phường',
  'special-zone': 'Đặc khu',
  'city-department': 'Sở',
  city: 'Thành phố',
}

/** A unit as it is called: "Xã Đại Sơn", "Đặc khu Cát Hải". */
export const kindWords = (kind: string, name: string): string => `${kinds[kind] ?? ''} ${name}`.trim()

/** The place a unit lies in, within a sentence: "thành phố Hải Phòng", "tỉnh Cà Mau". */
export const placeWords = (provinceName: string): string =>
  provinceName.replace(/^(Thành phố|Tỉnh)/, (kind) => kind.toLocaleLowerCase('vi'))
