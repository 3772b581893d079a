import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { isKind, organisationWords } from '#modules/organisations/index.ts'
import { Badge } from '#ui/index.ts'
import type { Theme } from '../application/themes-query.ts'
import { isThemeLate, type Measure, measureState, nextStep, themeState } from '../domain/index.ts'
import { measureStates, nextWords, outcomeWords, stateWords } from './measure-words.vi.ts'
import { measureSign, themeSigns } from './theme-signs.ts'
import { themesWords as words } from './themes-words.vi.ts'

/** How a theme stands: a word and a sign; that something is late stands beside it. */
export const ThemeBadge = ({ of, today }: { of: Pick<Theme, 'measures'>; today: Day }) => {
  const state = themeState(of.measures)
  return (
    <>
      <Badge is={themeSigns[state]}>{stateWords[state]}</Badge>
      {isThemeLate(of.measures, today) && (
        <>
          {' '}
          <Badge is="late">{words.late}</Badge>
        </>
      )}
    </>
  )
}

/** How a measure stands, in a word: "Quá hạn", "Chấp thuận một phần". */
export function measureText(of: Measure, today: Day): string {
  const state = measureState(of, today)
  return of.outcome && state === 'kept' ? outcomeWords[of.outcome] : measureStates[of.kind][state]
}

/** The same with its sign and its day. */
export const MeasureBadge = ({ of, today }: { of: Measure; today: Day }) => {
  const day = of.keptOn ?? of.givenUpOn ?? of.dueOn
  return (
    <Badge is={measureSign(of, today)}>
      {[measureText(of, today), day && dateWithYear(day)].filter(Boolean).join(', ')}
    </Badge>
  )
}

/** "Xã: nhắc cấp trên trả lời". */
export const nextText = (of: Pick<Theme, 'measures'>, today: Day): string =>
  nextWords[nextStep(of.measures, today).step ?? 'none']

/** "2025: 2 · 2026: 3". */
export const yearsText = ({ years }: Pick<Theme, 'years'>): string =>
  years.map(({ year, n }) => words.year(year, n)).join(' · ')

/** The same on a page, where a year is not torn from its number. */
export const yearsShown = (theme: Pick<Theme, 'years'>): string => yearsText(theme).replaceAll(': ', ':\u00a0')

/** "2 hợp tác xã, 1 hộ kinh doanh". */
export const kindsText = ({ kinds }: Pick<Theme, 'kinds'>): string =>
  kinds
    .map(({ kind, n }) =>
      words.kind(kind !== null && isKind(kind) ? organisationWords.kinds[kind] : words.unknownKind, n),
    )
    .join(', ')
