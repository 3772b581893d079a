/** How messages leave here: each way is there and answers, is there and does not for now, or is not set. */
export type WayStands = 'up' | 'down' | 'none'
export interface Ways {
  readonly mail: WayStands
  readonly gateway: WayStands
}

/** How somebody outside asked to be told: by mail, by a text message, by telephone. */
export const askedWays = ['mail', 'message', 'call'] as const
export type AskedWay = (typeof askedWays)[number]
export const isAskedWay = (text: unknown): text is AskedWay => askedWays.some((way) => way === text)

/** Where a message goes: by a way, by none (somebody is to be told by hand), or later, when its way answers again. */
export type Channel = 'mail' | 'gateway' | 'none' | 'later'

/** Kept with a message that leaves by no way because its reader asked for that. */
export const STOPPED = 'stopped'

const through = (way: 'mail' | 'gateway', stands: WayStands): Channel => (stands === 'up' ? way : 'later')

/**
 * By mail whoever gave an address, otherwise as a text message by the gateway; an officer by mail alone. Whoever asked for one way
 * is told by no other: where the program has none of it, and where he wants to be called, by hand. Whoever asked for no more is told
 * by hand too.
 */
export function channelOf(
  reader: {
    readonly email: string
    readonly phone: string
    readonly isOfficer: boolean
    readonly stopped: boolean
    /** '': he asked for none. */
    readonly asked: AskedWay | ''
  },
  ways: Ways,
): Channel {
  const wants = (way: AskedWay) => reader.asked === '' || reader.asked === way
  if (reader.stopped) return 'none'
  if (reader.email && ways.mail !== 'none' && wants('mail')) return through('mail', ways.mail)
  if (reader.phone && !reader.isOfficer && ways.gateway !== 'none' && wants('message'))
    return through('gateway', ways.gateway)
  return 'none'
}
