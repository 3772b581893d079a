import type { ComponentChildren } from 'preact'
import { speakingTime } from './speaking-time.ts'

/**
 * A part of a page that follows what happens elsewhere. `stream` sends the part anew, or only says that something moved: then the page
 * is asked for again. Without script the page reloads itself (`refresh` of the layout).
 */
export const LivePart = (props: {
  readonly id: string
  /** The address of the stream. */
  readonly stream: string
  /** The server's business time, in milliseconds: clocks of the part go by it. */
  readonly now: number
  /** Said while the line is lost. */
  readonly lost: string
  /** Forms within are sent, and the page shown, without leaving it. */
  readonly works?: boolean | undefined
  readonly children: ComponentChildren
}) => (
  <live-part
    id={props.id}
    stream={props.stream}
    now={String(props.now)}
    lost={props.lost}
    works={props.works ? '' : undefined}
  >
    {props.children}
  </live-part>
)

/** How long something has gone on, counted on by the second; `of`: the minutes it has, past which it says so. */
export const SpeakingClock = (props: {
  readonly since: number
  readonly now: number
  readonly of?: number | undefined
  readonly label: string
}) => (
  <speaking-clock
    since={String(props.since)}
    of={props.of ? String(props.of) : undefined}
    role="timer"
    aria-label={props.label}
  >
    {speakingTime(props.now - props.since)}
  </speaking-clock>
)
