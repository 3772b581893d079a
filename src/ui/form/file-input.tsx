import { fieldId, fieldValues } from '../form-state.ts'
import { words } from '../words.vi.ts'
import { Field, type FieldProps, tiesOf } from './field.tsx'

/** A file already with the server: from a form that came back, or a draft. */
export interface KeptFile {
  id: string
  name: string
  /** "1,2 MB" */
  size: string
}

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
  const most = props.most ?? 5
  const megabytes = props.megabytes ?? 20
  const keptName = props.keptName ?? `${props.name}Kept`
  const limits = words.filesHint(most, megabytes)
  const withHint = { ...props, hint: props.hint ? [props.hint, ' ', limits] : limits }
  const { error: _, ...ties } = tiesOf(withHint)
  const stillKept = fieldValues(props.form, keptName)
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
  const kept = (
    <ul class="kept" aria-label={words.keptFiles}>
      {props.kept?.map((file) => (
        <li>
          <label class="choice">
            <input
              type="checkbox"
              id={`${ties.id}-${fieldId(file.id)}`}
              name={keptName}
              value={file.id}
              checked={stillKept.length === 0 || stillKept.includes(file.id)}
            />
            <span>
              <span class="file-name">{file.name}</span>
              <small class="sub">{file.size}</small>
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
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
          {props.kept?.length ? kept : null}
        </upload-list>
      ) : (
        <>
          {props.shrink ? <photo-shrink>{input}</photo-shrink> : input}
          {props.kept?.length ? kept : null}
        </>
      )}
    </Field>
  )
}
