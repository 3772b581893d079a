import type { Day } from '#kernel/day.ts'
import { longDate } from '#kernel/vietnamese-date.ts'
import {
  Button,
  Buttons,
  Card,
  Columns,
  DescriptionList,
  EmptyState,
  Form,
  HiddenInput,
  newForm,
  Stack,
  type Standing,
  TableExport,
  TextArea,
} from '#ui/index.ts'
import type { Budget } from '../application/budget-page.ts'
import type { Step } from '../application/estimates.ts'
import type { SettlementStage } from '../domain/index.ts'
import { budgetHref } from './address.ts'
import { Approval, actOf, Steps } from './approval.tsx'
import { type Came, formOf, type MayWithMoney } from './frame.tsx'
import { SettledTable } from './overview.view.tsx'
import { PaperButtons } from './paper-buttons.tsx'
import { settlementWords as words } from './settlement-words.vi.ts'
import { words as common, dong } from './words.vi.ts'

export const settlementSigns: Readonly<Record<SettlementStage, Standing>> = {
  ...{ submitted: 'away', approved: 'done', 'sent-back': 'soon' },
}

export interface SettlementProps {
  readonly budget: Budget
  readonly steps: readonly Step[]
  readonly leaders: readonly { readonly id: string; readonly name: string }[]
  /** By when it is to be settled; null where nothing says so. */
  readonly dueOn: Day | null
  readonly may: MayWithMoney
  readonly came: Came | null
}

const differenceText = (difference: number): string =>
  difference === 0
    ? words.summary.same
    : difference > 0
      ? words.summary.over(difference)
      : words.summary.saved(-difference)

/** Quyết toán: what was approved against what was paid, line by line and in total, and its way through approval. */
export const SettlementView = (props: SettlementProps) => {
  const { budget, steps, dueOn } = props
  const { balance, binding, settlement, dialogue, vouchers } = budget
  if (!binding || (vouchers.length === 0 && !settlement))
    return <EmptyState title={words.notYet}>{words.notYetAbout}</EmptyState>
  const { summary } = words
  const sums = [
    { term: summary.approved, detail: dong(balance.approved) },
    { term: summary.spent, detail: dong(balance.spent) },
    { term: summary.difference, detail: differenceText(balance.difference) },
    { term: summary.advanced, detail: dong(balance.advanced) },
    { term: summary.toReturn, detail: balance.toReturn > 0 && dong(balance.toReturn) },
    { term: summary.toPay, detail: balance.toPay > 0 && dong(balance.toPay) },
    { term: summary.dueOn, detail: dueOn && longDate(dueOn) },
  ]
  const decides = settlement?.stage === 'submitted' && props.may.approves !== null
  const whole = (
    <Columns as="aside">
      <Stack gap={4}>
        <Buttons>
          <PaperButtons budget={budget} papers={['bao-cao-quyet-toan', 'bang-ke-chung-tu']} />
          <TableExport action={`${budgetHref(dialogue.address, 'quyet-toan')}/xuat`} />
        </Buttons>
        <SettledTable budget={budget} />
        <p>
          <strong>{`${summary.spent}: ${dong(balance.spent)}.`}</strong> {common.inWords(balance.spent)}
        </p>
        {settlement?.explanation && (
          <section class="stack gap-2">
            <h2>{words.explanation}</h2>
            <p class="pre">{settlement.explanation}</p>
          </section>
        )}
      </Stack>
      <Stack gap={5}>
        {!decides && <DescriptionList items={sums} />}
        <Way {...props} />
        <Steps steps={steps} />
      </Stack>
    </Columns>
  )
  return decides ? (
    <Stack gap={5}>
      <Decision {...props} sums={sums} />
      {whole}
    </Stack>
  ) : (
    whole
  )
}

/** What lies with the leader: what it comes to, and his word on it. */
const Decision = ({
  budget: { settlement, dialogue, balance },
  may: { approves },
  came,
  leaders,
  sums,
}: SettlementProps & { sums: Parameters<typeof DescriptionList>[0]['items'] }) => {
  if (!settlement || !approves) return null
  const form = (act: 'duyet' | 'tra-lai') => formOf(came, actOf(act, approves), newForm())
  return (
    <Approval
      href={budgetHref(dialogue.address, 'quyet-toan')}
      version={settlement.version}
      as={approves}
      leaders={leaders}
      approving={form('duyet')}
      sendingBack={form('tra-lai')}
      approveOpen={came?.act === actOf('duyet', approves)}
      backOpen={came?.act === actOf('tra-lai', approves)}
      what={words.what(balance.spent)}
      sums={sums}
    />
  )
}

const Way = ({ budget, may, came }: SettlementProps) => {
  const { settlement, dialogue } = budget
  const href = budgetHref(dialogue.address, 'quyet-toan')
  if (!may.spend) return null
  const form = formOf(came, 'trinh', newForm({ explanation: settlement?.explanation ?? '' }))
  return (
    <Card>
      <Form action={`${href}/trinh`} form={form} label={words.submit}>
        <HiddenInput name="version" value={settlement?.version ?? 0} />
        <TextArea
          name="explanation"
          label={words.explanation}
          hint={words.explanationHint}
          form={form}
          rows={4}
          maxLength={4000}
          optional
        />
        <p class="small quiet">{words.submitAbout}</p>
        <Button primary>{words.submit}</Button>
      </Form>
    </Card>
  )
}
