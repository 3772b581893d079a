import { Icon } from '../icon.tsx'

/** Where a page or a crumb leads. */
export interface Crumb {
  href: string
  label: string
}

/** The way back, over the title. */
export const BackLink = ({ href, label }: Crumb) => (
  <a class="back" href={href}>
    <Icon name="back" size={18} />
    {label}
  </a>
)

/** The way down to this page, for what lies deeper than one step; the page itself is not in it. */
export const Breadcrumb = ({ crumbs, label }: { crumbs: readonly Crumb[]; label: string }) => (
  <nav class="crumbs" aria-label={label}>
    <ol>
      {crumbs.map((crumb) => (
        <li>
          <a href={crumb.href}>{crumb.label}</a>
        </li>
      ))}
    </ol>
  </nav>
)
