import { docxOf } from './docx.ts'
import type { Job, Printed } from './job.ts'
import { pdfSetter } from './pdf.ts'

// A process of its own: it sets one paper after the other and sends it back. What stops it stops no page.

let set: ReturnType<typeof pdfSetter> | null = null

async function print({ as, paper, author, made }: Job): Promise<Printed> {
  if (as === 'docx') return { ok: true, bytes: await docxOf(paper, author) }
  set ??= pdfSetter()
  return { ok: true, bytes: set(paper, author, made) }
}

process.on('message', (job: Job) => {
  print(job)
    .catch((error: unknown): Printed => ({ ok: false, why: error instanceof Error ? error.message : String(error) }))
    .then((printed) => process.send?.(printed))
})
process.on('disconnect', () => process.exit(0))
