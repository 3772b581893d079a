import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { petitionHref } from '#modules/petitions/index.ts'
import {
  Badge,
  Button,
  Chips,
  Disclosure,
  Form,
  Note,
  newForm,
  Pagination,
  Row,
  Stack,
  Table,
  TableExport,
  Tabs,
} from '#ui/index.ts'
import type { Tally } from '../application/tally.ts'
import {
  type ApartPair,
  apartPairs,
  type LikelyPair,
  likelyPairs,
  linesIn,
  type PetitionLine,
  petitionLines,
  type RegistrationLine,
  type RowPart,
  registrationLines,
  rowParts,
} from './counted-lines.ts'
import { rowsWords as words } from './rows-words.vi.ts'

/** As many rows as one looks through at a time. */
const PAGE = 100

export interface CountedRowsProps {
  readonly tally: Tally
  /** "2026", and …/2026/cach-tinh. */
  readonly dialogueAddress: string
  readonly address: string
  readonly asked: { readonly what: 'dang-ky' | 'kien-nghi'; readonly part: RowPart; readonly page: number }
  /** The rule set counts petitions of registered organisations only. */
  readonly registeredOnly: boolean
  readonly may: { readonly override: boolean; readonly merge: boolean; readonly correct: boolean }
}

/** Every row behind the two figures, with why it counts or not (R9), and what an officer can do about it. */
export const CountedRows = (props: CountedRowsProps) => {
  const { tally, address, asked } = props
  const registrations = registrationLines(tally)
  const petitions = petitionLines(tally)
  const isPetitions = asked.what === 'kien-nghi'
  const lines: readonly (RegistrationLine | PetitionLine)[] = isPetitions ? petitions : registrations
  const at = (changes: Partial<CountedRowsProps['asked']>) => hrefOf(address, { ...asked, page: 1, ...changes })
  const shown = linesIn(lines, asked.part)
  const pages = Math.max(1, Math.ceil(shown.length / PAGE))
  const page = Math.min(asked.page, pages)
  const first = (page - 1) * PAGE
  const rows = shown.slice(first, first + PAGE)
  const isRegistration = (row: RegistrationLine | PetitionLine): row is RegistrationLine => 'receivedAt' in row
  return (
    <Stack gap={5}>
      <ul class="small">
        <li>{words.allP(tally.allP)}</li>
        <li>{words.registeredP(tally.registeredOnlyP)}</li>
        <li>{words.chosenP(props.registeredOnly)}</li>
      </ul>
      <Doubles pairs={likelyPairs(tally)} address={address} mayMerge={props.may.merge} />
      <ToldApart pairs={apartPairs(tally)} address={address} mayMerge={props.may.merge} />
      <Tabs
        label={words.title}
        views={[
          {
            href: at({ what: 'dang-ky', part: 'tat-ca' }),
            label: words.registrations(tally.r, registrations.length),
            current: !isPetitions,
          },
          {
            href: at({ what: 'kien-nghi', part: 'tat-ca' }),
            label: words.petitions(tally.p, petitions.length),
            current: isPetitions,
          },
        ]}
      />
      <Row apart>
        <Chips
          views={rowParts.map((part) => ({
            href: at({ part }),
            label: words.parts[part],
            count: linesIn(lines, part).length,
            current: part === asked.part,
          }))}
        />
        {lines.length > 0 && <TableExport action={`${address}/xuat/${asked.what}?loc=${asked.part}`} />}
      </Row>
      {rows.length === 0 && <p class="quiet">{isPetitions ? words.noPetitions : words.noRegistrations}</p>}
      {rows.length > 0 && isPetitions && (
        <PetitionRows rows={rows.filter((row): row is PetitionLine => !isRegistration(row))} {...props} />
      )}
      {rows.length > 0 && !isPetitions && <RegistrationRows rows={rows.filter(isRegistration)} {...props} />}
      <Pagination
        previous={page > 1 ? at({ page: page - 1 }) : undefined}
        next={page < pages ? at({ page: page + 1 }) : undefined}
        about={words.range(first + 1, first + rows.length, shown.length)}
      />
    </Stack>
  )
}

/** The address of a part of the rows. */
function hrefOf(address: string, { what, part, page }: CountedRowsProps['asked']): string {
  const query = new URLSearchParams({
    ...(what === 'kien-nghi' && { xem: what }),
    ...(part !== 'tat-ca' && { loc: part }),
    ...(page > 1 && { trang: String(page) }),
  }).toString()
  return query ? `${address}?${query}` : address
}

