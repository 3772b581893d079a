import type { ComponentChildren } from 'preact'

export interface KeptTypingProps {
  /** Under which name it is kept: one unit's one form. */
  as: string
  /**
   * 'fresh': the form is as nobody has typed into it, so what was typed before may fill it in; 'on': it shows something of
   * its own; 'no': on a device that many share nothing is kept.
   */
  keeping: 'fresh' | 'on' | 'no'
  children: ComponentChildren
}

/** Around a form: what is typed stays on this device for a day, and comes back after a dead tab. Needs script. */
export const KeptTyping = ({ as, keeping, children }: KeptTypingProps) =>
  keeping === 'no' ? (
    children
  ) : (
    <kept-typing as={as} fresh={keeping === 'fresh' ? '' : undefined}>
      {children}
    </kept-typing>
  )

/** Where the form says that it keeps what is typed, once it does. */
export const KeptLine = () => <div data-kept-line="" class="hint" hidden />

/** On the page that says a form was received: what was kept of it on this device goes. */
export const TypingSent = ({ as }: { as: string }) => <kept-typing as={as} sent="" />
