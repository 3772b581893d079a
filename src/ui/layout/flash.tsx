import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../icon.tsx'

/** What just happened, said once at the top of the next page. */
export interface FlashMessage {
  /** done: it worked; refused: it did not, and why; info: something to know. */
  is: 'done' | 'refused' | 'info'
  text: ComponentChildren
  /** What can be done about it. */
  link?: { href: string; label: string } | undefined
}

const signs: Record<FlashMessage['is'], IconName> = { done: 'done', refused: 'error', info: 'info' }

/** Lời báo: what just happened. */
export const Flash = ({ is, text, link }: FlashMessage) => (
  <div class={`flash ${is}`} role={is === 'refused' ? 'alert' : 'status'}>
    <Icon name={signs[is]} />
    <p>
      {text} {link && <a href={link.href}>{link.label}</a>}
    </p>
  </div>
)
