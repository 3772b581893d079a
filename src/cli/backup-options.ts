import { readFileSync } from 'node:fs'
import { StartRefusal } from '#platform/config/index.ts'
import { words } from './data-words.vi.ts'

const FROM_FILE = '--passphrase-file'
const WITHOUT = '--without-keys'

/** What stands behind `backup`, `verify`, `restore`. */
export interface BackupOptions {
  readonly file: string
  /** Undefined: none was given; null: the keys are to stay out. */
  readonly passphrase: string | null | undefined
}

/**
 * Null when the words do not fit the command's form.
 * @throws StartRefusal when the passphrase cannot be read
 */
export function readBackupOptions(args: readonly string[], env: NodeJS.ProcessEnv): BackupOptions | null {
  const rest = args.filter((word) => word !== WITHOUT)
  const at = rest.indexOf(FROM_FILE)
  const [, source] = at >= 0 ? rest.splice(at, 2) : []
  const [file, ...more] = rest
  if (!file || file.startsWith('--') || more.length > 0 || (at >= 0 && !source)) return null
  if (rest.length + 1 === args.length && args.includes(WITHOUT)) return { file, passphrase: null }
  return { file, passphrase: source ? firstLine(source) : env.DOITHOAI_PASSPHRASE?.trim() || undefined }
}

function firstLine(source: string): string {
  try {
    const line = readFileSync(source, 'utf8').split(/\r?\n/)[0]?.trim()
    if (line) return line
  } catch {
    // told below
  }
  throw new StartRefusal(words.backup.passphraseFile(source))
}
