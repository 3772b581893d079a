import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { MAIL_CHANNEL } from '#modules/messages/index.ts'
import { JOB_CHANNEL, keepRun, setUpLink } from '#modules/staff/index.ts'
import { demonstrationClock, systemClock } from '#platform/clock/clock.ts'
import { type Config, StartRefusal } from '#platform/config/index.ts'
import { openDatabase } from '#platform/db/database.ts'
import type { DatabaseServer } from '#platform/db/server.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { startJobs } from '#platform/jobs/jobs.ts'
import { listen } from '#platform/jobs/listen.ts'
import { keysFromText, keysOf } from '#platform/keys/keys.ts'
import type { Lifecycle } from '#platform/process/index.ts'
import { buildApp } from './app.ts'
import { jobsOf } from './jobs.ts'
import { words } from './main.words.vi.ts'
import type { Parts } from './parts.ts'

/**
 * Opens one part after the other on a database server that answers; each is remembered, so that the end closes them
 * the other way round. Resolves when people can come.
 * @throws StartRefusal when the operator can help: data from a newer version, a port that is taken
 */
export async function openProgram(
  config: Config,
  server: DatabaseServer,
  life: Lifecycle,
  say: (line: string) => void,
): Promise<void> {
  if (config.demo) {
    const { emptyUnlessFurnished } = await import('#seeds/fresh.ts')
    await emptyUnlessFurnished(server, config.dataDir, config.demo)
  }
  const db = await openDatabase(server, { rolePrefix: config.database.name })
  life.opened(db.close)

  const parts: Parts = {
    config,
    db,
    clock: config.demo ? demonstrationClock(config.demo) : systemClock,
    keys: config.demo ? keysFromText('demo') : keysOf(config.dataDir),
    files: folderStore(path.join(config.dataDir, 'files')),
    log: true,
  }
  const app = await buildApp(parts)
  life.opened(() => closeApp(app))
  if (config.demo) {
    const { furnish } = await import('#seeds/furnish.ts')
    await furnish(parts, config.demo, say, config.publicUrl ?? `http://localhost:${config.port || 3000}`)
  }

  const jobs = startJobs(jobsOf(parts), {
    report: (job, error) => app.log.error({ job, err: error }),
    keep: (run) => db.outside('note', (tx) => keepRun(tx, run)),
  })
  life.opened(jobs.stop)
  const ears = listen(db.connection, { [MAIL_CHANNEL]: () => jobs.nudge('mail'), [JOB_CHANNEL]: jobs.nudge })
  life.opened(ears.stop)

  const link = config.demo ? null : await setUpLink(db, Temporal.Now.instant())
  const address = await open(app, config)
  const nearby = config.publicUrl ? [] : addressesNearby(config.host, new URL(address).port)
  say(
    [
      words.ready(address),
      ...(nearby.length > 0 ? [words.nearby(nearby)] : []),
      ...(link ? [words.setUp(address + link)] : []),
    ].join('\n'),
  )
}

/** What other machines of the network type in; none where only this one is listened to. */
function addressesNearby(host: string, port: string): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return []
  return Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`)
}

/** Requests under way are answered; a line that is merely kept open is cut after a second. */
async function closeApp(app: Awaited<ReturnType<typeof buildApp>>): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), 1_000)
  await app.close()
  clearTimeout(cut)
}

/** Listens, and gives the address people are told: the public one, or this machine's. */
async function open(app: Awaited<ReturnType<typeof buildApp>>, config: Config): Promise<string> {
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EADDRINUSE') throw new StartRefusal(words.portTaken(config.port), { cause: error })
    if (code === 'EACCES') throw new StartRefusal(words.portForbidden(config.port), { cause: error })
    if (code === 'EADDRNOTAVAIL') throw new StartRefusal(words.addressUnknown(config.host), { cause: error })
    throw error
  }
  const bound = app.server.address()
  const port = typeof bound === 'object' && bound ? bound.port : config.port
  return config.publicUrl ?? `http://localhost:${port}`
}
