import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** What stands where nothing is yet: why it is empty, and what to do next. */
export const EmptyState = ({
  title,
  icon = 'inbox',
  action,
  children,
}: {
  title: string
  icon?: IconName | undefined
  action?: ComponentChildren
  children?: ComponentChildren
}) => (
  <div class="empty">
    <Icon name={icon} size={32} />
    <p class="empty-title">{title}</p>
    {children && <div class="quiet">{children}</div>}
    {action}
  </div>
)
