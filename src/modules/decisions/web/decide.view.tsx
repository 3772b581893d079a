import {
  Button,
  Card,
  DateInput,
  FieldRow,
  Form,
  type FormState,
  HiddenInput,
  Note,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { DecideRefusal } from '../application/decide.ts'
import type { DialoguePageData } from '../application/dialogue-page.ts'
import type { Foreseen } from '../application/foresee.ts'
import type { Decision } from '../domain/index.ts'
import { decisionAddress } from './decision-address.ts'
import { ForeseenView } from './foreseen.view.tsx'
import { foreseenWords } from './foreseen-words.vi.ts'
import { words } from './words.vi.ts'

const said = foreseenWords.decision

export interface DecideProps {
  readonly data: DialoguePageData
  readonly decision: Decision
  /** What it would bring about; null: it is not allowed now, or its days are not chosen yet. */
  readonly foreseen: Foreseen<DecideRefusal> | null
  /** A leader himself, or who records it for him (ghi thay). */
  readonly as: 'leader' | 'recorder'
  readonly mayDecide: boolean
  /** `/can-bo/ky-doi-thoai/2026` */
  readonly address: string
  readonly form: FormState
}

/** One decision before it is taken: what it means, what follows from it, and the form that takes it. */
export const DecideView = (props: DecideProps) => {
  const { data, decision, foreseen, form } = props
  const allowance = data.allowed[decision]
  if (!allowance.allowed)
    return (
      <Note is="late" title={said.refused}>
        <p>{words.whyNot[allowance.whyNot]}</p>
      </Note>
    )
  return (
    <Stack gap={6}>
      <Note is="plain">
        <p>{said.consequences[decision]}</p>
      </Note>
      {decision === 'reopen-intake' && <NewDays {...props} />}
      {foreseen?.refusal && form.errors.cutOffOn === undefined && form.errors.conferenceOn === undefined && (
        <Note is="late" title={said.refused}>
          <p>{words.refusals[foreseen.refusal]}</p>
        </Note>
      )}
      {foreseen && !foreseen.refusal && (
        <section class="stack gap-5" aria-labelledby="doi-theo">
          <h2 id="doi-theo">{said.follows}</h2>
          <ForeseenView foreseen={foreseen} verdict={data.figures.verdict} />
          {props.mayDecide && <Decide {...props} needsReason={allowance.needsReason} />}
        </section>
      )}
    </Stack>
  )
}

/** The new last intake day and conference day, asked before anything can be foretold. */
const NewDays = ({ address, decision, form }: DecideProps) => (
  <Form action={`${address}/quyet-dinh/${decisionAddress(decision)}`} method="get" label={said.days}>
    <FieldRow>
      <DateInput name="cutOffOn" label={words.decision.cutOffOn} form={form} />
      <DateInput name="conferenceOn" label={words.decision.conferenceOn} form={form} />
    </FieldRow>
    <div>
      <Button>{said.look}</Button>
    </div>
  </Form>
)

const Decide = ({ data, decision, as, address, form, needsReason }: DecideProps & { needsReason: boolean }) => {
  const typed = (name: string) => {
    const value = form.values[name]
    return typeof value === 'string' ? value : ''
  }
  return (
    <Card>
      <Form
        action={`${address}/${as === 'leader' ? 'quyet-dinh' : 'quyet-dinh-ghi-thay'}`}
        version={data.dialogue.version}
        form={form}
        label={words.decisions[decision]}
      >
        <HiddenInput name="decision" value={decision} />
        {decision === 'reopen-intake' && (
          <>
            <HiddenInput name="cutOffOn" value={typed('cutOffOn')} />
            <HiddenInput name="conferenceOn" value={typed('conferenceOn')} />
          </>
        )}
        <p class="quiet">{foreseenWords.nothingYet}</p>
        <TextArea name="reason" label={words.decision.reason} form={form} rows={3} optional={!needsReason} />
        {as === 'recorder' && (
          <FieldRow>
            <Select
              name="forOfficerId"
              label={words.decision.forOfficer}
              form={form}
              choices={data.leaders.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextInput name="paper" label={words.decision.paper} form={form} maxLength={200} />
          </FieldRow>
        )}
        <Button primary>{words.decisions[decision]}</Button>
      </Form>
    </Card>
  )
}
