import type { ComponentChildren } from 'preact'

/** How a part of a bar is filled: told apart without colour, on any printer. */
export const chartFills = ['solid', 'hatched', 'dotted', 'plain', 'crossed', 'light'] as const
export type ChartFill = (typeof chartFills)[number]

const fillOf = (fill: ChartFill): string => `url(#chart-${fill})`

/** The patterns of all charts of a page; stands once, before the first. */
export const ChartFills = () => (
  <svg class="chart-fills" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="chart-solid" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class="chart-ink" width="8" height="8" />
      </pattern>
      <pattern id="chart-light" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class="chart-tint" width="8" height="8" />
      </pattern>
      <pattern id="chart-plain" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class="chart-paper" width="8" height="8" />
      </pattern>
      <pattern id="chart-hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="chart-paper" width="6" height="6" />
        <rect class="chart-warn" width="3" height="6" />
      </pattern>
      <pattern id="chart-crossed" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="chart-paper" width="7" height="7" />
        <rect class="chart-late" width="2.5" height="7" />
        <rect class="chart-late" width="7" height="2.5" />
      </pattern>
      <pattern id="chart-dotted" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="chart-paper" width="6" height="6" />
        <circle class="chart-away" cx="3" cy="3" r="1.6" />
      </pattern>
    </defs>
  </svg>
)

/** A part of a bar or a column. */
export interface ChartPart {
  readonly fill: ChartFill
  readonly label: string
  readonly n: number
}

const round = (value: number): number => Math.round(value * 100) / 100

/** A bar of parts beside the figures of its row, which say the same: as long as its share of the most. */
export function PartsBar({ parts, most }: { readonly parts: readonly ChartPart[]; readonly most: number }) {
  const share = (n: number) => (most === 0 ? 0 : (n / most) * 100)
  let from = 0
  return (
    <svg class="parts-bar" width="100%" height="16" aria-hidden="true" focusable="false">
      {parts.map(({ fill, n }) => {
        const [x, width] = [from, share(n)]
        from += width
        return n > 0 ? (
          <rect
            class="chart-edge"
            x={`${round(x)}%`}
            y="1"
            width={`${round(width)}%`}
            height="14"
            fill={fillOf(fill)}
          />
        ) : null
      })}
    </svg>
  )
}

/** What each fill means. */
export const ChartLegend = ({ parts }: { readonly parts: readonly Omit<ChartPart, 'n'>[] }) => (
  <ul class="chart-legend">
    {parts.map(({ fill, label }) => (
      <li>
        <svg width="22" height="14" aria-hidden="true" focusable="false">
          <rect class="chart-edge" x="0.5" y="0.5" width="21" height="13" fill={fillOf(fill)} />
        </svg>
        {label}
      </li>
    ))}
  </ul>
)

/** A column of a chart over time: what stands below it, its parts from the ground up. */
export interface ChartColumn {
  readonly label: string
  readonly parts: readonly ChartPart[]
}

export interface ColumnChartProps {
  /** Unique in the page. */
  readonly id: string
  readonly title: string
  /** What the picture shows, in a sentence; the figures stand in the table beside it. */
  readonly about: string
  readonly columns: readonly ChartColumn[]
  readonly children?: ComponentChildren
}

const [WIDE, HIGH, TOP, LEFT, FOOT] = [360, 210, 20, 30, 24] as const

/** 1, 2, 5, 10, 20, 50 …: the step that makes at most four lines of an axis. */
function stepFor(most: number): number {
  const steps = Array.from({ length: 7 }, (_, power) => [1, 2, 5].map((of) => of * 10 ** power)).flat()
  return steps.find((step) => step * 4 >= most) ?? most
}

/** Columns beside each other, each of parts; drawn for the width of a phone and printed as it is. */
export function ColumnChart({ id, title, about, columns, children }: ColumnChartProps) {
  const totals = columns.map(({ parts }) => parts.reduce((sum, { n }) => sum + n, 0))
  const step = stepFor(Math.max(1, ...totals))
  const most = Math.max(step, Math.ceil(Math.max(1, ...totals) / step) * step)
  const ground = HIGH - FOOT
  const y = (n: number) => round(ground - (n / most) * (ground - TOP))
  const slot = (WIDE - LEFT - 4) / Math.max(1, columns.length)
  const width = Math.min(44, slot * 0.66)
  return (
    <figure class="column-chart">
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-labelledby={`${id}-ten ${id}-mo-ta`}>
        <title id={`${id}-ten`}>{title}</title>
        <desc id={`${id}-mo-ta`}>{about}</desc>
        {Array.from({ length: Math.floor(most / step) + 1 }, (_, line) => line * step).map((n) => (
          <g>
            <line class={n === 0 ? 'chart-ground' : 'chart-line'} x1={LEFT} x2={WIDE - 2} y1={y(n)} y2={y(n)} />
            <text class="chart-text" x={LEFT - 5} y={y(n) + 4} text-anchor="end">
              {n}
            </text>
          </g>
        ))}
        {columns.map(({ label, parts }, index) => {
          const x = LEFT + slot * index + (slot - width) / 2
          let from = 0
          return (
            <g>
              {parts.map(({ fill, n }) => {
                const [top, bottom] = [y(from + n), y(from)]
                from += n
                return n > 0 ? (
                  <rect
                    class="chart-edge"
                    x={round(x)}
                    y={top}
                    width={round(width)}
                    height={round(bottom - top)}
                    fill={fillOf(fill)}
                  />
                ) : null
              })}
              <text class="chart-figure" x={round(x + width / 2)} y={y(totals[index] ?? 0) - 5} text-anchor="middle">
                {totals[index]}
              </text>
              <text class="chart-text" x={round(x + width / 2)} y={HIGH - 8} text-anchor="middle">
                {label}
              </text>
            </g>
          )
        })}
      </svg>
      {children && <figcaption>{children}</figcaption>}
    </figure>
  )
}
