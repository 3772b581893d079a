import { type FormState, fieldId, hasErrors } from '../form-state.ts'
import { useWords } from '../language.tsx'
import { uiWords } from '../words.en.ts'

/**
 * What is to be corrected, at the top of a form that came back; each line leads to its field.
 * It is where the page opens, with and without script. The error under the key `form` speaks of the whole form; alone, it is the heading itself.
 */
export function ErrorSummary({ form, title }: { form: FormState; title?: string | undefined }) {
  const words = useWords(uiWords)
  if (!hasErrors(form)) return null
  const { form: whole, ...errors } = form.errors
  const fields = Object.entries(errors)
  const heading = title ?? (fields.length > 0 ? words.errorSummary(fields.length) : whole)
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{heading}</h2>
      {whole && whole !== heading && <p>{whole}</p>}
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, message]) => (
            <li>
              <a href={`#${fieldId(name)}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
