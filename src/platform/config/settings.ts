import { statSync } from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'
import { StartRefusal } from './start-refusal.ts'
import { words } from './words.vi.ts'

/** The settings as the system hands them over; an empty value counts as none. */
export type Environment = Readonly<Record<string, string | undefined>>

const given = (env: Environment, name: string): string | undefined => env[name]?.trim() || undefined

export function readPort(env: Environment): number {
  const text = given(env, 'PORT') ?? '3000'
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65_535)) throw new StartRefusal(words.port(text))
  return port
}

export function readHost(env: Environment): string {
  const text = given(env, 'HOST') ?? '0.0.0.0'
  if (!isIP(text) && !isHostName(text)) throw new StartRefusal(words.host(text))
  return text
}

/** The data folder's absolute path, with symbolic names resolved against where the program was started. */
export function readDataDir(env: Environment): string {
  const text = given(env, 'DOITHOAI_DATA') ?? './data'
  const folder = path.resolve(text)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new StartRefusal(words.dataIsFile(text))
  return folder
}

/** The public address without a closing slash; null when none is set. */
export function readPublicUrl(env: Environment): string | null {
  const text = given(env, 'DOITHOAI_URL')
  if (!text) return null
  const url = URL.parse(text)
  const isOrigin = url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href
  if (!isOrigin) throw new StartRefusal(words.url(text))
  return url.origin
}

/** A PostgreSQL server of one's own: two logins, one database. */
export interface OwnServer {
  readonly ownerUrl: string
  readonly url: string
  readonly database: string
}

/** Null when the embedded database is to be used. */
export function readOwnServer(env: Environment, isDemo: boolean): OwnServer | null {
  const url = given(env, 'DATABASE_URL')
  const ownerUrl = given(env, 'DATABASE_OWNER_URL')
  if (!url && !ownerUrl) return null
  if (!url) throw new StartRefusal(words.databaseUrlAlone('DATABASE_OWNER_URL', 'DATABASE_URL'))
  if (!ownerUrl) throw new StartRefusal(words.databaseUrlAlone('DATABASE_URL', 'DATABASE_OWNER_URL'))
  const database = databaseIn(url, 'DATABASE_URL')
  const ownersDatabase = databaseIn(ownerUrl, 'DATABASE_OWNER_URL')
  if (database !== ownersDatabase) throw new StartRefusal(words.databaseUrlsDiffer(ownersDatabase, database))
  if (isDemo && !database.endsWith('_demo')) throw new StartRefusal(words.demoDatabase(database))
  return { ownerUrl, url, database }
}

/** An address of a database carries a secret, so a wrong one is never repeated. */
function databaseIn(text: string, name: string): string {
  const url = URL.parse(text)
  const database = url?.pathname.slice(1)
  if (
    !url ||
    !/^postgres(ql)?:$/.test(url.protocol) ||
    !url.hostname ||
    !url.username ||
    !database ||
    /\//.test(database)
  )
    throw new StartRefusal(words.databaseUrl(name))
  return decodeURIComponent(database)
}

/** Where letters leave. */
export interface MailSettings {
  readonly smtpUrl: string
  readonly from: string
}

/** Null when no letters are sent; everything works without. */
export function readMail(env: Environment): MailSettings | null {
  const smtpUrl = given(env, 'SMTP_URL')
  const from = given(env, 'MAIL_FROM')
  if (!smtpUrl && !from) return null
  if (!smtpUrl) throw new StartRefusal(words.smtpUrlMissing())
  const url = URL.parse(smtpUrl)
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname) throw new StartRefusal(words.smtpUrl())
  if (!from) throw new StartRefusal(words.mailFromMissing())
  if (!/^([^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(from))
    throw new StartRefusal(words.mailFrom(from))
  return { smtpUrl, from }
}

/** Which forwarded addresses to believe: false, a number of hops, or the proxies' addresses. */
export type TrustProxy = false | number | readonly string[]

export function readTrustProxy(env: Environment): TrustProxy {
  const text = given(env, 'DOITHOAI_TRUST_PROXY')
  if (!text || text === '0') return false
  if (/^[1-9]$/.test(text)) return Number(text)
  const addresses = text.split(',').map((part) => part.trim())
  if (!addresses.every(isAddressOrNetwork)) throw new StartRefusal(words.trustProxy(text))
  return addresses
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/')
  const widest = isIP(address) === 6 ? 128 : 32
  return (
    isIP(address) !== 0 && more === undefined && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= widest))
  )
}

/** Milliseconds for which a public page is shown again to everybody, 0 to 1,000; a half second when nothing is said. */
export function readKeepPages(env: Environment): number {
  const text = given(env, 'DOITHOAI_KEEP_PAGES_MS') ?? '500'
  const ms = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  if (!(ms <= 1_000)) throw new StartRefusal(words.keepPages(text))
  return ms
}

const isHostName = (text: string): boolean =>
  text.length <= 253 &&
  /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(text) &&
  !/^[\d.]+$/.test(text)
