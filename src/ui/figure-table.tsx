import type { ComponentChildren } from 'preact'
import { type ChartPart, PartsBar } from './chart.tsx'

/** A line of figures: what is counted, its bar, and its numbers. */
export interface FigureRow {
  readonly name: ComponentChildren
  /** Said below the name. */
  readonly detail?: ComponentChildren
  readonly bar?: { readonly parts: readonly ChartPart[]; readonly most: number } | undefined
  /** One for each column after the first. */
  readonly numbers: readonly ComponentChildren[]
}

/** A picture that is its own table: a bar below each name, the numbers to the right; it fits a phone as it is. */
export const FigureTable = ({
  caption,
  heads,
  rows,
}: {
  readonly caption: string
  /** The first is of the names. */
  readonly heads: readonly string[]
  readonly rows: readonly FigureRow[]
}) => (
  <table class="figure-table">
    <caption class="unseen">{caption}</caption>
    <thead>
      <tr>
        {heads.map((head) => (
          <th scope="col">{head}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ name, detail, bar, numbers }) => (
        <tr>
          <th scope="row">
            {name}
            {detail && <small class="sub">{detail}</small>}
            {bar && <PartsBar {...bar} />}
          </th>
          {numbers.map((number) => (
            <td>{number}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
