import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { maskPhone, organisationWords } from '#modules/organisations/index.ts'
import {
  Badge,
  Button,
  Card,
  Chips,
  Columns,
  Confirm,
  DescriptionList,
  EmptyState,
  Form,
  type FormState,
  Note,
  Phone,
  Row,
  RowLink,
  Stack,
  StatGrid,
  Table,
  TableExport,
  TextInput,
} from '#ui/index.ts'
import type { RegistrationRow } from '../application/list-registrations.ts'
import type { CountedRegistration, RegistrationCount } from '../domain/index.ts'
import { belongs, type ListView, listViews, placeOf, rowsOf } from './list-view.ts'
import { words as formWords } from './portal-words.vi.ts'
import { words } from './words.vi.ts'

const HOME = '/can-bo/dang-ky'

const viewLabels: Record<ListView, string> = {
  'tat-ca': words.all,
  'duoc-tinh': words.countedOnly,
  'khong-tinh': words.notCounted,
  'xem-lai': words.waiting,
  'da-rut': words.withdrawnOnly,
}

/** Whether a row counts, as a badge and its reason. */
const CountedBadge = ({ counted }: { counted: CountedRegistration }) => (
  <Badge is={counted.counted ? 'done' : counted.why.startsWith('unknown') ? 'soon' : 'plain'}>
    {words.reasons[counted.why]}
  </Badge>
)

/** Of which dialogue and kind of organisation rows are listed; '' for the one that goes on, and for any kind. */
export interface RegistrationsAmong {
  readonly ky: string
  readonly kind: string
}

const addressOf = ({ ky, kind }: RegistrationsAmong, view: ListView, home = HOME): string => {
  const query = new URLSearchParams({
    ...(ky && { ky }),
    ...(kind && { loai: kind }),
    ...(view !== 'tat-ca' && { xem: view }),
  }).toString()
  return query ? `${home}?${query}` : home
}

const kindAsked = (kind: string): string =>
  Object.entries(organisationWords.groups).find(([key]) => key === kind)?.[1] ??
  (kind === 'none' ? words.kindUnknown : words.standing)

export interface ListProps {
  readonly rows: readonly RegistrationRow[]
  readonly count: RegistrationCount
  readonly view: ListView
  readonly among: RegistrationsAmong
  /** Where likely doubles are compared; null: not this officer's. */
  readonly doublesAt: string | null
}

/** All registrations of a dialogue, each with whether it counts and why (R9). */
export const RegistrationList = ({ rows, count, view, among, doublesAt }: ListProps) => {
  const shown = rowsOf(rows, count, view)
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]))
  const standing = rows.filter(({ withdrawnAt }) => !withdrawnAt)
  return (
    <Stack gap={4}>
      <StatGrid
        stats={[
          { number: count.organisations, label: words.countedStat },
          { number: standing.length, label: words.rows },
          { number: standing.reduce((sum, { people }) => sum + people, 0), label: words.peopleTotal },
          ...(count.unknown.length > 0
            ? [{ number: count.unknown.length, label: words.unknown, href: `${HOME}?xem=xem-lai`, is: 'soon' as const }]
            : []),
        ]}
      />
      {count.likelyDoubles.map(({ groups }) => (
        <Note title={words.doublesTitle} is="soon">
          <p>
            {words.doubles(groups.map((id) => nameOf.get(id) ?? '').join(' · '))}{' '}
            {doublesAt && <a href={doublesAt}>{words.compareDoubles}</a>}
          </p>
        </Note>
      ))}
      <Row apart>
        {among.kind ? (
          <p>
            {words.ofKind(kindAsked(among.kind))} <a href={addressOf({ ...among, kind: '' }, view)}>{words.allKinds}</a>
          </p>
        ) : (
          <Chips
            views={listViews.map((one) => ({
              href: addressOf(among, one),
              label: viewLabels[one],
              count: count.rows.filter((counted) => belongs(one, counted)).length,
              current: one === view,
            }))}
          />
        )}
        {shown.length > 0 && <TableExport action={addressOf(among, view, `${HOME}/xuat`)} />}
      </Row>
      <Table
        caption={words.list}
        rows={shown}
        empty={
          <EmptyState title={words.listEmpty} icon="register">
            <p>{words.listEmptyAbout}</p>
          </EmptyState>
        }
        columns={[
          { head: words.name, as: 'main', cell: ({ row }) => <RowLink href={`${HOME}/${row.id}`}>{row.name}</RowLink> },
          { head: words.kind, cell: ({ row }) => (row.kind ? organisationWords.kinds[row.kind] : '') },
          { head: words.place, cell: ({ row }) => placeOf(row) },
          { head: words.contact, cell: ({ row }) => `${row.person} · ${formWords.number(row.people)}` },
          { head: words.came, cell: ({ row }) => shortDateTime(row.receivedAt) },
          { head: words.state, cell: ({ counted }) => <CountedBadge counted={counted} /> },
        ]}
      />
    </Stack>
  )
}

