import { type Day, endOf, instantAt, isAfter } from '#kernel/day.ts'

/** When intake ends, once L is known (R4). */
export interface CutOffInstants {
  /** 24:00 of L: what arrives at this instant is late. */
  readonly online: Temporal.Instant
  /** When the counter closes on L. */
  readonly counter: Temporal.Instant
}

/** @param closingTime of the counter, as "17:00" */
export const cutOffInstants = (lastDay: Day, closingTime: string): CutOffInstants => ({
  online: endOf(lastDay),
  counter: instantAt(lastDay, closingTime),
})

/** How something arrived, as far as lateness asks. */
export interface Receipt {
  readonly channel: 'online' | 'paper' | 'phone' | 'email' | 'zalo' | 'village' | 'conference'
  /** Online: when the sending began; uploads may end later. Phone, e-mail, Zalo: the instant entered. */
  readonly at: Temporal.Instant
  /** Paper and by hand: the day it was handed in, which an officer enters. */
  readonly on: Day
}

/** On paper, through a village head or spoken: the day counts and not the hour (R6). */
export const countsByDay = (channel: Receipt['channel']): boolean =>
  channel === 'paper' || channel === 'village' || channel === 'conference'

/** Is it late for R8 (R4, R6)? By the published last day once the notice is out, before that by L. It is answered all the same. */
export const isLate = ({ channel, at, on }: Receipt, lastDay: Day): boolean =>
  countsByDay(channel) ? isAfter(on, lastDay) : Temporal.Instant.compare(at, endOf(lastDay)) >= 0
