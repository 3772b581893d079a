import type { ComponentChildren } from 'preact'
import { Form } from './form/form.tsx'
import { HiddenInput } from './form/text-input.tsx'
import type { FormState } from './form-state.ts'
import { Icon, type IconName } from './icon.tsx'

/** What only some need, folded away. Open it when something inside is wrong or filled in. */
export const Disclosure = ({
  summary,
  open,
  id,
  children,
}: {
  summary: ComponentChildren
  open?: boolean | undefined
  /** Something to read: a part that comes anew by itself keeps it open, by its id. */
  id?: string | undefined
  children: ComponentChildren
}) => (
  <details class="disclosure" id={id} data-read={id === undefined ? undefined : ''} open={open}>
    <summary>
      <Icon name="right" size={18} />
      {summary}
    </summary>
    <div class="disclosure-body">{children}</div>
  </details>
)

/**
 * A section of a long page that is read seldom: open on a desk, on paper and without script; on a phone its heading alone,
 * until it is asked for.
 */
export const FoldedOnPhone = ({
  title,
  id,
  children,
}: {
  title: ComponentChildren
  /** Of the heading. */
  id: string
  children: ComponentChildren
}) => (
  <section aria-labelledby={id}>
    <narrow-fold>
      <details class="narrow-fold" open>
        <summary>
          <Icon name="right" size={18} />
          <h2 id={id}>{title}</h2>
        </summary>
        <div class="stack gap-2">{children}</div>
      </details>
    </narrow-fold>
  </section>
)

export interface ConfirmProps {
  /** The verb that opens the question: "Rút kiến nghị". */
  verb: string
  icon?: IconName | undefined
  /** What happens, and whether it can be undone. A text names the form, so say which one where there are several. */
  question: ComponentChildren
  /** The verb that does it: "Rút kiến nghị này". */
  yes: string
  /** Where it is posted. */
  action: string
  version?: string | number | undefined
  idempotencyKey?: string | undefined
  /** Values sent along. */
  hidden?: Readonly<Record<string, string>> | undefined
  danger?: boolean | undefined
  /** It is what the page is for. */
  primary?: boolean | undefined
  small?: boolean | undefined
  /** What came back; open then, with what is wrong. */
  form?: FormState | undefined
  open?: boolean | undefined
  /** Fields to fill in, such as a reason. */
  children?: ComponentChildren
}

/** Asks before it does: the first button opens the question, the second one sends. It needs no script. */
export const Confirm = (props: ConfirmProps) => (
  <details class="confirm" open={props.open}>
    <summary
      class={`button${props.primary ? ' primary' : ''}${props.danger ? ' danger' : ''}${props.small ? ' small' : ''}`}
    >
      {props.icon && <Icon name={props.icon} />}
      {props.verb}
    </summary>
    <div class="confirm-body">
      <Form
        action={props.action}
        version={props.version}
        idempotencyKey={props.idempotencyKey}
        form={props.form}
        label={typeof props.question === 'string' ? props.question : props.verb}
      >
        <div>{props.question}</div>
        {Object.entries(props.hidden ?? {}).map(([name, value]) => (
          <HiddenInput name={name} value={value} />
        ))}
        {props.children}
        <button type="submit" class={props.danger ? 'button primary danger' : 'button primary'}>
          {props.yes}
        </button>
      </Form>
    </div>
  </details>
)
