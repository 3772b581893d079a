import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { inThousands } from '#kernel/vietnamese-number.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Card,
  Confirm,
  DateInput,
  Disclosure,
  EmptyState,
  FieldRow,
  Form,
  Note,
  newForm,
  RowLink,
  Stack,
  StatGrid,
  Table,
  TableExport,
  TextInput,
} from '#ui/index.ts'
import type { Advance } from '../application/advances.ts'
import type { Budget } from '../application/budget-page.ts'
import type { Voucher } from '../application/vouchers.ts'
import { isFrozen } from '../domain/index.ts'
import { budgetHref } from './address.ts'
import { type Came, formOf } from './frame.tsx'
import { PaperButtons } from './paper-buttons.tsx'
import { spendingWords } from './spending-words.vi.ts'
import { dong } from './words.vi.ts'

export interface SpendingProps {
  readonly budget: Budget
  readonly maySpend: boolean
  readonly today: Day
  readonly came: Came | null
}

/** Tạm ứng and chứng từ of a dialogue, with what is still to be handed back or paid out. */
export const Spending = (props: SpendingProps) => {
  const { budget, maySpend } = props
  const { dialogue, binding, balance, settlement, vouchers } = budget
  const { balance: words } = spendingWords
  const href = budgetHref(dialogue.address, 'chi')
  if (!binding)
    return (
      <EmptyState
        title={spendingWords.vouchers.none}
        action={<a href={budgetHref(dialogue.address, 'du-toan')}>{spendingWords.needsApproval}</a>}
      >
        {spendingWords.vouchers.noneAbout}
      </EmptyState>
    )
  return (
    <Stack gap={5}>
      {budget.payeesHidden && <p class="quiet">{spendingWords.payeesHidden}</p>}
      {isFrozen(settlement?.stage ?? null) && <Note is="plain">{spendingWords.frozen}</Note>}
      <StatGrid
        long
        stats={[
          { number: inThousands(balance.advanced), label: words.advanced },
          { number: inThousands(balance.spent), label: words.spent },
          balance.toPay > 0
            ? { number: inThousands(balance.toPay), label: words.toPay }
            : { number: inThousands(balance.toReturn), label: words.toReturn },
        ]}
      />
      <section class="stack gap-3">
        <h2>{spendingWords.vouchers.title}</h2>
        <Buttons>
          {maySpend && (
            <ButtonLink primary icon="plus" href={`${href}/chung-tu/moi`}>
              {spendingWords.vouchers.add}
            </ButtonLink>
          )}
          {vouchers.length > 0 && (
            <>
              <PaperButtons budget={budget} papers={['bang-ke-chung-tu']} />
              <TableExport action={`${href}/xuat`} />
            </>
          )}
        </Buttons>
        <Vouchers {...props} />
      </section>
      <section class="stack gap-3">
        <h2>{spendingWords.advances.title}</h2>
        {budget.advances.length > 0 && (
          <Buttons>
            <PaperButtons budget={budget} papers={['de-nghi-tam-ung']} />
          </Buttons>
        )}
        <Advances {...props} />
      </section>
    </Stack>
  )
}

const Vouchers = ({ budget }: SpendingProps) => {
  const { vouchers, lines, dialogue, payeesHidden } = budget
  const { vouchers: words } = spendingWords
  const lineOf = (key: string) => lines.find((one) => one.key === key)
  return (
    <Table
      caption={words.title}
      rows={vouchers}
      empty={<EmptyState title={words.none}>{words.noneAbout}</EmptyState>}
      columns={[
        { head: words.columns.on, as: 'lead', cell: ({ on }) => dateWithYear(on) },
        {
          head: words.columns.what,
          as: 'main',
          cell: ({ id, what, overReason, cancelledAt }) => (
            <>
              <RowLink href={budgetHref(dialogue.address, 'chi', `chung-tu/${id}`)}>{what}</RowLink>{' '}
              {cancelledAt && <Badge>{words.cancelled}</Badge>}
              {overReason && (
                <small class="sub">
                  {words.overReason}: {overReason}
                </small>
              )}
            </>
          ),
        },
        { head: words.columns.number, as: 'narrow', cell: ({ number }) => number },
        ...(payeesHidden ? [] : [{ head: words.columns.payee, cell: ({ payee }: Voucher) => payee }]),
        { head: words.columns.line, cell: ({ lineKey }) => lineOf(lineKey)?.content },
        {
          head: words.columns.amount,
          as: 'number',
          cell: ({ amount, cancelledAt }) =>
            cancelledAt ? <s class="quiet">{inThousands(amount)}</s> : inThousands(amount),
        },
      ]}
    />
  )
}

