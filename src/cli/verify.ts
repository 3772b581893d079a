import path from 'node:path'
import { readBackupOptions } from './backup-options.ts'
import { type Command, orRefusal } from './command.ts'
import { words as all } from './data-words.vi.ts'

const words = all.verify

/** `verify FILE`: reads a backup through and restores nothing; needs no database. */
export const verify: Command = {
  name: 'verify',
  usage: ['verify TỆP'],
  help: words.help,
  run: (args) =>
    orRefusal(async () => {
      const options = readBackupOptions(args, {})
      if (!options || options.passphrase !== undefined) return { error: words.form }
      const { readBackup } = await import('#platform/backup/index.ts')
      const { figuresOf } = await import('./backup-figures.ts')
      const { about, totals, hasKeys } = await readBackup(path.resolve(options.file))
      const heads = totals.heads.map(({ unit, seq, hash }) => words.head(unit, seq, hash))
      return { out: [words.whole(about.madeAt, ...figuresOf(totals)), words.keys(hasKeys), ...heads].join('\n') }
    }),
}
