import type { Day } from '#kernel/day.ts'
import { dateWithYear, longDate } from '#kernel/vietnamese-date.ts'
import { lunarDate, type WorkingCalendar } from '#modules/calendar/index.ts'
import type { DialogueInOffice } from '#modules/dialogues/index.ts'
import type { Rules } from '#modules/regulations/index.ts'
import {
  Button,
  Card,
  DateInput,
  Form,
  type FormState,
  HiddenInput,
  Note,
  Row,
  Sheet,
  Stack,
  TextInput,
} from '#ui/index.ts'
import type { Foreseen } from '../application/foresee.ts'
import type { Verdict } from '../domain/index.ts'
import { ForeseenView } from './foreseen.view.tsx'
import { foreseenWords } from './foreseen-words.vi.ts'
import { words } from './words.vi.ts'

const said = foreseenWords.day

export interface AnotherDayProps {
  readonly dialogue: DialogueInOffice
  readonly calendar: WorkingCalendar
  readonly rules: Rules
  readonly verdict: Verdict
  readonly lastDay: Day
  readonly newLastDay: Day
  /** No reason would be needed (R4). */
  readonly free: boolean
  readonly to: Day | null
  readonly foreseen: Foreseen<keyof typeof words.refusals> | null
  readonly asking: FormState
  readonly form: FormState
  readonly address: string
  readonly mayMove: boolean
  readonly isLeader: boolean
}

/** Another day for the conference: which one, what would follow, and the way to move it there. */
export const AnotherDayView = (props: AnotherDayProps) => (
  <Stack gap={6}>
    <Form action={`${props.address}/ngay-khac`} method="get" form={props.asking} inline label={said.title}>
      <DateInput name="ngay" label={said.field} form={props.asking} />
      <Button>{said.look}</Button>
    </Form>
    {props.to && props.foreseen && <WhatFollows {...props} to={props.to} foreseen={props.foreseen} />}
  </Stack>
)

type Tried = AnotherDayProps & { to: Day; foreseen: NonNullable<AnotherDayProps['foreseen']> }

const WhatFollows = (props: Tried) => {
  const { to, foreseen, free, dialogue, rules } = props
  const { day, month } = lunarDate(to)
  if (foreseen.refusal)
    return (
      <Note is="late" title={said.refused}>
        <p>{words.refusals[foreseen.refusal]}</p>
      </Note>
    )
  return (
    <section class="stack gap-5" aria-labelledby="neu">
      <Row>
        <Sheet on={to} lunar={`${day}/${month}`} size="small" />
        <Stack gap={2}>
          <h2 id="neu">{said.found(longDate(to))}</h2>
          <p>
            {free
              ? said.free
              : dialogue.cutOffOn
                ? said.needsReason(rules.newDayWorkingDays.value)
                : said.needsReasonBefore}
          </p>
          <p>{intakeText(props)}</p>
        </Stack>
      </Row>
      <ForeseenView foreseen={foreseen} verdict={props.verdict} />
      {props.mayMove && <Move {...props} />}
    </section>
  )
}

const intakeText = ({ dialogue, lastDay, newLastDay }: Tried): string => {
  if (dialogue.cutOffOn) return foreseenWords.intakeSame(longDate(dialogue.cutOffOn))
  return newLastDay.equals(lastDay)
    ? foreseenWords.intakeStays(longDate(lastDay))
    : foreseenWords.intakeMoves(longDate(lastDay), longDate(newLastDay))
}

const Move = ({ dialogue, to, free, address, form, isLeader }: Tried) => (
  <Card>
    <Form action={`${address}/ngay-hoi-nghi`} version={dialogue.version} form={form} label={said.move}>
      <HiddenInput name="to" value={dateWithYear(to)} />
      <p class="quiet">{foreseenWords.nothingYet}</p>
      <TextInput name="reason" label={words.move.reason} form={form} optional={free} />
      {!isLeader && (
        <TextInput name="paper" label={words.move.paper} hint={words.move.paperHint} form={form} optional={free} />
      )}
      <Button primary>{said.move}</Button>
    </Form>
  </Card>
)
