/** How messages leave here: each way is there and answers, is there and does not for now, or is not set. */
export type WayStands = 'up' | 'down' | 'none'
export interface Ways {
  readonly mail: WayStands
  readonly gateway: WayStands
}

/** Where a message goes: by a way, by none (somebody is to be told by hand), or later, when its way answers again. */
export type Channel = 'mail' | 'gateway' | 'none' | 'later'

/** Kept with a message that leaves by no way because its reader asked for that. */
export const STOPPED = 'stopped'

const through = (way: 'mail' | 'gateway', stands: WayStands): Channel => (stands === 'up' ? way : 'later')

/**
 * By mail whoever gave an address, otherwise as a text message by the gateway; an officer by mail alone. Whoever asked for no
 * more of either is told by hand.
 */
export function channelOf(
  reader: { readonly email: string; readonly phone: string; readonly isOfficer: boolean; readonly stopped: boolean },
  ways: Ways,
): Channel {
  if (reader.stopped) return 'none'
  if (reader.email && ways.mail !== 'none') return through('mail', ways.mail)
  if (reader.phone && !reader.isOfficer && ways.gateway !== 'none') return through('gateway', ways.gateway)
  return 'none'
}
