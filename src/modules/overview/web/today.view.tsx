import type { VNode } from 'preact'
import { type Day, isAfter } from '#kernel/day.ts'
import { atStart, weekdayAndDate } from '#kernel/vietnamese-date.ts'
import { CalendarNotice, lunarDate } from '#modules/calendar/index.ts'
import { QuickReportCard, quickReportText } from '#modules/decisions/index.ts'
import { dialoguesAddress, milestoneName } from '#modules/dialogues/index.ts'
import { petitionHref } from '#modules/petitions/index.ts'
import {
  ActionList,
  Badge,
  ButtonLink,
  Columns,
  DescriptionList,
  EmptyState,
  Note,
  Sheet,
  Stack,
  type Standing,
} from '#ui/index.ts'
import type { Today } from '../application/today.ts'
import { agendaAddress } from './agenda.view.tsx'
import { todayWords as words } from './today-words.vi.ts'
import type { Work, WorkItem } from './work-items.ts'

export interface TodayProps {
  readonly found: Today
  readonly work: Work
  readonly today: Day
  readonly now: Temporal.Instant
  /** How the reader is spoken to: chị. */
  readonly you: string
  /** A word about the reader's own account. */
  readonly note: VNode | null
  readonly mayCreateDialogue: boolean
}

const Group = ({
  title,
  is,
  items,
  isFirst,
}: {
  title: string
  is?: Standing | undefined
  items: readonly WorkItem[]
  /** Its first button is the page's chief one. */
  isFirst: boolean
}) =>
  items.length === 0 ? null : (
    <section class="stack gap-2">
      <h2>{is ? <Badge is={is}>{title}</Badge> : title}</h2>
      <ActionList
        label={title}
        items={items.map(({ title, detail, href, button }, index) => ({
          title,
          detail,
          action: (
            <ButtonLink href={href} primary={isFirst && index === 0} label={`${button}: ${title}`}>
              {button}
            </ButtonLink>
          ),
        }))}
      />
    </section>
  )

/** The officer's day: what is late, what ends soon, what waits, with one button each. */
export const TodayView = ({ found, work, today, now, you, note, mayCreateDialogue }: TodayProps) => {
  const { day, month } = lunarDate(today)
  const isEmpty = work.late.length + work.soon.length + work.waiting.length === 0
  return (
    <Columns as="aside">
      <Stack gap={5}>
        {!found.dialogue && mayCreateDialogue && (
          <EmptyState
            title={words.noDialogue}
            icon="dialogue"
            action={
              <ButtonLink href={`${dialoguesAddress}/moi`} primary icon="plus">
                {words.createDialogue}
              </ButtonLink>
            }
          >
            {words.noDialogueAbout}
          </EmptyState>
        )}
        {isEmpty && (found.dialogue || !mayCreateDialogue) && (
          <EmptyState title={words.none(you)} icon="today">
            {words.noneAbout}
          </EmptyState>
        )}
        {note}
        <CalendarNotice lacks={found.calendarLacks} href="/can-bo/thiet-lap/lich" />
        <Group title={words.late} is="late" items={work.late} isFirst />
        <Group title={words.soon} is="soon" items={work.soon} isFirst={work.late.length === 0} />
        <Group title={words.waiting(you)} items={work.waiting} isFirst={work.late.length + work.soon.length === 0} />
        <Group title={words.waitsForOthers} items={work.others} isFirst={false} />
        {found.waits.length > work.others.length && (
          <p>
            <a href="/can-bo/kien-nghi?trang-thai=waiting-opinion">{words.allWaits}</a>
          </p>
        )}
      </Stack>
      <Stack gap={4}>
        <Sheet on={today} lunar={`${day}/${month}`} size="wide" />
        {found.dialogue && found.quick && (
          <QuickReportCard
            text={quickReportText(found.quick, now)}
            address={`${dialoguesAddress}/${found.dialogue.address}`}
          />
        )}
        {found.ahead.length > 0 && <Ahead milestones={found.ahead} today={today} />}
        {found.watched.first.length > 0 && (
          <Note is="late" title={words.watched}>
            <ul>
              {found.watched.first.map((petition) => (
                <li>
                  <a href={petitionHref(petition)}>{words.petition(petition.number, petition.title)}</a>
                </li>
              ))}
            </ul>
            {found.watched.more && <a href="/can-bo/kien-nghi?hop=qua-han">{atStart(words.andMore)}</a>}
          </Note>
        )}
        {(found.held.length > 0 || found.waitingCity > 0) && (
          <Note title={words.othersHold}>
            {[
              ...found.held.map(({ name, n }) => `${name} ${n}`),
              ...(found.waitingCity > 0 ? [words.waitingCity(found.waitingCity)] : []),
            ].join(' · ')}
          </Note>
        )}
      </Stack>
    </Columns>
  )
}

/** The milestones of the coming week, or the next one further off. */
const Ahead = ({ milestones, today }: { milestones: Today['ahead']; today: Day }) => {
  const isWeek = milestones.some(({ dueOn }) => !isAfter(dueOn, today.add({ days: 7 })))
  return (
    <section class="stack gap-2" aria-labelledby="moc-ke-tiep">
      <h2 id="moc-ke-tiep">{isWeek ? words.week : words.next}</h2>
      <DescriptionList
        narrow
        items={milestones.map(({ name, dueOn }) => ({
          term: atStart(weekdayAndDate(dueOn)),
          detail: milestoneName(name),
        }))}
      />
      <p>
        <a href={agendaAddress}>{words.calendar}</a>
      </p>
    </section>
  )
}
