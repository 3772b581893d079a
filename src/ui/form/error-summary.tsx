import { type FormState, fieldId, hasErrors } from '../form-state.ts'
import { words } from '../words.vi.ts'

/**
 * What is to be corrected, at the top of a form that came back; each line leads to its field.
 * The error under the key `form` speaks of the whole form and leads nowhere.
 */
export function ErrorSummary({ form, title }: { form: FormState; title?: string | undefined }) {
  if (!hasErrors(form)) return null
  const errors = Object.entries(form.errors)
  return (
    <div class="error-summary" role="alert" tabindex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title ?? words.errorSummary(errors.length)}</h2>
      <ul>
        {errors.map(([name, message]) => (
          <li>{name === 'form' ? message : <a href={`#${fieldId(name)}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
