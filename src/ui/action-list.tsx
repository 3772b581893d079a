import type { ComponentChildren } from 'preact'

/** A thing that waits for somebody, and the one button that takes it on. */
export interface ActionItem {
  title: ComponentChildren
  /** Where it leads, when the title is a link too. */
  href?: string | undefined
  /** Why it waits, since when. */
  detail?: ComponentChildren
  /** One button, named by the next step. */
  action?: ComponentChildren
}

/** Things that wait, one button each. */
export const ActionList = ({ items, label }: { items: readonly ActionItem[]; label?: string | undefined }) => (
  <ul class="actions-list" aria-label={label}>
    {items.map((item) => (
      <li>
        <div>
          <span class="actions-title">{item.href ? <a href={item.href}>{item.title}</a> : item.title}</span>
          {item.detail && <small class="sub">{item.detail}</small>}
        </div>
        {item.action}
      </li>
    ))}
  </ul>
)
