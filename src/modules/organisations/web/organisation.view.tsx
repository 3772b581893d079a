import type { ComponentChildren } from 'preact'
import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  Card,
  Columns,
  Confirm,
  DescriptionList,
  Form,
  type FormState,
  Note,
  newForm,
  Phone,
  RadioGroup,
  RowLink,
  Stack,
  type Standing,
  Table,
  TextArea,
} from '#ui/index.ts'
import type { OrganisationActs, OrganisationDetail } from '../application/organisation-detail.ts'
import type { OpenedIdentifier } from '../application/show-identifiers.ts'
import { actsByYear } from '../domain/index.ts'
import { mergeWords } from './merge-words.vi.ts'
import { officeWords as o } from './office-words.vi.ts'
import { placeText } from './organisation-line.ts'
import { words } from './words.vi.ts'

const HOME = '/can-bo/doanh-nghiep'

/** How a petition's stage is said and shown: the petitions' own words, which come later than the register. */
export type SayStage = (stage: string) => { readonly word: string; readonly is: Standing }

export interface DetailProps {
  readonly organisation: OrganisationDetail
  /** The unions its owner is a member of. */
  readonly unions: readonly { readonly name: string }[]
  readonly acts: OrganisationActs
  readonly sayStage: SayStage
  /** Whether this officer sees how it is reached. */
  readonly contacts: boolean
  /** Whether this officer may open a registration. */
  readonly registrations: boolean
  /** Forms to print with what is known of it. */
  readonly forms: readonly { readonly href: string; readonly label: string }[]
  readonly mayEdit: boolean
  readonly mayMerge: boolean
  /** Whether this officer may have its identifiers opened. */
  readonly mayOpen: boolean
  /** Its identifiers, where he just had. */
  readonly opened: readonly OpenedIdentifier[] | null
  /** The question of counting, when it came back. */
  readonly counting: FormState
  readonly countingOpen: boolean
}

/** One organisation: what is known of it, whether it counts, and what it has done over the years. */
export const OrganisationPage = (props: DetailProps) => (
  <Columns as="aside">
    <Stack gap={5}>
      {props.organisation.mergedInto && <Merged {...props} into={props.organisation.mergedInto} />}
      <Years {...props} />
    </Stack>
    <Stack gap={4}>
      <Card gap={3}>
        <DescriptionList narrow items={factsOf(props)} />
        {props.mayOpen && !props.opened && props.organisation.identifiers.length > 0 && (
          <Form action={`${HOME}/${props.organisation.id}/ma-so`} form={newForm()} label={o.openIdentifiers}>
            <Button small>{o.openIdentifiers}</Button>
          </Form>
        )}
      </Card>
      {!props.organisation.mergedInto && props.forms.length > 0 && <Forms {...props} />}
      {!props.organisation.mergedInto && <Counting {...props} />}
    </Stack>
  </Columns>
)

