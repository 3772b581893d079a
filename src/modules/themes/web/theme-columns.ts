import type { Day } from '#kernel/day.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'
import { petitionsOfTheme, type Theme } from '../application/themes-query.ts'
import { isThemeLate, type MeasureKind, nearestDue, themeState } from '../domain/index.ts'
import { stateWords } from './measure-words.vi.ts'
import { kindsText, measureText, nextText, yearsText } from './theme-badge.tsx'
import { themesWords } from './themes-words.vi.ts'

const words = { ...themesWords.columns, ...themesWords.export }

/** The latest of a kind: the one a list speaks of. */
const latest = ({ measures }: Theme, kind: MeasureKind) => measures.findLast((one) => one.kind === kind)

/** The columns of the list of themes as it is taken along. */
export const themeColumns = (today: Day): readonly TableColumn<Theme>[] => [
  { head: words.theme, width: 40, wrap: true, cell: (theme) => theme.name },
  { head: words.asks, width: 60, cell: (theme) => theme.asks, fileOnly: true },
  { head: words.count, width: 10, total: true, cell: petitionsOfTheme },
  { head: words.byYear, width: 18, cell: yearsText },
  { head: words.kinds, width: 34, cell: kindsText, fileOnly: true },
  {
    ...{ head: words.state, width: 26 },
    cell: (theme) =>
      [stateWords[themeState(theme.measures)], isThemeLate(theme.measures, today) && themesWords.late]
        .filter(Boolean)
        .join(', '),
  },
  { head: words.next, width: 30, cell: (theme) => nextText(theme, today) },
  { head: words.due, width: 12, cell: (theme) => nearestDue(theme.measures) },
  { head: words.solution, width: 46, wrap: true, cell: (theme) => latest(theme, 'solution')?.what ?? '' },
  {
    ...{ head: words.owner, width: 26, fileOnly: true },
    cell: (theme) => {
      const solution = latest(theme, 'solution')
      return [solution?.department, solution?.officer].filter(Boolean).join(', ')
    },
  },
  { head: words.period, width: 18, cell: (theme) => latest(theme, 'solution')?.planPeriod ?? '', fileOnly: true },
  { head: words.solutionDue, width: 12, cell: (theme) => latest(theme, 'solution')?.dueOn ?? null, fileOnly: true },
  {
    ...{ head: words.solutionState, width: 18, fileOnly: true },
    cell: (theme) => {
      const solution = latest(theme, 'solution')
      return solution ? measureText(solution, today) : ''
    },
  },
  { head: words.proposal, width: 46, wrap: true, cell: (theme) => latest(theme, 'proposal')?.what ?? '' },
  { head: words.body, width: 26, cell: (theme) => latest(theme, 'proposal')?.department ?? '', fileOnly: true },
  { head: words.reference, width: 16, cell: (theme) => latest(theme, 'proposal')?.reference ?? '', fileOnly: true },
  { head: words.sentOn, width: 12, cell: (theme) => latest(theme, 'proposal')?.madeOn ?? null, fileOnly: true },
  { head: words.replyBy, width: 12, cell: (theme) => latest(theme, 'proposal')?.dueOn ?? null, fileOnly: true },
  {
    ...{ head: words.proposalState, width: 22, fileOnly: true },
    cell: (theme) => {
      const proposal = latest(theme, 'proposal')
      return proposal ? measureText(proposal, today) : ''
    },
  },
  {
    ...{ head: words.replyReference, width: 16, fileOnly: true },
    cell: (theme) => latest(theme, 'proposal')?.replyReference ?? '',
  },
]
