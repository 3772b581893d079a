import type { Day } from '#kernel/day.ts'
import { heading, list, type TextBlock } from '#kernel/text-blocks.ts'
import type { ReportedTheme } from '../application/report-part.ts'
import { reportLines, reportWords } from './report-words.vi.ts'

/** The report's last part as its blocks: each theme, and what is done about it. */
export const reportBlocks = (themes: readonly ReportedTheme[], dialogue: string, today: Day): readonly TextBlock[] =>
  themes.flatMap((theme, index) => [
    heading(reportWords.theme(index + 1, theme.name), 2),
    list(reportLines(theme, dialogue, today)),
  ])
