/**
 * What goes between a door's page and the program, on paper of its own: both ends read this. A door's device gets what is needed to
 * greet somebody and no more, no telephone and no address.
 */

/** Somebody on the list, as a device at the door keeps it. */
export interface DoorPerson {
  readonly id: string
  /** Six digits. */
  readonly code: string
  readonly name: string
  /** Who comes for it; ''. */
  readonly person: string
  /** "Hộ kinh doanh, Thôn 2" */
  readonly about: string
  /** How many are expected, at least one. */
  readonly people: number
  /** "Báo không đến"; ''. */
  readonly said: string
}

export interface DoorList {
  /** Another one: the list has changed. */
  readonly version: string
  readonly people: readonly DoorPerson[]
  /** Milliseconds until the list is to be gone from the device. */
  readonly wipeIn: number
}

/** A tick on its way. */
export interface DoorTick {
  /** Given by the device: sent twice it is one. */
  readonly id: string
  readonly act: 'came' | 'undone'
  readonly inviteeId: string
  readonly people: number
  /** Milliseconds since, by the device's own measure. */
  readonly age: number
  readonly walkIn?: DoorWalkIn
}

/** Somebody unannounced; `inviteeId` of his tick is to be his. */
export interface DoorWalkIn {
  readonly organisation: string
  readonly person: string
  readonly countedAs: string
  readonly phone: string
}

/** Somebody who is there: id, how many, milliseconds since. */
export type DoorArrival = readonly [id: string, people: number, since: number]

/** How the hall stands, and what became of what was sent. */
export interface DoorState {
  /** The program's clock, in milliseconds: times are shown by it, not by the device's. */
  readonly now: number
  /** Of the list. */
  readonly version: string
  readonly here: readonly DoorArrival[]
  /** Everybody in the hall. */
  readonly people: number
  /** "Hộ kinh doanh": how many organisations, how many people. */
  readonly groups: readonly (readonly [label: string, came: number, people: number])[]
  readonly recorded: readonly string[]
  /** Ticks that are not taken, with why. */
  readonly refused: readonly (readonly [id: string, why: string])[]
  /** Why nobody can be ticked now; ''. */
  readonly closed: string
}

/** As many ticks as go in one message. */
export const MOST_TICKS = 200
