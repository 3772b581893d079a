import { attachToDocument, documentOnPaper, paperFileName, releaseDocument } from '#modules/documents/index.ts'
import { printPaper } from '#platform/papers/press.ts'
import { documentEvents } from '#src/events.ts'
import type { When } from './dai-son/story.ts'
import { as, byAt, must, type World } from './world.ts'

/**
 * The issued paper comes back as a file and is put where everybody may read it. The demonstration prints its own: nobody signed a
 * paper for it.
 */
export async function releasePaper(world: World, when: When, documentId: string): Promise<void> {
  const today = byAt(when, null, 'officer').on
  const made = await as(world, 'specialist', when, (tx) => documentOnPaper(tx, documentId, documentEvents, today))
  if (!made) throw new Error(`no paper of ${documentId}`)
  const pdf = await printPaper('pdf', made.paper, { author: made.author, made: today })
  const stored = await world.parts.files.put(world.unitId, pdf, 5_000_000)
  if (stored === 'too-large') throw new Error('a printed paper is too large')
  const file = { ...stored, type: 'application/pdf', name: paperFileName(made, 'pdf') }
  await as(world, 'specialist', when, async (tx, by) => {
    const { attachmentId } = must('attach', await attachToDocument(tx, by, { documentId, file }))
    return must('release', await releaseDocument(tx, by, { documentId, attachmentId, looked: true }))
  })
}
