import { Chips } from '#ui/index.ts'
import { sentWords } from './sent-words.vi.ts'
import { templateWords } from './template-words.vi.ts'
import { words } from './words.vi.ts'

export interface MessageViewsProps {
  readonly current: 'untold' | 'told' | 'sent' | 'templates'
  /** How many are still to be told; undefined: not counted here. */
  readonly untold?: number | undefined
  readonly failed?: number | undefined
  readonly mayTellByHand: boolean
  readonly mayReadSent: boolean
  readonly mayReadTemplates: boolean
}

/** The parts of messages: whom to tell, who was told, what the program sent by itself, and with what words. */
export const MessageViews = (props: MessageViewsProps) => (
  <Chips
    label={words.views}
    views={[
      ...(props.mayTellByHand
        ? [
            { href: '/can-bo/bao-tin', label: words.untold, count: props.untold, current: props.current === 'untold' },
            { href: '/can-bo/bao-tin?xem=da-bao', label: words.told, current: props.current === 'told' },
          ]
        : []),
      ...(props.mayReadSent
        ? [
            {
              href: '/can-bo/bao-tin/da-gui',
              label: sentWords.title,
              count: props.failed || undefined,
              late: true,
              current: props.current === 'sent',
            },
          ]
        : []),
      ...(props.mayReadTemplates
        ? [{ href: '/can-bo/bao-tin/mau', label: templateWords.title, current: props.current === 'templates' }]
        : []),
    ]}
  />
)
