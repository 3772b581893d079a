import type { ComponentChildren } from 'preact'

/** One column of a table. */
export interface Column<Row> {
  /** The head, and on a phone the word before the value. */
  head: string
  cell: (row: Row) => ComponentChildren
  /**
   * main: what the row is about, a card's title on a phone; lead: a number or a day before it, a line over the title on a
   * phone; number: set to the right; narrow: never broken, as dates and badges; actions: buttons; pick: a box that chooses it.
   */
  as?: 'main' | 'lead' | 'number' | 'narrow' | 'actions' | 'pick' | undefined
  /** Stands without its word on a phone, because it speaks for itself: a badge. */
  bare?: boolean | undefined
}

export interface TableProps<Row> {
  /** What the table holds; always there for those who cannot see the heading above it. */
  caption: string
  showCaption?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** What stands instead of a table without rows. */
  empty?: ComponentChildren
  /** Whether this row's thing is open beside the table. */
  current?: ((row: Row) => boolean) | undefined
  /** plain: without the card around it, inside another. */
  plain?: boolean | undefined
  /** dense: on a phone a row is its title and one line of the rest, for lists of many rows that are looked through. */
  dense?: boolean | undefined
}

/** Set as cards, a table would lose its meaning for assistive technology; its roles are said outright. */
const role = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader', scope: 'col' },
  cell: { role: 'cell' },
} as const

/** Rows of like things, without vertical rules; on a phone each row becomes a card, or two lines where there are many. */
export function Table<Row>(props: TableProps<Row>) {
  if (props.rows.length === 0 && props.empty) return <>{props.empty}</>
  return (
    <div class={['table', props.plain && 'plain', props.dense && 'dense'].filter(Boolean).join(' ')}>
      <table {...role.table}>
        <caption class={props.showCaption ? undefined : 'unseen'}>{props.caption}</caption>
        <thead {...role.group}>
          <tr {...role.row}>
            {props.columns.map((column) => (
              <th {...role.head} class={column.as}>
                {column.as === 'actions' || column.as === 'pick' ? (
                  <span class="unseen">{column.head}</span>
                ) : (
                  column.head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role.group}>
          {props.rows.map((row) => (
            <tr {...role.row} class={props.current?.(row) ? 'current' : undefined}>
              {props.columns.map((column) => (
                <td
                  {...role.cell}
                  class={column.as}
                  data-label={column.bare || column.as === 'main' || column.as === 'actions' ? undefined : column.head}
                >
                  <div class="cell">{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A cell with nothing to say: a dash in a table; on a phone its whole line is left out. */
export const Empty = () => <span class="nothing">–</span>

/** The title of a row, whose link covers the whole row; the keys j and k move among these. */
export const RowLink = ({
  href,
  current,
  children,
}: {
  href: string
  current?: boolean | undefined
  children: ComponentChildren
}) => (
  <a class="row-link" href={href} aria-current={current ? 'true' : undefined}>
    {children}
  </a>
)
