import type { Cell } from '#platform/spreadsheets/table.ts'
import type { Sheet, SheetColumn } from '#platform/spreadsheets/xlsx.ts'
import { columnName } from '#platform/spreadsheets/xlsx-parts.ts'
import type { ImportColumn } from '../domain/index.ts'
import { importWords as words } from './import-words.vi.ts'

/** Rows of a list to be corrected, or none for a blank form; `more`: a column behind the others that says what is wrong. */
interface Filled {
  readonly rows: readonly (readonly Cell[])[]
  readonly more?: string
}

/** The blank form of a list: to fill in, with its hints and choices, a page that explains, and the choices themselves. */
export function templateSheets(columns: readonly ImportColumn[], filled: Filled = { rows: [] }): readonly Sheet[] {
  const lists = columns.flatMap(({ key, head, choices }) => (choices ? [{ key, head, choices }] : []))
  const rangeOf = (key: string): string | undefined => {
    const at = lists.findIndex((list) => list.key === key)
    const letter = columnName(at)
    return at < 0 ? undefined : `'${words.choices}'!$${letter}$2:$${letter}$${(lists[at]?.choices.length ?? 0) + 1}`
  }
  const longest = Math.max(0, ...lists.map(({ choices }) => choices.length))
  return [
    {
      name: words.sheet,
      columns: [
        ...columns.map((column): SheetColumn => {
          const choices = rangeOf(column.key)
          return {
            ...{ head: column.head, width: column.width, hint: column.hint, needed: column.needed ?? false },
            fillIn: column.as === 'day' ? 'day' : 'text',
            ...(choices && { choices }),
          }
        }),
        ...(filled.more ? [{ head: filled.more, width: 60, wrap: true }] : []),
      ],
      pages: [filled.rows],
    },
    {
      name: words.guide,
      columns: [
        { head: words.guideHeads.column, width: 30 },
        { head: words.guideHeads.needed, width: 12 },
        { head: words.guideHeads.hint, width: 70, wrap: true },
        { head: words.guideHeads.example, width: 44, wrap: true },
      ],
      pages: [columns.map(({ head, needed, hint, example }) => [head, needed ? words.needed : '', hint, example])],
    },
    {
      name: words.choices,
      columns: lists.map(({ head }) => ({ head, width: 34 })),
      pages: [Array.from({ length: longest }, (_, at) => lists.map(({ choices }) => choices[at] ?? null))],
    },
  ]
}
