import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

/** What a list is narrowed to, folded behind a button that says it: "Lọc: Phòng Kinh tế · 2026". */
export const ListFilter = ({
  label,
  said = '',
  open,
  children,
}: {
  label: string
  /** What is chosen, in words; '': everything. */
  said?: string | undefined
  open?: boolean | undefined
  /** The form that narrows it. */
  children: ComponentChildren
}) => (
  <details class="confirm" open={open}>
    <summary class="button small ghost">
      <Icon name="filter" size={18} />
      {[label, said].filter(Boolean).join(': ')}
    </summary>
    <div class="confirm-body">{children}</div>
  </details>
)
