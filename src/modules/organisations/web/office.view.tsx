import { ButtonLink, EmptyState, Row, RowLink, SearchBox, Stack, Table, TableExport } from '#ui/index.ts'
import type { ListedOrganisation } from '../application/find-organisations.ts'
import { mergeWords } from './merge-words.vi.ts'
import { officeWords as o } from './office-words.vi.ts'
import { placeText } from './organisation-line.ts'
import { words } from './words.vi.ts'

const HOME = '/can-bo/doanh-nghiep'

/** The register: search, then all rows in Vietnamese order. */
export const OrganisationList = ({ rows, query }: { rows: readonly ListedOrganisation[]; query: string }) => (
  <Stack gap={4}>
    <Row apart>
      <SearchBox action={HOME} value={query} label={o.search} placeholder={o.search} />
      {rows.length > 0 && (
        <TableExport action={query ? `${HOME}/xuat?${new URLSearchParams({ q: query })}` : `${HOME}/xuat`} />
      )}
    </Row>
    <Table
      caption={o.listCaption}
      rows={rows}
      empty={
        query ? (
          <EmptyState title={o.nothing(query)} icon="search">
            <p>{o.nothingAbout}</p>
          </EmptyState>
        ) : (
          <EmptyState title={o.emptyTitle} icon="organisation">
            <p>{o.emptyAbout}</p>
          </EmptyState>
        )
      }
      columns={[
        { head: o.name, as: 'main', cell: (row) => <RowLink href={`${HOME}/${row.id}`}>{row.name}</RowLink> },
        { head: o.kind, cell: (row) => (row.kind ? words.kinds[row.kind] : <Unknown />) },
        { head: o.place, cell: (row) => placeText(row) || <Unknown /> },
        { head: o.identifier, cell: (row) => row.identifier },
        { head: o.contact, cell: (row) => row.phone },
        { head: o.petitions, as: 'number', cell: (row) => row.petitions },
      ]}
    />
  </Stack>
)

const Unknown = () => <span class="quiet">{o.unknown}</span>

/** The way to merge it into another one. */
export const MergeLink = ({ id }: { id: string }) => (
  <ButtonLink href={`${HOME}/${id}/gop`}>{mergeWords.merge}</ButtonLink>
)

/** The way to the form that edits. */
export const EditLink = ({ id }: { id: string }) => (
  <ButtonLink href={`${HOME}/${id}/sua`} icon="edit">
    {o.edit}
  </ButtonLink>
)
