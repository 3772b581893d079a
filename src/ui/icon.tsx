import { type IconName, icons } from './icons.ts'

export type { IconName }

/** A sign beside a word. It is never alone: without `label` assistive technology passes it over. */
export const Icon = ({ name, size = 20, label }: { name: IconName; size?: number; label?: string | undefined }) => (
  <svg
    class="icon"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.9"
    stroke-linecap="round"
    stroke-linejoin="round"
    role={label ? 'img' : undefined}
    aria-label={label}
    aria-hidden={label ? undefined : 'true'}
  >
    <path d={icons[name]} />
  </svg>
)

/** Dấu hiệu của hệ thống: two speech bubbles, the commune's and the business's. */
export const Mark = () => (
  <svg class="mark" width="34" height="34" viewBox="0 0 34 34" aria-hidden="true">
    <rect width="34" height="34" rx="9" fill="#0b6b57" />
    <path d="M7 9h12a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3h-6l-4 4v-4H7z" fill="#fff" />
    <path
      d="M24 14h1.5a2.5 2.5 0 0 1 2.5 2.5v4a2.5 2.5 0 0 1-2.5 2.5H25v3.4L21.6 23H17"
      fill="none"
      stroke="#f4c95d"
      stroke-width="2"
      stroke-linejoin="round"
      stroke-linecap="round"
    />
  </svg>
)
