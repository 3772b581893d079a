import { type Config, help, readConfig, StartRefusal } from '#platform/config/index.ts'
import { type Lifecycle, takeUpLifecycle } from '#platform/process/index.ts'
import { words } from './main.words.vi.ts'
import { serverOf } from './server-of.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** The database starts while the rest of the program is still being read: together they take a third less. */
async function start(config: Config, life: Lifecycle): Promise<void> {
  const starting = serverOf(config, say).then((server) => {
    life.opened(server.stop)
    void server.lost?.then(() => {
      process.stderr.write(`${words.databaseEnded}\n`)
      life.stop(1)
    })
    return server
  })
  const [server, { openProgram }] = await Promise.all([starting, import('./program.ts')])
  await openProgram(config, server, life, say)
}

try {
  const config = readConfig(process.env, process.argv.slice(2))
  if (!config) say(help)
  else {
    const life = takeUpLifecycle()
    await start(config, life).catch((error: unknown) => {
      console.error(error instanceof StartRefusal ? error.message : error)
      life.stop(1)
    })
  }
} catch (error) {
  console.error(error instanceof StartRefusal ? error.message : error)
  process.exitCode = 1
}
