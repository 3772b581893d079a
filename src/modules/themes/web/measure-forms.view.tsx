import type { ComponentChildren } from 'preact'
import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { ownerChoices, ReminderFields } from '#modules/petitions/index.ts'
import type { Action } from '#modules/staff/index.ts'
import {
  Buttons,
  DateInput,
  FieldRow,
  Form,
  type FormState,
  Icon,
  type IconName,
  newForm,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { ListedMeasure } from '../application/themes-query.ts'
import { isUnderWay, type MeasureKind, outcomes } from '../domain/index.ts'
import { themeHref } from './address.ts'
import { fieldOf, prefixOf } from './measure-acts.ts'
import { outcomeWords, measureWords as words } from './measure-words.vi.ts'

/** A form that came back, and what was wrong. */
export interface MeasureCameBack {
  readonly path: string
  readonly form: FormState
}

/** Departments, bodies and officers to choose from. */
export type OwnersToChoose = Parameters<typeof ownerChoices>[0]

interface FormsProps {
  readonly came: MeasureCameBack | null
  readonly today: Day
}

/** Ghi giải pháp, ghi đề xuất đã gửi. */
export const MakeForm = (
  props: FormsProps & { kind: MeasureKind; themeId: string; version: number; owners: OwnersToChoose; first: boolean },
) => {
  const { kind, owners } = props
  const said = words[kind]
  const path = kind === 'solution' ? 'giai-phap' : 'de-xuat'
  const name = (field: string) => fieldOf(path, field)
  const bodies = owners.departments.filter(({ outside }) => outside)
  return (
    <Act
      {...props}
      path={path}
      action={`${themeHref(props.themeId)}/${path}`}
      label={said.make}
      verb={said.make}
      yes={said.make}
      icon="plus"
      primary={props.first}
      start={{ [name('on')]: dateWithYear(props.today) }}
    >
      {(form) => (
        <>
          <TextArea name={name('what')} label={said.what} rows={3} maxLength={2000} form={form} />
          {kind === 'solution' ? (
            <Select name={name('who')} label={said.owner} choices={ownerChoices(owners)} form={form} />
          ) : (
            <Select
              name={name('who')}
              label={said.owner}
              hint={words.proposal.ownerHint}
              choices={bodies.map(({ id, name: label }) => ({ value: id, label }))}
              form={form}
            />
          )}
          <FieldRow>
            <DateInput name={name('on')} label={said.madeOn} form={form} />
            <DateInput name={name('due')} label={said.dueOn} form={form} optional />
          </FieldRow>
          {kind === 'solution' ? (
            <TextInput
              name={name('period')}
              label={words.solution.period}
              hint={words.solution.periodHint}
              maxLength={60}
              form={form}
              optional
            />
          ) : (
            <TextInput name={name('reference')} label={words.proposal.reference} maxLength={60} form={form} optional />
          )}
        </>
      )}
    </Act>
  )
}

/** What this person can do with a measure: the next step first. */
export const FollowForms = (
  props: FormsProps & { measure: ListedMeasure; version: number; can: (action: Action) => boolean },
) => {
  const { measure, can, today } = props
  const { kind } = measure
  const open = isUnderWay(measure)
  const address = `${themeHref(measure.themeId)}/viec/${measure.id}`
  const name = (path: string) => (field: string) => fieldOf(prefixOf(path, measure.id), field)
  const common = (path: string, verb: string) => ({
    ...{
      ...props,
      path,
      verb,
      yes: verb,
      action: `${address}/${path}`,
      label: `${verb}: ${measure.what.slice(0, 60)}`,
    },
    start: { [name(path)('on')]: dateWithYear(today) },
  })
  const forms = [
    open && kind === 'solution' && can('themes.keep') && (
      <Act {...common('da-lam', words.done.verb)} icon="check" primary>
        {(form) => <DoneFields form={form} name={name('da-lam')} />}
      </Act>
    ),
    open && kind === 'proposal' && can('themes.decide') && (
      <Act {...common('tra-loi', words.reply.verb)} icon="check" primary>
        {(form) => <ReplyFields form={form} name={name('tra-loi')} />}
      </Act>
    ),
    open && kind === 'proposal' && can('themes.decide') && (
      <Act {...common('nhac', words.remind.verb)} icon="message">
        {(form) => <ReminderFields form={form} name={name('nhac')} />}
      </Act>
    ),
    open && can('themes.change') && (
      <Act {...common('doi-ngay', words.move.verb)} icon="clock">
        {(form) => (
          <>
            <DateInput name={name('doi-ngay')('to')} label={words.move.to} form={form} />
            <TextArea name={name('doi-ngay')('reason')} label={words.move.reason} rows={2} form={form} />
          </>
        )}
      </Act>
    ),
    open && can('themes.change') && (
      <Act {...common('thoi', words.giveUp[kind])} icon="close" danger>
        {(form) => <TextArea name={name('thoi')('reason')} label={words.giveUp.reason} rows={2} form={form} />}
      </Act>
    ),
    !open && can('themes.change') && (
      <Act {...common('ghi-lai', words.takeBack[kind])} icon="undo">
        {(form) => <TextArea name={name('ghi-lai')('reason')} label={words.giveUp.reason} rows={2} form={form} />}
      </Act>
    ),
  ].filter(Boolean)
  return forms.length > 0 ? <Buttons>{forms}</Buttons> : null
}

interface FieldsProps {
  readonly form: FormState
  readonly name: (field: string) => string
}

const DoneFields = ({ form, name }: FieldsProps) => (
  <>
    <DateInput name={name('on')} label={words.done.on} form={form} />
    <TextArea
      name={name('words')}
      label={words.done.words}
      hint={words.done.wordsHint}
      rows={3}
      maxLength={2000}
      form={form}
      optional
    />
    <TextInput name={name('link')} label={words.done.link} maxLength={500} form={form} optional />
  </>
)

const ReplyFields = ({ form, name }: FieldsProps) => (
  <>
    <RadioGroup
      name={name('outcome')}
      label={words.reply.outcome}
      as="chips"
      choices={outcomes.map((value) => ({ value, label: outcomeWords[value] }))}
      form={form}
    />
    <FieldRow>
      <DateInput name={name('on')} label={words.reply.on} hint={words.reply.onHint} form={form} />
      <TextInput name={name('reference')} label={words.reply.reference} maxLength={120} form={form} optional />
    </FieldRow>
    <TextArea name={name('words')} label={words.reply.words} rows={3} maxLength={2000} form={form} optional />
  </>
)

/** One thing to do: a button that opens its form in place. It needs no script. */
const Act = (
  props: FormsProps & {
    path: string
    action: string
    /** Its name for those who cannot see where it stands. */
    label: string
    version: number
    verb: string
    yes: string
    icon: IconName
    primary?: boolean
    danger?: boolean
    start?: FormState['values']
    children: (form: FormState) => ComponentChildren
  },
) => {
  const came = props.came?.path === props.path ? props.came.form : undefined
  const look = ['button', props.primary && 'primary', props.danger && 'danger'].filter(Boolean).join(' ')
  return (
    <details class="confirm" open={came !== undefined}>
      <summary class={look}>
        <Icon name={props.icon} />
        {props.verb}
      </summary>
      <div class="confirm-body">
        <Form action={props.action} version={props.version} form={came} label={props.label}>
          {props.children(came ?? newForm(props.start))}
          <button type="submit" class={`button primary${props.danger ? ' danger' : ''}`}>
            {props.yes}
          </button>
        </Form>
      </div>
    </details>
  )
}
