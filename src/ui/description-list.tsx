import type { ComponentChildren } from 'preact'

/** A word and what belongs to it. */
export interface Described {
  term: ComponentChildren
  detail: ComponentChildren
}

/** Words and what belongs to them, side by side; an empty detail is left out. `narrow` gives the words less room. */
export const DescriptionList = ({ items, narrow }: { items: readonly Described[]; narrow?: boolean | undefined }) => (
  <dl class={narrow ? 'described narrow' : 'described'}>
    {items
      .filter((item) => item.detail || item.detail === 0)
      .map((item) => (
        <div>
          <dt>{item.term}</dt>
          <dd>{item.detail}</dd>
        </div>
      ))}
  </dl>
)
