import pg from 'pg'
import { StartRefusal } from '#platform/config/start-refusal.ts'
import { words } from './words.vi.ts'

/** A PostgreSQL server the program may use: its own embedded one, or one it was given by address. */
export interface DatabaseServer {
  /** May create roles and databases, and migrates; used while starting only. Its `database` exists. */
  readonly owner: pg.ClientConfig
  /** The program's working login. The role itself is made by `openDatabase`, with `login.password`. */
  readonly login: pg.ClientConfig
  /** Ends the server if it is ours; a second call does nothing more. */
  stop(): Promise<void>
}

const OLDEST_MAJOR = 15

/** The server at `DATABASE_OWNER_URL` (owner) and `DATABASE_URL` (login); stopping it is not ours. */
export function serverFromUrls(ownerUrl: string, url: string): DatabaseServer {
  return { owner: clientConfig(ownerUrl), login: clientConfig(url), stop: async () => {} }
}

/**
 * Reads `postgres://user:password@host:port/database?sslmode=…` into its parts.
 * A socket folder stands percent-encoded in place of the host; `sslmode` stays with the driver.
 */
function clientConfig(url: string): pg.ClientConfig {
  const parts = new URL(url)
  const named: pg.ClientConfig = {
    host: decodeURIComponent(parts.hostname).replace(/^\[(.*)\]$/, '$1'),
    port: Number(parts.port || 5432),
    user: decodeURIComponent(parts.username),
    password: decodeURIComponent(parts.password),
    database: decodeURIComponent(parts.pathname.slice(1)),
  }
  return parts.searchParams.has('sslmode') ? { ...named, connectionString: url } : named
}

/**
 * Tries the owner's connection, so that a database that is down, unknown or too old is told in one line.
 * @throws StartRefusal naming DATABASE_OWNER_URL
 */
export async function checkServer(server: DatabaseServer): Promise<void> {
  const client = new pg.Client({ ...server.owner, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version")
    const major = Math.floor(Number(rows[0]?.version) / 10_000)
    if (!(major >= OLDEST_MAJOR)) throw new StartRefusal(words.serverTooOld(major, OLDEST_MAJOR))
  } catch (error) {
    if (error instanceof StartRefusal) throw error
    throw new StartRefusal(words.serverUnreachable(placeOf(server.owner), reasonOf(error)), { cause: error })
  } finally {
    await client.end().catch(() => {})
  }
}

const placeOf = (config: pg.ClientConfig): string => `${config.host}:${config.port}/${config.database}`

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (message === 'timeout expired') return words.connectionErrors.ETIMEDOUT
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return (words.connectionErrors as Readonly<Record<string, string>>)[code] ?? (message || code)
}
