import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { type Attachment, fileSize } from '#modules/petitions/index.ts'
import {
  Button,
  Card,
  Columns,
  Confirm,
  DateInput,
  DescriptionList,
  FieldRow,
  FileInput,
  FileList,
  Form,
  type FormState,
  HiddenInput,
  type KeptFile,
  Note,
  newForm,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { Budget } from '../application/budget-page.ts'
import type { Voucher } from '../application/vouchers.ts'
import { budgetHref } from './address.ts'
import { draftOf } from './scans.ts'
import { spendingWords } from './spending-words.vi.ts'
import { dong } from './words.vi.ts'

const { vouchers: words } = spendingWords

/** How many scans one voucher comes with at once. */
const MOST_SCANS = 5

/** The lines one may pay from, with what of each is left. */
export const lineChoices = ({ lines, settled }: Budget) =>
  lines.map(({ key, content }) => {
    const { difference = 0 } = settled.find((one) => one.key === key) ?? {}
    return {
      value: key,
      label: difference > 0 ? words.lineOver(content, dong(difference)) : words.lineLeft(content, dong(-difference)),
    }
  })

/** Scans to be sent along, those that wait already with them. */
export const ScanField = ({ form, kept }: { form: FormState; kept: readonly KeptFile[] }) => (
  <>
    <HiddenInput name="draft" value={draftOf(form.values)} />
    <FileInput
      name="scan.files"
      keptName="scan.kept"
      label={words.scans}
      accept="image/*,.pdf"
      most={MOST_SCANS}
      form={form}
      kept={kept}
      optional
    />
  </>
)

/** Number, day, payee and why it goes over: the same for a voucher and for a list that was paid. */
export const SlipFields = ({ form, payeeHint }: { form: FormState; payeeHint?: string }) => (
  <>
    <FieldRow>
      <TextInput name="number" label={words.number} hint={words.numberHint} form={form} maxLength={40} narrow />
      <DateInput name="on" label={words.on} form={form} />
    </FieldRow>
    <TextInput name="payee" label={words.payee} hint={payeeHint} form={form} maxLength={160} />
    <TextArea
      name="overReason"
      label={words.overReason}
      hint={words.overReasonHint}
      form={form}
      rows={2}
      maxLength={1000}
      optional
    />
  </>
)

export interface VoucherViewProps {
  readonly budget: Budget
  /** Null: it is entered. */
  readonly voucher: Voucher | null
  readonly scans: readonly Attachment[]
  readonly kept: readonly KeptFile[]
  readonly form: FormState
  readonly cancelling: FormState | null
  readonly maySpend: boolean
}

/** One voucher: what was paid, of which line, to whom, with its scan. */
export const VoucherView = (props: VoucherViewProps) => {
  const { voucher, budget, maySpend } = props
  const isOpen = maySpend && voucher?.cancelledAt === null
  const href = voucher && budgetHref(budget.dialogue.address, 'chi', `chung-tu/${voucher.id}`)
  return (
    <Columns as="aside">
      <Stack gap={4}>
        {voucher?.cancelledAt && <Note is="plain">{words.cancelledWhy(voucher.cancelReason)}</Note>}
        {!voucher || isOpen ? <Typed {...props} /> : <Shown {...props} voucher={voucher} />}
      </Stack>
      <Stack gap={4}>
        {voucher?.allowanceId && (
          <p>
            {words.byList}{' '}
            <a href={budgetHref(budget.dialogue.address, 'boi-duong', voucher.allowanceId)}>{words.toList}</a>
          </p>
        )}
        {href && props.scans.length > 0 && (
          <FileList
            label={words.scans}
            files={props.scans.map(({ id, name, type, size }) => ({
              ...{ name, href: `${href}/tep/${id}`, size: fileSize(size) },
              is: type.startsWith('image/') ? 'image' : type === 'application/pdf' ? 'pdf' : 'other',
            }))}
          />
        )}
        {href && isOpen && (
          <Confirm
            verb={words.cancel}
            question={words.cancelQuestion}
            yes={words.cancel}
            action={`${href}/huy`}
            version={voucher.version}
            form={props.cancelling ?? undefined}
            open={props.cancelling !== null}
            danger
          >
            <TextInput name="reason" label={words.cancelReason} form={props.cancelling ?? newForm()} maxLength={500} />
          </Confirm>
        )}
      </Stack>
    </Columns>
  )
}

const Typed = ({ budget, voucher, form, kept }: VoucherViewProps) => (
  <Card>
    <Form
      action={budgetHref(budget.dialogue.address, 'chi', `chung-tu/${voucher?.id ?? 'moi'}`)}
      version={voucher?.version}
      form={form}
      label={voucher ? words.one(voucher.number) : words.newTitle}
      files
    >
      <Select name="lineKey" label={words.line} hint={words.lineHint} form={form} choices={lineChoices(budget)} />
      <TextInput name="what" label={words.what} hint={words.whatHint} form={form} maxLength={300} />
      <TextInput name="amount" as="number" label={words.amount} form={form} maxLength={24} narrow />
      <SlipFields form={form} payeeHint={words.payeeHint} />
      <ScanField form={form} kept={kept} />
      <Button primary>{words.save}</Button>
    </Form>
  </Card>
)

const Shown = ({ budget, voucher }: VoucherViewProps & { voucher: Voucher }) => (
  <DescriptionList
    items={[
      { term: words.line, detail: budget.lines.find(({ key }) => key === voucher.lineKey)?.content },
      { term: words.what, detail: voucher.what },
      { term: words.amount, detail: dong(voucher.amount) },
      { term: words.number, detail: voucher.number },
      { term: words.on, detail: dateWithYear(voucher.on) },
      { term: words.payee, detail: budget.payeesHidden ? spendingWords.payeesHidden : voucher.payee },
      { term: words.overReason, detail: voucher.overReason },
    ]}
  />
)
