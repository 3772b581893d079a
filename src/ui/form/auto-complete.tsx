import { fieldValue } from '../form-state.ts'
import { Field, type FieldProps, tiesOf } from './field.tsx'
import { HiddenInput } from './text-input.tsx'

export interface AutoCompleteProps extends FieldProps {
  /** Answers `GET src?q=…` with `{ items: [{ value, label, hint?, fill? }] }`. */
  src: string
  /** The name the chosen item's `value` is sent under; empty when nothing was chosen. */
  idName: string
  value?: string | undefined
  idValue?: string | undefined
  placeholder?: string | undefined
  /** How many letters before it asks. */
  least?: number | undefined
  /** Offers what was typed as a new thing: "Cơ sở mới". */
  newLabel?: string | undefined
  /** Has the focus as the page opens: for the next of a stack. */
  autofocus?: boolean | undefined
}

/** One line of text that completes itself. Without script it is a plain input: the server finds what was meant. */
export function AutoComplete(props: AutoCompleteProps) {
  const { error: _, ...ties } = tiesOf(props)
  return (
    <Field {...props}>
      <auto-complete src={props.src} least={props.least?.toString()} new-label={props.newLabel}>
        <input
          {...ties}
          class="input"
          type="text"
          name={props.name}
          value={props.value ?? fieldValue(props.form, props.name)}
          placeholder={props.placeholder}
          autocomplete="off"
          spellcheck={false}
          required={props.required}
          autofocus={props.autofocus}
        />
        <HiddenInput name={props.idName} value={props.idValue ?? fieldValue(props.form, props.idName)} />
      </auto-complete>
    </Field>
  )
}
