import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  type Column,
  DateInput,
  EmptyState,
  FieldRow,
  Form,
  type FormState,
  HiddenInput,
  Note,
  RowLink,
  SearchBox,
  Select,
  Stack,
  Table,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { LinkTarget, UnregisteredPaper } from '../application/incoming-events.ts'
import type { IncomingRow } from '../application/incoming-query.ts'
import { numberShown } from '../domain/index.ts'
import { INCOMING_BOOK } from './addresses.ts'
import { incomingWords as said } from './incoming-words.vi.ts'
import { registerWords } from './register-words.vi.ts'

const { columns: heads } = said

/** Where the petitions of a paper stand, in words. */
export type SayStages = (stages: readonly string[]) => string

const what = ({ typeName, abstract, isPetition }: IncomingRow): string =>
  [typeName || (isPetition ? said.petition : ''), abstract].filter(Boolean).join(': ')

/** On screen what belongs together stands together. */
const onScreen = (sayStages: SayStages): readonly Column<IncomingRow>[] => [
  {
    head: said.screen.number,
    as: 'lead',
    cell: (row) => (
      <>
        {numberShown(row.number)}
        <small class="sub">{dateWithYear(row.arrivedOn)}</small>
      </>
    ),
  },
  {
    head: heads.abstract,
    as: 'main',
    cell: (row) => <RowLink href={`${INCOMING_BOOK}/${row.id}`}>{what(row) || said.edit}</RowLink>,
  },
  {
    head: said.screen.author,
    cell: (row) => (
      <>
        {row.author}
        <small class="sub">{said.notationAndDay(row.notation, row.dated ? dateWithYear(row.dated) : '')}</small>
      </>
    ),
  },
  {
    head: said.screen.receiver,
    cell: (row) => [row.receiver, row.passedOn && dateWithYear(row.passedOn), row.takenBy].filter(Boolean).join(', '),
  },
  { head: heads.dueOn, as: 'narrow', cell: (row) => row.followed?.dueOn && dateWithYear(row.followed.dueOn) },
  {
    head: said.screen.progress,
    cell: (row) =>
      row.followed && (
        <>
          {sayStages(row.followed.stages)}
          <small class="sub">{row.followed.answer}</small>
        </>
      ),
  },
  { head: heads.note, cell: (row) => row.note },
]

/** On paper the columns of Phụ lục IV, and those of the register that follows what came in. */
const onPaper = (sayStages: SayStages): readonly Column<IncomingRow>[] => [
  { head: heads.arrivedOn, as: 'narrow', cell: (row) => dateWithYear(row.arrivedOn) },
  { head: heads.number, as: 'lead', cell: (row) => numberShown(row.number) },
  { head: heads.author, cell: (row) => row.author },
  {
    head: heads.notation,
    cell: (row) => said.notationAndDay(row.notation, row.dated ? dateWithYear(row.dated) : ''),
  },
  {
    head: heads.abstract,
    as: 'main',
    cell: what,
  },
  { head: heads.receiver, cell: (row) => row.receiver },
  { head: heads.passedOn, as: 'narrow', cell: (row) => row.passedOn && dateWithYear(row.passedOn) },
  { head: heads.takenBy, cell: (row) => row.takenBy },
  { head: heads.dueOn, as: 'narrow', cell: (row) => row.followed?.dueOn && dateWithYear(row.followed.dueOn) },
  { head: heads.progress, cell: (row) => sayStages(row.followed?.stages ?? []) },
  { head: heads.answer, cell: (row) => row.followed?.answer },
  { head: heads.note, cell: (row) => row.note },
]

/** The register as a table. */
export const IncomingTable = ({
  rows,
  searched,
  sayStages,
  printed = false,
}: {
  rows: readonly IncomingRow[]
  searched: boolean
  sayStages: SayStages
  printed?: boolean
}) => (
  <Table
    caption={registerWords.incoming}
    rows={rows}
    empty={<EmptyState title={searched ? registerWords.emptyFound : registerWords.empty} />}
    columns={printed ? onPaper(sayStages) : onScreen(sayStages)}
  />
)

/** Forms on paper that are in no register yet. */
export const WaitingPapers = ({ waiting, year }: { waiting: readonly UnregisteredPaper[]; year: number }) =>
  waiting.length === 0 ? null : (
    <Note is="soon" title={said.waitingTitle(waiting.length)}>
      <Stack gap={2}>
        <p>{said.waitingAbout}</p>
        <ul class="bullets">
          {waiting.slice(0, 5).map(({ arrivedOn, author, abstract }) => (
            <li>{[dateWithYear(arrivedOn), author, abstract].join(', ')}</li>
          ))}
        </ul>
        <Form action={`${INCOMING_BOOK}/vao-so`} label={said.waitingYes} inline>
          <HiddenInput name="year" value={year} />
          <Button>{said.waitingYes}</Button>
        </Form>
      </Stack>
    </Note>
  )

