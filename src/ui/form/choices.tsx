import type { ComponentChildren } from 'preact'
import { keyOfChoice } from '../choice-keys.ts'
import { fieldId, fieldValue, fieldValues } from '../form-state.ts'
import { useWords } from '../language.tsx'
import { uiWords } from '../words.en.ts'
import { Field, FieldError, FieldHint, type FieldProps, Optional, tiesOf } from './field.tsx'

/** One thing to choose. */
export interface Choice {
  value: string
  label: ComponentChildren
  /** A word of explanation below the label. */
  hint?: ComponentChildren
  disabled?: boolean | undefined
  /** The language of the label, where it is not the page's. */
  lang?: 'vi' | undefined
}

/** Choices under a heading, for a select. */
export interface ChoiceGroup {
  group: string
  choices: readonly Choice[]
}

export interface SelectProps extends FieldProps {
  choices: readonly (Choice | ChoiceGroup)[]
  value?: string | undefined
  /** The words of the empty choice; null leaves it out. */
  empty?: string | null | undefined
}

/** A choice among many, as villages. For up to seven, RadioGroup is quicker. */
export function Select(props: SelectProps) {
  const words = useWords(uiWords)
  const { error: _, ...ties } = tiesOf(props)
  const chosen = props.value ?? fieldValue(props.form, props.name)
  const option = (choice: Choice) => (
    <option value={choice.value} selected={choice.value === chosen} disabled={choice.disabled} lang={choice.lang}>
      {choice.label}
    </option>
  )
  return (
    <Field {...props}>
      <select {...ties} class="input" name={props.name} required={props.required}>
        {props.empty !== null && <option value="">{props.empty ?? words.choose}</option>}
        {props.choices.map((choice) =>
          'group' in choice ? <optgroup label={choice.group}>{choice.choices.map(option)}</optgroup> : option(choice),
        )}
      </select>
    </Field>
  )
}

export interface RadioGroupProps extends FieldProps {
  choices: readonly Choice[]
  value?: string | undefined
  /** chips: small, side by side, for a practised hand; grid: two columns on a wide screen. */
  as?: 'list' | 'grid' | 'chips' | undefined
  /** Keys (1 to 9, 0, then letters) choose while the focus is in the group (with script), and are shown before the words. */
  keys?: boolean | undefined
}

/** One of a few, all in sight. */
export function RadioGroup(props: RadioGroupProps) {
  const { id, error, ...described } = tiesOf(props)
  const chosen = props.value ?? fieldValue(props.form, props.name)
  return (
    <fieldset
      class={`group${error ? ' wrong' : ''}`}
      aria-describedby={described['aria-describedby']}
      data-keys={props.keys ? '' : undefined}
    >
      <legend>
        {props.label}
        {props.optional && <Optional />}
      </legend>
      {props.hint && <FieldHint id={id}>{props.hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      <div class={`choices ${props.as ?? 'list'}`}>
        {props.choices.map((choice, index) => (
          <label class="choice">
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${fieldId(choice.value) || index}`}
              name={props.name}
              value={choice.value}
              checked={choice.value === chosen}
              disabled={choice.disabled}
              required={props.required}
            />
            <span>
              {props.keys && keyOfChoice(index) && <span class="digit">{keyOfChoice(index)}. </span>}
              {choice.label}
              {choice.hint && <small class="sub">{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export interface CheckboxProps extends FieldProps {
  /** What is sent when it is ticked. */
  value?: string | undefined
  checked?: boolean | undefined
  /** Without a frame, for use within a line. */
  bare?: boolean | undefined
}

/** One yes-or-no. Its hint stands below the label, inside the frame. */
export function Checkbox(props: CheckboxProps) {
  const { id, error, ...ties } = tiesOf(props)
  const value = props.value ?? '1'
  return (
    <div class={error ? 'field wrong' : 'field'}>
      {error && <FieldError id={id}>{error}</FieldError>}
      <label class={props.bare ? 'choice bare' : 'choice'}>
        <input
          {...ties}
          type="checkbox"
          id={id}
          name={props.name}
          value={value}
          checked={props.checked ?? fieldValues(props.form, props.name).includes(value)}
          required={props.required}
          aria-labelledby={props.hint ? `${id}-label` : undefined}
        />
        <span>
          {/* The hint is read as what it is, not as part of the name once more. */}
          {props.hint ? <span id={`${id}-label`}>{props.label}</span> : props.label}
          {props.hint && (
            <small class="sub" id={`${id}-hint`}>
              {props.hint}
            </small>
          )}
        </span>
      </label>
    </div>
  )
}

/** Several of a few, all in sight. The form's values hold those ticked. */
export function CheckboxGroup(
  props: FieldProps & {
    choices: readonly Choice[]
    values?: readonly string[] | undefined
    as?: RadioGroupProps['as']
  },
) {
  const { id, error, ...described } = tiesOf(props)
  const ticked = props.values ?? fieldValues(props.form, props.name)
  return (
    <fieldset class={`group${error ? ' wrong' : ''}`} aria-describedby={described['aria-describedby']}>
      <legend>
        {props.label}
        {props.optional && <Optional />}
      </legend>
      {props.hint && <FieldHint id={id}>{props.hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      <div class={`choices ${props.as ?? 'list'}`}>
        {props.choices.map((choice, index) => (
          <label class="choice">
            <input
              type="checkbox"
              id={index === 0 ? id : `${id}-${fieldId(choice.value) || index}`}
              name={props.name}
              value={choice.value}
              checked={ticked.includes(choice.value)}
              disabled={choice.disabled}
            />
            <span>
              {choice.label}
              {choice.hint && <small class="sub">{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
