import { inThousands } from '#kernel/vietnamese-number.ts'
import { timings, timingWords } from '#modules/petitions/index.ts'
import { type Column, Empty, PartsBar, Table } from '#ui/index.ts'
import type { Dimension, Line } from '../../domain/index.ts'
import { lineHref, nameOf, timingParts } from './names.ts'
import { words } from './words.vi.ts'

/** A number that leads to what it counts; a dash for none. */
export const Count = ({ n, href, of }: { n: number; href: string; of: string }) =>
  n === 0 ? (
    <Empty />
  ) : (
    <a href={href} aria-label={`${inThousands(n)}: ${of}`}>
      {inThousands(n)}
    </a>
  )

/** A table of statistics: each value with its bar, all petitions of it, and how they stand to their term. */
export const LinesTable = ({
  dialogue,
  dimension,
  lines,
  villages,
}: {
  /** Its address; null: of all dialogues. */
  dialogue: string | null
  dimension: Dimension
  lines: readonly Line[]
  villages: ReadonlyMap<string, string>
}) => {
  const most = Math.max(0, ...lines.map(({ all }) => all))
  const name = ({ value }: Line) => nameOf(dimension, value, villages)
  const columns: Column<Line>[] = [
    { head: words.head[dimension], as: 'main', cell: name },
    { head: words.bar, bare: true, cell: ({ by }) => <PartsBar parts={timingParts(by)} most={most} /> },
    {
      head: words.all,
      as: 'number',
      cell: (line) => <Count n={line.all} href={lineHref(dialogue, dimension, line.value)} of={name(line)} />,
    },
    ...timings.map(
      (timing): Column<Line> => ({
        head: timingWords[timing],
        as: 'number',
        cell: (line) => (
          <Count
            n={line.by[timing]}
            href={lineHref(dialogue, dimension, line.value, timing)}
            of={`${name(line)}, ${timingWords[timing]}`}
          />
        ),
      }),
    ),
  ]
  return <Table caption={words.by[dimension]} columns={columns} rows={lines} dense />
}
