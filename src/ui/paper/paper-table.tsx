import type { PaperTable as Given, PaperColumn } from '#kernel/paper.ts'
import { paperWords as words } from './paper-words.vi.ts'

const side = (column: PaperColumn | undefined) => (column?.align && column.align !== 'left' ? column.align : undefined)

/** More columns than a telephone has room for. */
const MANY = 4

const look = ({ columns, minRowHeight }: Given): string =>
  ['paper-table', columns.length >= MANY && 'many', minRowHeight && 'roomy'].filter(Boolean).join(' ')

/** Rows with lines around them, as on paper; wider than its place it is moved sideways. The first `most` of its rows. */
export function PaperTable({ table, most }: { table: Given; most: number }) {
  const rows = table.rows.slice(0, most)
  const left = table.rows.length - rows.length
  const bold = new Set(table.boldRows ?? [])
  const name = words.table(
    table.columns
      .map(({ head }) => head)
      .filter(Boolean)
      .join(', '),
  )
  if (table.bare) return <Pairs table={table} />
  return (
    <>
      <figure class="paper-wide" aria-label={name} tabindex={0}>
        <table class={look(table)}>
          <thead>
            <tr>
              {table.columns.map(({ head }) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr class={bold.has(index) ? 'bold' : undefined}>
                {row.map((cell, at) => (
                  <td class={side(table.columns[at])}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </figure>
      {left > 0 && <p class="paper-more">{words.moreRows(left)}</p>}
    </>
  )
}

/** Labels, and what is said of each. */
const Pairs = ({ table }: { table: Given }) => (
  <dl class="paper-pairs">
    {table.rows.map(([label = '', ...said]) => (
      <div>
        <dt>{label}</dt>
        <dd>{said.join(' ')}</dd>
      </div>
    ))}
  </dl>
)
