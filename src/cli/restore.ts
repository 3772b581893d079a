import path from 'node:path'
import { readBackupOptions } from './backup-options.ts'
import { type Command, type CommandResult, orRefusal } from './command.ts'
import { words as all } from './data-words.vi.ts'

const words = all.restore

/** `restore FILE`: fills an empty installation, after the backup was found whole, and compares row by row. */
export const restore: Command = {
  name: 'restore',
  usage: ['restore TỆP [--passphrase-file TỆP | --without-keys]'],
  help: words.help,
  run: (args) => orRefusal(() => run(args)),
}

async function run(args: readonly string[]): Promise<CommandResult> {
  const options = readBackupOptions(args, process.env)
  if (!options) return { error: words.form }
  const { readConfig } = await import('#platform/config/index.ts')
  const { reachEmbedded } = await import('#platform/db/embedded/index.ts')
  const { rolesOf } = await import('#platform/db/roles.ts')
  const { checkBackup, restoreBackup } = await import('#platform/backup/index.ts')
  const { folderStore } = await import('#platform/files/file-store.ts')
  const { putKeys } = await import('#platform/keys/keys.ts')
  const { serverOf } = await import('#src/server-of.ts')
  const { figuresOf } = await import('./backup-figures.ts')
  const config = readConfig(process.env, [])
  if (!config) throw new Error('settings were read as a call for help')
  const file = path.resolve(options.file)
  const whole = await checkBackup(file, options.passphrase)
  const { name, server: own } = config.database
  if (!own && reachEmbedded({ dataDir: config.dataDir, database: name })) return { error: words.running }
  const server = await serverOf(config, () => {})
  try {
    const files = folderStore(path.join(config.dataDir, 'files'))
    const place = { ...server, roles: rolesOf(name), files, putKeys: (keys: Buffer) => putKeys(config.dataDir, keys) }
    await restoreBackup(file, whole, place)
  } finally {
    await server.stop()
  }
  const [rows, count] = figuresOf(whole.totals)
  return { out: words.done(rows, count), ...(whole.keys ? {} : { note: words.withoutKeys }) }
}
