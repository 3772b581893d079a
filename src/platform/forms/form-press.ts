import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FormJob } from './form-child.ts'
import type { FilledForm } from './form-jobs.ts'
import { type Filling, formLimits, type ReadFormFile } from './form-model.ts'

/** Five thousand rows of a form need half of it; what needs more is no form. */
const MOST_MEGABYTES = 512

/** Beside this file in the source; in the built program beside its entries, wherever the bundler has put this file. */
const child = (): string | undefined =>
  ['./form-child.ts', './form-child.js', '../form-child.js']
    .map((name) => fileURLToPath(new URL(name, import.meta.url)))
    .find((path) => existsSync(path))

let last: Promise<unknown> = Promise.resolve()

/** One after the other: what would stop a program stops only the process that was given it. */
function inTurn<Answer>(job: FormJob, milliseconds: number): Promise<Answer | 'took-too-long' | 'unfolds'> {
  const answered = last.then(() => outside<Answer>(job, milliseconds))
  last = answered.catch(() => null)
  return answered
}

function outside<Answer>(job: FormJob, milliseconds: number): Promise<Answer | 'took-too-long' | 'unfolds'> {
  const script = child()
  if (!script) throw new Error('what fills in forms is missing from the program')
  const started = fork(script, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise((resolve) => {
    const limit = setTimeout(() => {
      resolve('took-too-long')
      started.kill('SIGKILL')
    }, milliseconds)
    started.once('message', (answer: Answer) => resolve(answer))
    started.once('exit', () => {
      clearTimeout(limit)
      resolve('unfolds')
    })
    started.send(job)
  })
}

/** Looks at a form somebody sent, in a process of its own with limits of size, time and memory (decision 0015). */
export async function lookAtForm(
  content: Buffer,
  milliseconds: number = formLimits.milliseconds,
): Promise<ReadFormFile> {
  if (content.length > formLimits.bytes) return { ok: false, refusal: 'too-large' }
  const answer = await inTurn<ReadFormFile>({ content, filling: null }, milliseconds)
  return typeof answer === 'string' ? { ok: false, refusal: answer } : answer
}

/** A form filled in: that very file, with the rows and facts in it. */
export async function fillInForm(
  content: Buffer,
  filling: Filling,
  milliseconds: number = formLimits.milliseconds,
): Promise<FilledForm> {
  const answer = await inTurn<FilledForm>({ content, filling }, milliseconds)
  return typeof answer === 'string' ? { ok: false, refusal: answer } : answer
}
