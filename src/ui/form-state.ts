/** What was typed into a form, and what is wrong with it, each by the name of its field. */
export interface FormState {
  readonly values: Readonly<Record<string, string | readonly string[]>>
  /** One message per field in plain Vietnamese; the key `form` speaks of the whole form. */
  readonly errors: Readonly<Record<string, string>>
}

/** A form nobody has typed into; `values` prefill it. */
export const newForm = (values: FormState['values'] = {}): FormState => ({ values, errors: {} })

/** What was typed, come back with what is wrong. */
export const formWithErrors = (values: FormState['values'], errors: FormState['errors']): FormState => ({
  values,
  errors,
})

/** The one value of a field; '' where nothing was typed. */
export function fieldValue(form: FormState | undefined, name: string): string {
  const value = form?.values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** All values of a field that may hold several. */
export function fieldValues(form: FormState | undefined, name: string): readonly string[] {
  const value = form?.values[name]
  if (value === undefined || value === '') return []
  return typeof value === 'string' ? [value] : value
}

/** What is wrong with a field, or nothing. */
export const errorOf = (form: FormState | undefined, name: string): string | undefined => form?.errors[name]

/** Whether anything is wrong. */
export const hasErrors = (form: FormState | undefined): boolean => Object.keys(form?.errors ?? {}).length > 0

/** The id of a field's control, where the summary of errors leads: its name with what an id dislikes replaced. */
export const fieldId = (name: string): string => name.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/-+$/, '')
