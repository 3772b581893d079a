import { dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import { fieldValue } from '../form-state.ts'
import { useWords } from '../language.tsx'
import { uiWords } from '../words.en.ts'
import { Field, type FieldProps, tiesOf } from './field.tsx'

export interface DateInputProps extends FieldProps {
  /** A day as "2026-09-18" or as typed; otherwise what the form holds. */
  value?: string | undefined
  /** The browser's own calendar instead of typing; it sends "2026-09-18". */
  picker?: boolean | undefined
  /** Earliest and latest day of the picker, "2026-09-18". */
  min?: string | undefined
  max?: string | undefined
}

/**
 * A day, typed as people write it: 18/9/2026. Read what is sent with `parseDay`, which knows both forms.
 * Typing is the rule, because a browser set to English would show 09/18/2026.
 */
export function DateInput(props: DateInputProps) {
  const words = useWords(uiWords)
  const given = props.value ?? fieldValue(props.form, props.name)
  const day = parseDay(given)
  const withHint = { ...props, hint: props.hint === undefined && !props.picker ? words.dateHint : props.hint }
  const { error: _, ...ties } = tiesOf(withHint)
  return (
    <Field {...withHint} narrow>
      {props.picker ? (
        <input
          {...ties}
          class="input"
          type="date"
          name={props.name}
          value={day?.toString() ?? ''}
          min={props.min}
          max={props.max}
          required={props.required}
        />
      ) : (
        <input
          {...ties}
          class="input"
          type="text"
          inputmode="text"
          autocomplete="off"
          name={props.name}
          value={day ? dateWithYear(day) : given}
          maxlength={10}
          required={props.required}
        />
      )}
    </Field>
  )
}
