// npm run dev: the demonstration on its own database; a change is built and running again in under a second.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { programOptions } from './lib/node-options.mjs'
import { at, root } from './lib/place.mjs'
import { prepare, say } from './lib/prepare.mjs'
import { whenStarterEnds } from './lib/starter.mjs'
import { main } from './lib/trouble.mjs'

await main(async () => {
  process.chdir(root)
  const node = await prepare({ dev: true })
  const { build } = await import('vite')
  const outDir = at('dist', 'dev')
  const quiet = { logLevel: 'warn', clearScreen: false }
  const parts = {
    server: () =>
      build({ ...quiet, configFile: at('vite.server.ts'), build: { outDir: `${outDir}/server`, emptyOutDir: true } }),
    client: () =>
      build({ ...quiet, configFile: at('vite.config.ts'), build: { outDir: `${outDir}/client`, emptyOutDir: true } }),
  }
  let child
  const start = () => {
    const args = process.argv.slice(2)
    child = spawn(node, [...programOptions, `${outDir}/server/main.js`, ...(args.length ? args : ['--demo'])], {
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'development', NODE_COMPILE_CACHE: at('dist', '.cache') },
    })
  }
  const gone = () => new Promise((resolve) => (child?.exitCode === null ? child.once('exit', resolve) : resolve()))
  const stop = async () => {
    child?.kill('SIGTERM')
    await gone()
    process.exit()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  whenStarterEnds(stop)

  await Promise.all([parts.server(), parts.client()])
  start()
  const changed = new Set()
  let timer
  const rebuild = async () => {
    const began = performance.now()
    const wanted = changed.has('client') ? ['server', 'client'] : ['server']
    changed.clear()
    try {
      await Promise.all(wanted.map((part) => parts[part]()))
    } catch (error) {
      return say(String(error)) // the old program goes on until the sources build again
    }
    child.kill('SIGTERM')
    await gone()
    start()
    say(`dựng lại sau ${Math.round(performance.now() - began)} ms`)
  }
  for (const folder of ['src', 'seeds', 'migrations'])
    watch(at(folder), { recursive: true }, (_, file) => {
      if (!file || /\.test\.tsx?$|~$/.test(file)) return
      changed.add(/\.css$|client|elements/.test(file) ? 'client' : 'server')
      clearTimeout(timer)
      timer = setTimeout(rebuild, 20)
    })
  await new Promise(() => {})
})
