import type { FormState } from '#ui/index.ts'
import { Form, HiddenInput, Icon } from '#ui/index.ts'
import type { FormContext } from './form-context.ts'
import type { OfficeForm } from './office-form.tsx'

export interface ActionFormProps {
  readonly form: OfficeForm
  readonly context: FormContext
  /** The petition's page: the form is posted below it. */
  readonly href: string
  /** What came back with errors; then it stands open. */
  readonly came: FormState | undefined
  /** The next step: the one primary button of the page. */
  readonly primary?: boolean | undefined
  /** Where to go on once it is done, when not to the petition's own page. */
  readonly goOn?: string | undefined
}

/** One thing to do: a button that opens its form in place. It needs no script. */
export const ActionForm = ({ form, context, href, came, primary, goOn }: ActionFormProps) => {
  const state = came ?? form.start(context)
  const verb = form.again?.when(context) ? form.again.verb : form.verb
  const look = ['button', primary && 'primary', form.danger && 'danger'].filter(Boolean).join(' ')
  return (
    <details class="confirm" id={`viec-${form.path}`} open={came !== undefined}>
      <summary class={look}>
        {form.icon && <Icon name={form.icon} />}
        {verb}
      </summary>
      <div class="confirm-body">
        <Form
          action={`${href}/${form.path}`}
          version={context.petition.version}
          files={form.files}
          form={came}
          label={verb}
        >
          {goOn && <HiddenInput name="ve" value={goOn} />}
          {form.question && <p>{form.question}</p>}
          <form.Fields context={context} form={state} name={form.name} />
          <button type="submit" class={`button primary${form.danger ? ' danger' : ''}`}>
            {form.yes ?? form.verb}
          </button>
        </Form>
      </div>
    </details>
  )
}
