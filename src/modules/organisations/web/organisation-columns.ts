import { formatPhone } from '#kernel/phone-text.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { ExportedOrganisation } from '../application/find-organisations.ts'
import { officeWords as o } from './office-words.vi.ts'
import { placeText } from './organisation-line.ts'
import { words } from './words.vi.ts'

/** The columns of the register as it is taken along: identifiers masked, how one is reached only for those who may read it. */
export const organisationColumns = (contacts: boolean): readonly TableColumn<ExportedOrganisation>[] => [
  { head: o.name, width: 42, wrap: true, cell: (row) => row.name },
  { head: o.kind, width: 28, cell: (row) => (row.kind ? words.kinds[row.kind] : '') },
  { head: o.place, width: 18, cell: (row) => placeText(row) },
  { head: o.sector, width: 24, cell: (row) => (row.sector ? words.sectors[row.sector] : '') },
  { head: words.identifier, width: 16, cell: (row) => row.identifier, fileOnly: true },
  ...(contacts
    ? ([
        { head: o.contactName, width: 26, cell: (row) => row.contactName, contact: true },
        { head: words.phoneLabel, width: 16, cell: (row) => formatPhone(row.wholePhone), contact: true },
        { head: words.email, width: 26, cell: (row) => row.email, fileOnly: true, contact: true },
      ] satisfies TableColumn<ExportedOrganisation>[])
    : []),
  { head: o.registrations, width: 12, total: true, cell: (row) => row.registrations },
  { head: o.petitions, width: 12, total: true, cell: (row) => row.petitions },
]