const Advances = (props: SpendingProps) => {
  const { budget, maySpend, today, came } = props
  const { advances: words } = spendingWords
  const href = budgetHref(budget.dialogue.address, 'chi', 'tam-ung')
  const isBack = came?.act === 'tam-ung'
  const form = formOf(came, 'tam-ung', newForm({ on: dateWithYear(today) }))
  return (
    <>
      <Table
        caption={words.title}
        rows={budget.advances}
        empty={<p class="quiet">{words.none}</p>}
        columns={[
          { head: words.on, as: 'lead', cell: ({ on }) => dateWithYear(on) },
          {
            head: words.receiver,
            as: 'main',
            cell: ({ receiver, whatFor, cancelledAt, cancelReason }) => (
              <>
                {receiver || words.receiverHidden} {cancelledAt && <Badge>{words.cancelled}</Badge>}
                <small class="sub">{[whatFor, cancelReason].filter(Boolean).join(' · ')}</small>
              </>
            ),
          },
          { head: words.number, as: 'narrow', cell: ({ number }) => number },
          {
            head: words.amount,
            as: 'number',
            cell: ({ amount, cancelledAt }) =>
              cancelledAt ? <s class="quiet">{inThousands(amount)}</s> : inThousands(amount),
          },
          ...(maySpend
            ? [
                {
                  head: words.cancel,
                  as: 'actions' as const,
                  cell: (advance: Advance) =>
                    !advance.cancelledAt && (
                      <>
                        {advance.number === '' && <Slip {...props} advance={advance} href={href} />}
                        <Cancel {...props} advance={advance} href={href} />
                      </>
                    ),
                },
              ]
            : []),
        ]}
      />
      {maySpend && (
        <Disclosure summary={words.add} open={isBack}>
          <Card>
            <Form action={href} form={form} label={words.add}>
              <FieldRow>
                <TextInput name="amount" as="number" label={words.amount} form={form} maxLength={24} narrow />
                <DateInput name="on" label={words.on} form={form} />
              </FieldRow>
              <TextInput name="receiver" label={words.receiver} form={form} maxLength={120} />
              <TextInput name="number" label={words.number} form={form} maxLength={40} narrow optional />
              <TextInput name="whatFor" label={words.whatFor} form={form} maxLength={500} optional />
              <Button primary>{words.save}</Button>
            </Form>
          </Card>
        </Disclosure>
      )}
    </>
  )
}

const Slip = ({ advance, href, came }: SpendingProps & { advance: Advance; href: string }) => {
  const { advances: words } = spendingWords
  const isBack = came?.act === `phieu-${advance.id}`
  const form = isBack ? came.form : newForm({ on: dateWithYear(advance.on) })
  const id = (field: string) => (isBack ? undefined : `${field}-${advance.id}`)
  return (
    <Confirm
      verb={words.fill}
      question={words.fillLabel(dong(advance.amount))}
      yes={words.fill}
      action={`${href}/${advance.id}/phieu`}
      version={advance.version}
      form={isBack ? form : undefined}
      open={isBack}
      small
    >
      <TextInput name="number" id={id('number')} label={words.number} form={form} maxLength={40} narrow />
      <DateInput name="on" id={id('on')} label={words.on} form={form} />
    </Confirm>
  )
}

const Cancel = ({ advance, href, came }: SpendingProps & { advance: Advance; href: string }) => {
  const { advances: words } = spendingWords
  const act = `huy-${advance.id}`
  const isBack = came?.act === act
  const form = isBack ? came.form : newForm()
  return (
    <Confirm
      verb={words.cancel}
      question={words.cancelLabel(dong(advance.amount), dateWithYear(advance.on))}
      yes={words.cancel}
      action={`${href}/${advance.id}/huy`}
      version={advance.version}
      form={isBack ? form : undefined}
      open={isBack}
      small
      danger
    >
      <TextInput
        name="reason"
        id={isBack ? undefined : `reason-${advance.id}`}
        label={words.cancelReason}
        form={form}
        maxLength={500}
      />
    </Confirm>
  )
}
