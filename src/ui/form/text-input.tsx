import { fieldValue } from '../form-state.ts'
import { Field, type FieldProps, tiesOf } from './field.tsx'

/** What is typed, so that a phone shows the right keys and a browser offers the right words. */
export type Typed =
  | 'text'
  | 'phone'
  | 'email'
  | 'number'
  | 'password'
  | 'new-password'
  | 'digits'
  | 'name'
  | 'organisation'

interface Manner {
  type: 'text' | 'tel' | 'email'
  inputmode?: string
  autocomplete?: string
  spellcheck?: boolean
}

const manners: Record<Exclude<Typed, 'password' | 'new-password'>, Manner> = {
  text: { type: 'text' },
  phone: { type: 'tel', inputmode: 'tel', autocomplete: 'tel' },
  email: { type: 'email', inputmode: 'email', autocomplete: 'email', spellcheck: false },
  number: { type: 'text', inputmode: 'numeric' },
  digits: { type: 'text', inputmode: 'numeric', autocomplete: 'off', spellcheck: false },
  name: { type: 'text', autocomplete: 'name', spellcheck: false },
  organisation: { type: 'text', autocomplete: 'organization', spellcheck: false },
}

export interface TextInputProps extends FieldProps {
  as?: Typed | undefined
  /** What stands in it; otherwise what the form holds. Passwords never come back. */
  value?: string | undefined
  placeholder?: string | undefined
  maxLength?: number | undefined
  autocomplete?: string | undefined
  /** Characters of room: the input is no wider than what is typed into it. */
  size?: number | undefined
  /** Not to be changed, but sent. */
  readonly?: boolean | undefined
  /** The id of a datalist of this page. */
  list?: string | undefined
}

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const { error: _, ...ties } = tiesOf(props)
  const kind = props.as ?? 'text'
  const common = {
    ...ties,
    class: props.size ? 'input sized' : 'input',
    name: props.name,
    placeholder: props.placeholder,
    maxlength: props.maxLength,
    size: props.size,
    required: props.required,
    readonly: props.readonly,
  }
  if (kind === 'password' || kind === 'new-password') {
    const autocomplete = props.autocomplete ?? (kind === 'password' ? 'current-password' : kind)
    return (
      <Field {...props}>
        <input {...common} type="password" autocomplete={autocomplete} />
      </Field>
    )
  }
  const manner = manners[kind]
  return (
    <Field {...props}>
      <input
        {...common}
        type={manner.type}
        list={props.list}
        inputmode={manner.inputmode}
        spellcheck={manner.spellcheck}
        autocomplete={props.autocomplete ?? manner.autocomplete}
        value={props.value ?? fieldValue(props.form, props.name)}
      />
    </Field>
  )
}

export interface TextAreaProps extends FieldProps {
  value?: string | undefined
  rows?: number | undefined
  maxLength?: number | undefined
  placeholder?: string | undefined
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { error: _, ...ties } = tiesOf(props)
  return (
    <Field {...props}>
      <textarea
        {...ties}
        class="input"
        name={props.name}
        rows={props.rows ?? 5}
        maxlength={props.maxLength}
        placeholder={props.placeholder}
        required={props.required}
      >
        {props.value ?? fieldValue(props.form, props.name)}
      </textarea>
    </Field>
  )
}

/** A value the person need not see. `value` wins over what the form holds. */
export const HiddenInput = ({ name, value }: { name: string; value: string | number | undefined }) =>
  value === undefined ? null : <input type="hidden" name={name} value={String(value)} />
