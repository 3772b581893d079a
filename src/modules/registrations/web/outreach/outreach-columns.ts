import { formatPhone } from '#kernel/phone-text.ts'
import { organisationWords } from '#modules/organisations/index.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { OutreachDetail } from '../../application/outreach/outreach-details.ts'
import { type OutreachRow, resultOf } from '../../domain/outreach.ts'
import { turnText } from './list.view.tsx'
import { outreachWords as words } from './outreach-words.vi.ts'

/** A row of the list with who answers there and what was said last. */
export interface TakenOutreach {
  readonly row: OutreachRow
  readonly detail: OutreachDetail | undefined
  /** Who asks it; '' for nobody yet. */
  readonly asker: string
}

/** The columns of the outreach list as it is taken along; telephones only for those who may read them. */
export const outreachColumns = (contacts: boolean): readonly TableColumn<TakenOutreach>[] => [
  { head: words.name, width: 42, wrap: true, cell: ({ row }) => row.name },
  { head: words.village, width: 20, cell: ({ detail }) => detail?.village ?? '' },
  ...(contacts
    ? ([
        { head: words.export.person, width: 26, contact: true, cell: ({ detail }) => detail?.person ?? '' },
        {
          ...{ head: organisationWords.phoneLabel, width: 16, contact: true },
          cell: ({ detail }) => formatPhone(detail?.phone ?? ''),
        },
      ] satisfies TableColumn<TakenOutreach>[])
    : []),
  { head: words.why, width: 20, cell: ({ row }) => turnText(row) },
  { head: words.export.petitions, width: 12, total: true, cell: ({ row }) => row.petitions, fileOnly: true },
  { head: words.contact, width: 30, cell: ({ asker }) => asker },
  { head: words.result, width: 22, cell: ({ row }) => words.results[resultOf(row)] },
  { head: words.export.lastOn, width: 14, cell: ({ detail }) => detail?.last?.on ?? null },
  { head: words.export.note, width: 40, wrap: true, cell: ({ detail }) => detail?.last?.note ?? '', fileOnly: true },
]
