import { Button, Card, Confirm, FieldRow, Form, type FormState, Select, Stack, TextInput } from '#ui/index.ts'
import type { ListedLine } from '../application/estimates.ts'
import type { ListedNorm } from '../application/norms.ts'
import { itemCodes } from '../domain/index.ts'
import { NORMS } from './address.ts'
import { estimateWords } from './estimate-words.vi.ts'

const { line: words } = estimateWords

/** The codes a conference is usually entered under, offered while one types. */
const CODES = 'tieu-muc'

/** One line of an estimate: what, how many, at which price, held against which norm. */
export const LineView = ({
  line,
  norms,
  form,
  action,
}: {
  /** Null: it is added. */
  line: ListedLine | null
  norms: readonly ListedNorm[]
  form: FormState
  action: string
}) => (
  <Stack gap={4}>
    <Card>
      <Form action={action} version={line?.version} form={form} label={line ? words.title : words.newTitle}>
        <TextInput name="content" label={words.content} hint={words.contentHint} form={form} maxLength={300} />
        <FieldRow>
          <TextInput
            name="quantity"
            label={words.quantity}
            hint={words.quantityHint}
            form={form}
            maxLength={12}
            narrow
          />
          <TextInput name="unit" label={words.unit} hint={words.unitHint} form={form} maxLength={40} narrow />
        </FieldRow>
        <FieldRow>
          <TextInput
            name="times"
            as="digits"
            label={words.times}
            hint={words.timesHint}
            form={form}
            maxLength={4}
            narrow
            optional
          />
          <TextInput
            name="timesUnit"
            label={words.timesUnit}
            hint={words.timesUnitHint}
            form={form}
            maxLength={40}
            narrow
            optional
          />
        </FieldRow>
        <TextInput
          name="unitPrice"
          as="number"
          label={words.unitPrice}
          hint={words.unitPriceHint}
          form={form}
          maxLength={24}
          narrow
        />
        <Select
          name="normId"
          label={words.norm}
          hint={<a href={NORMS}>{words.norms}</a>}
          form={form}
          empty={words.noNorm}
          choices={norms.map(({ id, name, amount, per }) => ({
            value: id,
            label: words.normChoice(name, amount, per),
          }))}
          optional
        />
        <TextInput
          name="itemCode"
          label={words.code}
          hint={words.codeHint}
          list={CODES}
          form={form}
          maxLength={20}
          narrow
          optional
        />
        <datalist id={CODES}>
          {itemCodes.map(({ code, name }) => (
            <option value={code}>{name}</option>
          ))}
        </datalist>
        <TextInput name="source" label={words.source} form={form} maxLength={160} optional />
        <TextInput name="note" label={words.note} form={form} maxLength={500} optional />
        <Button primary>{words.save}</Button>
      </Form>
    </Card>
    {line && (
      <Confirm
        verb={words.remove}
        question={words.removeQuestion(line.content)}
        yes={words.remove}
        action={`${action}/bo`}
        version={line.version}
        danger
      />
    )}
  </Stack>
)
