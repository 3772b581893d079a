import { shortDate } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  Checkbox,
  Chips,
  Confirm,
  Disclosure,
  EmptyState,
  FieldRow,
  Form,
  type FormState,
  HiddenInput,
  hasErrors,
  ListFilter,
  Pagination,
  Select,
  type SelectProps,
  Stack,
  type Standing,
  Table,
  TableExport,
  Unseen,
} from '#ui/index.ts'
import type { OutreachContact } from '../../application/outreach/contacts.ts'
import type { OutreachDetail } from '../../application/outreach/outreach-details.ts'
import { type OutreachResult, type OutreachRow, type OutreachView, resultOf, turnOf } from '../../domain/outreach.ts'
import { filterFields, filterQuery, type OutreachAsked, outreachViews } from './outreach-filter.ts'
import { contactName } from './outreach-office.ts'
import { outreachWords as words } from './outreach-words.vi.ts'

/** A village or union as filters offer it. */
export interface Choice {
  readonly id: string
  readonly name: string
}

export interface OutreachListProps {
  /** …/van-dong */
  readonly address: string
  readonly asked: OutreachAsked
  readonly counts: ReadonlyMap<OutreachView, number>
  /** The rows of this page, in their order. */
  readonly rows: readonly OutreachRow[]
  /** How many the filter shows, and the place of this page's first. */
  readonly all: number
  readonly first: number
  readonly details: ReadonlyMap<string, OutreachDetail>
  readonly contacts: readonly OutreachContact[]
  readonly villages: readonly Choice[]
  readonly unions: readonly Choice[]
  readonly officers: readonly Choice[]
  readonly may: { readonly assign: boolean; readonly record: (row: OutreachRow) => boolean }
  readonly ownOnly: boolean
  /** What came back of giving out work. */
  readonly form: FormState
}

const signs: Record<OutreachResult, Standing> = {
  'not-contacted': 'plain',
  agrees: 'open',
  considering: 'away',
  unreachable: 'soon',
  declines: 'plain',
  registered: 'done',
}

/** How asking an organisation stands: a word and a sign, and when. */
export const ResultBadge = ({ row, on }: { row: OutreachRow; on?: Temporal.PlainDate | null | undefined }) => {
  const result = resultOf(row)
  return (
    <>
      <Badge is={signs[result]}>{words.results[result]}</Badge>
      {on && result !== 'registered' && <small class="sub">{shortDate(on)}</small>}
    </>
  )
}

/** Why its turn comes early. */
export const turnText = (row: OutreachRow): string =>
  [row.tookPartBefore && words.turns['took-part'], row.petitions > 0 && words.petitions(row.petitions)]
    .filter(Boolean)
    .join(', ') || words.turns[turnOf(row)]

/** The list of outreach: whose turn it is, who asks, what came of it. */
export const OutreachListView = (props: OutreachListProps) => {
  const { address, asked, counts, rows, details, may } = props
  const names = new Map(props.contacts.map((contact) => [contact.id, contactName(contact)]))
  const views = outreachViews.map((view) => ({
    href: `${address}${filterQuery({ ...asked, view })}`,
    label: words.views[view],
    count: counts.get(view) ?? 0,
    current: view === asked.view,
  }))
  const list = (
    <Table
      caption={words.caption}
      rows={rows}
      empty={
        <EmptyState title={props.ownOnly && props.all === 0 ? words.ofNobody : words.empty} icon="people">
          {!props.ownOnly && <p>{words.emptyAbout}</p>}
        </EmptyState>
      }
      columns={[
        {
          head: words.name,
          as: 'main',
          cell: (row) =>
            may.assign ? (
              <Checkbox
                bare
                name="chon"
                id={`chon-${row.organisationId}`}
                value={row.organisationId}
                form={props.form}
                label={
                  <>
                    <Unseen>{words.pick(row.name)}</Unseen>
                    <span aria-hidden="true">{row.name}</span>
                  </>
                }
              />
            ) : (
              row.name
            ),
        },
        { head: words.village, cell: (row) => details.get(row.organisationId)?.village },
        { head: words.why, cell: turnText },
        { head: words.contact, cell: (row) => (row.contactId ? names.get(row.contactId) : words.nobody) },
        {
          head: words.result,
          cell: (row) => <ResultBadge row={row} on={details.get(row.organisationId)?.last?.on} />,
        },
        {
          head: words.record,
          as: 'actions',
          cell: (row) => (
            <a
              class="button small"
              href={`${address}/co-so/${row.organisationId}${filterQuery(asked)}`}
              aria-label={may.record(row) ? words.recordOf(row.name) : `${words.open}: ${row.name}`}
            >
              {may.record(row) ? words.record : words.open}
            </a>
          ),
        },
      ]}
    />
  )
  return (
    <Stack gap={4}>
      <Chips views={views} />
      {!props.ownOnly && <Filters {...props} />}
      {rows.length > 0 && <TableExport action={`${address}/xuat${filterQuery(asked)}`} />}
      {may.assign && rows.length > 0 ? (
        <Form action={`${address}/giao`} form={props.form} label={words.caption}>
          {Object.entries(filterFields(asked)).map(([name, value]) => (
            <HiddenInput name={`loc.${name}`} value={value} />
          ))}
          {list}
          <Bulk {...props} />
        </Form>
      ) : (
        list
      )}
      <Pagination
        previous={asked.page > 1 ? `${address}${filterQuery(asked, asked.page - 1)}` : undefined}
        next={props.first + rows.length < props.all ? `${address}${filterQuery(asked, asked.page + 1)}` : undefined}
        about={words.range(props.first + 1, props.first + rows.length, props.all)}
      />
      {may.assign && <ToHeads address={address} />}
    </Stack>
  )
}