export interface IncomingPageProps {
  /** Where the form is posted, and the page stands. */
  readonly address: string
  readonly version?: number
  readonly form: FormState
  readonly departments: readonly { readonly id: string; readonly name: string }[]
  /** It is a petition's own paper. */
  readonly followed: IncomingRow['followed']
  readonly isPetition: boolean
  readonly chosen: LinkTarget | null
  /** What was searched for, with what was found. */
  readonly search: { readonly words: string; readonly targets: readonly LinkTarget[] }
  readonly yes: string
}

const { fields, link } = said

/** One paper: what stands on it, to whom it goes, and to which petition it belongs. */
export const IncomingPage = (props: IncomingPageProps) => (
  <Stack gap={4}>
    {props.isPetition ? (
      <Card>
        {props.followed && (
          <p>
            <a href={props.followed.href}>{props.followed.label}</a>
          </p>
        )}
        <p class="quiet">{said.fromPetition}</p>
      </Card>
    ) : (
      <Linking {...props} />
    )}
    <Card>
      <Form action={props.address} version={props.version} form={props.form} label={said.edit}>
        {!props.isPetition && <HiddenInput name="petitionId" value={props.chosen?.petitionId ?? ''} />}
        <FieldRow>
          <DateInput name="arrivedOn" label={fields.arrivedOn} form={props.form} />
          <TextInput
            name="typeName"
            label={fields.typeName}
            hint={fields.typeHint}
            maxLength={60}
            form={props.form}
            optional
          />
        </FieldRow>
        {!props.isPetition && <TextInput name="author" label={fields.author} maxLength={200} form={props.form} />}
        <FieldRow>
          <TextInput name="notation" label={fields.notation} maxLength={60} form={props.form} optional />
          <DateInput name="dated" label={fields.dated} form={props.form} optional />
        </FieldRow>
        {!props.isPetition && <TextArea name="abstract" label={fields.abstract} rows={2} form={props.form} />}
        {props.chosen && props.chosen.opinions.length > 0 && (
          <Select
            name="opinionId"
            label={link.opinion}
            empty={link.noOpinion}
            choices={props.chosen.opinions.map(({ id, label }) => ({ value: id, label }))}
            form={props.form}
            optional
          />
        )}
        <FieldRow>
          <Select
            name="departmentId"
            label={fields.department}
            empty={fields.nobody}
            choices={props.departments.map(({ id, name }) => ({ value: id, label: name }))}
            form={props.form}
            optional
          />
          <TextInput name="receiver" label={fields.receiver} maxLength={120} form={props.form} optional />
        </FieldRow>
        <FieldRow>
          <DateInput name="passedOn" label={fields.passedOn} form={props.form} optional />
          <TextInput name="takenBy" label={fields.takenBy} maxLength={120} form={props.form} optional />
        </FieldRow>
        <TextArea name="note" label={fields.note} rows={2} form={props.form} optional />
        <Buttons>
          <Button primary>{props.yes}</Button>
        </Buttons>
      </Form>
    </Card>
  </Stack>
)

/** Which petition it belongs to: searched by number, code or words, chosen by a link. */
const Linking = ({ address, chosen, search, followed }: IncomingPageProps) => (
  <Card>
    <Stack gap={2}>
      <h2>{link.title}</h2>
      {chosen ? (
        <>
          <p>
            {link.chosen} {followed ? <a href={followed.href}>{chosen.label}</a> : chosen.label}
          </p>
          <p>
            <ButtonLink href={`${address}?kien-nghi=0`} small ghost>
              {link.drop}
            </ButtonLink>
          </p>
        </>
      ) : (
        <>
          <p class="small quiet">{link.about}</p>
          <SearchBox
            action={address}
            name="tim"
            value={search.words}
            label={link.search}
            placeholder={link.searchHint}
          />
          {search.words !== '' &&
            (search.targets.length === 0 ? (
              <p>{link.none}</p>
            ) : (
              <ul class="bullets" aria-label={link.found}>
                {search.targets.map(({ petitionId, label }) => (
                  <li>
                    <a href={`${address}?kien-nghi=${petitionId}`}>{label}</a>
                  </li>
                ))}
              </ul>
            ))}
        </>
      )}
    </Stack>
  </Card>
)
