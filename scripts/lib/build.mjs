// dist/server and dist/client from the sources, rebuilt when they changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'
import { at } from './place.mjs'
import { isEnding, run } from './run.mjs'
import { Trouble } from './trouble.mjs'

const STAMP = at('dist', '.stamp')
const SOURCES = [
  'src',
  'seeds',
  'migrations',
  'vite.config.ts',
  'vite.server.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const PARTS = { client: 'vite.config.ts', server: 'vite.server.ts' }

/**
 * Builds beside and moves into place what is whole; the stamp is the first thing to go and the last to come,
 * so a build that fails or is cut short never looks fresh.
 * @throws Trouble when the sources do not build
 */
export const ensureBuilt = async ({ node, say }) => {
  const want = hashOfSources()
  if (isFresh(want)) return
  await oneAtATime(async () => {
    if (isFresh(want)) return
    say('Đang dựng chương trình…')
    const draft = at('dist', `.new-${process.pid}`)
    removeDrafts()
    mkdirSync(draft, { recursive: true })
    try {
      const codes = await Promise.all(
        Object.entries(PARTS).map(([part, config]) => build(node, config, path.join(draft, part))),
      )
      if (isEnding()) throw new Trouble('Đã dừng khi đang dựng; lần chạy sau sẽ dựng lại.')
      if (codes.some((code) => code !== 0)) throw new Trouble('Không dựng được chương trình: lỗi ghi ở ngay trên.')
      rmSync(STAMP, { force: true })
      for (const part of Object.keys(PARTS)) {
        rmSync(at('dist', part), { recursive: true, force: true })
        renameSync(path.join(draft, part), at('dist', part))
      }
      writeFileSync(STAMP, want)
    } finally {
      rmSync(draft, { recursive: true, force: true })
    }
  }, say)
}

const isFresh = (want) =>
  existsSync(STAMP) && readFileSync(STAMP, 'utf8') === want && existsSync(at('dist', 'server', 'main.js'))

const build = (node, config, outDir) =>
  run(
    node,
    [
      at('node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--config',
      config,
      '--outDir',
      outDir,
      '--emptyOutDir',
      '--logLevel',
      'error',
    ],
    { stdio: ['ignore', 2, 2] },
  )

function removeDrafts() {
  for (const entry of readdirSync(at('dist')))
    if (entry.startsWith('.new-')) rmSync(at('dist', entry), { recursive: true, force: true })
}

/** Every source by name and content, tests aside: they are not in the build. */
export function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((name) => filesIn(at(name))).sort())
    if (!/\.test\.tsx?$/.test(file))
      hash
        .update(`${path.relative(at(), file)}\0`)
        .update(readFileSync(file))
        .update('\0')
  return hash.digest('hex')
}

function filesIn(place) {
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [place]
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => filesIn(path.join(place, entry.name)))
}
