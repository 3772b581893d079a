import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readBackupOptions } from './backup-options.ts'
import type { Command, CommandResult } from './command.ts'
import { words as all } from './data-words.vi.ts'

const words = all.backup

/** `backup FILE`: everything of the installation in one archive, taken while the program works. */
export const backup: Command = {
  name: 'backup',
  usage: ['backup TỆP [--passphrase-file TỆP]'],
  help: words.help,
  run: async (args) => {
    const { withData } = await import('./with-data.ts')
    return withData(args, async ({ db, config }, rest): Promise<CommandResult> => {
      const options = readBackupOptions(rest, process.env)
      if (!options || options.passphrase === null) return { error: words.form }
      const { lockFor, PASSPHRASE_LEAST, writeBackup } = await import('#platform/backup/index.ts')
      const { folderStore } = await import('#platform/files/file-store.ts')
      const { keysFile } = await import('#platform/keys/keys.ts')
      const { version } = await import('#platform/config/index.ts')
      const { figuresOf } = await import('./backup-figures.ts')
      const { passphrase } = options
      if (passphrase && passphrase.length < PASSPHRASE_LEAST) return { error: words.passphraseShort(PASSPHRASE_LEAST) }
      const keys =
        passphrase && !config.demo ? { bytes: readFileSync(keysFile(config.dataDir)), lock: lockFor(passphrase) } : null
      const files = folderStore(path.join(config.dataDir, 'files'))
      const file = path.resolve(options.file)
      const source = { reader: db.reader, files, keys, program: version }
      const totals = await writeBackup(source, file, Temporal.Now.instant())
      const notes = [
        ...(keys ? [] : [config.demo ? words.demoKeys : words.withoutKeys]),
        ...(totals.lost.length > 0 ? [words.lost(totals.lost)] : []),
      ]
      return { out: words.made(file, ...figuresOf(totals)), ...(notes.length > 0 ? { note: notes.join('\n') } : {}) }
    })
  },
}
