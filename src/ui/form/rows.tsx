import type { ComponentChildren } from 'preact'
import { Icon } from '../icon.tsx'

export interface MoreRowsProps {
  /** How many rows there are now. */
  count: number
  /** The most there may be. */
  most: number
  /** One row; `index` and `number` are texts, because script clones the row with placeholders: `petitions.${index}.content`. */
  row: (index: string, number: string) => ComponentChildren
  /** What the row is called: fields of several rows have the same names, and are told apart by it. */
  rowLabel: (number: string) => string
  /** "Thêm kiến nghị nữa" */
  addLabel: string
  /** The button's name and value, by which the server adds a row where script does not run. */
  addName: string
  addValue: string
}

const Row = ({ index, number, row, rowLabel }: { index: string; number: string } & MoreRowsProps) => (
  <fieldset class="more-row" data-row="">
    <legend class="unseen">{rowLabel(number)}</legend>
    <div class="stack gap-4">{row(index, number)}</div>
  </fieldset>
)

/** Rows of which one may add more: at once with script, by the server without it. */
export const MoreRows = (props: MoreRowsProps) => (
  <more-rows most={String(props.most)}>
    {Array.from({ length: props.count }, (_, index) => (
      <Row index={String(index)} number={String(index + 1)} {...props} />
    ))}
    <template>
      <Row index="__i__" number="__n__" {...props} />
    </template>
    {props.count < props.most && (
      <div>
        <button type="submit" class="button" name={props.addName} value={props.addValue} formnovalidate data-add="">
          <Icon name="plus" />
          {props.addLabel}
        </button>
      </div>
    )}
  </more-rows>
)

export interface NamePreviewProps {
  /** The names of the fields. */
  fields: { name: string; kind: string; village?: string | undefined; show: string; hide: string }
  /** Kinds named unless they ask not to be; all others are named only if they ask for it (R20). */
  openKinds: readonly string[]
  /** How each kind is called when it is not named; the key '' for a kind or place that is not known. */
  anonymous: Readonly<Record<string, string>>
  children: ComponentChildren
}

/**
 * Around a form: shows live how its sender will be named in public. Inside, an element with `data-preview-name` takes
 * the name, and one with `data-for="household company"` is shown for these kinds only.
 */
export const NamePreview = ({ fields, openKinds, anonymous, children }: NamePreviewProps) => (
  <name-preview
    data-name={fields.name}
    data-kind={fields.kind}
    data-village={fields.village}
    data-show={fields.show}
    data-hide={fields.hide}
    data-open={openKinds.join(' ')}
    data-anonymous={Object.entries(anonymous)
      .map(([kind, text]) => `${kind}=${text}`)
      .join('|')}
  >
    {children}
  </name-preview>
)