const Counted = ({ counted }: { counted: boolean }) => (
  <Badge is={counted ? 'done' : 'plain'}>{counted ? words.yes : words.no}</Badge>
)

const Why = ({ row }: { row: RegistrationLine | PetitionLine }) => (
  <>
    {words.reasons[row.why]}
    {row.officersReason && <small class="sub">{words.officersReason(row.officersReason)}</small>}
    {'standsIn' in row && row.standsIn && (
      <small class="sub">{words.standsIn(row.standsIn.name, shortDateTime(row.standsIn.receivedAt))}</small>
    )}
  </>
)

/** Where an officer sets what is missing, or says otherwise. */
const Change = ({
  row,
  address,
  may,
}: Pick<CountedRowsProps, 'address' | 'may'> & { row: RegistrationLine | PetitionLine }) => {
  if (!row.group) return null
  const isUnknown = row.why.startsWith('unknown')
  if (isUnknown && 'receivedAt' in row && may.correct)
    return (
      <a class="button small" href={`/can-bo/dang-ky/${row.id}/sua`} aria-label={words.setKindOf(row.name)}>
        {words.setKind}
      </a>
    )
  return may.override ? (
    <a class="button small ghost" href={`${address}/doi/${row.rowId}`} aria-label={words.changeOf(row.name)}>
      {words.change}
    </a>
  ) : null
}

const RegistrationRows = ({ rows, ...props }: CountedRowsProps & { rows: readonly RegistrationLine[] }) => (
  <Table
    caption={words.registrationsCaption}
    rows={rows}
    columns={[
      { head: words.name, as: 'main', cell: ({ id, name }) => <a href={`/can-bo/dang-ky/${id}`}>{name}</a> },
      { head: words.receivedAt, as: 'narrow', cell: ({ receivedAt }) => shortDateTime(receivedAt) },
      { head: words.counted, cell: ({ counted }) => <Counted counted={counted} /> },
      { head: words.why, cell: (row) => <Why row={row} /> },
      { head: words.change, as: 'actions', cell: (row) => <Change row={row} {...props} /> },
    ]}
  />
)

const PetitionRows = ({ rows, ...props }: CountedRowsProps & { rows: readonly PetitionLine[] }) => (
  <Table
    caption={words.petition}
    rows={rows}
    columns={[
      {
        head: words.petition,
        as: 'main',
        cell: ({ id, number, title }) => (
          <a href={petitionHref({ id, dialogue: props.dialogueAddress, number })}>
            {words.number(number)}: {title}
          </a>
        ),
      },
      { head: words.sender, cell: ({ name }) => name },
      { head: words.counted, cell: ({ counted }) => <Counted counted={counted} /> },
      { head: words.why, cell: (row) => <Why row={row} /> },
      {
        head: words.registered,
        cell: ({ registered }) => (registered ? words.isRegistered : words.notRegistered),
      },
      { head: words.change, as: 'actions', cell: (row) => <Change row={row} {...props} /> },
    ]}
  />
)

/** Organisations that look like one, each pair with the way to look at both and to say so. */
const Doubles = ({ pairs, address, mayMerge }: { pairs: readonly LikelyPair[]; address: string; mayMerge: boolean }) =>
  pairs.length === 0 ? null : (
    <Note is="soon" title={words.doubles}>
      <ul class="bullets">
        {pairs.map(({ one, other, why }) => (
          <li>
            {words.pair(one.name, other.name, words.doubleWhy[why])}{' '}
            {mayMerge && (
              <a href={`${address}/la-mot/${one.id}/${other.id}`} aria-label={words.compareOf(one.name, other.name)}>
                {words.compare}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Note>
  )

/** Those that were looked at and found to be two, with the way to ask about them again. */
const ToldApart = ({
  pairs,
  address,
  mayMerge,
}: {
  pairs: readonly ApartPair[]
  address: string
  mayMerge: boolean
}) =>
  pairs.length === 0 ? null : (
    <Disclosure summary={words.apart(pairs.length)}>
      <ul class="lines">
        {pairs.map(({ id, one, other }) => (
          <li class="row apart">
            <span>{words.apartPair(one.name, other.name)}</span>
            {mayMerge && (
              <Form
                action={`${address}/la-hai/${id}/bo`}
                form={newForm()}
                label={words.undoApartOf(one.name, other.name)}
              >
                <Button small>{words.undoApart}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
