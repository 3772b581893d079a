import { dateWithYear, longDate } from '#kernel/vietnamese-date.ts'
import { type Deadline, ruleText, WhyDue } from '#modules/deadlines/index.ts'
import { milestoneName } from '#modules/dialogues/index.ts'
import { Badge, Confirm, DateInput, type FormState, newForm, Table, TextInput } from '#ui/index.ts'
import { isTickedOff, type MilestoneContext, milestoneState } from './milestone-rows.ts'
import { words } from './words.vi.ts'

export interface MilestonesProps {
  readonly milestones: readonly Deadline[]
  readonly context: MilestoneContext
  /** Where ticks are posted: `/can-bo/ky-doi-thoai/2026`; null: this officer ticks nothing. */
  readonly address: string | null
  /** The tick that came back with something wrong. */
  readonly failed: { readonly name: string; readonly form: FormState } | null
}

/** The milestones: which day, how it was counted, where the rule stands, how it stands. */
export const Milestones = ({ milestones, context, address, failed }: MilestonesProps) => (
  <Table
    caption={words.milestones}
    rows={milestones.filter(({ lapsedOn }) => !lapsedOn)}
    columns={[
      { head: words.columns.name, as: 'main', cell: ({ name }) => milestoneName(name) },
      {
        head: words.columns.day,
        as: 'narrow',
        cell: ({ dueOn, planned }) => (
          <>
            {longDate(dueOn)}
            {planned && <small class="quiet sub"> ({words.planned})</small>}
          </>
        ),
      },
      {
        head: words.columns.how,
        cell: (milestone) => (
          <>
            {milestone.name === 'conference' ? words.chosenBy : ruleText(milestone)}{' '}
            <WhyDue
              due={milestone}
              calendar={context.calendar}
              summary={milestone.term === 0 ? words.whyThis : words.countDays}
            />
          </>
        ),
      },
      { head: words.columns.source, cell: ({ source }) => <span class="quiet">{source}</span> },
      {
        head: words.columns.state,
        cell: (milestone) => {
          const { is, text } = milestoneState(milestone, context)
          return <Badge is={is}>{text}</Badge>
        },
      },
      {
        head: words.columns.act,
        as: 'actions',
        cell: (milestone) => address && isTickedOff(milestone) && <Tick {...{ milestone, context, address, failed }} />,
      },
    ]}
  />
)

const Tick = ({
  milestone,
  context,
  address,
  failed,
}: Pick<MilestonesProps, 'context' | 'failed'> & { milestone: Deadline; address: string }) => {
  const { name, version } = milestone
  const isBack = failed?.name === name
  const form = isBack ? failed.form : newForm({ on: dateWithYear(context.today) })
  return (
    <Confirm
      verb={words.tick}
      small
      question={words.tickLabel(milestoneName(name))}
      yes={words.tick}
      action={`${address}/moc/${name}`}
      version={version}
      form={isBack ? form : undefined}
      open={isBack}
    >
      <DateInput name="on" id={isBack ? undefined : `${name}-on`} label={words.tickDay} form={form} />
      <TextInput
        name="reason"
        id={isBack ? undefined : `${name}-reason`}
        label={words.delayReason}
        hint={milestone.legal ? words.delayReasonHint : undefined}
        form={form}
        optional={!milestone.legal}
      />
    </Confirm>
  )
}
