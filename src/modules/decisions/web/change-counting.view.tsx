import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { maskPhone, organisationWords } from '#modules/organisations/index.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Columns,
  DescriptionList,
  Form,
  type FormState,
  Note,
  newForm,
  RadioGroup,
  Stack,
  Table,
  TextArea,
} from '#ui/index.ts'
import type { CountedGroup } from '../application/counted-group.ts'
import type { Tally } from '../application/tally.ts'
import type { ToldRow } from '../application/told-rows.ts'
import { rowsWords as words } from './rows-words.vi.ts'
import { words as pageWords } from './words.vi.ts'

/** What the count would come to. */
export type WouldBe = Pick<Tally, 'r' | 'p' | 'verdict'>

export interface OverrideProps {
  readonly action: string
  readonly group: CountedGroup
  readonly rows: readonly ToldRow[]
  /** By its kind and place, counted by an officer's word, and not counted. */
  readonly wouldBe: { readonly kind: WouldBe; readonly yes: WouldBe; readonly no: WouldBe }
  /** Of its row in the register; 0: it is in none yet. */
  readonly version: number
  readonly form: FormState
}

const come = ({ r, p, verdict }: WouldBe): string => words.wouldBe(r, p, pageWords.verdicts[verdict].title)

/** An officer's word on whether an organisation counts (R9), with what each choice comes to. */
export const OverrideCounting = ({ action, group, rows, wouldBe, version, form }: OverrideProps) => (
  <Stack gap={4}>
    <ToldRows rows={rows} />
    {group.organisationId === null && <Note is="plain">{words.intoRegister}</Note>}
    <Card gap={3}>
      <Form action={action} form={form} version={version} label={words.changeTitle}>
        <RadioGroup
          name="counts"
          label={words.changeQuestion}
          hint={words.changeHint}
          choices={[
            { value: 'kind', label: words.byKind, hint: come(wouldBe.kind) },
            { value: 'yes', label: words.countsYes, hint: come(wouldBe.yes) },
            { value: 'no', label: words.countsNo, hint: come(wouldBe.no) },
          ]}
          form={form}
        />
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={2} maxLength={500} form={form} />
        <Buttons>
          <Button primary>{words.changeYes}</Button>
        </Buttons>
      </Form>
    </Card>
  </Stack>
)

/** The forms by which an organisation shows itself. */
const ToldRows = ({ rows }: { rows: readonly ToldRow[] }) => (
  <Table
    caption={words.toldRows}
    rows={rows}
    columns={[
      { head: words.name, as: 'main', cell: ({ name, href }) => <a href={href}>{name}</a> },
      { head: words.what, cell: ({ what }) => words.whats[what] },
      { head: organisationWords.kind, cell: ({ kind }) => (kind ? organisationWords.kinds[kind] : words.unknown) },
      { head: words.place, cell: ({ place }) => place || words.unknown },
      { head: words.receivedAt, cell: ({ receivedAt }) => shortDateTime(receivedAt) },
    ]}
  />
)

export interface SameProps {
  readonly action: string
  /** Where it is said that they are two. */
  readonly apart: string
  readonly one: { readonly group: CountedGroup; readonly rows: readonly ToldRow[] }
  readonly other: { readonly group: CountedGroup; readonly rows: readonly ToldRow[] }
  readonly form: FormState
}

/** Two that look like one, side by side, and the press that makes them one, or says that they are two. */
export const SameOrganisation = ({ action, apart, one, other, form }: SameProps) => {
  const [kept, gone] = [one.group.organisationId, other.group.organisationId]
  const bothInRegister = kept !== null && gone !== null && kept !== gone
  return (
    <Stack gap={4}>
      <Columns as="half">
        <Side {...one} />
        <Side {...other} />
      </Columns>
      {bothInRegister ? (
        <Note title={words.bothInRegister}>
          <p>{words.bothInRegisterAbout}</p>
          <Buttons>
            <ButtonLink href={`/can-bo/doanh-nghiep/${gone}/gop?vao=${kept}`} primary>
              {words.merge(other.group.name, one.group.name)}
            </ButtonLink>
          </Buttons>
        </Note>
      ) : (
        <Card gap={3}>
          <p>{words.sameAbout}</p>
          <Form action={action} form={form} label={words.sameYes}>
            <Button primary>{words.sameYes}</Button>
          </Form>
        </Card>
      )}
      <Card gap={3}>
        <p>{words.twoAbout}</p>
        <Form action={apart} form={newForm()} label={words.twoYes}>
          <Button>{words.twoYes}</Button>
        </Form>
      </Card>
    </Stack>
  )
}

const Side = ({ group, rows }: SameProps['one']) => {
  const first = <T,>(of: (row: ToldRow) => T | null) =>
    rows.map(of).find((value) => value !== null && value !== '') ?? null
  const kind = first((row) => row.kind)
  return (
    <Card gap={3}>
      <h2>{group.name}</h2>
      <DescriptionList
        narrow
        items={[
          { term: words.inRegister, detail: group.organisationId ? words.yesInRegister : words.notInRegister },
          { term: organisationWords.kind, detail: kind && organisationWords.kinds[kind] },
          { term: words.place, detail: first((row) => row.place) },
          { term: organisationWords.phoneLabel, detail: maskPhone(first((row) => row.phone) ?? '') },
          { term: organisationWords.identifier, detail: first((row) => row.identifierMask) },
        ]}
      />
      <ul class="lines">
        {rows.map((row) => (
          <li>
            <a href={row.href}>{row.name}</a>{' '}
            <span class="quiet">
              {words.whats[row.what]} · {shortDateTime(row.receivedAt)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
