import {
  Badge,
  Button,
  Card,
  Checkbox,
  Chips,
  Confirm,
  Disclosure,
  EmptyState,
  FieldRow,
  Form,
  type FormState,
  Note,
  newForm,
  Pagination,
  RowLink,
  Select,
  Stack,
  StatGrid,
  Table,
  TableExport,
  TextInput,
} from '#ui/index.ts'
import type { Invitee } from '../../application/invitees.ts'
import type { ProposedInvitee } from '../../application/proposed-invitees.ts'
import { countedGroups, inviteeCodeText, nameKeyOf, type Participation, whys } from '../../domain/index.ts'
import { words } from '../words.vi.ts'
import { ReplyBadge, toldWays } from './told.tsx'
import { askedQuery, type InviteesAsked, type InviteeView, inviteeViews } from './view-of.ts'

export interface InviteeListProps {
  /** …/khach-moi */
  readonly address: string
  readonly asked: InviteesAsked
  readonly counts: ReadonlyMap<InviteeView, number>
  readonly participation: Participation
  /** The rows of this page. */
  readonly rows: readonly Invitee[]
  readonly pages: number
  readonly proposed: readonly ProposedInvitee[]
  readonly petitions: ReadonlyMap<string, readonly number[]>
  readonly may: { readonly edit: boolean; readonly contacts: boolean }
  readonly toSend: number
  readonly toLetter: number
  readonly sendsMail: boolean
  /** Why the list is only read; null: it is open. */
  readonly closed: string | null
  readonly form: { readonly of: 'guest' | 'proposal'; readonly form: FormState } | null
}

/** The list of who is invited to a conference: what is new, how it stands, everybody on it. */
export const InviteeList = (props: InviteeListProps) => {
  const { address, asked, counts, participation, rows, may, closed } = props
  const edits = may.edit && closed === null
  return (
    <Stack gap={5}>
      {closed && <Note is="plain">{closed}</Note>}
      {props.proposed.length > 0 && edits && <Proposal {...props} first={(counts.get('all') ?? 0) === 0} />}
      {participation.invited > 0 && <Figures participation={participation} />}
      {edits && (
        <div class="row gap-2">
          {props.toSend > 0 && (
            <Confirm
              verb={words.send.verb(props.toSend)}
              icon="send"
              question={<p>{words.send.question(props.toSend, props.sendsMail)}</p>}
              yes={words.send.yes}
              action={`${address}/gui`}
            />
          )}
          {props.toLetter > 0 && (
            <Confirm
              verb={words.letters.verb}
              icon="document"
              question={<p>{words.letters.question(props.toLetter)}</p>}
              yes={words.letters.yes}
              action={`${address}/giay-moi${askedQuery(asked)}`}
            />
          )}
        </div>
      )}
      <Stack gap={3}>
        <Chips
          views={inviteeViews.map((view) => ({
            href: `${address}${askedQuery({ view })}`,
            label: words.views[view],
            count: counts.get(view) ?? 0,
            current: view === asked.view,
          }))}
        />
        <Table
          caption={words.table.caption}
          dense
          rows={rows}
          empty={
            <EmptyState title={words.table.empty} icon="people">
              <p>{words.table.emptyAbout}</p>
            </EmptyState>
          }
          columns={[
            {
              head: words.table.name,
              as: 'main',
              cell: (one) => (
                <>
                  <RowLink href={`${address}/${one.id}`}>{one.name}</RowLink>
                  {one.place && <small class="sub">{one.place}</small>}
                </>
              ),
            },
            {
              head: words.table.why,
              bare: true,
              cell: (one) => (
                <>
                  {words.whys[one.why]}
                  <PetitionsOf {...props} departmentId={one.departmentId} />
                </>
              ),
            },
            ...(may.contacts ? [{ head: words.table.person, bare: true, cell: (one: Invitee) => one.person }] : []),
            { head: words.table.reply, bare: true, cell: (one) => <ReplyBadge reply={one.reply} /> },
            {
              head: words.table.told,
              bare: true,
              cell: (one) => toldWays(one) || <span class="quiet">{words.untold}</span>,
            },
            { head: words.table.code, as: 'narrow', cell: (one) => inviteeCodeText(one.code) },
          ]}
        />
        {rows.length > 0 && <TableExport action={`${address}/xuat${askedQuery(asked)}`} />}
        <Pagination
          previous={asked.page > 1 ? `${address}${askedQuery(asked, asked.page - 1)}` : undefined}
          next={asked.page < props.pages ? `${address}${askedQuery(asked, asked.page + 1)}` : undefined}
        />
      </Stack>
      {edits && <AddGuest address={address} form={props.form?.of === 'guest' ? props.form.form : newForm()} />}
    </Stack>
  )
}

