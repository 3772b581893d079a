import { inThousands } from '#kernel/vietnamese-number.ts'
import { Empty, EmptyState, Note, Stack, Table } from '#ui/index.ts'
import type { ComparedRow, Comparison } from '../application/earlier-years.ts'
import { settlementWords } from './settlement-words.vi.ts'
import { words as common } from './words.vi.ts'

const { years: words } = settlementWords

/** The money of this dialogue and of those before it, line by line. */
export const Years = ({ compared: { dialogues, rows } }: { compared: Comparison }) => {
  if (dialogues.length === 0) return <EmptyState title={words.none}>{words.noneAbout}</EmptyState>
  const total: ComparedRow = {
    content: common.total,
    years: new Map(dialogues.map(({ id, approved, spent }) => [id, { approved, spent }])),
  }
  const open = dialogues.filter(({ settled }) => !settled)
  return (
    <Stack gap={4}>
      {open.length > 0 && <Note is="plain">{open.map(({ address }) => words.unsettled(address)).join(' ')}</Note>}
      <Table
        caption={words.caption}
        rows={[...rows, total]}
        columns={[
          {
            head: words.content,
            as: 'main',
            cell: (row) => (row === total ? <strong>{row.content}</strong> : row.content),
          },
          ...dialogues.flatMap(({ id, address }) => [
            {
              head: words.approved(address),
              as: 'number' as const,
              cell: ({ years }: ComparedRow) => sum(years.get(id)?.approved),
            },
            {
              head: words.spent(address),
              as: 'number' as const,
              cell: ({ years }: ComparedRow) => sum(years.get(id)?.spent),
            },
          ]),
        ]}
      />
    </Stack>
  )
}

const sum = (dong: number | undefined) => (dong === undefined ? <Empty /> : inThousands(dong))
