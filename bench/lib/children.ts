import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Bare } from './bare-child.ts'
import type { Inserting } from './insert-child.ts'
import type { Load, Measured } from './measured.ts'
import type { RawRow } from './raw-row.ts'

type Answer<T> = { readonly measured: T } | { readonly error: string }

function begin<T>(file: string, message: object): { child: ChildProcess; answer: Promise<T> } {
  const child = fork(path.join(import.meta.dirname, file), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const answer = new Promise<T>((resolve, reject) => {
    child.once('message', (said: Answer<T>) =>
      'error' in said ? reject(new Error(said.error)) : resolve(said.measured),
    )
    child.once('exit', () => reject(new Error(`${file} ended without a word`)))
  })
  child.send(message)
  return { child, answer }
}

async function run<T>(file: string, message: object): Promise<T> {
  const { child, answer } = begin<T>(file, message)
  try {
    return await answer
  } finally {
    child.kill()
  }
}

/** Asks an address under load, from a process of its own. */
export const underLoad = (load: Load): Promise<Measured> => run('load-child.ts', load)

/** Inserts one row again and again, from a process of its own. */
export const insertRaw = (inserting: Inserting): Promise<Measured> => run('insert-child.ts', inserting)

/** A bare server in a process of its own, for as long as `work` takes. */
export const withBareServer = <T>(bare: Bare, work: (url: string) => Promise<T>): Promise<T> =>
  during('bare-child.ts', bare, work)

/** A server that inserts the row for each form, for as long as `work` takes. */
export const withFormServer = <T>(row: RawRow, work: (url: string) => Promise<T>): Promise<T> =>
  during('form-child.ts', row, work)

async function during<T>(file: string, message: object, work: (url: string) => Promise<T>): Promise<T> {
  const { child, answer } = begin<string>(file, message)
  try {
    return await work(await answer)
  } finally {
    child.kill()
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
}