const Figures = ({ participation }: Pick<InviteeListProps, 'participation'>) => (
  <StatGrid
    stats={(['invited', 'sent', 'replied', 'willCome', 'declined'] as const).map((key) => ({
      number: participation[key],
      label: words.stats[key],
    }))}
  />
)

const PetitionsOf = ({
  petitions,
  departmentId,
}: Pick<InviteeListProps, 'petitions'> & { departmentId: string | null }) => {
  const numbers = petitions.get(departmentId ?? '') ?? []
  return numbers.length > 0 ? (
    <small class="sub">
      {words.table.petitions}: {numbers.join(', ')}
    </small>
  ) : null
}

/** More than this are told by group, with how many there are of each; so few are shown at once. */
const ONE_GROUP = 100
const FEW = 12

const Proposal = (props: InviteeListProps & { first: boolean }) => {
  const { proposed, address, first, petitions } = props
  const form =
    props.form?.of === 'proposal' ? props.form.form : newForm({ moi: proposed.map(({ name }) => nameKeyOf(name)) })
  return (
    <Card gap={3}>
      <h2>{first ? words.proposal.first : words.proposal.title(proposed.length)}</h2>
      <p class="quiet">{words.proposal.about}</p>
      <Form action={`${address}/xac-nhan`} form={form} label={words.proposal.first}>
        {proposed.length > ONE_GROUP ? (
          <Stack gap={2}>
            {whys
              .map((why) => ({ why, of: proposed.filter((one) => one.why === why) }))
              .filter(({ of }) => of.length > 0)
              .map(({ why, of }) => (
                <Disclosure summary={words.proposal.group(words.whys[why], of.length)} open={of.length <= FEW}>
                  <ProposedTable {...{ petitions, first, form }} rows={of} caption={words.whys[why]} />
                </Disclosure>
              ))}
          </Stack>
        ) : (
          <Disclosure summary={words.proposal.title(proposed.length)} open={!first || proposed.length <= FEW}>
            <ProposedTable {...{ petitions, first, form }} rows={proposed} caption={words.proposal.first} />
          </Disclosure>
        )}
        <Button primary>{words.proposal.confirm}</Button>
      </Form>
    </Card>
  )
}

/** Those of a proposal, each with its tick; all of them travel with the one form, folded away or not. */
const ProposedTable = (
  props: Pick<InviteeListProps, 'petitions'> & {
    first: boolean
    rows: readonly ProposedInvitee[]
    form: FormState
    caption: string
  },
) => (
  <Table
    caption={props.caption}
    plain
    dense
    rows={props.rows}
    columns={[
      {
        head: words.table.name,
        as: 'main',
        cell: (one) => (
          <Checkbox
            bare
            name="moi"
            id={`moi-${nameKeyOf(one.name).replaceAll(' ', '-')}`}
            value={nameKeyOf(one.name)}
            form={props.form}
            label={one.name}
          />
        ),
      },
      {
        head: words.table.why,
        cell: (one) => (
          <>
            {words.whys[one.why]}
            <PetitionsOf {...props} departmentId={one.departmentId} />
          </>
        ),
      },
      { head: words.table.place, cell: ({ place }) => place },
      ...(props.first
        ? []
        : [
            {
              head: words.proposal.badge,
              bare: true,
              cell: () => <Badge is="open">{words.proposal.badge}</Badge>,
            },
          ]),
    ]}
  />
)

const AddGuest = ({ address, form }: { address: string; form: FormState }) => (
  <Disclosure summary={words.guest.open} open={Object.keys(form.errors).length > 0}>
    <Form action={`${address}/them`} form={form} label={words.guest.open}>
      <TextInput name="name" label={words.guest.name} form={form} maxLength={200} required />
      <FieldRow>
        <Select
          name="countedAs"
          label={words.guest.group}
          choices={countedGroups.map((group) => ({ value: group, label: words.groups[group] }))}
          value="guest"
          form={form}
        />
        <TextInput name="people" label={words.guest.people} form={form} as="number" value="1" narrow />
      </FieldRow>
      <TextInput name="place" label={words.guest.place} form={form} maxLength={200} optional />
      <FieldRow>
        <TextInput name="person" label={words.guest.person} form={form} maxLength={100} optional />
        <TextInput name="phone" label={words.guest.phone} form={form} as="phone" optional />
        <TextInput name="email" label={words.guest.email} form={form} as="email" optional />
      </FieldRow>
      <Button>{words.guest.add}</Button>
    </Form>
  </Disclosure>
)
