import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { inThousands } from '#kernel/vietnamese-number.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Card,
  Checkbox,
  Confirm,
  DateInput,
  EmptyState,
  FieldRow,
  Form,
  type FormState,
  Stack,
  Table,
  TextInput,
} from '#ui/index.ts'
import type { ListedNorm } from '../application/norms.ts'
import { NORMS } from './address.ts'
import { settlementWords } from './settlement-words.vi.ts'

const { norms: words } = settlementWords

/** Định mức of the unit: how much, by what paper, since when. */
export const Norms = ({ norms, mayEdit }: { norms: readonly ListedNorm[]; mayEdit: boolean }) => (
  <Stack gap={4}>
    {mayEdit && (
      <Buttons>
        <ButtonLink icon="plus" href={`${NORMS}/moi`}>
          {words.add}
        </ButtonLink>
      </Buttons>
    )}
    <Table
      caption={words.title}
      rows={norms}
      empty={
        <EmptyState
          title={words.none}
          action={
            mayEdit && (
              <Form action={`${NORMS}/goi-y`} inline label={words.propose}>
                <Button primary>{words.propose}</Button>
              </Form>
            )
          }
        >
          {words.noneAbout}
        </EmptyState>
      }
      columns={[
        {
          head: words.name,
          as: 'main',
          cell: ({ name, source }) => (
            <>
              {name}
              <small class="sub">{source}</small>
            </>
          ),
        },
        { head: words.amount, as: 'number', cell: ({ amount }) => inThousands(amount) },
        { head: words.per, cell: ({ per }) => per },
        {
          head: words.force,
          cell: ({ inForceFrom, inForceTo }) =>
            words.fromTo(dateWithYear(inForceFrom), inForceTo ? dateWithYear(inForceTo) : ''),
        },
        {
          head: words.state,
          bare: true,
          cell: ({ confirmed }) => (
            <Badge is={confirmed ? 'done' : 'soon'}>{confirmed ? words.isConfirmed : words.unconfirmed}</Badge>
          ),
        },
        ...(mayEdit
          ? [
              {
                head: words.edit,
                as: 'actions' as const,
                cell: ({ id, name }: ListedNorm) => (
                  <ButtonLink small icon="edit" href={`${NORMS}/${id}`} label={words.editLabel(name)}>
                    {words.edit}
                  </ButtonLink>
                ),
              },
            ]
          : []),
      ]}
    />
  </Stack>
)

/** The form of one norm. */
export const NormView = ({ norm, form }: { norm: ListedNorm | null; form: FormState }) => (
  <Stack gap={4}>
    <Card>
      <Form
        action={`${NORMS}/${norm?.id ?? 'moi'}`}
        version={norm?.version}
        form={form}
        label={norm ? words.editTitle : words.newTitle}
      >
        <TextInput name="name" label={words.name} form={form} maxLength={160} />
        <FieldRow>
          <TextInput name="amount" as="number" label={words.amount} form={form} maxLength={24} narrow />
          <TextInput name="per" label={words.per} hint={words.perHint} form={form} maxLength={40} narrow />
        </FieldRow>
        <TextInput name="source" label={words.source} hint={words.sourceHint} form={form} maxLength={300} />
        <FieldRow>
          <DateInput name="inForceFrom" label={words.from} form={form} />
          <DateInput name="inForceTo" label={words.to} form={form} optional />
        </FieldRow>
        <Checkbox name="confirmed" label={words.confirmed} form={form} />
        <Button primary>{words.save}</Button>
      </Form>
    </Card>
    {norm && (
      <Confirm
        verb={words.remove}
        question={words.removeQuestion(norm.name)}
        yes={words.remove}
        action={`${NORMS}/${norm.id}/bo`}
        version={norm.version}
        danger
      />
    )}
  </Stack>
)
