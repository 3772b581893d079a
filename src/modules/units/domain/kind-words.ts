const kinds: Record<string, string> = {
  commune: 'Xã',
  ward: 'Phường',
  'special-zone': 'Đặc khu',
  'city-department': 'Sở',
  city: 'Thành phố',
}

/** A unit as it is called: "Xã Đại Sơn", "Đặc khu Cát Hải". */
export const kindWords = (kind: string, name: string): string => `${kinds[kind] ?? ''} ${name}`.trim()
