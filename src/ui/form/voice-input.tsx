import { useWords } from '../language.tsx'
import { uiWords } from '../words.en.ts'
import { Field, type FieldProps, tiesOf } from './field.tsx'
import { type KeptFile, KeptFiles } from './kept-files.tsx'

export interface VoiceInputProps extends FieldProps {
  /** A voice note the server has already. */
  kept?: readonly KeptFile[] | undefined
  /** The name its id is sent under. */
  keptName: string
  /** Where script sends it at once. */
  uploadTo: string
}

/**
 * A voice note, for who would rather speak than type: recorded in the page where the browser can; otherwise with the
 * telephone's own recorder, or chosen as a file. One, of at most three minutes.
 */
export function VoiceInput(props: VoiceInputProps) {
  const words = useWords(uiWords)
  const withHint = { ...props, hint: props.hint ? [props.hint, ' ', words.voiceLimits] : words.voiceLimits }
  const { error: _, ...ties } = tiesOf(withHint)
  return (
    <Field {...withHint} optional>
      <voice-note>
        <upload-list action={props.uploadTo} field={props.keptName} most="1" sound="">
          <input {...ties} class="input file" type="file" name={props.name} accept="audio/*" capture="user" />
          <KeptFiles files={props.kept} name={props.keptName} of={ties.id} form={props.form} />
        </upload-list>
      </voice-note>
    </Field>
  )
}
