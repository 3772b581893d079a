import { ButtonLink, Note } from '#ui/index.ts'
import type { LackingYear } from '../domain/index.ts'
import { words } from './words.vi.ts'

const { lacks: said } = words

/**
 * From each November: next year's holidays and swaps are not loaded. `edits`: the reader is the one who loads them.
 * Nothing where nothing lacks.
 */
export const CalendarNotice = ({
  lacks,
  href,
  edits = false,
}: {
  lacks: readonly LackingYear[]
  /** The calendar the button leads to, without the year. */
  href: string
  edits?: boolean
}) => (
  <>
    {lacks.map(({ year, stretches }) => (
      <Note is="soon" title={said.title(year)}>
        <p>
          {said.lacking([...stretches.map(({ what }) => said.stretches[what]), said.swaps].join('; '))} {said.means}
          {!edits && ` ${said.asked}`}
        </p>
        <p>
          <ButtonLink href={`${href}?nam=${year}`}>{edits ? said.load : said.see}</ButtonLink>
        </p>
      </Note>
    ))}
  </>
)
