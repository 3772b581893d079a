import { fork } from 'node:child_process'
import { childScript, oneAfterTheOther } from '../process/ask-outside.ts'
import type { FormJob } from './form-child.ts'
import type { FilledForm } from './form-jobs.ts'
import { type Filling, formLimits, type ReadFormFile } from './form-model.ts'

/** Five thousand rows of a form need half of it; what needs more is no form. */
const MOST_MEGABYTES = 512

const queue = oneAfterTheOther()

/** One after the other: what would stop a program stops only the process that was given it. */
const inTurn = <Answer>(job: FormJob, milliseconds: number): Promise<Answer | 'took-too-long' | 'unfolds'> =>
  queue(() => outside<Answer>(job, milliseconds))

function outside<Answer>(job: FormJob, milliseconds: number): Promise<Answer | 'took-too-long' | 'unfolds'> {
  const script = childScript('form-child', import.meta.url)
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
