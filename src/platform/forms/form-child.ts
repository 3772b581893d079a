import { fillForm, readForm } from './form-jobs.ts'
import type { Filling } from './form-model.ts'

// A process of its own: it is sent one form, answers once, and ends.

/** What the process is asked for: a form to look at, or to fill in. */
export interface FormJob {
  readonly content: Uint8Array
  readonly filling: Filling | null
}

process.once('message', async (job: FormJob) => {
  const content = Buffer.from(job.content)
  const answer = job.filling ? await fillForm(content, job.filling) : await readForm(content)
  process.send?.(answer, () => process.disconnect?.())
})
