import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  Card,
  type Choice,
  DateInput,
  Disclosure,
  FieldRow,
  Form,
  type FormState,
  newForm,
  RadioGroup,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { DialoguePageData } from '../application/dialogue-page.ts'
import { decisions, isDecision } from '../domain/index.ts'
import { CityReplies } from './last-acts.view.tsx'
import { words } from './words.vi.ts'

export interface DecisionsProps {
  readonly data: DialoguePageData
  readonly address: string
  /** As a leader himself, for a leader, or not at all. */
  readonly as: 'leader' | 'recorder' | null
  readonly failed: FormState | null
}

/** Quyết định tổ chức: the one in force, those before it, and the form of the next one. */
export const Decisions = ({ data, address, as, failed }: DecisionsProps) => {
  const isOver = data.dialogue.heldOn !== null || data.dialogue.closedOn !== null
  return (
    <section class="stack gap-3" aria-labelledby="quyet-dinh-to-chuc">
      <h2 id="quyet-dinh-to-chuc">{words.decision.title}</h2>
      <Card>
        {data.decisions.length === 0 && <p class="quiet">{words.decision.none}</p>}
        {data.decisions.map((decision, index) => (
          <Stack gap={1}>
            <p>
              <b>{isDecision(decision.decision) ? words.decisions[decision.decision] : decision.decision}</b>{' '}
              <Badge is={index === 0 ? 'open' : 'plain'}>
                {index === 0 ? words.decision.inForce : words.decision.replaced}
              </Badge>
            </p>
            <p class="quiet">
              {words.decision.on(dateWithYear(decision.decidedOn), decision.registrations, decision.petitions)}
              {'. '}
              {decision.decidedBy
                ? words.decision.recorded(decision.decidedBy, decision.recordedBy ?? '', decision.paper)
                : words.decision.by(decision.recordedBy ?? '')}
              .
            </p>
            {decision.reason && <p class="quote">{decision.reason}</p>}
          </Stack>
        ))}
        <CityReplies data={data} />
        {as && !isOver && <NextDecision data={data} address={address} as={as} failed={failed} />}
      </Card>
    </section>
  )
}

const NextDecision = ({ data, address, as, failed }: DecisionsProps & { as: 'leader' | 'recorder' }) => {
  const form = failed ?? newForm()
  const choices = decisions.map((decision): Choice => {
    const allowance = data.allowed[decision]
    const hint = allowance.allowed
      ? allowance.needsReason
        ? words.decision.needsReason
        : undefined
      : words.whyNot[allowance.whyNot]
    return { value: decision, label: words.decisions[decision], hint, disabled: !allowance.allowed }
  })
  if (choices.every(({ disabled }) => disabled)) return <p class="quiet">{words.decision.nothingAllowed}</p>
  const action = as === 'leader' ? 'quyet-dinh' : 'quyet-dinh-ghi-thay'
  return (
    <Disclosure summary={words.decision.open} open={failed !== null}>
      <Form action={`${address}/${action}`} version={data.dialogue.version} form={form} label={words.decision.open}>
        <RadioGroup name="decision" label={words.decision.which} choices={choices} form={form} />
        <TextArea
          name="reason"
          id={failed ? undefined : 'quyet-dinh-reason'}
          label={words.decision.reason}
          hint={words.decision.reasonHint}
          form={form}
          rows={3}
          optional
        />
        {data.allowed['reopen-intake'].allowed && (
          <FieldRow>
            <DateInput
              name="cutOffOn"
              label={words.decision.cutOffOn}
              hint={words.decision.reopenOnly}
              form={form}
              optional
            />
            <DateInput
              name="conferenceOn"
              label={words.decision.conferenceOn}
              hint={words.decision.reopenOnly}
              form={form}
              optional
            />
          </FieldRow>
        )}
        {as === 'recorder' && (
          <FieldRow>
            <Select
              name="forOfficerId"
              label={words.decision.forOfficer}
              form={form}
              choices={data.leaders.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextInput
              name="paper"
              id={failed ? undefined : 'quyet-dinh-paper'}
              label={words.decision.paper}
              form={form}
              maxLength={200}
            />
          </FieldRow>
        )}
        <Button>{words.decision.button}</Button>
      </Form>
    </Disclosure>
  )
}
