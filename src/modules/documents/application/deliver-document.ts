import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type DeliveryRefusal, type DeliveryWay, deliver } from '../domain/index.ts'
import { lockDocument } from './lock-document.ts'

export interface Delivery {
  readonly documentId: string
  /** For whom: the petition it answers. */
  readonly subject: 'petition' | 'dialogue' | 'body'
  readonly subjectId: string
  readonly on: Temporal.PlainDate
  readonly way: DeliveryWay
  readonly receivedBy: string
}

/** Ghi việc giao văn bản: a row of its own (R28); a second delivery stands beside the first. */
export async function recordDocumentDelivery(
  tx: UnitDb,
  by: By,
  { documentId, subject, subjectId, on, way, receivedBy }: Delivery,
): Promise<Result<{ readonly deliveryId: string }, 'not-found' | DeliveryRefusal>> {
  const document = await lockDocument(tx, documentId)
  if (!document || !by.officerId) return refuse('not-found')
  const issuedOn = document.stage === 'issued' ? document.issuedOn : null
  const decision = deliver(issuedOn, { on, way, receivedBy, today: by.on })
  if (!decision.ok) return decision
  const deliveryId = newId()
  await tx
    .insertInto('delivery')
    .values({
      ...{ id: deliveryId, document_id: documentId, subject, subject_id: subjectId, delivered_on: on, way },
      ...{ received_by: cleanLine(receivedBy), recorded_at: by.at, recorded_by: by.officerId },
    })
    .execute()
  await tx
    .updateTable('document')
    .set({ version: document.version + 1 })
    .where('id', '=', documentId)
    .execute()
  await recordHistory(tx, by, {
    code: 'document.delivered',
    subject: 'document',
    subjectId: documentId,
    facts: { version: document.version + 1, to: subjectId, on: on.toString(), way },
  })
  return accept({ deliveryId })
}
