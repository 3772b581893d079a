import type { ComponentChildren } from 'preact'
import { errorOf, type FormState, fieldId } from '../form-state.ts'
import { useWords } from '../language.tsx'
import { uiWords } from '../words.en.ts'

/** What every field has: a name, a label, help, and what is wrong with it, by itself or from the form's state. */
export interface FieldProps {
  /** The name it is sent under. */
  name: string
  label: ComponentChildren
  /** Said before it is filled in: what for, an example, a limit. */
  hint?: ComponentChildren
  /** What was typed and what is wrong, by name. */
  form?: FormState | undefined
  /** What is wrong, where there is no `form`. */
  error?: string | undefined
  /** Says "không bắt buộc" after the label. */
  optional?: boolean | undefined
  required?: boolean | undefined
  /** As wide as a date or a number, beside others in a row. */
  narrow?: boolean | undefined
  /** The control's id; made of the name otherwise. */
  id?: string | undefined
}

/** The ids that tie a control to its help and its error. */
export interface FieldTies {
  id: string
  error: string | undefined
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}

/** The ties of a field; the summary of errors leads to the same id. */
export function tiesOf(props: FieldProps): FieldTies {
  const id = props.id ?? fieldId(props.name)
  const error = props.error ?? errorOf(props.form, props.name)
  const described = [props.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    error,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? 'true' : undefined,
  }
}

/** "(không bắt buộc)" after a label. */
export const Optional = () => {
  const words = useWords(uiWords)
  return <span class="optional"> ({words.optional})</span>
}

/** What is wrong with a field, beside it. */
export const FieldError = ({ id, children }: { id: string; children: ComponentChildren }) => {
  const words = useWords(uiWords)
  return (
    <p class="error" id={`${id}-error`}>
      <span class="unseen">{words.error} </span>
      {children}
    </p>
  )
}

/** Help for a field. */
export const FieldHint = ({ id, children }: { id: string; children: ComponentChildren }) => (
  <div class="hint" id={`${id}-hint`}>
    {children}
  </div>
)

/**
 * A label, help and error around one control. The ready inputs below use it; use it alone for a control of one's own,
 * and give that control the `tiesOf` the same props.
 */
export function Field(props: FieldProps & { children: ComponentChildren }) {
  const { id, error } = tiesOf(props)
  return (
    <div class={`field${error ? ' wrong' : ''}${props.narrow ? ' narrow' : ''}`}>
      <label for={id}>
        {props.label}
        {props.optional && <Optional />}
      </label>
      {props.hint && <FieldHint id={id}>{props.hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {props.children}
    </div>
  )
}

/** Several controls under one legend, such as an address. */
export function Fieldset(props: {
  legend: ComponentChildren
  hint?: ComponentChildren
  error?: string | undefined
  id?: string | undefined
  /** The legend as large as a heading. */
  big?: boolean | undefined
  children: ComponentChildren
}) {
  const id = props.id
  const described = id && [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset class={`group${props.error ? ' wrong' : ''}`} id={id} aria-describedby={described || undefined}>
      <legend class={props.big ? 'big' : undefined}>{props.legend}</legend>
      {props.hint && (id ? <FieldHint id={id}>{props.hint}</FieldHint> : <div class="hint">{props.hint}</div>)}
      {props.error && (id ? <FieldError id={id}>{props.error}</FieldError> : <p class="error">{props.error}</p>)}
      {props.children}
    </fieldset>
  )
}

/** Fields side by side on a wide screen, one below the other on a phone. */
export const FieldRow = ({ children }: { children: ComponentChildren }) => <div class="field-row">{children}</div>
