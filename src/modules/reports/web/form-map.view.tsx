import { shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  ButtonLink,
  CellMap,
  Confirm,
  EmptyState,
  FileInput,
  Form,
  type FormState,
  HiddenInput,
  Note,
  Row,
  RowLink,
  Select,
  type SelectProps,
  Stack,
  Table,
  Tabs,
} from '#ui/index.ts'
import { formInUse, type ReportForm } from '../application/report-forms.ts'
import { factFields, headsAbove, inColumns, isFormField, rowFields, type SlottedRow } from '../domain/index.ts'
import { fieldNames, formWords as words } from './form-words.vi.ts'

export const FORMS = '/can-bo/thiet-lap/bieu-mau-bao-cao'

const stateOf = (form: ReportForm, inUse: ReportForm | null): string => {
  if (form.id === inUse?.id) return words.states.inUse
  if (form.putAside) return words.states.putAside
  return form.repeatedRow === null ? words.states.unmapped : words.states.older
}

/** Every version of the form, and the place for a new one. */
export const FormVersions = ({ forms, form }: { forms: readonly ReportForm[]; form: FormState }) => {
  const inUse = formInUse(forms)
  return (
    <Stack gap={5}>
      <section class="stack gap-3">
        <h2>{words.versions}</h2>
        <Table
          caption={words.versions}
          rows={forms}
          empty={<EmptyState title={words.none}>{words.noneHint}</EmptyState>}
          columns={[
            { head: words.columns.version, as: 'lead', cell: ({ seq }) => words.version(seq) },
            {
              head: words.columns.file,
              as: 'main',
              cell: ({ id, name }) => <RowLink href={`${FORMS}/${id}`}>{name}</RowLink>,
            },
            {
              head: words.columns.added,
              cell: ({ addedAt, addedBy }) => words.added(shortDateTime(addedAt), addedBy ?? ''),
            },
            {
              head: words.columns.state,
              bare: true,
              cell: (one) => <Badge is={one.id === inUse?.id ? 'done' : 'plain'}>{stateOf(one, inUse)}</Badge>,
            },
          ]}
        />
      </section>
      <section class="stack gap-3">
        <h2>{words.upload.title}</h2>
        <Form action={FORMS} form={form} files>
          <FileInput
            name="file"
            label={words.upload.file}
            hint={words.upload.hint}
            accept=".xlsx,.docx"
            most={1}
            form={form}
          />
          <div>
            <Button primary icon="upload">
              {words.upload.send}
            </Button>
          </div>
        </Form>
      </section>
    </Stack>
  )
}

const choices: SelectProps['choices'] = [
  { group: words.map.ofPetition, choices: rowFields.map((value) => ({ value, label: fieldNames[value] })) },
  { group: words.map.once, choices: factFields.map((value) => ({ value, label: fieldNames[value] })) },
]
const onceOnly: SelectProps['choices'] = factFields.map((value) => ({ value, label: fieldNames[value] }))

/** The name a slot's choice is sent under. */
export const slotName = (key: string): string => `o.${key}`

export interface FormMapProps {
  readonly form: ReportForm
  /** The tables of the file: their keys and names. */
  readonly tables: readonly { readonly key: string; readonly name: string }[]
  readonly tableKey: string
  readonly repeated: number | null
  readonly rows: readonly SlottedRow[]
  /** What is chosen for each slot, or proposed. */
  readonly fields: ReadonlyMap<string, string>
  readonly state: FormState
  /** The choices are the program's guess, not what somebody saved. */
  readonly guessed: boolean
}

/** Ghép ô: the form as it stands, with a choice in each cell that can be filled in. */
export const FormMap = ({ form, tables, tableKey, repeated, rows, fields, state, guessed }: FormMapProps) => {
  // What stands above a cell of the repeated row tells what it is for, on a phone too.
  const headOf = (row: SlottedRow, column: number) =>
    row.number === repeated ? (headsAbove(rows, row.number, column)[0] ?? '').slice(0, 60) : ''
  const address = `${FORMS}/${form.id}`
  const to = (changes: { bang?: string; dong?: number }) =>
    `${address}?${new URLSearchParams({ bang: changes.bang ?? tableKey, ...(changes.dong ? { dong: String(changes.dong) } : {}) })}`
  return (
    <Stack gap={4}>
      <Row>
        <ButtonLink small icon="download" href={`${address}/tep`} download>
          {words.map.original}
        </ButtonLink>
        {!form.putAside && form.repeatedRow !== null && (
          <Confirm
            small
            verb={words.map.putAside}
            question={<p>{words.map.putAsideAbout}</p>}
            yes={words.map.putAside}
            action={`${address}/thoi-dung`}
            version={form.version}
          />
        )}
      </Row>
      {tables.length > 1 && (
        <Tabs
          label={words.map.tables}
          views={tables.map(({ key, name }, place) => ({
            href: to({ bang: key }),
            label: name || words.map.table(place + 1),
            current: key === tableKey,
          }))}
        />
      )}
      {(repeated === null || guessed) && <Note>{repeated === null ? words.map.choose : words.map.proposed}</Note>}
      <Form action={address} version={form.version} form={state}>
        <HiddenInput name="bang" value={tableKey} />
        <HiddenInput name="dong" value={repeated ?? undefined} />
        <CellMap
          caption={words.map.caption}
          rows={rows.map((row) => ({
            label: row.number === 0 ? words.map.outside : words.map.row(row.number),
            chosen: row.number === repeated,
            head:
              row.number === repeated ? (
                <Badge is="done">{words.map.repeats}</Badge>
              ) : row.repeatable && row.number > 0 ? (
                <a class="small" href={to({ dong: row.number })} aria-label={words.map.repeatOf(row.number)}>
                  {words.map.repeat}
                </a>
              ) : null,
            cells: inColumns(row.cells).map((cell) => ({
              label: cell.ref && words.map.cell(cell.ref),
              span: cell.span,
              text: cell.text,
              children:
                cell.slots.length === 0
                  ? undefined
                  : cell.slots.map(({ key, said, isPlaceholder }) => (
                      <Select
                        name={slotName(key)}
                        label={
                          isPlaceholder
                            ? words.map.placeholder(cell.ref, said)
                            : words.map.cell(cell.ref, headOf(row, cell.column))
                        }
                        empty={words.map.keep}
                        value={fields.get(key) ?? ''}
                        error={state.errors[slotName(key)]}
                        choices={row.number === repeated ? choices : onceOnly}
                      />
                    )),
            })),
          }))}
        />
        <div>
          <Button primary>{words.map.save}</Button>
        </div>
      </Form>
    </Stack>
  )
}

/** What was chosen, of what the page offers; a name that is no field is left out. */
export const chosenFields = (
  values: Readonly<Record<string, string | readonly string[]>>,
  rows: readonly SlottedRow[],
) =>
  new Map(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ slots }) =>
        slots.flatMap(({ key }) => {
          const chosen = values[slotName(key)]
          return typeof chosen === 'string' && isFormField(chosen) ? [[key, chosen] as const] : []
        }),
      ),
    ),
  )
