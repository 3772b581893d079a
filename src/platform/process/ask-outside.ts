import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/**
 * The script of a process of its own: beside the asking file in the source; in the built program beside its entries, wherever the
 * bundler has put the asking file.
 * @param base the asking file's `import.meta.url`
 * @throws Error when it is missing from the program
 */
export function childScript(name: string, base: string): string {
  const found = [`./${name}.ts`, `./${name}.js`, `../${name}.js`]
    .map((relative) => fileURLToPath(new URL(relative, base)))
    .find((path) => existsSync(path))
  if (!found) throw new Error(`${name} is missing from the program`)
  return found
}

/** What the process wrote, and whether it was stopped because it took too long. */
export interface Answered {
  readonly said: Buffer
  readonly cutOff: boolean
}

/**
 * Feeds a file from outside to a process of its own, with a limit on memory and time: what would stop a program stops only that
 * process. One that ends before it has read everything has its reasons, and says them by how it ends.
 */
export async function askOutside(
  script: string,
  args: readonly string[],
  content: Buffer,
  { megabytes, milliseconds }: { readonly megabytes: number; readonly milliseconds: number },
): Promise<Answered> {
  const started = spawn(process.execPath, [`--max-old-space-size=${megabytes}`, script, ...args], {
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: milliseconds,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<boolean>((resolve) => started.once('close', (_, signal) => resolve(signal === 'SIGKILL')))
  started.stdin.on('error', () => {})
  started.stdin.end(content)
  const said = await buffer(started.stdout)
  return { said, cutOff: await ended }
}

/** Asks one after the other: files from outside wait for each other, not pages for files. */
export function oneAfterTheOther(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work)
    last = done.catch(() => null)
    return done
  }
}
