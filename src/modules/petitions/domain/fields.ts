/**
 * Lĩnh vực: what a petition is about, with the code officers write and the letters of the city's list (facts 8.1).
 * In the order people ask in. "Tôi không rõ" is no field: it is null until the office says.
 */
export const fields = {
  land: 'DD',
  infrastructure: 'HT',
  credit: 'TD',
  tax: 'TP',
  procedures: 'TT',
  'start-up': 'KN',
  crafts: 'LN',
  agriculture: 'NN',
  environment: 'MT',
  labour: 'LD',
  trade: 'TM',
  security: 'AN',
  other: 'KH',
} as const

export type Field = keyof typeof fields

export const allFields = Object.keys(fields) as readonly Field[]
export const isField = (text: string): text is Field => Object.hasOwn(fields, text)
