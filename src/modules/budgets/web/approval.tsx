import { dayAt } from '#kernel/day.ts'
import { dateWithYear, shortDateTime } from '#kernel/vietnamese-date.ts'
import { Button, Buttons, Disclosure, FieldRow, Form, type FormState, Select, TextArea, TextInput } from '#ui/index.ts'
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

/** Duyệt or trả lại, by a leader or recorded for him. */
export const Approval = ({ href, version, as, leaders, approving, sendingBack, backOpen }: ApprovalProps) => (
  <>
    <Form action={`${href}/${actOf('duyet', as)}`} version={version} form={approving} label={approval.approve}>
      {as === 'recorder' && <Recorded leaders={leaders} form={approving} {...(backOpen && { ids: 'approve' })} />}
      <Buttons>
        <Button primary icon="check">
          {as === 'leader' ? approval.approve : approval.record}
        </Button>
      </Buttons>
    </Form>
    <Disclosure summary={as === 'leader' ? approval.back : approval.recordBack} open={backOpen}>
      <Form action={`${href}/${actOf('tra-lai', as)}`} version={version} form={sendingBack} label={approval.back}>
        <TextArea name="word" label={approval.word} form={sendingBack} rows={3} maxLength={2000} />
        {as === 'recorder' && <Recorded leaders={leaders} form={sendingBack} {...(!backOpen && { ids: 'back' })} />}
        <Button>{as === 'leader' ? approval.back : approval.recordBack}</Button>
      </Form>
    </Disclosure>
  </>
)

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