export interface RegistrationProps {
  readonly row: RegistrationRow
  /** Whose link or code brought it, as people call it; ''. */
  readonly source: string
  readonly counted: CountedRegistration | undefined
  readonly contacts: boolean
  readonly mayCorrect: boolean
  readonly mayRegister: boolean
  readonly withdraw: { readonly form: FormState; readonly open: boolean }
}

/** One registration: what its form told, whether it counts, and what can be done. */
export const RegistrationPage = ({
  row,
  source,
  counted,
  contacts,
  mayCorrect,
  mayRegister,
  withdraw,
}: RegistrationProps) => (
  <Columns as="aside">
    <Card gap={3}>
      {counted && (
        <p>
          <CountedBadge counted={counted} />
        </p>
      )}
      {row.withdrawnAt && <p>{words.withdrawnSince(row.withdrawnAt, row.withdrawnReason)}</p>}
      <DescriptionList
        items={[
          { term: words.kind, detail: row.kind && organisationWords.kinds[row.kind] },
          { term: words.place, detail: placeOf(row) },
          { term: organisationWords.sector, detail: row.sector && organisationWords.sectors[row.sector] },
          { term: organisationWords.identifier, detail: row.identifierMask },
          { term: words.contact, detail: row.person },
          {
            term: organisationWords.phoneLabel,
            detail: row.phone && (contacts ? <Phone number={row.phone} /> : maskPhone(row.phone)),
          },
          { term: organisationWords.email, detail: contacts ? row.email : '' },
          { term: formWords.donePeople, detail: formWords.number(row.people) },
          { term: words.speaks, detail: row.wantsToSpeak && (row.speechTopic || formWords.speak) },
          { term: words.channel, detail: words.channels[row.channel as keyof typeof words.channels] },
          { term: words.came, detail: shortDateTime(row.receivedAt) },
          { term: words.source, detail: source },
        ]}
      />
    </Card>
    <Stack gap={4}>
      <Card gap={3}>
        <h2>{row.organisation ? words.inRegister : words.notInRegister}</h2>
        {row.organisation ? (
          <p>
            <a href={`/can-bo/doanh-nghiep/${row.organisation.id}`}>{row.organisation.name}</a>
          </p>
        ) : (
          mayRegister && (
            <Form action={`${HOME}/${row.id}/danh-sach`} label={words.addToRegister}>
              <div>
                <Button small icon="plus">
                  {words.addToRegister}
                </Button>
              </div>
            </Form>
          )
        )}
      </Card>
      {mayCorrect && !row.withdrawnAt && (
        <Confirm
          verb={words.withdraw}
          small
          danger
          question={<p>{words.withdrawAbout}</p>}
          yes={words.withdrawYes}
          action={`${HOME}/${row.id}/rut`}
          version={row.version}
          form={withdraw.form}
          open={withdraw.open}
        >
          <TextInput name="askedHow" label={words.withdrawAsked} form={withdraw.form} maxLength={300} />
        </Confirm>
      )}
    </Stack>
  </Columns>
)
