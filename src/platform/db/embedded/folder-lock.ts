import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartRefusal } from '#platform/config/start-refusal.ts'
import { words } from './words.vi.ts'

const SQLITE_BUSY = 5

/**
 * Keeps a second program out of a data folder until `release` or the end of this process, however it ends.
 * Node has no file locks of its own; SQLite takes one on every system, and the kernel gives it back.
 * @throws StartRefusal when another living process holds the folder
 */
export function lockFolder(dataDir: string): { release(): void } {
  const holderFile = path.join(dataDir, 'lock.pid')
  const lock = new DatabaseSync(path.join(dataDir, 'lock'))
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    lock.close()
    if (isBusy(error)) throw new StartRefusal(words.folderInUse(dataDir, readHolder(holderFile)))
    throw error
  }
  writeFileSync(holderFile, `${process.pid}\n`)
  return {
    release() {
      if (!lock.isOpen) return
      rmSync(holderFile, { force: true })
      lock.close()
    },
  }
}

/** Whether a living process holds the folder just now. */
export function isFolderLocked(dataDir: string): boolean {
  try {
    const probe = new DatabaseSync(path.join(dataDir, 'lock'), { readOnly: true })
    try {
      probe.exec('begin; select 1 from sqlite_schema; rollback')
      return false
    } catch (error) {
      if (isBusy(error)) return true
      throw error
    } finally {
      probe.close()
    }
  } catch (error) {
    if (isBusy(error)) return true
    return false
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY

function readHolder(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8')) || null
  } catch {
    return null
  }
}
