import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

/**
 * Around a list whose rows carry an {@link OrderHandle}: they are dragged, or moved with the arrow keys. Without script the buttons
 * beside each row do the same.
 */
export const OrderRows = (props: {
  /** Where an order is sent: `muc` goes where `cho` stands. */
  readonly action: string
  readonly version: number
  /** How it is done, said above the list where script runs. */
  readonly about: string
  readonly children: ComponentChildren
}) => (
  <order-rows action={props.action} version={String(props.version)} about={props.about}>
    {props.children}
  </order-rows>
)

/** What a row is dragged by. */
export const OrderHandle = ({ id, label }: { readonly id: string; readonly label: string }) => (
  <button type="button" class="order-handle" data-order={id} aria-label={label} hidden>
    <Icon name="menu" size={18} />
  </button>
)
