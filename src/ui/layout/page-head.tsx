import type { ComponentChildren } from 'preact'
import { BackLink, type Crumb } from './back-link.tsx'

/** The head of a portal page: the way back, how it stands, its one h1, and a line about it. */
export const PageHead = ({
  title,
  back,
  badge,
  children,
}: {
  title: ComponentChildren
  back?: Crumb | undefined
  badge?: ComponentChildren
  children?: ComponentChildren
}) => (
  <header class="page-head">
    {back && <BackLink {...back} />}
    {badge && <div>{badge}</div>}
    <h1>{title}</h1>
    {children && <div class="quiet">{children}</div>}
  </header>
)