/** Village, union, contact: each narrows the list, and stands in the address. */
const Filters = (props: OutreachListProps) => {
  const { address, asked, villages, unions, contacts } = props
  const { xem } = filterFields(asked)
  const choices = (all: readonly Choice[]) => all.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <ListFilter label={words.filterBy} open={Boolean(asked.villageId || asked.unionId || asked.contactId)}>
      <Form action={address} method="get" inline label={words.filter}>
        <HiddenInput name="xem" value={xem} />
        <Select
          name="thon"
          label={words.village}
          value={asked.villageId ?? ''}
          empty={words.anyVillage}
          choices={choices(villages)}
          narrow
        />
        {unions.length > 0 && (
          <Select
            name="doan-the"
            label={words.union}
            value={asked.unionId ?? ''}
            empty={words.anyUnion}
            choices={choices(unions)}
            narrow
          />
        )}
        <Select
          name="nguoi"
          label={words.contact}
          value={asked.contactId === 'nobody' ? 'chua' : (asked.contactId ?? '')}
          empty={words.anyContact}
          choices={[
            { value: 'chua', label: words.nobody },
            ...contacts.map((contact) => ({ value: contact.id, label: contactName(contact) })),
          ]}
          narrow
        />
        <Button>{words.filter}</Button>
      </Form>
    </ListFilter>
  )
}

/** Who can be given work: officers, heads, unions' persons, others. */
export const contactChoices = (
  props: Pick<OutreachListProps, 'contacts' | 'officers' | 'villages' | 'unions'>,
): SelectProps['choices'] => {
  const named = props.contacts.filter((contact) => contact.named)
  const of = (kind: string, all: readonly Choice[], label: (name: string) => string) =>
    all.map(({ id, name }) => ({ value: `${kind}:${id}`, label: label(name) }))
  const groups = [
    { group: words.heads, choices: of('village', props.villages, words.headOf) },
    { group: words.unions, choices: of('union', props.unions, words.personOf) },
    { group: words.officers, choices: of('officer', props.officers, (name) => name) },
    { group: words.named, choices: named.map((one) => ({ value: `contact:${one.id}`, label: contactName(one) })) },
  ]
  return groups.filter(({ choices }) => choices.length > 0)
}

/** What is done with the rows that were chosen. */
const Bulk = (props: OutreachListProps) => {
  const { form, all, address, unions } = props
  return (
    <Disclosure summary={words.bulk} open={hasErrors(form)}>
      <Stack gap={3}>
        <Checkbox name="tat-ca" label={words.pickAll(all)} form={form} bare />
        <FieldRow>
          <Select
            name="who"
            label={words.assignTo}
            choices={[...contactChoices(props), { value: 'nobody', label: words.unassign }]}
            form={form}
          />
          <Button primary>{words.assign}</Button>
        </FieldRow>
        {unions.length > 0 && (
          <FieldRow>
            <Select
              name="union"
              label={words.memberOf}
              choices={unions.map(({ id, name }) => ({ value: id, label: name }))}
              form={form}
            />
            <Button formaction={`${address}/hoi-vien`}>{words.enrol}</Button>
          </FieldRow>
        )}
      </Stack>
    </Disclosure>
  )
}

/** Everybody of a village to its head, in one press. */
const ToHeads = ({ address }: { address: string }) => (
  <Confirm
    verb={words.toHeads}
    icon="place"
    small
    question={<p>{words.toHeadsAbout}</p>}
    yes={words.toHeadsYes}
    action={`${address}/giao-theo-thon`}
  />
)
