import type { ComponentChildren } from 'preact'
import { words } from './words.vi.ts'

export interface MeterProps {
  label: ComponentChildren
  /** How many there are. */
  value: number
  /** How many are needed. */
  target: number
  /** A word below: what is still missing. */
  note?: ComponentChildren
  /** soon: short of the target with little time left. */
  is?: 'soon' | 'late' | undefined
}

/** A share in percent with at most two places, as SVG takes it. */
const percent = (part: number, whole: number): string =>
  `${Math.round(Math.max(0, Math.min(1, whole === 0 ? 0 : part / whole)) * 10_000) / 100}%`

/** How many there are against how many are needed: the figures, and a bar for the eye. Past the target, a line marks it. */
export function Meter({ label, value, target, note, is }: MeterProps) {
  const whole = Math.max(value, target, 1)
  return (
    <div class={is ? `meter ${is}` : 'meter'}>
      <div class="meter-line">
        <span>{label}</span>
        <span class="meter-figures">
          <b>{value}</b> <span class="unseen">{words.of}</span>
          <span aria-hidden="true">/</span> {target}
        </span>
      </div>
      <svg class="bar" width="100%" height="10" aria-hidden="true">
        <rect class="bar-ground" width="100%" height="10" rx="5" />
        {value > 0 && <rect class="bar-fill" width={percent(value, whole)} height="10" rx="5" />}
        {value > target && target > 0 && (
          <line class="bar-target" x1={percent(target, whole)} x2={percent(target, whole)} y1="0" y2="10" />
        )}
      </svg>
      {note && <p class="small quiet">{note}</p>}
    </div>
  )
}

/** Two meters that decide together, as registrations and petitions (R8). */
export const BarPair = ({ first, second }: { first: MeterProps; second: MeterProps }) => (
  <div class="stack gap-3">
    <Meter {...first} />
    <Meter {...second} />
  </div>
)

/** A bar alone, for a column of a table: how much of the most. The figure stands beside it. */
export const Bar = ({ value, most }: { value: number; most: number }) => (
  <svg class="bar" width="100%" height="10" aria-hidden="true">
    <rect class="bar-ground" width="100%" height="10" rx="5" />
    {value > 0 && <rect class="bar-fill" width={percent(value, most)} height="10" rx="5" />}
  </svg>
)
