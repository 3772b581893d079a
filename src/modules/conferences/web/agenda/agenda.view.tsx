import { petitionHref, sayStage } from '#modules/petitions/index.ts'
import {
  Badge,
  Button,
  type Choice,
  type Column,
  EmptyState,
  Form,
  type FormState,
  Note,
  newForm,
  OrderHandle,
  OrderRows,
  Row,
  Stack,
  Table,
  TextInput,
} from '#ui/index.ts'
import type { Agenda, AgendaRow } from '../../application/agenda/agenda-query.ts'
import { type Conflict, minuteOf, type Timed, timeOf } from '../../domain/index.ts'
import { AddingItem } from './item.view.tsx'
import { itemName } from './item-name.ts'
import { agendaWords as words } from './words.vi.ts'

export interface AgendaProps {
  /** Null: none is laid out. */
  readonly agenda: Agenda | null
  readonly conflicts: readonly Conflict[]
  readonly missing: number
  readonly departments: readonly Choice[]
  /** …/chuong-trinh */
  readonly address: string
  readonly mayArrange: boolean
  readonly closed: boolean
  /** The form of a new item, or of the hours, come back. */
  readonly came: { readonly what: 'item' | 'hours'; readonly form: FormState } | null
}

/** Chương trình điều hành: hours, what does not add up, each item with its place. */
export const AgendaPage = (props: AgendaProps) => {
  const { agenda, address, mayArrange } = props
  if (!agenda)
    return (
      <EmptyState
        title={words.none}
        icon="clock"
        action={
          mayArrange ? (
            <Form action={`${address}/lap`} inline label={words.layOut}>
              <Button primary icon="table">
                {words.layOut}
              </Button>
            </Form>
          ) : undefined
        }
      >
        {words.noneAbout}
      </EmptyState>
    )
  return (
    <Stack gap={5}>
      {props.closed && <Note is="plain">{words.closed}</Note>}
      <Hours {...props} agenda={agenda} />
      <Conflicts {...props} agenda={agenda} />
      <Items {...props} agenda={agenda} />
      {mayArrange && (
        <AddingItem {...props} agenda={agenda} form={props.came?.what === 'item' ? props.came.form : null} />
      )}
    </Stack>
  )
}

type Laid = AgendaProps & { readonly agenda: Agenda }

const Hours = ({ agenda, address, mayArrange, came }: Laid) => {
  const minutes = agenda.items.reduce((sum, { item }) => sum + item.minutes, 0)
  const end = agenda.items.at(-1)?.to ?? minuteOf(agenda.beginsAt)
  const first = agenda.items[0]
  const form = came?.what === 'hours' ? came.form : newForm({ endsAt: agenda.endsAt })
  return (
    <Row apart>
      <div>
        <p class="num">
          <b>{words.hours(timeOf(Math.min(first?.from ?? Infinity, minuteOf(agenda.beginsAt))), agenda.endsAt)}</b>
        </p>
        <p class="quiet num">{words.sum(minutes, minuteOf(agenda.endsAt) - end)}</p>
      </div>
      {mayArrange && (
        <Form action={`${address}/gio`} version={agenda.version} form={form} inline label={words.setHours}>
          <TextInput name="endsAt" label={words.endsAt} form={form} size={6} />
          <Button small>{words.setHours}</Button>
        </Form>
      )}
    </Row>
  )
}

const Conflicts = ({ agenda, conflicts, missing, address, mayArrange }: Laid) => {
  if (conflicts.length === 0) return <Note is="plain">{words.allWell}</Note>
  const names = new Map(agenda.items.map(({ item }) => [item.id, itemName(item)]))
  return (
    <Note is="soon" title={words.conflicts(conflicts.length)}>
      <ul class="bullets">
        {conflicts.map((conflict) => (
          <li>{said(conflict, (id) => names.get(id) ?? '')}</li>
        ))}
      </ul>
      {mayArrange && missing > 0 && (
        <Form action={`${address}/bo-sung`} version={agenda.version} inline label={words.addMissing}>
          <Button small icon="plus">
            {words.addMissing}
          </Button>
        </Form>
      )}
    </Note>
  )
}

