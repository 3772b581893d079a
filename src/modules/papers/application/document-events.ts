import { sql } from 'kysely'
import { endOf } from '#kernel/day.ts'
import { tally } from '#modules/decisions/index.ts'
import { dialogueById } from '#modules/dialogues/index.ts'
import { type DocumentEvents, type DocumentSubject, noDocumentEvents } from '#modules/documents/index.ts'
import { petitionHref, petitionLabel } from '#modules/petitions/index.ts'
import { isMoneyPaper, paperAt } from './catalogue.ts'
import { factWords } from './places.vi.ts'

/** What papers know of documents: each leads back to what it was written about. */
export const paperDocumentEvents: DocumentEvents<never> = {
  ...noDocumentEvents,
  async known(db, { dialogueId, issuedOn }) {
    const dialogue = dialogueId ? await dialogueById(db, dialogueId) : null
    if (!dialogue) return []
    const upTo = endOf(issuedOn ?? dialogue.heldOn ?? dialogue.conferenceOn)
    const { r, p } = await tally(db, dialogue, upTo)
    const href = `/can-bo/ky-doi-thoai/${dialogue.address}`
    return [
      { key: 'registrations', kind: 'count' as const, value: String(r), href, of: factWords.countedAs.registrations },
      { key: 'petitions', kind: 'count' as const, value: String(p), href, of: factWords.countedAs.petitions },
    ]
  },
  async subjects(db, documentIds) {
    if (documentIds.length === 0) return new Map()
    const { rows } = await sql<{
      documentId: string
      paper: string
      aboutId: string
      number: number | null
      title: string | null
      address: string | null
      year: number | null
      ordinal: number | null
    }>`select d.id as "documentId", d.paper, d.about_id as "aboutId", p.number, p.title, g.address, g.year, g.ordinal
      from document d left join petition p on p.unit_id = d.unit_id and p.id = d.about_id
        left join dialogue g on g.unit_id = d.unit_id and g.id = coalesce(p.dialogue_id, d.about_id)
      where d.about_id is not null and d.id = any (${documentIds}::uuid[])`.execute(db)
    return new Map(
      rows.flatMap(
        ({
          documentId,
          paper,
          aboutId,
          number,
          title,
          address,
          year,
          ordinal,
        }): [string, readonly DocumentSubject[]][] => {
          const of = paperAt(paper)
          if (!of) return []
          if (of.of === 'petition') {
            const href = petitionHref({ id: aboutId, dialogue: address, number })
            const label = petitionLabel({ number, title: title ?? '' })
            return [
              [
                documentId,
                [{ subject: 'petition', subjectId: aboutId, label, href, receiver: '', needs: 'papers.read' }],
              ],
            ]
          }
          if (!address || !year) return []
          const label = factWords.conference(year, ordinal ?? 1)
          const money = isMoneyPaper(paper)
          const href = `/can-bo/ky-doi-thoai/${address}/${money ? 'kinh-phi/' : ''}giay-to/${paper}`
          const needs = money ? 'budgets.read' : 'papers.read'
          return [[documentId, [{ subject: 'dialogue', subjectId: aboutId, label, href, receiver: '', needs }]]]
        },
      ),
    )
  },
}
