import type { ComponentChildren } from 'preact'

/** A cell of somebody's form: its words, and what is chosen for it. */
export interface MapCell {
  /** "B7" */
  readonly label: string
  readonly span: number
  readonly text: string
  readonly children?: ComponentChildren
}

export interface MapRow {
  readonly label: string
  /** What can be done with the row, or what it is. */
  readonly head: ComponentChildren
  readonly chosen: boolean
  readonly cells: readonly MapCell[]
}

/**
 * A sheet or table of somebody's file as it stands, with a choice in the cells that are to be filled in. On a phone its cells stand
 * below one another, each under its name, and empty ones are left out.
 */
export const CellMap = ({ caption, rows }: { caption: string; rows: readonly MapRow[] }) => (
  <div class="cell-map">
    <table>
      <caption class="unseen">{caption}</caption>
      <tbody>
        {rows.map((row) => (
          <tr class={row.chosen ? 'chosen' : undefined}>
            <th scope="row">
              <span class="num">{row.label}</span> {row.head}
            </th>
            {row.cells.map((cell) => (
              <td
                colspan={cell.span > 1 ? cell.span : undefined}
                class={!cell.text && !cell.children ? 'nothing' : undefined}
                data-label={cell.label}
              >
                {cell.text && <span class="said">{cell.text}</span>}
                {cell.children}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