/** Phiếu điền sẵn: to hand over, to be completed and signed. */
const Forms = ({ forms }: DetailProps) => (
  <Card gap={3}>
    <h2>{o.forms}</h2>
    <p class="small quiet">{o.formsAbout}</p>
    <ul class="stack gap-2">
      {forms.map(({ href, label }) => (
        <li>
          <a href={href} download>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </Card>
)

/** Says where a merged row went, and takes it apart again. */
const Merged = (props: DetailProps & { readonly into: { readonly id: string; readonly name: string } }) => (
  <Card gap={3}>
    <p>
      {o.mergedInto} <a href={`${HOME}/${props.into.id}`}>{props.into.name}</a>.
    </p>
    {props.mayMerge && (
      <Confirm
        verb={mergeWords.splitVerb}
        small
        question={<p>{mergeWords.splitQuestion}</p>}
        yes={mergeWords.splitYes}
        action={`${HOME}/${props.organisation.id}/tach`}
      />
    )}
  </Card>
)

interface Act {
  readonly what: ComponentChildren
  readonly dialogue: string
  readonly on: Day
  readonly state: ComponentChildren
}

/** Its registrations and petitions, year by year. */
const Years = ({ acts, sayStage, registrations: mayOpen }: DetailProps) => {
  const years = actsByYear(acts)
  if (years.length === 0) return <p class="quiet">{o.noActs}</p>
  const petitionAct = (row: OrganisationActs['petitions'][number]): Act => ({
    what: <RowLink href={addressOf(row)}>{row.title}</RowLink>,
    dialogue: row.number ? o.number(row.number, row.address ?? '') : o.waiting,
    on: row.received_on,
    state: <StageBadge {...sayStage(row.stage)} on={row.answered_on} />,
  })
  const registrationAct = (row: OrganisationActs['registrations'][number]): Act => ({
    what: mayOpen ? <RowLink href={`/can-bo/dang-ky/${row.id}`}>{o.registration}</RowLink> : o.registration,
    dialogue: o.year(row.address),
    on: row.received_on,
    state: row.withdrawn_at ? <Badge>{o.withdrawn}</Badge> : o.people(row.people),
  })
  return (
    <>
      {years.map(({ year, registrations, petitions }) => (
        <section class="stack gap-3">
          <h2>{o.inYear(year)}</h2>
          <Table
            caption={o.actsIn(year)}
            rows={[...petitions.map(petitionAct), ...registrations.map(registrationAct)]}
            columns={[
              { head: o.act, as: 'main', cell: ({ what }) => what },
              { head: o.dialogue, cell: ({ dialogue }) => dialogue },
              { head: o.received, cell: ({ on }) => dateWithYear(on) },
              { head: o.state, cell: ({ state }) => state },
            ]}
          />
        </section>
      ))}
    </>
  )
}

const addressOf = ({ id, number, address }: OrganisationActs['petitions'][number]) =>
  number && address ? `/can-bo/kien-nghi/${address}/${number}` : `/can-bo/kien-nghi/cho-ky/${id}`

const StageBadge = ({ word, is, on }: ReturnType<SayStage> & { readonly on: Day | null }) => (
  <>
    <Badge is={is}>{word}</Badge>
    {is === 'done' && on && ` ${dateWithYear(on)}`}
  </>
)

const Unknown = () => <span class="quiet">{o.unknown}</span>

const factsOf = ({ organisation: one, unions, contacts, opened }: DetailProps) => [
  { term: mergeWords.formerNames, detail: one.merged.length > 0 && <FormerNames rows={one.merged} /> },
  { term: o.kind, detail: one.kind ? words.kinds[one.kind] : <Unknown /> },
  { term: o.place, detail: placeText(one) || <Unknown /> },
  { term: o.sector, detail: one.sector ? words.sectors[one.sector] : <Unknown /> },
  { term: o.unionsTerm, detail: unions.map(({ name }) => name).join(', ') },
  {
    term: o.identifier,
    detail: opened ? <Opened rows={opened} /> : one.identifiers.map(({ mask }) => mask).join(', ') || o.noIdentifier,
  },
  ...(one.contactExpiredOn
    ? [{ term: o.contact, detail: o.expired(dateWithYear(one.contactExpiredOn)) }]
    : contacts
      ? [
          { term: o.contactName, detail: one.contactName },
          { term: words.phoneLabel, detail: one.phone && <Phone number={one.phone} /> },
          { term: words.email, detail: one.email && <a href={`mailto:${one.email}`}>{one.email}</a> },
        ]
      : [{ term: o.contact, detail: o.hidden }]),
]

const FormerNames = ({ rows }: { readonly rows: OrganisationDetail['merged'] }) => (
  <>
    {rows.map(({ id, name }, at) => (
      <>
        {at > 0 && ', '}
        <a href={`${HOME}/${id}`}>{name}</a>
      </>
    ))}
  </>
)

/** Identifiers in full, and that this was written down. */
const Opened = ({ rows }: { readonly rows: readonly OpenedIdentifier[] }) => (
  <Stack gap={2}>
    {rows.map(({ full, mask }) => (
      <span>{full ?? o.notOpened(mask)}</span>
    ))}
    <Note>{o.openedTold}</Note>
  </Stack>
)

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
