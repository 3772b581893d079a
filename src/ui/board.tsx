import type { ComponentChildren } from 'preact'

/** A column of a board: a state or a part, and the cards that stand in it. */
export interface BoardColumn {
  readonly id: string
  readonly title: string
  /** How many there are, where not all of them are shown. */
  readonly count: number
  readonly cards: readonly { readonly key: string; readonly card: ComponentChildren }[]
  /** What stands in a column without cards. */
  readonly empty: string
  /** Where the others are, when not all are shown. */
  readonly more?: ComponentChildren
}

/** Bảng: things in columns, moved by plain buttons on the cards. On a phone the columns stand one below the other. */
export const Board = ({ columns }: { columns: readonly BoardColumn[] }) => (
  <div class="board">
    {columns.map(({ id, title, count, cards, empty, more }) => (
      <section class="board-column" aria-labelledby={`cot-${id}`}>
        <h2 id={`cot-${id}`}>
          {title} <span class="count">{count}</span>
        </h2>
        {cards.length === 0 ? (
          <p class="quiet small">{empty}</p>
        ) : (
          <ul>
            {cards.map(({ card }) => (
              <li class="board-card">{card}</li>
            ))}
          </ul>
        )}
        {more}
      </section>
    ))}
  </div>
)
