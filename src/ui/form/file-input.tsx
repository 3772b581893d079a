import { useWords } from '../language.tsx'
import { uiWords } from '../words.en.ts'
import { Field, type FieldProps, tiesOf } from './field.tsx'
import { type KeptFile, KeptFiles } from './kept-files.tsx'

export interface FileInputProps extends FieldProps {
  /** What may be chosen, as `accept` says it: "image/*,.pdf". */
  accept?: string | undefined
  /** How many files, at most. */
  most?: number | undefined
  /** How large each may be, in megabytes. */
  megabytes?: number | undefined
  /** Files the server has already. Each is sent back by its id, under `keptName`, unless its tick is taken away. */
  kept?: readonly KeptFile[] | undefined
  /** The name the ids are sent under. */
  keptName?: string | undefined
  /** Where script sends each file at once; it answers `{ id, name, size }`, or `{ error }` with 4xx. */
  uploadTo?: string | undefined
  /** Photos are made smaller before they are sent, where script runs. */
  shrink?: boolean | undefined
  /** A large place to drop or paste onto, where script runs: for the scan beside the typing. */
  zone?: boolean | undefined
}

/**
 * Files to send, with their limits said beforehand. Without script the files travel with the form; with script each is
 * sent at once to `uploadTo`, shows how far it is, and only its id travels with the form.
 */
export function FileInput(props: FileInputProps) {
  const words = useWords(uiWords)
  const most = props.most ?? 5
  const megabytes = props.megabytes ?? 20
  const keptName = props.keptName ?? `${props.name}Kept`
  const limits = words.filesHint(most, megabytes)
  const withHint = { ...props, hint: props.hint ? [props.hint, ' ', limits] : limits }
  const { error: _, ...ties } = tiesOf(withHint)
  const input = (
    <input
      {...ties}
      class="input file"
      type="file"
      name={props.name}
      accept={props.accept}
      multiple={most > 1}
      required={props.required && !props.kept?.length}
    />
  )
  const kept = <KeptFiles files={props.kept} name={keptName} of={ties.id} form={props.form} large={props.zone} />
  return (
    <Field {...withHint}>
      {props.uploadTo ? (
        <upload-list
          action={props.uploadTo}
          field={keptName}
          most={String(most)}
          megabytes={String(megabytes)}
          shrink={props.shrink ? '' : undefined}
          zone={props.zone ? '' : undefined}
        >
          {input}
          {kept}
        </upload-list>
      ) : (
        <>
          {props.shrink ? <photo-shrink>{input}</photo-shrink> : input}
          {kept}
        </>
      )}
    </Field>
  )
}
