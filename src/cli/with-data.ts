import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Clock } from '#platform/clock/clock.ts'
import { demonstrationClock, systemClock } from '#platform/clock/clock.ts'
import { type Config, readConfig, StartRefusal } from '#platform/config/index.ts'
import { type Database, openDatabase, openDoors } from '#platform/db/database.ts'
import { reachEmbedded, startEmbedded } from '#platform/db/embedded/index.ts'
import { rolesOf } from '#platform/db/roles.ts'
import { checkServer, type DatabaseServer, serverFromUrls } from '#platform/db/server.ts'
import { type Keys, keysFromText, keysOf } from '#platform/keys/keys.ts'
import { type CommandResult, orRefusal } from './command.ts'
import { words } from './data-words.vi.ts'

/** What a command works with. */
export interface CommandData {
  readonly db: Database
  readonly keys: Keys
  readonly clock: Clock
  readonly config: Config
}

const CONNECTIONS = 2
const DEMO = '--demo'
const DAY = '--day'

/**
 * Lets a command work on the data: of the program that runs on the data folder, of a server of one's own, or, when nothing
 * runs, of the embedded database started for as long as the command takes. `--demo` among the words means the
 * demonstration's data, `--day 2026-11-20` the day it stands at.
 */
export async function withData(
  args: readonly string[],
  work: (data: CommandData, args: readonly string[]) => Promise<CommandResult>,
): Promise<CommandResult> {
  return orRefusal(async () => {
    const { settings, left } = settingsIn(args)
    const config = readConfig(process.env, settings)
    if (!config) throw new Error('settings were read as a call for help')
    const { server, db } = await open(config)
    try {
      const clock = config.demo ? demonstrationClock(config.demo) : systemClock
      const keys = config.demo ? keysFromText('demo') : keysOf(config.dataDir)
      return await work({ db, keys, clock, config }, left)
    } finally {
      await db.close()
      await server.stop()
    }
  })
}

/** The words that say whose data: `--demo`, with the day it stands at, `--day 2026-11-20`; and what is left for the command. */
function settingsIn(args: readonly string[]): {
  readonly settings: readonly string[]
  readonly left: readonly string[]
} {
  const demo = args.includes(DEMO)
  const at = demo ? args.indexOf(DAY) : -1
  const isSetting = (word: string, index: number) => word === DEMO || (at >= 0 && (index === at || index === at + 1))
  return { settings: args.filter(isSetting), left: args.filter((word, index) => !isSetting(word, index)) }
}

async function open(config: Config): Promise<{ server: DatabaseServer; db: Database }> {
  const { name, server: own } = config.database
  const options = { rolePrefix: name, connections: CONNECTIONS }
  if (own) {
    const server = serverFromUrls(own.ownerUrl, own.url)
    await checkServer(server)
    return { server, db: await openDatabase(server, options) }
  }
  const place = { dataDir: config.dataDir, database: name }
  const running = reachEmbedded(place)
  if (running) return { server: running, db: openDoors(running.login, rolesOf(name), CONNECTIONS) }
  if (!existsSync(path.join(config.dataDir, 'postgres'))) throw new StartRefusal(words.noData(config.dataDir))
  const server = await startEmbedded(place)
  return { server, db: await openDatabase(server, options) }
}
