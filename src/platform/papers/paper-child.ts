import { cardDrawer } from './card.ts'
import { docxOf } from './docx.ts'
import type { Job, Printed } from './job.ts'
import { pdfSetter } from './pdf.ts'

// A process of its own: it sets one file after the other and sends it back. What stops it stops no page.

let set: ReturnType<typeof pdfSetter> | null = null
let draw: ReturnType<typeof cardDrawer> | null = null

async function print(job: Job): Promise<Printed> {
  if (job.as === 'png') {
    draw ??= cardDrawer()
    return { ok: true, bytes: await draw(job.card) }
  }
  if (job.as === 'docx') return { ok: true, bytes: await docxOf(job) }
  set ??= pdfSetter()
  return { ok: true, bytes: set(job) }
}

process.on('message', (job: Job) => {
  print(job)
    .catch((error: unknown): Printed => ({ ok: false, why: error instanceof Error ? error.message : String(error) }))
    .then((printed) => process.send?.(printed))
})
process.on('disconnect', () => process.exit(0))
