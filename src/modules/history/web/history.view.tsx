import { atStart, shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  Button,
  ButtonLink,
  DateInput,
  EmptyState,
  FieldRow,
  Form,
  ListFilter,
  newForm,
  Pagination,
  Select,
  Stack,
  Table,
  TableExport,
} from '#ui/index.ts'
import type { ToldEntry } from '../application/teller.ts'
import { words } from './words.vi.ts'

type Query = Readonly<Partial<Record<string, string>>>

export interface HistoryPageProps {
  path: string
  entries: readonly ToldEntry[]
  officers: readonly { readonly id: string; readonly name: string }[]
  /** What the modules call their acts. */
  kinds: readonly string[]
  query: Query
  /** Where the next stretch begins. */
  next: string | undefined
  /** Where the whole list is posted to, to be taken along; left out where it is not. */
  takenAlong?: string | undefined
  /** Other words where it is not a unit's history: for the filter by person, and for strangers. */
  said?: { readonly officer: string; readonly public: string } | undefined
}

const whoDid =
  (stranger: string) =>
  (entry: ToldEntry): string =>
    entry.actor === 'officer' ? (entry.officerName ?? words.system) : entry.actor === 'public' ? stranger : words.system

const withQuery = (path: string, query: Query, change: Query): string => {
  const all = Object.entries({ ...query, ...change }).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return all.length > 0 ? `${path}?${new URLSearchParams(all)}` : path
}

/** Nhật ký của đơn vị. */
export const HistoryPage = (props: HistoryPageProps) => {
  const { path, query } = props
  const form = newForm(Object.fromEntries(Object.entries(query).map(([key, value]) => [key, value ?? ''])))
  const isFiltered = ['can-bo', 'loai', 'tu', 'den'].some((key) => Boolean(query[key]))
  return (
    <Stack gap={4}>
      <ListFilter label={words.filters} open={isFiltered}>
        <Form action={path} method="get" form={form} label={words.filter}>
          <FieldRow>
            <Select
              name="can-bo"
              label={props.said?.officer ?? words.officer}
              form={form}
              empty={words.everyone}
              choices={props.officers.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Select
              name="loai"
              label={words.kind}
              form={form}
              empty={words.everything}
              choices={props.kinds.map((label) => ({ value: label, label }))}
            />
            <DateInput name="tu" label={words.from} form={form} />
            <DateInput name="den" label={words.to} form={form} />
          </FieldRow>
          <div class="buttons">
            <Button icon="filter">{words.filter}</Button>
            {isFiltered && (
              <ButtonLink href={path} ghost>
                {words.clear}
              </ButtonLink>
            )}
          </div>
        </Form>
      </ListFilter>
      {props.takenAlong && props.entries.length > 0 && <TableExport action={props.takenAlong} />}
      <Table
        caption={words.title}
        rows={props.entries}
        empty={<EmptyState title={isFiltered ? words.noneHere : words.none} icon="history" />}
        columns={[
          { head: words.when, cell: (entry) => <span class="num">{shortDateTime(entry.at)}</span> },
          { head: words.who, cell: whoDid(props.said?.public ?? words.public) },
          {
            head: words.what,
            as: 'main',
            cell: (entry) => {
              const said = atStart(entry.sentence ?? words.unknown(entry.code))
              return entry.href ? <a href={entry.href}>{said}</a> : said
            },
          },
        ]}
      />
      <Pagination
        previous={query.truoc ? withQuery(path, query, { truoc: undefined }) : undefined}
        next={props.next ? withQuery(path, query, { truoc: props.next }) : undefined}
      />
    </Stack>
  )
}
