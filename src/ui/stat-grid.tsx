import type { ComponentChildren } from 'preact'

/** A number, what it counts, and where the things counted are. */
export interface Stat {
  number: number | string
  label: ComponentChildren
  href?: string | undefined
  /** late: overdue things; soon: due soon. The label must say it too. */
  is?: 'soon' | 'late' | undefined
}

/** Numbers side by side, each leading to what it counts. `long`: sums of money, which are never broken. */
export const StatGrid = ({ stats, long }: { stats: readonly Stat[]; long?: boolean | undefined }) => (
  <ul class={long ? 'stats long' : 'stats'}>
    {stats.map((stat) => (
      <li class={stat.is}>
        {stat.href ? (
          <a href={stat.href}>
            <StatText {...stat} />
          </a>
        ) : (
          <div>
            <StatText {...stat} />
          </div>
        )}
      </li>
    ))}
  </ul>
)

const StatText = ({ number, label }: Stat) => (
  <>
    <b>{number}</b> <span>{label}</span>
  </>
)
