import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  ButtonLink,
  Card,
  Columns,
  Confirm,
  DescriptionList,
  EmptyState,
  type FormState,
  Phone,
  RadioGroup,
  Row,
  RowLink,
  SearchBox,
  Stack,
  Table,
  TableExport,
  TextArea,
} from '#ui/index.ts'
import type { ListedOrganisation } from '../application/find-organisations.ts'
import type { OrganisationActs, OrganisationDetail } from '../application/organisation-detail.ts'
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

export interface DetailProps {
  readonly organisation: OrganisationDetail
  /** The unions its owner is a member of. */
  readonly unions: readonly { readonly name: string }[]
  readonly acts: OrganisationActs
  /** Whether this officer sees how it is reached. */
  readonly contacts: boolean
  /** Whether this officer may open a registration. */
  readonly registrations: boolean
  readonly mayEdit: boolean
  /** The question of counting, when it came back. */
  readonly counting: FormState
  readonly countingOpen: boolean
}

/** One organisation: what is known of it, whether it counts, and what it has done. */
export const OrganisationPage = (props: DetailProps) => {
  const { acts } = props
  return (
    <Columns as="aside">
      <Stack gap={5}>
        <section class="stack gap-3">
          <h2>{o.petitions}</h2>
          <Table
            caption={o.petitions}
            rows={acts.petitions}
            empty={<p class="quiet">{o.noPetitions}</p>}
            columns={[
              {
                head: o.name,
                as: 'main',
                cell: (row) => (
                  <RowLink
                    href={
                      row.number && row.address
                        ? `/can-bo/kien-nghi/${row.address}/${row.number}`
                        : `/can-bo/kien-nghi/cho-ky/${row.id}`
                    }
                  >
                    {row.title}
                  </RowLink>
                ),
              },
              { head: o.dialogue, cell: (row) => (row.number ? o.number(row.number, row.address ?? '') : o.waiting) },
              { head: o.received, cell: (row) => dateWithYear(row.received_on) },
            ]}
          />
        </section>
        <section class="stack gap-3">
          <h2>{o.registrations}</h2>
          <Table
            caption={o.registrations}
            rows={acts.registrations}
            empty={<p class="quiet">{o.noRegistrations}</p>}
            columns={[
              {
                head: o.dialogue,
                as: 'main',
                cell: (row) =>
                  props.registrations ? (
                    <RowLink href={`/can-bo/dang-ky/${row.id}`}>{o.year(row.address)}</RowLink>
                  ) : (
                    o.year(row.address)
                  ),
              },
              { head: o.received, cell: (row) => dateWithYear(row.received_on) },
              { head: o.count, cell: (row) => o.people(row.people) },
              { head: o.note, cell: (row) => row.withdrawn_at && <Badge>{o.withdrawn}</Badge> },
            ]}
          />
        </section>
      </Stack>
      <Stack gap={4}>
        <Card gap={3}>
          <DescriptionList narrow items={factsOf(props)} />
        </Card>
        <Counting {...props} />
      </Stack>
    </Columns>
  )
}

const factsOf = ({ organisation: one, unions, contacts }: DetailProps) => [
  {
    term: o.mergedInto,
    detail: one.mergedInto && <a href={`${HOME}/${one.mergedInto.id}`}>{one.mergedInto.name}</a>,
  },
  { term: o.kind, detail: one.kind ? words.kinds[one.kind] : <Unknown /> },
  { term: o.place, detail: placeText(one) || <Unknown /> },
  { term: o.sector, detail: one.sector ? words.sectors[one.sector] : <Unknown /> },
  { term: o.unionsTerm, detail: unions.map(({ name }) => name).join(', ') },
  { term: o.identifier, detail: one.identifiers.map(({ mask }) => mask).join(', ') || o.noIdentifier },
  ...(contacts
    ? [
        { term: o.contactName, detail: one.contactName },
        { term: words.phoneLabel, detail: one.phone && <Phone number={one.phone} /> },
        { term: words.email, detail: one.email && <a href={`mailto:${one.email}`}>{one.email}</a> },
      ]
    : [{ term: o.contact, detail: o.hidden }]),
]

/** Whether it counts (R9), and an officer's word on it. */
const Counting = ({ organisation: one, mayEdit, counting, countingOpen }: DetailProps) => (
  <Card gap={3}>
    <h2>{o.counting}</h2>
    <p>{one.countsOverride === null ? o.byKind : one.countsOverride ? o.counts : o.countsNot}</p>
    {one.countsReason && <p class="quiet">{o.because(one.countsReason)}</p>}
    {mayEdit && (
      <Confirm
        verb={o.setCounting}
        small
        question={<p>{o.countingQuestion}</p>}
        yes={o.countingYes}
        action={`${HOME}/${one.id}/cach-tinh`}
        version={one.version}
        form={counting}
        open={countingOpen}
      >
        <RadioGroup
          name="counts"
          label={o.counting}
          choices={[
            { value: 'kind', label: o.byKind },
            { value: 'yes', label: o.counts },
            { value: 'no', label: o.countsNot },
          ]}
          form={counting}
        />
        <TextArea name="reason" label={o.countingReason} rows={2} maxLength={500} form={counting} />
      </Confirm>
    )}
  </Card>
)

/** The way to merge it into another one. */
export const MergeLink = ({ id }: { id: string }) => <ButtonLink href={`${HOME}/${id}/gop`}>{o.merge}</ButtonLink>

/** The way to the form that edits. */
export const EditLink = ({ id }: { id: string }) => (
  <ButtonLink href={`${HOME}/${id}/sua`} icon="edit">
    {o.edit}
  </ButtonLink>
)
