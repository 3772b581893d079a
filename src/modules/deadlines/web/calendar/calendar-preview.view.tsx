import { atStart, longDate } from '#kernel/vietnamese-date.ts'
import { type DayInfo, dayWords } from '#modules/calendar/index.ts'
import { kindWords } from '#modules/units/index.ts'
import { Button, ButtonLink, Buttons, Card, Disclosure, Form, HiddenInput, Note, Stack, Table } from '#ui/index.ts'
import type { UnitMoves } from '../../application/recount-units.ts'
import { MovesTable } from '../moves.view.tsx'
import { words } from './words.vi.ts'

const { preview: said } = words

/** A day before and after the change. */
export interface DayBeforeAndAfter {
  readonly was: DayInfo
  readonly now: DayInfo
}

export interface PreviewProps {
  /** Where it is confirmed. */
  readonly action: string
  /** Back to the form. */
  readonly back: string
  readonly version: number
  readonly days: readonly DayBeforeAndAfter[]
  readonly units: readonly UnitMoves[]
  /** What was typed, sent along. */
  readonly hidden: Readonly<Record<string, string>>
  readonly milestoneName: (name: string) => string
}

/** How many due days move, in how many units, and of how many somebody was told. */
export function sumOf(units: readonly UnitMoves[]) {
  const groups = units.flatMap((one) => one.groups)
  return {
    moved: units.reduce((sum, { count }) => sum + count, 0),
    units: units.filter(({ count }) => count > 0).length,
    told: groups.reduce((sum, { told }) => sum + told, 0),
    failed: units.filter(({ failed }) => failed).length,
  }
}

/** Few units are shown open; of many the totals come first. */
const SHOWN_OPEN = 3

/** What a change of the calendar would do: the days, and per unit the due days that move. Nothing is changed yet. */
export const PreviewPage = (props: PreviewProps) => {
  const moving = props.units.filter(({ count }) => count > 0)
  const sum = sumOf(props.units)
  return (
    <Stack gap={5}>
      <Table<DayBeforeAndAfter>
        caption={said.days}
        showCaption
        rows={props.days}
        columns={[
          {
            head: words.changes.day,
            as: 'main',
            cell: ({ was }) => <span class="num">{atStart(longDate(was.on))}</span>,
          },
          { head: said.was, cell: ({ was }) => <span class="quiet">{atStart(dayWords(was))}</span> },
          { head: said.now, cell: ({ now }) => atStart(dayWords(now)) },
        ]}
      />
      {sum.moved === 0 ? (
        <Note>{said.none}</Note>
      ) : (
        <Note is="soon" title={said.sum(sum.moved, sum.units)}>
          {sum.told > 0 && <p>{said.told(sum.told)}</p>}
          <p>{said.kept}</p>
        </Note>
      )}
      {moving.map(({ unit, groups, count }) => {
        const name = said.unit(kindWords(unit.kind, unit.name), count)
        return (
          <Disclosure summary={name} open={moving.length <= SHOWN_OPEN}>
            <MovesTable caption={name} groups={groups} milestoneName={props.milestoneName} />
          </Disclosure>
        )
      })}
      <Card>
        <Form action={props.action} version={props.version}>
          {Object.entries(props.hidden).map(([name, value]) => (
            <HiddenInput name={name} value={value} />
          ))}
          <Buttons>
            <Button primary>{said.confirm}</Button>
            <ButtonLink href={props.back}>{said.change}</ButtonLink>
          </Buttons>
        </Form>
      </Card>
    </Stack>
  )
}
