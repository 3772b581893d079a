import type { Day } from '#kernel/day.ts'
import type { Theme } from '../application/themes-query.ts'
import { isOver, isThemeLate, nextStep, themeState } from '../domain/index.ts'
import { THEMES } from './address.ts'

/** What of the themes is looked at: not over, late, the commune's turn, those above, over, all. */
export const themesBoxes = ['open', 'late', 'commune', 'city', 'over', 'all'] as const
export type ThemesBox = (typeof themesBoxes)[number]

/** The boxes as their addresses name them. */
const names: Record<ThemesBox, string> = {
  open: 'dang-theo',
  late: 'qua-han',
  commune: 'xa',
  city: 'cap-tren',
  over: 'da-giai-quyet',
  all: 'tat-ca',
}

export interface ThemesFilter {
  readonly box: ThemesBox
  /** A dialogue's address; ''. */
  readonly dialogue: string
}

const one = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads the address; what is not known is left out, so that a mistyped link still shows a list. */
export function readThemesFilter(query: unknown): ThemesFilter {
  const given = new Map(Object.entries(typeof query === 'object' && query !== null ? query : {}))
  const dialogue = one(given.get('ky'))
  return {
    box: themesBoxes.find((box) => names[box] === one(given.get('xem'))) ?? 'open',
    dialogue: /^20\d\d(-\d)?$/.test(dialogue) ? dialogue : '',
  }
}

/** The address that shows this, with what is changed; `under`: of something below the list, as its export. */
export function themesAddress(asked: ThemesFilter, changes: Partial<ThemesFilter> = {}, under = ''): string {
  const { box, dialogue } = { ...asked, ...changes }
  const query = new URLSearchParams()
  if (box !== 'open') query.set('xem', names[box])
  if (dialogue) query.set('ky', dialogue)
  const text = query.toString()
  return `${THEMES}${under}${text ? `?${text}` : ''}`
}

export const boxName = (box: ThemesBox): string => names[box]

/** Whether a theme is in a box. */
export function isInBox(box: ThemesBox, { measures }: Pick<Theme, 'measures'>, today: Day): boolean {
  switch (box) {
    case 'open':
      return !isOver(themeState(measures))
    case 'late':
      return isThemeLate(measures, today)
    case 'commune':
      return nextStep(measures, today).who === 'commune'
    case 'city':
      return nextStep(measures, today).who === 'city'
    case 'over':
      return isOver(themeState(measures))
    case 'all':
      return true
  }
}
