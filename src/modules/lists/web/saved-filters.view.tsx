import {
  Badge,
  Button,
  Chips,
  Confirm,
  EmptyState,
  Form,
  type FormState,
  HiddenInput,
  Row,
  Stack,
  Table,
  TextInput,
} from '#ui/index.ts'
import { LONGEST_FILTER_NAME, MOST_FILTERS, type SavedFilter } from '../domain/index.ts'
import { filterWords as words } from './words.vi.ts'

/** The form that gives a filter a name. */
const SaveForm = ({ home, query, form }: { home: string; query: string; form?: FormState | undefined }) => (
  <Form action={`${home}/bo-loc`} form={form} label={words.save}>
    <HiddenInput name="query" value={query} />
    <TextInput name="name" label={words.name} hint={words.nameHint} form={form} maxLength={LONGEST_FILTER_NAME} />
    <div>
      <Button>{words.save}</Button>
    </div>
  </Form>
)

export interface SavedFiltersProps {
  readonly filters: readonly SavedFilter[]
  /** What stands behind the "?" of the list as it is filtered now. */
  readonly query: string
  /** Whether it says more than the list does unasked. */
  readonly worthSaving: boolean
  /** The list's address. */
  readonly home: string
}

/** An officer's own filters as chips over their list, and the way to keep the one he looks through. */
export const SavedFilters = ({ filters, query, worthSaving, home }: SavedFiltersProps) => {
  const known = filters.some((filter) => filter.query === query)
  const mayBeKept = worthSaving && !known && filters.length < MOST_FILTERS
  if (filters.length === 0 && !mayBeKept) return null
  return (
    <Row>
      {filters.length > 0 && (
        <Chips
          label={words.mine}
          views={filters.map((filter) => ({
            href: `${home}?${filter.query}`,
            label: filter.name,
            current: filter.query === query,
          }))}
        />
      )}
      {filters.length > 0 && <a href={`${home}/bo-loc`}>{words.edit}</a>}
      {mayBeKept && (
        <details class="confirm">
          <summary class="button small ghost">{words.save}</summary>
          <div class="confirm-body">
            <SaveForm home={home} query={query} />
          </div>
        </details>
      )}
    </Row>
  )
}

export interface SavedFiltersPageProps {
  readonly filters: readonly SavedFilter[]
  readonly home: string
  /** The filter that could not be saved, come back. */
  readonly saving: { readonly query: string; readonly form: FormState } | null
  /** The one whose new name could not be taken, come back. */
  readonly renaming: { readonly id: string; readonly form: FormState } | null
}

/** An officer's filters of one list: renamed, put in order, removed; one may open the list. */
export const SavedFiltersPage = ({ filters, home, saving, renaming }: SavedFiltersPageProps) => {
  const at = (id: string) => `${home}/bo-loc/${id}`
  const last = filters.length - 1
  return (
    <Stack gap={5}>
      {saving && <SaveForm home={home} query={saving.query} form={saving.form} />}
      <Table
        caption={words.caption}
        rows={filters.map((filter, place) => ({ ...filter, place }))}
        empty={
          <EmptyState title={words.none} icon="filter">
            {words.noneAbout}
          </EmptyState>
        }
        columns={[
          {
            head: words.name,
            as: 'main',
            cell: (filter) => <a href={`${home}?${filter.query}`}>{filter.name}</a>,
          },
          {
            head: words.opens,
            bare: true,
            cell: (filter) => filter.opensFirst && <Badge is="open">{words.opensFirst}</Badge>,
          },
          {
            head: words.order,
            bare: true,
            cell: ({ id, name, place }) =>
              last > 0 && (
                <Form action={at(id)} inline>
                  {place > 0 && (
                    <Button small name="does" value="up" label={words.upOf(name)}>
                      {words.up}
                    </Button>
                  )}
                  {place < last && (
                    <Button small name="does" value="down" label={words.downOf(name)}>
                      {words.down}
                    </Button>
                  )}
                </Form>
              ),
          },
          {
            head: words.acts,
            bare: true,
            cell: (filter) => (
              <Row gap={2}>
                <Confirm
                  verb={words.rename}
                  small
                  question={words.renameOf(filter.name)}
                  yes={words.rename}
                  action={at(filter.id)}
                  hidden={{ does: 'rename' }}
                  form={renaming?.id === filter.id ? renaming.form : undefined}
                  open={renaming?.id === filter.id}
                >
                  <TextInput
                    name="name"
                    id={`ten-${filter.id}`}
                    label={words.name}
                    value={renaming?.id === filter.id ? undefined : filter.name}
                    form={renaming?.id === filter.id ? renaming.form : undefined}
                    maxLength={LONGEST_FILTER_NAME}
                  />
                </Confirm>
                <Form action={at(filter.id)} inline>
                  <Button small ghost name="does" value={filter.opensFirst ? 'open-usual' : 'open-first'}>
                    {filter.opensFirst ? words.usual : words.first}
                  </Button>
                </Form>
                <Confirm
                  verb={words.remove}
                  small
                  question={words.removeQuestion(filter.name)}
                  yes={words.removeYes}
                  action={at(filter.id)}
                  hidden={{ does: 'remove' }}
                />
              </Row>
            ),
          },
        ]}
      />
    </Stack>
  )
}
