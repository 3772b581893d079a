import { sql } from 'kysely'
import { currentCalendar } from '#modules/calendar/index.ts'
import {
  type DocumentEvents,
  type DocumentSubject,
  type KnownFact,
  noDocumentEvents,
} from '#modules/documents/index.ts'
import { dialogueById, rulesOf } from './dialogue.ts'
import { dialogueName, paperOf } from './dialogue-name.vi.ts'
import { dialogueTimes } from './dialogue-times.ts'

const pages = { plan: 'ke-hoach', notice: 'thong-bao' } as const

/** What dialogues know of papers: a plan or a notice belongs to its dialogue, and leads back to its page. */
export const dialogueDocumentEvents: DocumentEvents<never> = {
  ...noDocumentEvents,
  async known(db, { dialogueId }) {
    const dialogue = dialogueId ? await dialogueById(db, dialogueId) : null
    if (!dialogue) return []
    const { lastDay } = dialogueTimes(dialogue, rulesOf(dialogue), await currentCalendar(db))
    const href = `/can-bo/ky-doi-thoai/${dialogue.address}`
    const fact = (key: string, kind: KnownFact['kind'], value: string): KnownFact => ({ key, kind, value, href })
    return [
      fact('conference-day', 'day', (dialogue.heldOn ?? dialogue.conferenceOn).toString()),
      fact('hour', 'time', dialogue.startsAt.slice(0, 5)),
      fact('place', 'words', dialogue.place),
      fact('chair', 'words', dialogue.chairName),
      fact('cut-off', 'day', lastDay.toString()),
    ]
  },
  async subjects(db, documentIds) {
    if (documentIds.length === 0) return new Map()
    const rows = await db
      .selectFrom('document')
      .innerJoin('dialogue', 'dialogue.id', 'document.dialogue_id')
      .select(['document.id as documentId', 'document.kind', 'dialogue.id', 'address', 'year', 'ordinal'])
      .where('document.kind', 'in', ['plan', 'notice'])
      .where('document.about_id', 'is', null)
      .where('document.id', '=', sql<string>`any(${documentIds}::uuid[])`)
      .execute()
    return new Map(
      rows.map(({ documentId, kind, id, address, year, ordinal }): [string, readonly DocumentSubject[]] => {
        const of = kind === 'plan' ? 'plan' : 'notice'
        const label = paperOf[of](dialogueName(year, ordinal))
        const href = `/can-bo/ky-doi-thoai/${address}/${pages[of]}`
        return [
          documentId,
          [{ subject: 'dialogue', subjectId: id, label, href, needs: 'dialogues.read', receiver: '' }],
        ]
      }),
    )
  },
}