function said(conflict: Conflict, name: (id: string) => string): string {
  switch (conflict.is) {
    case 'over-hours':
      return words.conflict['over-hours'](conflict)
    case 'missing':
      return words.conflict.missing(conflict)
    case 'overlap':
      return words.conflict.overlap(name(conflict.itemId), name(conflict.withId), conflict.minutes)
    case 'answerer-twice':
      return words.conflict['answerer-twice'](name(conflict.itemId), name(conflict.withId), conflict.who)
    case 'gone':
      return words.conflict.gone(name(conflict.itemId), sayStage(conflict.stage).word)
    case 'doubled':
      return words.conflict.doubled(name(conflict.itemId), name(conflict.withId))
    case 'nobody-answers':
      return words.conflict['nobody-answers'](name(conflict.itemId))
  }
}

/** A line of the table; `topic`: it is the first of its topic. */
interface Line extends Timed<AgendaRow> {
  readonly topic: string | null
  readonly isFirst: boolean
  readonly isLast: boolean
}

const linesOf = ({ items }: Agenda): readonly Line[] =>
  items.map((one, at) => {
    const before = items[at - 1]?.item
    const isNew = one.item.kind === 'petition' && !(before?.kind === 'petition' && before.topic === one.item.topic)
    return {
      ...one,
      topic: isNew ? words.topic(one.item.topic) : null,
      isFirst: at === 0,
      isLast: at === items.length - 1,
    }
  })

const Items = (props: Laid) => {
  const { agenda, address, mayArrange } = props
  const table = <Table caption={words.caption} rows={linesOf(agenda)} columns={columnsOf(props)} dense />
  if (!mayArrange) return table
  return (
    <OrderRows action={`${address}/thu-tu`} version={agenda.version} about={words.keys}>
      {table}
    </OrderRows>
  )
}

const columnsOf = (props: Laid): readonly Column<Line>[] => [
  {
    head: words.columns.time,
    as: 'lead',
    bare: true,
    cell: ({ item, from }) => (
      <span class="num" id={`muc-${item.id}`}>
        {props.mayArrange && <OrderHandle id={item.id} label={words.drag(itemName(item))} />}
        {timeOf(from)}
        {item.startsAt !== null && <small class="sub">{words.fixed}</small>}
      </span>
    ),
  },
  { head: words.columns.what, as: 'main', cell: (line) => <What {...props} line={line} /> },
  {
    head: words.columns.length,
    as: 'narrow',
    bare: true,
    cell: ({ item }) => <span class="num">{item.minutes > 0 ? words.minutes(item.minutes) : ''}</span>,
  },
  { head: words.columns.who, bare: true, cell: ({ item }) => item.who },
  ...(props.mayArrange
    ? [{ head: words.columns.act, as: 'actions', cell: (line: Line) => <Moves {...props} line={line} /> } as const]
    : []),
]

const What = ({ line: { item, topic }, address, mayArrange }: Laid & { line: Line }) => (
  <>
    {topic !== null && <small class="eyebrow">{topic}</small>}
    {item.kind !== 'part' && (
      <small class="sub">
        {item.kind === 'petition' && item.dialogue && item.number ? (
          <a href={petitionHref({ id: item.petitionId ?? '', dialogue: item.dialogue, number: item.number })}>
            {words.petition(item.label)}
          </a>
        ) : (
          words.kinds[item.kind]
        )}
        {item.sender && ` · ${item.sender}`}
      </small>
    )}
    <div>{mayArrange ? <a href={`${address}/${item.id}`}>{item.title}</a> : item.title}</div>
    {item.proposed && <Badge is="done">{words.proposed}</Badge>}
  </>
)

const Moves = ({ line: { item, isFirst, isLast }, address, agenda }: Laid & { line: Line }) => (
  <Form action={`${address}/thu-tu`} version={agenda.version} inline label={itemName(item)}>
    {!isFirst && (
      <Button small ghost icon="up" name="viec" value={`len:${item.id}`} label={words.upOf(itemName(item))}>
        {words.up}
      </Button>
    )}
    {!isLast && (
      <Button small ghost icon="down" name="viec" value={`xuong:${item.id}`} label={words.downOf(itemName(item))}>
        {words.down}
      </Button>
    )}
  </Form>
)
