import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { BlankForm } from '../../domain/index.ts'
import { carryingDocuments, issuedOf } from '../carrying-document.ts'

/** One version as it goes out. */
export interface GoingOut {
  readonly dialogueId: string
  readonly seq: number
  readonly body: string
  readonly forms: readonly BlankForm[]
  readonly reason: string
  readonly conferenceOn: Day
  readonly startsAt: string
  readonly place: string
  readonly cutOffOn: Day
  readonly cutOffPaperAt: string
  readonly on: Day
}

/** Keeps a version of the notice as it goes out; the issued paper that carries it is noted with it. Returns its id. */
export async function layDownVersion(tx: UnitDb, by: By, version: GoingOut): Promise<string> {
  if (!by.officerId) throw new Error('a notice is published by an officer')
  const paper = issuedOf(await carryingDocuments(tx, version.dialogueId, 'notice'))
  const id = newId()
  await tx
    .insertInto('notice_version')
    .values({
      ...{ id, dialogue_id: version.dialogueId, seq: version.seq, body: version.body },
      ...{ forms: JSON.stringify(version.forms), reason: version.reason },
      ...{ number_text: paper?.numberText ?? '', document_id: paper?.id ?? null },
      ...{ conference_on: version.conferenceOn, starts_at: version.startsAt, place: version.place },
      ...{ cut_off_on: version.cutOffOn, cut_off_paper_at: version.cutOffPaperAt },
      ...{ published_on: version.on, published_at: by.at, published_by: by.officerId },
    })
    .execute()
  return id
}
