import type { ComponentChildren } from 'preact'
import type { FormState } from '../form-state.ts'
import { useWords } from '../language.tsx'
import { uiWords } from '../words.en.ts'
import { ErrorSummary } from './error-summary.tsx'
import { HiddenInput } from './text-input.tsx'

export interface FormProps {
  /** Where it is sent. */
  action: string
  /** post makes or changes something; get asks, and stands in the address. */
  method?: 'post' | 'get' | undefined
  id?: string | undefined
  /** The version of what the page shows: a stale one is refused and shown the other's change. */
  version?: string | number | undefined
  /** The key that makes a form sent twice count once. */
  idempotencyKey?: string | undefined
  /** Files travel with it. */
  files?: boolean | undefined
  /** What came back; its errors are summed up at the top. */
  form?: FormState | undefined
  /** Laid out in a line, as a filter or one button. */
  inline?: boolean | undefined
  /** Ctrl+Enter sends it. */
  keys?: boolean | undefined
  /** Its name for assistive technology, where no heading says it. */
  label?: string | undefined
  role?: 'search' | undefined
  children: ComponentChildren
}

/** A form. It is sent once however often the button is pressed, and checked by the server alone. */
export function Form(props: FormProps) {
  const method = props.method ?? 'post'
  const form = (
    <form
      class={props.inline ? 'form-inline' : 'form'}
      method={method}
      action={props.action}
      id={props.id}
      enctype={props.files ? 'multipart/form-data' : undefined}
      novalidate={method === 'post'}
      aria-label={props.label}
      role={props.role}
    >
      <HiddenInput name="version" value={props.version} />
      <HiddenInput name="idempotencyKey" value={props.idempotencyKey} />
      {props.form && <ErrorSummary form={props.form} />}
      {props.children}
    </form>
  )
  const keyed = props.keys ? <form-keys>{form}</form-keys> : form
  return method === 'post' ? <submit-once>{keyed}</submit-once> : keyed
}

/**
 * What Enter in a one-line field presses: without it a browser takes the first button it finds, such as "add a row". First
 * in its form; the visible button does the same.
 */
export const DefaultSubmit = ({ children }: { children: ComponentChildren }) => (
  <button type="submit" hidden>
    {children}
  </button>
)

/** A field people never see and robots fill in: a form with it filled in is spam. */
export const Honeypot = ({ name = 'website' }: { name?: string }) => {
  const words = useWords(uiWords)
  return (
    <div class="honeypot" aria-hidden="true">
      <label for={`hp-${name}`}>{words.honeypot}</label>
      <input type="text" id={`hp-${name}`} name={name} value="" tabindex={-1} autocomplete="off" />
    </div>
  )
}
