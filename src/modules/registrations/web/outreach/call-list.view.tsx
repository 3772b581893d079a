import { CopyButton, EmptyState, Note, Phone, Row, Stack, Table } from '#ui/index.ts'
import type { OutreachDetail } from '../../application/outreach/outreach-details.ts'
import { type OutreachRow, resultOf } from '../../domain/outreach.ts'
import { type CallLine, callListText } from './call-list-text.ts'
import { turnText } from './list.view.tsx'
import { outreachWords as words } from './outreach-words.vi.ts'

/** The lines of a call list, as they are printed and copied; without telephones where they are not this officer's to see. */
export const callLines = (
  rows: readonly OutreachRow[],
  details: ReadonlyMap<string, OutreachDetail>,
  phones: boolean,
): readonly CallLine[] =>
  rows.map((row, index) => {
    const detail = details.get(row.organisationId)
    return {
      number: index + 1,
      name: row.name,
      village: detail?.village ?? '',
      person: phones && detail?.person !== row.name ? (detail?.person ?? '') : '',
      phone: phones ? (detail?.phone ?? '') : '',
      why: turnText(row),
      last: detail?.last ? words.lastLine(words.results[resultOf(row)], detail.last.on, detail.last.note) : '',
    }
  })

/** A list to call from: on paper with room to write, or copied into Zalo. */
export const CallList = ({
  title,
  lines,
  phones,
  on,
}: {
  title: string
  lines: readonly CallLine[]
  phones: boolean
  /** "20/09/2026" */
  on: string
}) => {
  if (lines.length === 0) return <EmptyState title={words.callNobody} icon="done" />
  return (
    <Stack gap={4}>
      {!phones && <Note is="plain">{words.callHidden}</Note>}
      <Row>
        <CopyButton value={callListText(title, on, lines)}>{words.copyList}</CopyButton>
        <span class="quiet small no-print">{words.callPrint}</span>
      </Row>
      <Table
        caption={title}
        rows={lines}
        columns={[
          { head: words.callColumns.number, as: 'lead', cell: ({ number }) => number },
          { head: words.name, as: 'main', cell: ({ name }) => name },
          { head: words.village, cell: ({ village }) => village },
          ...(phones
            ? [
                { head: words.callColumns.person, cell: ({ person }: CallLine) => person },
                {
                  head: words.callColumns.phone,
                  as: 'narrow' as const,
                  cell: ({ phone }: CallLine) => phone && <Phone number={phone} />,
                },
              ]
            : []),
          { head: words.why, cell: ({ why }) => why },
          { head: words.callColumns.last, cell: ({ last }) => last },
        ]}
      />
    </Stack>
  )
}
