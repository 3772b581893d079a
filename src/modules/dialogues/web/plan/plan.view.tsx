import type { Day } from '#kernel/day.ts'
import { plainOf, type TextBlock } from '#kernel/text-blocks.ts'
import { dateWithYear, longDate } from '#kernel/vietnamese-date.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Columns,
  CopyButton,
  DateInput,
  Disclosure,
  FieldRow,
  Form,
  type FormState,
  HiddenInput,
  Note,
  newForm,
  Stack,
  TextArea,
  TextBlocks,
  TextInput,
} from '#ui/index.ts'
import { issuedOf } from '../../application/carrying-document.ts'
import type { PlanPageData } from '../../application/plan/plan-page.ts'
import type { PlanPart } from '../../domain/index.ts'
import { CarriedBy } from '../carried-by.view.tsx'
import { PreparationTabs } from '../preparation-tabs.tsx'
import { VersionList } from '../version-list.view.tsx'
import { dutyField } from './plan-form.ts'
import { words } from './words.vi.ts'

export interface PlanViewProps {
  readonly data: PlanPageData
  readonly blocks: readonly TextBlock[]
  /** `/can-bo/ky-doi-thoai/2026/ke-hoach` */
  readonly href: string
  /** By when it must be with Sở Tài chính (R2). */
  readonly dueOn: Day | null
  readonly today: Day
  readonly mayEdit: boolean
  /** The form of the sending, come back. */
  readonly sending: FormState | null
}

/** Kế hoạch: as it is read, what it lacks, the paper that carries it, and where it was sent. */
export const PlanView = (props: PlanViewProps) => {
  const { data, blocks, href, mayEdit } = props
  const { dialogue, seq, versions } = data
  const isOpen = mayEdit && !dialogue.closedOn
  return (
    <Stack gap={4}>
      <PreparationTabs address={dialogue.address} current="ke-hoach" />
      <Columns as="aside">
        <Stack gap={4}>
          {seq === 0 && <Note>{words.proposed}</Note>}
          <Lacks lacks={data.lacks} />
          {data.hasOldFacts && (
            <Note is="soon">
              <p>{words.oldFacts}</p>
              {isOpen && (
                <Form action={`${href}/cap-nhat`} inline label={words.refresh}>
                  <HiddenInput name="seq" value={seq} />
                  <Button small>{words.refresh}</Button>
                </Form>
              )}
            </Note>
          )}
          <Buttons>
            {isOpen && (
              <ButtonLink href={`${href}/sua`} primary icon="edit">
                {seq === 0 ? words.write : words.edit}
              </ButtonLink>
            )}
            <CopyButton value={plainOf(blocks)} />
          </Buttons>
          <Card>
            <TextBlocks blocks={blocks} />
          </Card>
        </Stack>
        <Stack gap={5}>
          <CarriedBy
            documents={data.documents}
            content={seq > 0 ? plainOf(blocks) : null}
            action={isOpen ? `${href}/van-ban` : null}
            words={words.document}
          />
          <Sent {...props} />
          <VersionList versions={versions} href={(version) => `${href}/ban/${version}`} words={words.versions} />
        </Stack>
      </Columns>
    </Stack>
  )
}

const Lacks = ({ lacks }: { lacks: readonly PlanPart[] }) =>
  lacks.length === 0 ? null : (
    <Note is="soon" title={words.lacks}>
      <ul class="lines">
        {lacks.map((part) => (
          <li>{words.parts[part]}</li>
        ))}
      </ul>
    </Note>
  )

/** The sending to Sở Tài chính (R2); number and day come from the issued paper. */
const Sent = ({ data, href, dueOn, today, mayEdit, sending }: PlanViewProps) => {
  const { dialogue, documents } = data
  const issued = issuedOf(documents)
  const isSent = dialogue.planSentOn !== null
  const form =
    sending ??
    newForm({
      on: dateWithYear(dialogue.planSentOn ?? issued?.issuedOn ?? today),
      how: dialogue.planSentHow,
      number: dialogue.planSentNumber || (issued?.numberText ?? ''),
    })
  return (
    <section class="stack gap-2" aria-labelledby="gui-so">
      <h2 id="gui-so">{words.sent.title}</h2>
      {dialogue.planSentOn ? (
        <p>{words.sent.state(dateWithYear(dialogue.planSentOn), dialogue.planSentHow, dialogue.planSentNumber)}</p>
      ) : (
        <p>
          {words.sent.notYet} {dueOn && words.sent.due(longDate(dueOn))}
        </p>
      )}
      {mayEdit && !dialogue.closedOn && (
        <Disclosure summary={isSent ? words.sent.again : words.sent.open} open={sending !== null}>
          <Form action={href} version={dialogue.version} form={form} label={words.sent.open}>
            <DateInput name="on" label={words.sent.on} form={form} />
            <TextInput
              name="how"
              label={words.sent.how}
              hint={words.sent.howHint}
              form={form}
              maxLength={200}
              optional
            />
            <TextInput
              name="number"
              label={words.sent.number}
              hint={!dialogue.planSentNumber && issued ? words.sent.numberFromDocument : undefined}
              form={form}
              maxLength={60}
              optional
            />
            <TextInput
              name="reason"
              label={words.sent.reason}
              hint={words.sent.reasonHint}
              form={form}
              maxLength={2000}
              optional
            />
            <Button>{words.sent.button}</Button>
          </Form>
        </Disclosure>
      )}
    </section>
  )
}

/** The form of a plan: everything typed in lines, so that it can be pasted. */
export const PlanForm = ({ data, href, form }: { data: PlanPageData; href: string; form: FormState }) => {
  const { fields } = words
  const area = (
    name: 'purposes' | 'requirements' | 'participants' | 'petitions' | 'schedule' | 'recipients',
    rows: number,
  ) => <TextArea name={name} label={fields[name]} hint={fields.lineHint} rows={rows} form={form} maxLength={6000} />
  return (
    <Card>
      <Form action={`${href}/noi-dung`} form={form} label={words.editTitle} keys>
        <HiddenInput name="seq" value={data.seq} />
        <h2>{fields.basis}</h2>
        <FieldRow>
          <TextInput
            name="basisNumber"
            label={fields.basisNumber}
            hint={fields.basisNumberHint}
            form={form}
            maxLength={60}
          />
          <DateInput name="basisOn" label={fields.basisOn} form={form} />
        </FieldRow>
        <TextInput name="basisTitle" label={fields.basisTitle} form={form} maxLength={300} />
        {area('purposes', 6)}
        {area('requirements', 4)}
        <p class="quiet">
          {words.fromDialogue} {data.now.facts.startsAt}, {longDate(data.dialogue.conferenceOn)}, {data.now.facts.place}
        </p>
        {area('participants', 4)}
        <TextArea
          name="programme"
          label={fields.programme}
          hint={fields.programmeHint}
          rows={9}
          form={form}
          maxLength={6000}
        />
        {area('petitions', 12)}
        <h2>{fields.duties}</h2>
        <p class="quiet">{fields.dutiesHint}</p>
        {data.now.plan.duties.map(({ departmentId, body, work }) => (
          <TextArea
            name={dutyField(departmentId ?? '')}
            label={body}
            rows={Math.max(2, work.length + 1)}
            form={form}
            maxLength={6000}
            optional
          />
        ))}
        {area('schedule', 3)}
        <TextArea name="budget" label={fields.budget} rows={5} form={form} maxLength={1000} />
        {area('recipients', 6)}
        <Buttons>
          <Button primary>{words.save}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}
