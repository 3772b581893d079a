import pg from 'pg'

/** How long to wait before a lost connection is opened anew, in milliseconds. */
const AGAIN_AFTER = 5_000

/** Hears what transactions announce with pg_notify once they have committed. */
export interface Listener {
  stop(): Promise<void>
}

/**
 * Listens on channels over a connection of its own, opened anew when it is lost. What is announced meanwhile is missed:
 * a nudge only brings forward what a timer does anyway.
 */
export function listen(
  connection: pg.ClientConfig,
  heard: Readonly<Record<string, (payload: string) => void>>,
): Listener {
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const open = async (): Promise<void> => {
    const fresh = new pg.Client(connection)
    client = fresh
    const lost = () => {
      if (client !== fresh || stopped) return
      client = null
      timer = setTimeout(() => void open(), AGAIN_AFTER).unref()
    }
    fresh.on('error', lost)
    fresh.on('end', lost)
    fresh.on('notification', ({ channel, payload }) => heard[channel]?.(payload ?? ''))
    try {
      await fresh.connect()
      for (const channel of Object.keys(heard)) await fresh.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch {
      lost()
      await fresh.end().catch(() => {})
    }
  }
  const opening = open()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await opening
      await client?.end().catch(() => {})
    },
  }
}
