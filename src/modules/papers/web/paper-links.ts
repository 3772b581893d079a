import type { DialogueInOffice, DialogueLink } from '#modules/dialogues/index.ts'
import { type Actor, may } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { documentsAbout } from '../application/draft-paper.ts'
import { resultReport } from '../application/types/result-report.ts'
import { dialoguePapersHref } from './address.ts'
import { words } from './words.vi.ts'

/** From a dialogue's page to its papers, with how many were drafted as documents, for who may read all of them. */
export async function paperLinks(
  db: UnitDb,
  { id, address }: DialogueInOffice,
  { roles }: Actor,
): Promise<readonly DialogueLink[]> {
  if (may(roles, 'papers.read') !== 'all') return []
  const documents = await documentsAbout(db, id)
  return [
    {
      part: 'results',
      href: dialoguePapersHref(address),
      label: words.link,
      detail: words.linkDetail(documents.length),
    },
  ]
}

/** Where the result report of a dialogue is drafted as a document. */
export const resultReportHref = (address: string): string => dialoguePapersHref(address, resultReport.key)
