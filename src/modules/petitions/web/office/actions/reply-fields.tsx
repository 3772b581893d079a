import { DateInput, Disclosure, FieldRow, Fieldset, HiddenInput, Select, TextArea, TextInput } from '#ui/index.ts'
import { rulingWords } from '../../../application/handling/answer-words.vi.ts'
import { LONGEST_PROMISE, MOST_PROMISES } from '../../../application/handling/write-draft.ts'
import { rulings } from '../../../domain/index.ts'
import { replyWords as words } from './answer-words.vi.ts'
import type { FieldsProps } from './office-form.tsx'
import { ownerChoices } from './owner-choices.ts'
import { rowField } from './typed-replies.ts'
import { draftWords } from './words.vi.ts'

export const rulingChoices = rulings.map((value) => ({ value, label: rulingWords[value] }))

/** The reply to each ask that is open, or the one to the whole petition. */
export const ReplyFields = (props: FieldsProps) => {
  const { context } = props
  const { replies } = context.drafting
  const whole = replies.every(({ askId }) => askId === null)
  return (
    <>
      {replies.map(({ askId }, row) => {
        const place = context.asks.findIndex(({ id }) => id === askId)
        if (whole) return <ReplyRow {...props} row={row} number={null} />
        return (
          <Fieldset legend={askId === null ? words.whole : `${place + 1}. ${context.asks[place]?.ask ?? ''}`}>
            <HiddenInput name={props.name(rowField('ask', row))} value={askId ?? ''} />
            <ReplyRow {...props} row={row} number={place + 1} />
          </Fieldset>
        )
      })}
    </>
  )
}

const ReplyRow = (props: FieldsProps & { row: number; number: number | null }) => {
  const { form, name, row, number } = props
  return (
    <>
      <Select
        name={name(rowField('ruling', row))}
        label={number === null ? words.ruling : words.rulingOf(number)}
        choices={rulingChoices}
        empty={words.noRuling}
        form={form}
        optional
      />
      {number === null ? (
        <TextArea
          name={name('content')}
          label={draftWords.content}
          hint={draftWords.contentHint}
          rows={10}
          form={form}
        />
      ) : (
        <TextArea name={name(rowField('reply', row))} label={words.reply(number)} rows={6} form={form} optional />
      )}
      <Promises {...props} />
    </>
  )
}

/** What will be done, line by line: those that stand, and one to write into. */
const Promises = ({ context, form, name, row }: FieldsProps & { row: number }) => {
  const known = context.drafting.replies[row]?.promises ?? []
  const typed = (at: number) => ['what', 'who', 'by'].some((field) => form.values[name(rowField(field, row, at))])
  const count = Math.min(MOST_PROMISES, known.length + 1)
  return (
    <Disclosure summary={words.promises} open={Array.from({ length: count }, (_, at) => at).some(typed)}>
      <p class="quiet small">{words.promisesHint}</p>
      {Array.from({ length: count }, (_, at) => (
        <div class="stack gap-2">
          <HiddenInput name={name(rowField('promise', row, at))} value={known[at]?.id ?? undefined} />
          <TextInput
            name={name(rowField('what', row, at))}
            label={words.what}
            maxLength={LONGEST_PROMISE}
            form={form}
            optional
          />
          <FieldRow>
            <Select
              name={name(rowField('who', row, at))}
              label={words.who}
              choices={ownerChoices(context)}
              empty={words.nobody}
              form={form}
              optional
            />
            <DateInput name={name(rowField('by', row, at))} label={words.by} form={form} optional />
          </FieldRow>
        </div>
      ))}
    </Disclosure>
  )
}
