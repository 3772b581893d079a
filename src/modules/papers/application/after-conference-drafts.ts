import { dialogueInOffice } from '#modules/dialogues/index.ts'
import type { DocumentEvents } from '#modules/documents/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { documentsAbout, draftPaper } from './draft-paper.ts'
import { loadPaper, type Reading } from './load-paper.ts'
import { conclusion, minutes } from './types/after-conference.ts'
import { resultReport } from './types/result-report.ts'

/**
 * Soạn biên bản, thông báo kết luận, báo cáo kết quả from the data as it is now; what was begun by hand is left to whoever began it.
 * @returns the keys of what was drafted
 */
export async function draftAfterConference<Refusal extends string>(
  tx: UnitDb,
  by: By,
  address: string,
  drafting: Pick<Reading, 'today' | 'origin'> & { readonly departmentId: string | null },
  events: DocumentEvents<Refusal>,
): Promise<readonly string[]> {
  const dialogue = await dialogueInOffice(tx, address)
  if (!dialogue) return []
  const begun = new Set((await documentsAbout(tx, dialogue.id)).map(({ paper }) => paper))
  const drafted: string[] = []
  for (const paper of [minutes, conclusion, resultReport].filter(({ key }) => !begun.has(key))) {
    const about = { paper, dialogue }
    const { made } = await loadPaper(tx, about, { ...drafting, secretsOf: null })
    const came = await draftPaper(tx, by, about, { made, departmentId: drafting.departmentId, version: 0 }, events)
    if (came.ok) drafted.push(paper.key)
  }
  return drafted
}
