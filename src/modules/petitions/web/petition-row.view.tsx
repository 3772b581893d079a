import {
  Button,
  Checkbox,
  FileInput,
  type FormState,
  type KeptFile,
  Select,
  TextArea,
  useWords,
  VoiceInput,
} from '#ui/index.ts'
import { allFields } from '../domain/index.ts'
import { fieldNames } from './fields.en.ts'
import { filesWords } from './files-words.en.ts'
import { CONTENT_LENGTH, rowField } from './petition-rows.ts'
import { formWords } from './portal-form-words.en.ts'
import { type Similar, SimilarList } from './similar.view.tsx'

/** What may be chosen as a file, as browsers understand it. */
export const ACCEPT = 'image/*,.pdf,.doc,.docx,.xls,.xlsx'
/** With voice notes. */
export const ACCEPT_WITH_SOUND = `${ACCEPT},audio/*`

/** One petition of the public's form. `index` and `number` are texts: script clones the row with placeholders. */
export const PetitionRowFields = (props: {
  index: string
  number: string
  form: FormState
  kept: ReadonlyMap<string, KeptFile>
  uploadTo: string
  /** The unit's address, and where script asks for what is like what is typed. */
  base: string
  similarAt: string
  similar: Similar
  /** Only where a conference is to come. */
  mayAsk: boolean
}) => {
  const fileWords = useWords(filesWords)
  const words = useWords(formWords)
  const fields = useWords(fieldNames)
  const { index, form } = props
  const name = (field: Parameters<typeof rowField>[1]) => rowField(index, field)
  const kept = (field: 'kept' | 'voiceKept') =>
    [form.values[name(field)] ?? []].flat().flatMap((id) => props.kept.get(id) ?? [])
  return (
    <>
      <TextArea
        name={name('content')}
        label={words.row(props.number)}
        hint={words.contentHint}
        rows={5}
        maxLength={CONTENT_LENGTH}
        form={form}
      />
      <similar-petitions src={props.similarAt}>
        <div role="status">
          <SimilarList base={props.base} found={props.similar} />
        </div>
        {index !== '__i__' && (
          <Button small ghost name="similar" value={index} formnovalidate icon="search">
            {words.similarAsk}
          </Button>
        )}
      </similar-petitions>
      <VoiceInput
        name={name('voice')}
        keptName={name('voiceKept')}
        label={words.voice}
        hint={words.voiceHint}
        kept={kept('voiceKept')}
        uploadTo={props.uploadTo}
        form={form}
      />
      <Select
        name={name('field')}
        label={words.field}
        choices={allFields.map((field) => ({ value: field, label: fields[field] }))}
        empty={fields.unknown}
        form={form}
      />
      <FileInput
        name={name('files')}
        keptName={name('kept')}
        label={words.files}
        hint={fileWords.kinds}
        accept={ACCEPT}
        kept={kept('kept')}
        uploadTo={props.uploadTo}
        shrink
        optional
        form={form}
      />
      <TextArea
        name={name('proposal')}
        label={words.proposal}
        rows={2}
        maxLength={CONTENT_LENGTH}
        form={form}
        optional
      />
      {props.mayAsk && <Checkbox name={name('ask')} label={words.ask} form={form} bare />}
      {index !== '0' && index !== '__i__' && (
        <div>
          <Button small ghost name="remove" value={index} formnovalidate icon="remove">
            {words.removeRow}
          </Button>
        </div>
      )}
    </>
  )
}
