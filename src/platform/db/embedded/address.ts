import { chownSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Account } from './account.ts'
import type { Settings } from './settings.ts'
import { freePort } from './windows.ts'

/** Where our PostgreSQL is reached, and the settings that make it listen there. */
export interface Address {
  readonly host: string
  readonly port: number
  readonly settings: Settings
  close(): void
}

const PORT = 5432
const SOCKET = `.s.PGSQL.${PORT}`
/** The shortest limit of the systems we know is macOS's 104 bytes with the closing zero. */
const LONGEST_SOCKET_PATH = 100

/**
 * On Linux the socket stands in the cluster itself, and is reached through an open folder: no limit on the path's
 * length, no locked parent folder in the way. The name by our process number works from our child processes too.
 */
export async function openAddress(clusterDir: string, account: Account | undefined): Promise<Address> {
  if (process.platform === 'win32') return onPort(await freePort())
  if (process.platform === 'linux') return throughFolder(clusterDir)
  if (path.join(clusterDir, SOCKET).length <= LONGEST_SOCKET_PATH) return inFolder(clusterDir, () => {})
  const short = mkdtempSync(path.join(os.tmpdir(), 'doithoai-'))
  if (account) chownSync(short, account.uid, account.gid)
  return inFolder(short, () => rmSync(short, { recursive: true, force: true }))
}

/** The address of the PostgreSQL that is running on a cluster, as its postmaster.pid tells it. */
export function runningAddress(clusterDir: string): Address {
  if (process.platform === 'linux') return throughFolder(clusterDir)
  const lines = readFileSync(path.join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')
  if (process.platform === 'win32') return onPort(Number(lines[3]))
  return inFolder(lines[4]?.trim() || clusterDir, () => {})
}

function throughFolder(clusterDir: string): Address {
  const folder = openSync(clusterDir, 'r')
  let open = true
  return {
    ...inFolder('.', () => {}),
    host: `/proc/${process.pid}/fd/${folder}`,
    close() {
      if (open) closeSync(folder)
      open = false
    },
  }
}

const inFolder = (folder: string, close: () => void): Address => ({
  host: folder,
  port: PORT,
  settings: { listen_addresses: '', unix_socket_directories: folder, port: String(PORT) },
  close,
})

const onPort = (port: number): Address => ({
  host: '127.0.0.1',
  port,
  settings: { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port) },
  close: () => {},
})
