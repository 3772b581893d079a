import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { DateInput, FieldRow, type FormState, Select, TextArea, TextInput } from '#ui/index.ts'
import type { DocumentLife } from '../application/document-life.ts'
import { signingForms } from '../domain/index.ts'
import { lifeWords as said, signingFormWords } from './life-words.vi.ts'
import { seriesWord } from './numbering-words.vi.ts'
import { words } from './words.vi.ts'

/** Số của văn bản: typed, or said to come, with the series it comes from. Also on the petition's page. */
export const NumberField = ({
  numbering,
  name = 'number',
  form,
}: {
  numbering: DocumentLife['numbering']
  name?: string
  form: FormState | undefined
}) =>
  numbering ? (
    <div class="stack gap-1">
      <p>
        <b>{said.number.toCome}</b>
      </p>
      <p class="small quiet">{said.number.series(seriesWord(numbering.series), numbering.symbol)}</p>
    </div>
  ) : (
    <TextInput name={name} label={words.issue.number} hint={words.issue.numberHint} form={form} maxLength={60} />
  )

/** What is written down when a document is issued. */
export const IssueFields = ({
  form,
  answers,
  today,
  leaders,
  life: { numbering, signing },
}: {
  form: FormState | undefined
  /** It answers somebody, so that it may come late. */
  answers: boolean
  today: Day
  leaders: readonly { readonly name: string; readonly title: string }[]
  life: Pick<DocumentLife, 'numbering' | 'signing'>
}) => {
  const signer = signing ?? leaders[0]
  const first = (value: string | undefined) => (form ? undefined : value)
  return (
    <>
      <FieldRow>
        <NumberField numbering={numbering} form={form} />
        <DateInput name="on" label={words.issue.on} value={first(dateWithYear(today))} form={form} />
      </FieldRow>
      <FieldRow>
        <TextInput name="signer" label={words.issue.signer} value={first(signer?.name)} form={form} maxLength={120} />
        <TextInput
          name="signerTitle"
          label={words.issue.signerTitle}
          value={first(signer?.title)}
          form={form}
          optional
          maxLength={120}
        />
      </FieldRow>
      <Select
        name="signingForm"
        label={said.signing.form}
        hint={signing?.basis ? said.signing.by(signing.basis) : undefined}
        empty={said.signing.byTitle}
        choices={signingForms.map((value) => ({ value, label: signingFormWords[value] }))}
        value={first(signing?.form)}
        form={form}
        optional
      />
      {answers && (
        <TextArea
          name="delayReason"
          label={words.issue.delay}
          hint={words.issue.delayHint}
          rows={2}
          form={form}
          optional
        />
      )}
    </>
  )
}
