import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

interface Looks {
  /** The one thing to do on this screen; at most one. */
  primary?: boolean | undefined
  big?: boolean | undefined
  small?: boolean | undefined
  /** Without a frame: for what is rarely done. */
  ghost?: boolean | undefined
  /** For what cannot be undone. */
  danger?: boolean | undefined
  /** As wide as its place. */
  wide?: boolean | undefined
  icon?: IconName | undefined
  iconAfter?: IconName | undefined
  children: ComponentChildren
}

const looksOf = ({ primary, big, small, ghost, danger, wide }: Looks): string =>
  ['button', primary && 'primary', big && 'big', small && 'small', ghost && 'ghost', danger && 'danger', wide && 'wide']
    .filter(Boolean)
    .join(' ')

const Inside = ({ icon, iconAfter, children }: Looks) => (
  <>
    {icon && <Icon name={icon} />}
    {children}
    {iconAfter && <Icon name={iconAfter} />}
  </>
)

export interface ButtonProps extends Looks {
  type?: 'submit' | 'button' | undefined
  /** Sent with the form, so that the server knows which button was pressed. */
  name?: string | undefined
  value?: string | undefined
  /** The id of the form, where the button stands outside it. */
  form?: string | undefined
  /** Where this button sends the form instead. */
  formaction?: string | undefined
  /** Sends without asking the browser's own checks, as for "add a row". */
  formnovalidate?: boolean | undefined
  disabled?: boolean | undefined
  id?: string | undefined
  /** What it does, where the word alone would be the same on several buttons of a page. */
  label?: string | undefined
}

/** A button: its word is a verb. */
export const Button = (props: ButtonProps) => (
  <button
    class={looksOf(props)}
    type={props.type ?? 'submit'}
    name={props.name}
    value={props.value}
    form={props.form}
    formaction={props.formaction}
    formnovalidate={props.formnovalidate}
    disabled={props.disabled}
    id={props.id}
    aria-label={props.label}
  >
    <Inside {...props} />
  </button>
)

export interface ButtonLinkProps extends Looks {
  href: string
  /** A file to keep rather than to open. */
  download?: boolean | undefined
  label?: string | undefined
}

/** A link that looks like a button: it leads to the page where the thing is done. */
export const ButtonLink = (props: ButtonLinkProps) => (
  <a class={looksOf(props)} href={props.href} download={props.download || undefined} aria-label={props.label}>
    <Inside {...props} />
  </a>
)

/** Buttons side by side, the chief one first. */
export const Buttons = ({ children }: { children: ComponentChildren }) => <div class="buttons">{children}</div>
