import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []

/** A temporary folder of a test file's own; it goes when the file is done. */
export function ownFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `doithoai-${name}-`))
  made.push(folder)
  return folder
}

// Hooks run last first: whoever imports this closes what stands in the folder before the folder goes.
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})
