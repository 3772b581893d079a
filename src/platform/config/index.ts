import path from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import { readArguments } from './arguments.ts'
import { readSms, type SmsSettings } from './gateway.ts'
import { type ProviderSettings, readProvider } from './provider.ts'
import {
  type Environment,
  type MailSettings,
  type OwnServer,
  readDataDir,
  readHost,
  readKeepPages,
  readMail,
  readOwnServer,
  readPort,
  readPublicUrl,
  readTrustProxy,
  type TrustProxy,
} from './settings.ts'
import { words } from './words.vi.ts'

export type { DemoDay } from './arguments.ts'
export type { SmsSettings } from './gateway.ts'
export type { ProviderSettings } from './provider.ts'
export type { Environment, MailSettings, OwnServer, TrustProxy } from './settings.ts'
export { StartRefusal } from './start-refusal.ts'

/** Everything the program is told from outside, checked. */
export interface Config {
  /** 0 to 65535; 0 lets the system choose. */
  readonly port: number
  readonly host: string
  /** Absolute; the demonstration's own folder inside the data folder when there is one. */
  readonly dataDir: string
  /** The public origin, without a closing slash, that QR codes and links carry; null when none is set. */
  readonly publicUrl: string | null
  /** The embedded database's name, or the server of one's own. */
  readonly database: { readonly name: string; readonly server: OwnServer | null }
  readonly mail: MailSettings | null
  readonly sms: SmsSettings | null
  readonly provider: ProviderSettings | null
  readonly trustProxy: TrustProxy
  /** Milliseconds for which a public page is shown again; 0: never. */
  readonly keepPagesMs: number
  /** The day the demonstration stands on; null for real work. */
  readonly demo: { readonly day: Temporal.PlainDate; readonly at?: string } | null
}

/** The program's version, as package.json says. */
export const version: string = manifest.version

/** The page for `--help`. */
export const help = words.help

/**
 * Reads environment and arguments; null when help was asked for.
 * @throws StartRefusal naming the first setting that is wrong
 */
export function readConfig(env: Environment, argv: readonly string[]): Config | null {
  const { help: wantsHelp, demo } = readArguments(argv)
  if (wantsHelp) return null
  const dataDir = readDataDir(env)
  const server = readOwnServer(env, demo !== null)
  return {
    port: readPort(env),
    host: readHost(env),
    dataDir: demo ? path.join(dataDir, 'demo') : dataDir,
    publicUrl: readPublicUrl(env),
    database: { name: server?.database ?? (demo ? 'doithoai_demo' : 'doithoai'), server },
    mail: readMail(env),
    sms: readSms(env),
    provider: readProvider(env),
    trustProxy: readTrustProxy(env),
    keepPagesMs: readKeepPages(env),
    demo,
  }
}
