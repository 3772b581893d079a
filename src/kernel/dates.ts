import * as english from './english-date.ts'
import type { Language } from './language.ts'
import * as vietnamese from './vietnamese-date.ts'

/** Days and instants as people of one language write them. */
export type Dates = Pick<
  typeof vietnamese,
  | 'weekday'
  | 'shortDate'
  | 'dateWithYear'
  | 'longDate'
  | 'weekdayAndDate'
  | 'clock'
  | 'hour'
  | 'longDateTime'
  | 'shortDateTime'
  | 'monthAndYear'
>

const dates: Record<Language, Dates> = { vi: vietnamese, en: english }

/** How days are written in a language. */
export const datesIn = (language: Language): Dates => dates[language]
