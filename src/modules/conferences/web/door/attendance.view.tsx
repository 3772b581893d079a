import { clock } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Columns,
  Confirm,
  CopyButton,
  EmptyState,
  Form,
  type FormState,
  Note,
  QrCode,
  RowLink,
  Stack,
  StatGrid,
  Table,
  TableExport,
  TextInput,
} from '#ui/index.ts'
import type { Attendance, Attendee } from '../../application/attendance.ts'
import type { GroupCount, Participation } from '../../domain/index.ts'
import { words as all } from '../words.vi.ts'
import { Desk, type DeskProps } from './desk.view.tsx'

const words = all.attendance

/** A door as its page shows it. */
export interface ShownDoor {
  readonly id: string
  readonly name: string
  /** `https://…/cua/<token>`; null: revoked. */
  readonly link: string | null
}

export interface AttendanceProps {
  /** …/diem-danh */
  readonly address: string
  /** …/khach-moi */
  readonly inviteesHref: string
  readonly attendance: Attendance
  readonly registered: number
  /** The desk itself; null: this officer only reads. */
  readonly desk: DeskProps | null
  readonly doors: readonly ShownDoor[] | null
  readonly mayOpen: boolean
  /** Without HTTPS: camera and work without network are withheld from the doors. */
  readonly plainHttp: boolean
  readonly contacts: boolean
  readonly doorForm: FormState
}

/** Who is there: live figures, the desk, by group, by name, and the doors' links. */
export const AttendancePage = (props: AttendanceProps) => {
  const { attendance, address, desk } = props
  return (
    <Stack gap={6}>
      <asked-part src={`${address}/so-lieu`} every="4">
        <LiveFigures attendance={attendance} />
      </asked-part>
      {desk && props.doors ? (
        <Columns as="aside">
          <Desk {...desk} />
          <Doors {...props} doors={props.doors} />
        </Columns>
      ) : (
        desk && <Desk {...desk} />
      )}
      <asked-part src={`${address}/so-lieu?phan=bang`} every="8">
        <LiveGroups attendance={attendance} registered={props.registered} />
      </asked-part>
      <Attendees {...props} />
    </Stack>
  )
}

/** The figures alone, as the page asks for them again and again. */
export const LiveFigures = ({ attendance: { counts } }: Pick<AttendanceProps, 'attendance'>) => (
  <StatGrid
    stats={(['people', 'businesses', 'came', 'walkIns'] as const).map((key) => ({
      number: counts[key],
      label: words.stats[key],
    }))}
  />
)

/** Who came by group, and how the invitations went, asked for again too. */
export const LiveGroups = ({
  attendance: { counts },
  registered,
}: Pick<AttendanceProps, 'attendance' | 'registered'>) => (
  <Stack gap={4}>
    <Table
      caption={words.byGroup}
      showCaption
      rows={counts.groups}
      columns={[
        { head: words.columns.group, as: 'main', cell: ({ group }: GroupCount) => all.groups[group] },
        ...(['invited', 'comes', 'declines', 'came', 'people'] as const).map((key) => ({
          head: words.columns[key],
          as: 'number' as const,
          cell: (row: GroupCount) => row[key],
        })),
      ]}
    />
    <ParticipationLine counts={counts} registered={registered} />
  </Stack>
)

const ParticipationLine = ({ counts, registered }: { counts: Participation; registered: number }) => (
  <p class="quiet">
    {words.participation}: {words.registered.toLocaleLowerCase('vi')} {registered},{' '}
    {all.stats.invited.toLocaleLowerCase('vi')} {counts.invited}, {all.stats.replied.toLocaleLowerCase('vi')}{' '}
    {counts.replied}, {words.columns.came.toLocaleLowerCase('vi')} {counts.came}.
  </p>
)

const Attendees = ({ attendance, inviteesHref, contacts }: AttendanceProps) => (
  <section class="stack gap-2" aria-labelledby="co-mat">
    <h2 id="co-mat">{words.list}</h2>
    <Table
      caption={words.list}
      dense
      rows={attendance.attendees}
      empty={
        <EmptyState title={words.nobody} icon="people">
          <p>{words.nobodyAbout}</p>
        </EmptyState>
      }
      columns={[
        {
          head: all.table.name,
          as: 'main',
          cell: ({ invitee }: Attendee) => <RowLink href={`${inviteesHref}/${invitee.id}`}>{invitee.name}</RowLink>,
        },
        ...(contacts ? [{ head: all.table.person, bare: true, cell: ({ invitee }: Attendee) => invitee.person }] : []),
        { head: words.columns.group, bare: true, cell: ({ invitee }: Attendee) => all.groups[invitee.countedAs] },
        { head: words.columns.people, as: 'number', cell: ({ people }: Attendee) => people },
        { head: words.at, as: 'narrow', cell: ({ at }: Attendee) => clock(at) },
      ]}
    />
    {attendance.taken && <TableExport action={`${inviteesHref}/xuat`} />}
  </section>
)

const Doors = ({
  address,
  doors,
  mayOpen,
  plainHttp,
  doorForm,
}: Pick<AttendanceProps, 'address' | 'mayOpen' | 'plainHttp' | 'doorForm'> & { doors: readonly ShownDoor[] }) => (
  <section class="stack gap-3" aria-labelledby="cua">
    <h2 id="cua">{words.doors}</h2>
    <p class="quiet">{words.doorsAbout}</p>
    {plainHttp && <Note is="soon">{words.plainHttp}</Note>}
    {doors.map(({ id, name, link }) => (
      <Card gap={2} tight>
        <h3>{name}</h3>
        {link ? (
          <>
            <QrCode text={link} label={words.doorQr(name)} size={148} />
            <div class="row gap-2">
              <ButtonLink href={link} small>
                {words.openDoor}
              </ButtonLink>
              <CopyButton value={link} small>
                {words.copyLink}
              </CopyButton>
              <Confirm
                verb={words.revoke}
                danger
                small
                question={<p>{words.revokeQuestion(name)}</p>}
                yes={words.revoke}
                action={`${address}/cua/${id}/thu-hoi`}
              />
            </div>
          </>
        ) : (
          <Badge is="plain">{words.revokedDoor}</Badge>
        )}
      </Card>
    ))}
    {mayOpen && (
      <Form action={`${address}/cua`} form={doorForm} label={words.doors}>
        <TextInput name="name" label={words.doorName} hint={words.doorNameHint} form={doorForm} maxLength={100} />
        <Button>{words.makeDoor}</Button>
      </Form>
    )}
  </section>
)
