import { dayAt } from '#kernel/day.ts'
import { dateWithYear, shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  Button,
  Card,
  Confirm,
  DescriptionList,
  Disclosure,
  FieldRow,
  Form,
  type FormState,
  Select,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { Step } from '../application/estimates.ts'
import { words } from './words.vi.ts'

const { approval } = words

export interface ApprovalProps {
  /** Below which `duyet` and `tra-lai` are posted. */
  readonly href: string
  readonly version: number
  readonly as: 'leader' | 'recorder'
  readonly leaders: readonly { readonly id: string; readonly name: string }[]
  /** The forms as they came back, or new. */
  readonly approving: FormState
  readonly sendingBack: FormState
  readonly backOpen: boolean
  readonly approveOpen: boolean
  /** What is decided on: "dự toán 14.610.000 đồng". */
  readonly what: string
  /** The sums it comes to: read above the lines, and once more before it is approved. */
  readonly sums: Parameters<typeof DescriptionList>[0]['items']
}

/** The address of an act, by whose word it is. */
export const actOf = (act: 'duyet' | 'tra-lai', as: ApprovalProps['as']): string =>
  as === 'leader' ? act : `${act}-ghi-thay`

/** Ghi thay: for whom, and by which signed paper. `ids`: where both forms stand on one page, of the one nothing is wrong with. */
const Recorded = ({ leaders, form, ids }: Pick<ApprovalProps, 'leaders'> & { form: FormState; ids?: string }) => (
  <FieldRow>
    <Select
      name="forOfficerId"
      id={ids && `${ids}-for`}
      label={approval.forOfficer}
      form={form}
      choices={leaders.map(({ id, name }) => ({ value: id, label: name }))}
    />
    <TextInput name="paper" id={ids && `${ids}-paper`} label={approval.paper} form={form} maxLength={120} />
  </FieldRow>
)

/**
 * Duyệt or trả lại, by a leader or recorded for him: the sums, and what he can do, before all lines, so that a phone shows it
 * first. What binds is asked once more.
 */
export const Approval = (props: ApprovalProps) => {
  const { href, version, as, leaders, approving, sendingBack, backOpen, approveOpen, what, sums } = props
  const verb = as === 'leader' ? approval.approve : approval.record
  return (
    <Card>
      <h2>{approval.waits(what)}</h2>
      <DescriptionList narrow items={sums} />
      <Confirm
        primary
        verb={verb}
        icon="check"
        question={as === 'leader' ? approval.question(what) : approval.recordQuestion(what)}
        yes={as === 'leader' ? approval.approveYes : approval.recordYes}
        action={`${href}/${actOf('duyet', as)}`}
        version={version}
        form={approveOpen ? approving : undefined}
        open={approveOpen}
      >
        <p class="small quiet">{approval.binds}</p>
        {as === 'recorder' && <Recorded leaders={leaders} form={approving} {...(backOpen && { ids: 'approve' })} />}
      </Confirm>
      <Disclosure summary={as === 'leader' ? approval.back : approval.recordBack} open={backOpen}>
        <Form action={`${href}/${actOf('tra-lai', as)}`} version={version} form={sendingBack} label={approval.back}>
          <TextArea name="word" label={approval.word} form={sendingBack} rows={3} maxLength={2000} />
          {as === 'recorder' && <Recorded leaders={leaders} form={sendingBack} {...(!backOpen && { ids: 'back' })} />}
          <Button>{as === 'leader' ? approval.back : approval.recordBack}</Button>
        </Form>
      </Disclosure>
    </Card>
  )
}

/** Who submitted, approved, sent back, and when; the latest first. */
export const Steps = ({ steps }: { steps: readonly Step[] }) =>
  steps.length === 0 ? null : (
    <section class="stack gap-2">
      <h2>{approval.steps}</h2>
      <ul class="lines">
        {steps.map((step) => (
          <li>
            {approval.step(step.by ?? '', approval.said[step.step] ?? step.step, step.sum, step.for ?? '', step.paper)}
            <small class="sub">
              <time dateTime={step.at.toString()} title={dateWithYear(dayAt(step.at))}>
                {shortDateTime(step.at)}
              </time>
              {step.word && ` · ${step.word}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
