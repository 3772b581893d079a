import type { ComponentChildren } from 'preact'
import { listWords as words } from './list-words.vi.ts'
import type { Column } from './table.tsx'

/** The form of a {@link PickBar}, and what a box of it sends. */
interface Picked<Row> {
  /** The id of the bar's form, wherever it stands. */
  readonly form: string
  readonly name: string
  readonly value: (row: Row) => string
  /** Whether a row can be chosen at all; every one can unless said otherwise. */
  readonly may?: (row: Row) => boolean
  /** Whether a box is ticked, where a form came back. */
  readonly isPicked?: (row: Row) => boolean
  /** What the box chooses, for those who cannot see the row: "Chọn kiến nghị số 7". */
  readonly label: (row: Row) => string
}

/** A column of boxes that choose rows of a list. */
export const pickColumn = <Row,>({
  form,
  name,
  value,
  may = () => true,
  isPicked = () => false,
  label,
}: Picked<Row>): Column<Row> => ({
  head: words.pick,
  as: 'pick',
  bare: true,
  cell: (row) =>
    may(row) && (
      <label class="pick-box">
        <input type="checkbox" form={form} name={name} value={value(row)} checked={isPicked(row)} />
        <span class="unseen">{label(row)}</span>
      </label>
    ),
})

/**
 * What is done with the rows that are chosen: a form of its own beside the list, whose boxes belong to it. With script it also
 * says how many are chosen and chooses all of the page.
 */
export const PickBar = ({
  form,
  action,
  label,
  children,
}: {
  form: string
  action: string
  label: string
  children: ComponentChildren
}) => (
  <pick-rows data-all={words.pickAll} data-picked={words.picked}>
    <form class="pick-bar" id={form} method="post" action={action} aria-label={label}>
      {children}
    </form>
  </pick-rows>
)

/**
 * Chooses the whole list as it is filtered, asked of the server: it works without script, and beyond the page one sees.
 * @param isSaidByBox the box for all of the page says the same, so once there is one this goes
 */
export const PickAll = ({ isSaidByBox, children }: { isSaidByBox: boolean; children: ComponentChildren }) => (
  <button type="submit" class={`button small ghost${isSaidByBox ? ' until-box' : ''}`} name="ca" value="1">
    {children}
  </button>
)
