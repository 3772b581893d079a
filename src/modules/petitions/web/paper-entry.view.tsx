import {
  anonymousNames,
  IdentifierInput,
  KindAndPlace,
  NameAndPhone,
  type VillageChoice,
} from '#modules/organisations/index.ts'
import {
  Button,
  Buttons,
  Checkbox,
  Columns,
  DateInput,
  Disclosure,
  FieldRow,
  FileInput,
  Form,
  type FormState,
  fieldValue,
  HiddenInput,
  type KeptFile,
  MoreRows,
  RadioGroup,
  Row,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import { submissionChannels } from '../application/intake/channels.ts'
import { MOST_PETITIONS } from '../application/intake/submission-input.ts'
import { allFields, MOST_SCANS } from '../domain/index.ts'
import { shortFieldWords } from './fields.vi.ts'
import { fileWords } from './files-words.vi.ts'
import type { FormKeys } from './form-keys.ts'
import { words } from './paper-entry-words.vi.ts'
import { ACCEPT_WITH_SOUND } from './petition-row.view.tsx'
import { CONTENT_LENGTH, rowField } from './petition-rows.ts'
import { SignatoriesField } from './signatories.tsx'

export interface PaperEntryProps {
  readonly form: FormState
  readonly rows: number
  readonly keys: FormKeys
  readonly villages: readonly VillageChoice[]
  readonly kept: readonly KeptFile[]
  /** How many papers of this stack are in already. */
  readonly stack: number
  readonly mayAttend: boolean
}

const FOLDED = ['kind', 'place', 'identifier', 'person', 'publicName']

/** A stack of paper, entered by a practised hand: day and way stay, the organisation completes itself, keys for fields. */
export const PaperEntryView = (props: PaperEntryProps) => {
  const { form } = props
  return (
    <Form action="/can-bo/kien-nghi/nhap" idempotencyKey={props.keys.key} form={form} keys files label={words.title}>
      <HiddenInput name="draft" value={props.keys.draft} />
      <HiddenInput name="stack" value={props.stack} />
      <Columns as="aside">
        <Stack gap={4}>
          <FieldRow>
            <DateInput name="receivedOn" label={words.receivedOn} hint={null} form={form} />
            <Select
              name="channel"
              label={words.channel}
              empty={null}
              choices={submissionChannels.flatMap((channel) =>
                channel === 'online' ? [] : [{ value: channel, label: words.channels[channel] }],
              )}
              form={form}
            />
            <TextInput
              name="arrival"
              label={words.arrival}
              placeholder={words.arrivalHint}
              form={form}
              maxLength={30}
            />
          </FieldRow>
          <NameAndPhone form={form} office autofocus={props.stack > 0 && Object.keys(form.errors).length === 0} />
          <Disclosure
            summary={words.more}
            open={FOLDED.some((name) => form.errors[name] || fieldValue(form, name) !== '')}
          >
            <KindAndPlace form={form} villages={props.villages} office />
            <IdentifierInput form={form} />
            <TextInput name="person" label={words.person} as="name" form={form} maxLength={200} optional />
            <RadioGroup
              name="publicName"
              label={words.publicName}
              choices={[
                { value: '', label: words.publicDefault },
                { value: 'show', label: words.publicShow },
                { value: 'hide', label: words.publicHide, hint: anonymousNames[''] },
              ]}
              form={form}
            />
          </Disclosure>
          <SignatoriesField form={form} />
          <MoreRows
            count={props.rows}
            most={MOST_PETITIONS}
            addLabel={words.addRow}
            addName="add"
            addValue="1"
            rowLabel={words.content}
            row={(index, number) => <PaperRow index={index} number={number} form={form} />}
          />
          {props.mayAttend && <Checkbox name="attend" label={words.attend} form={form} bare />}
          <Buttons>
            <Button primary>
              {words.next} <kbd>Ctrl ↵</kbd>
            </Button>
            <Button name="print" value="1" icon="print">
              {words.print}
            </Button>
          </Buttons>
        </Stack>
        <FileInput
          name="scan.files"
          keptName="scan.kept"
          label={words.scan}
          hint={fileWords.kindsWithSound}
          accept={ACCEPT_WITH_SOUND}
          kept={props.kept}
          uploadTo={`/can-bo/kien-nghi/tep/${props.keys.draft}`}
          most={MOST_SCANS}
          shrink
          zone
          optional
          form={form}
        />
      </Columns>
    </Form>
  )
}

const PaperRow = ({ index, number, form }: { index: string; number: string; form: FormState }) => (
  <>
    <TextArea
      name={rowField(index, 'content')}
      label={words.content(number)}
      rows={4}
      maxLength={CONTENT_LENGTH}
      form={form}
    />
    <RadioGroup
      name={rowField(index, 'field')}
      label={words.field}
      as="chips"
      keys
      choices={allFields.map((field) => ({ value: field, label: shortFieldWords[field] }))}
      form={form}
      optional
    />
    <Row apart>
      <Checkbox name={rowField(index, 'ask')} label={words.ask} form={form} bare />
      {index !== '0' && index !== '__i__' && (
        <Button small ghost name="remove" value={index} formnovalidate icon="remove">
          {words.removeRow}
        </Button>
      )}
    </Row>
  </>
)
