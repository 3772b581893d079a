import { slug } from '#kernel/vietnamese-text.ts'
import { dialogueInOffice, newestDialogue } from '#modules/dialogues/index.ts'
import { petitionGlance } from '#modules/petitions/index.ts'
import { letterheadOf } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { dialoguePapers, moneyPapers, petitionPapers } from './catalogue.ts'
import { loadPaper, type PaperAbout } from './load-paper.ts'
import type { MadePaper } from './make-paper.ts'

/** A paper with what its file is called. */
export interface PaperToPrint {
  readonly fileName: string
  readonly author: string
  readonly made: MadePaper
}

type Around = Parameters<typeof loadPaper>[2]

async function ready(db: UnitDb, about: PaperAbout, around: Around): Promise<PaperToPrint | null> {
  const { made, unit } = await loadPaper(db, about, around)
  return (
    made && {
      fileName: [about.paper.key, slug(made.title).slice(0, 50)].filter(Boolean).join('_'),
      author: letterheadOf(unit).author,
      made,
    }
  )
}

/** Every paper of the newest dialogue that has something to say, and each paper about a petition for the first one it has something to say of. */
export async function papersAtOnce(db: UnitDb, around: Around): Promise<readonly PaperToPrint[]> {
  const newest = await newestDialogue(db)
  const dialogue = newest && (await dialogueInOffice(db, newest.address))
  if (!dialogue) return []
  const found: PaperToPrint[] = []
  for (const paper of [...dialoguePapers, ...moneyPapers]) {
    const one = await ready(db, { paper, dialogue }, around)
    if (one) found.push(one)
  }
  const petitions = await db
    .selectFrom('petition')
    .select('id')
    .where('dialogue_id', '=', dialogue.id)
    .where('stage', 'not in', ['spam', 'moved', 'duplicate'])
    .orderBy('number')
    .limit(100)
    .execute()
  for (const paper of petitionPapers)
    for (const { id } of petitions) {
      const petition = await petitionGlance(db, id)
      const one = petition && (await ready(db, { paper, petition }, around))
      if (!one) continue
      found.push(one)
      break
    }
  return found
}
