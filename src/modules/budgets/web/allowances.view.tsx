import { inThousands } from '#kernel/vietnamese-number.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Card,
  Columns,
  Confirm,
  Disclosure,
  EmptyState,
  FieldRow,
  Form,
  type FormState,
  type KeptFile,
  RowLink,
  Select,
  Stack,
  Table,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { Allowance, Receiver } from '../application/allowances.ts'
import type { Budget } from '../application/budget-page.ts'
import { budgetHref } from './address.ts'
import { PaperButtons } from './paper-buttons.tsx'
import { spendingWords } from './spending-words.vi.ts'
import { lineChoices, ScanField, SlipFields } from './voucher.view.tsx'
import { words as common } from './words.vi.ts'

const { lists: words } = spendingWords

/** Chi bồi dưỡng: the lists of a dialogue, paid or not. */
export const Allowances = ({
  budget,
  lists,
  maySpend,
}: {
  budget: Budget
  lists: readonly Allowance[]
  maySpend: boolean
}) => {
  const { address } = budget.dialogue
  return (
    <Stack gap={4}>
      <p class="quiet">{words.about}</p>
      <Buttons>
        {maySpend && budget.binding && (
          <ButtonLink primary icon="plus" href={budgetHref(address, 'boi-duong', 'moi')}>
            {words.add}
          </ButtonLink>
        )}
        {lists.length > 0 && <PaperButtons budget={budget} papers={['danh-sach-ky-nhan']} />}
      </Buttons>
      <Table
        caption={common.tabs['boi-duong']}
        rows={lists}
        empty={<EmptyState title={words.none}>{budget.binding ? '' : spendingWords.needsApproval}</EmptyState>}
        columns={[
          {
            head: words.listColumns.title,
            as: 'main',
            cell: ({ id, title }) => (
              <RowLink href={budgetHref(address, 'boi-duong', id)}>{budget.hide?.(title) ?? title}</RowLink>
            ),
          },
          { head: words.listColumns.people, as: 'narrow', cell: ({ receivers }) => words.people(receivers.length) },
          { head: words.listColumns.total, as: 'number', cell: ({ total }) => inThousands(total) },
          { head: words.listColumns.state, bare: true, cell: (list) => <PaidBadge list={list} /> },
        ]}
      />
    </Stack>
  )
}

export const PaidBadge = ({ list }: { list: Allowance }) => (
  <Badge is={list.voucherId ? 'done' : 'open'}>{list.voucherId ? words.paid : words.unpaid}</Badge>
)

/** The form of a list. */
export const ListForm = ({
  budget,
  action,
  version,
  form,
}: {
  budget: Budget
  action: string
  version?: number | undefined
  form: FormState
}) => (
  <Card>
    <Form action={action} version={version} form={form} label={version ? words.edit : words.newTitle}>
      <TextInput name="title" label={words.title} hint={words.titleHint} form={form} maxLength={200} />
      <Select name="lineKey" label={spendingWords.vouchers.line} form={form} choices={lineChoices(budget)} />
      <FieldRow>
        <TextInput name="rate" as="number" label={words.rate} form={form} maxLength={24} narrow optional />
        <TextInput name="times" as="digits" label={words.times} form={form} maxLength={4} narrow optional />
      </FieldRow>
      <TextArea name="receivers" label={words.receivers} hint={words.receiversHint} form={form} rows={10} />
      <Button primary>{words.save}</Button>
    </Form>
  </Card>
)

export interface AllowanceViewProps {
  readonly budget: Budget
  readonly list: Allowance
  readonly maySpend: boolean
  readonly editing: FormState
  readonly editingOpen: boolean
  readonly paying: FormState
  readonly payingOpen: boolean
  readonly kept: readonly KeptFile[]
}

/** One list: who receives what; paid, or still to be. */
export const AllowanceView = (props: AllowanceViewProps) => {
  const { budget, list, maySpend } = props
  const href = budgetHref(budget.dialogue.address, 'boi-duong', list.id)
  const isOpen = maySpend && !list.voucherId
  return (
    <Columns as="aside">
      <Stack gap={4}>
        {budget.payeesHidden ? <Totals list={list} /> : <Receivers list={list} />}
        {isOpen && (
          <Disclosure summary={words.edit} open={props.editingOpen}>
            <ListForm budget={budget} action={href} version={list.version} form={props.editing} />
          </Disclosure>
        )}
      </Stack>
      <Stack gap={4}>
        {list.voucherId && (
          <p>
            <a href={budgetHref(budget.dialogue.address, 'chi', `chung-tu/${list.voucherId}`)}>{words.toVoucher}</a>
          </p>
        )}
        {isOpen && (
          <Disclosure summary={words.pay} open={props.payingOpen}>
            <p class="small quiet">{words.payAbout}</p>
            <Form action={`${href}/chi`} version={list.version} form={props.paying} label={words.pay} files>
              <SlipFields form={props.paying} />
              <ScanField form={props.paying} kept={props.kept} />
              <Button primary>{words.pay}</Button>
            </Form>
          </Disclosure>
        )}
        {isOpen && (
          <Confirm
            verb={words.remove}
            question={words.removeQuestion}
            yes={words.remove}
            action={`${href}/bo`}
            version={list.version}
            danger
            small
          />
        )}
      </Stack>
    </Columns>
  )
}

/** What who may not know the receivers sees of a list. */
const Totals = ({ list: { receivers, total } }: { list: Allowance }) => (
  <Stack gap={2}>
    <p>
      {words.people(receivers.length)}. <strong>{common.sum(total)}</strong> {common.inWords(total)}
    </p>
    <p class="quiet">{spendingWords.payeesHidden}</p>
  </Stack>
)

const Receivers = ({ list: { receivers, total } }: { list: Allowance }) => (
  <Stack gap={2}>
    <Table
      caption={words.receivers}
      rows={receivers}
      columns={[
        {
          head: words.columns.number,
          as: 'lead',
          cell: (one: Receiver) => <span class="quiet num">{receivers.indexOf(one) + 1}</span>,
        },
        { head: words.columns.name, as: 'main', cell: ({ name }) => name },
        { head: words.columns.about, cell: ({ about }) => about },
        { head: words.columns.times, as: 'number', cell: ({ times }) => times },
        { head: words.columns.rate, as: 'number', cell: ({ rate }) => inThousands(rate) },
        { head: words.columns.amount, as: 'number', cell: ({ amount }) => inThousands(amount) },
      ]}
    />
    <p>
      <strong>{common.sum(total)}</strong> {common.inWords(total)}
    </p>
  </Stack>
)
