import type { ComponentChildren } from 'preact'
import { HiddenInput } from './form/text-input.tsx'

/**
 * A form whose button asks the browser for a passkey: for a new one, or for one it has. Where script does not run, or the
 * browser knows none, it is not there.
 */
export const PasskeyForm = (props: {
  /** Where the answer is posted, as `ticket` and `answer` beside the other fields. */
  action: string
  /** Where the browser first asks what to do; the other fields are posted there too. */
  ask: string
  does: 'make' | 'give'
  /** The site's own address; elsewhere the browser would refuse. */
  origin: string
  /** Elsewhere, says where it would work; otherwise it is not there. */
  says?: boolean | undefined
  label?: string | undefined
  children: ComponentChildren
}) => (
  <passkey-form ask={props.ask} does={props.does} origin={props.origin} says={props.says ? '' : undefined}>
    <form class="form" method="post" action={props.action} novalidate aria-label={props.label}>
      <HiddenInput name="ticket" value="" />
      <HiddenInput name="answer" value="" />
      {props.children}
    </form>
    <p class="error" role="alert" />
  </passkey-form>
)

/** Between two ways to the same end: "hoặc". */
export const Either = ({ children }: { children: ComponentChildren }) => <p class="either">{children}</p>
