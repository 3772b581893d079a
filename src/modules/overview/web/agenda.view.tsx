import { type Day, isBefore } from '#kernel/day.ts'
import { atStart, longDate } from '#kernel/vietnamese-date.ts'
import { dayInfo, isWorkingDay, lunarDate, type WorkingCalendar, weekdays } from '#modules/calendar/index.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Card,
  CopyButton,
  DescriptionList,
  Disclosure,
  EmptyState,
  Form,
  MonthGrid,
  Stack,
  type Standing,
} from '#ui/index.ts'
import { AGENDA_MOST, type AgendaEntry } from '../application/agenda.ts'
import { entryHref, entryTitle } from './agenda-entry.ts'
import { agendaWords as words } from './agenda-words.vi.ts'

/** Where the calendar stands. */
export const agendaAddress = '/can-bo/lich'

export interface AgendaProps {
  /** The first day of the month. */
  readonly month: Day
  readonly entries: readonly AgendaEntry[]
  readonly today: Day
  readonly calendar: WorkingCalendar
  /** The officer's own feed; null: there is none. */
  readonly feed: string | null
  readonly hasOrigin: boolean
}

/** Lines of a day in the grid; the rest stand in the list. */
const IN_GRID = 3

const monthAddress = (month: Day) => `${agendaAddress}?thang=${month.toString().slice(0, 7)}`

const standingOf = ({ metOn, on, kind }: AgendaEntry, today: Day): 'done' | 'late' | 'open' => {
  if (metOn) return 'done'
  return isBefore(on, today) && kind !== 'conference' ? 'late' : 'open'
}

/** A month of dates: on a sheet, and day by day. */
export const AgendaView = (props: AgendaProps) => {
  const { month, entries } = props
  return (
    <Stack gap={5}>
      <Buttons>
        <ButtonLink small href={monthAddress(month.subtract({ months: 1 }))} icon="left">
          {words.previous}
        </ButtonLink>
        <ButtonLink small href={agendaAddress}>
          {words.thisMonth}
        </ButtonLink>
        <ButtonLink small href={monthAddress(month.add({ months: 1 }))} icon="right">
          {words.next}
        </ButtonLink>
      </Buttons>
      <Grid {...props} />
      {entries.length === 0 ? (
        <EmptyState title={words.none} icon="calendar">
          {words.noneAbout}
        </EmptyState>
      ) : (
        <ByDay {...props} />
      )}
      {entries.length >= AGENDA_MOST && <p class="quiet">{words.tooMany(AGENDA_MOST)}</p>}
      <Feed {...props} />
    </Stack>
  )
}

const onDay = (entries: readonly AgendaEntry[], day: Day) => entries.filter(({ on }) => on.equals(day))

const Grid = ({ month, entries, today, calendar }: AgendaProps) => {
  const days = Array.from({ length: month.daysInMonth }, (_, index) => month.add({ days: index }))
  return (
    <MonthGrid
      caption={words.grid}
      weekdays={weekdays}
      days={days.map((on) => {
        const held = onDay(entries, on)
        const lunar = lunarDate(on)
        const { fact } = dayInfo(calendar, on)
        return {
          on,
          today: on.equals(today),
          off: !isWorkingDay(calendar, on),
          aside: fact?.name || `${lunar.day}/${lunar.month}`,
          label: [atStart(longDate(on)), on.equals(today) && words.today, fact?.name].filter(Boolean).join(', '),
          lines: held.slice(0, IN_GRID).map((entry) => (
            <span class={standingOf(entry, today)}>
              <a href={entryHref(entry)}>{entryTitle(entry)}</a>
            </span>
          )),
          more: held.length > IN_GRID && (
            <a href={`#ngay-${on}`}>
              {words.more(held.length - IN_GRID)}
              <span class="unseen">, {longDate(on)}</span>
            </a>
          ),
        }
      })}
    />
  )
}

const signs: Record<'done' | 'late', Standing> = { done: 'done', late: 'late' }

const ByDay = ({ entries, today }: AgendaProps) => {
  const days = [...new Map(entries.map(({ on }) => [on.toString(), on])).values()]
  return (
    <section class="stack gap-4" aria-labelledby="tung-ngay">
      <h2 id="tung-ngay" class="unseen">
        {words.list}
      </h2>
      {days.map((on) => (
        <section class="stack gap-1" aria-labelledby={`ngay-${on}`}>
          <h3 id={`ngay-${on}`}>
            {atStart(longDate(on))}
            {on.equals(today) && <span class="quiet">, {words.today}</span>}
          </h3>
          <ul class="lines">
            {onDay(entries, on).map((entry) => {
              const is = standingOf(entry, today)
              return (
                <li>
                  <a href={entryHref(entry)}>{entryTitle(entry)}</a>{' '}
                  {entry.kind === 'conference' && (
                    <span class="quiet">{[entry.startsAt, entry.place].filter(Boolean).join(', ')} </span>
                  )}
                  {is !== 'open' && <Badge is={signs[is]}>{words[is]}</Badge>}
                  {is === 'open' && entry.planned && <span class="quiet">({words.planned})</span>}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </section>
  )
}

const Feed = ({ feed, hasOrigin }: AgendaProps) => (
  <Disclosure summary={words.feed}>
    <Card gap={3}>
      <p>{words.feedAbout}</p>
      {!hasOrigin && <p class="quiet">{words.feedNoOrigin}</p>}
      {feed ? (
        <>
          <DescriptionList items={[{ term: words.feed, detail: <span class="pre">{feed}</span> }]} />
          <CopyButton value={feed} />
        </>
      ) : (
        <p class="quiet">{words.feedNone}</p>
      )}
      <Buttons>
        <Form action={`${agendaAddress}/duong-dan`} inline>
          <Button>{feed ? words.again : words.make}</Button>
        </Form>
        {feed && (
          <Form action={`${agendaAddress}/bo-duong-dan`} inline>
            <Button>{words.revoke}</Button>
          </Form>
        )}
      </Buttons>
    </Card>
  </Disclosure>
)
