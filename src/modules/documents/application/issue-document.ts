import { sql } from 'kysely'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Issue, type IssueRefusal, issueDocument as mayIssue } from '../domain/index.ts'
import type { DocumentEvents } from './document-events.ts'
import { type LockedDocument, lockDocument } from './lock-document.ts'
import { type Stale, staleSince } from './stale.ts'
import { detailOf, takeStep } from './take-step.ts'

export interface Issuing {
  readonly documentId: string
  /** What the page showed. */
  readonly version: number
  readonly issue: Issue
  /** Approved, signed and sent outside, and only entered here: no approval is looked for. */
  readonly registered?: boolean
  /** Nguyên nhân chậm trễ, when the issue comes after a legal term (R17). */
  readonly delayReason?: string
}

/**
 * Ban hành: number, day and signer as the clerk typed them. A number is the unit's once in its year (year of the issue
 * day). What the document answers may refuse, before anything is written.
 */
export async function issueDocument<Refusal extends string>(
  tx: UnitDb,
  by: By,
  { documentId, version, issue: typed, registered = false, delayReason = '' }: Issuing,
  events: DocumentEvents<Refusal>,
): Promise<Result<LockedDocument, 'not-found' | 'number-taken' | IssueRefusal | Refusal> | Stale> {
  const document = await lockDocument(tx, documentId)
  if (!document) return refuse('not-found')
  if (document.version !== version) return staleSince(tx, documentId, version)
  const issue: Issue = {
    number: cleanLine(typed.number),
    on: typed.on,
    signerName: cleanLine(typed.signerName),
    signerTitle: cleanLine(typed.signerTitle),
  }
  const decision = mayIssue(document.stage, { issue, today: by.on, registered })
  if (!decision.ok) return decision
  if (await numberTaken(tx, issue)) return refuse('number-taken')
  const words = { issuedOn: issue.on, delayReason: delayReason.trim() }
  const no = await events.refuses(tx, by, document, detailOf('issued', words))
  if (no) return refuse(no)
  return accept(
    await takeStep(tx, by, document, 'issued', {
      words,
      changed: {
        number_text: issue.number,
        issued_on: issue.on,
        signer_name: issue.signerName,
        signer_title: issue.signerTitle,
      },
      events,
    }),
  )
}

/** Two clerks with one number: the second waits for the first, then sees it. */
async function numberTaken(tx: UnitDb, issue: Issue): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext(current_unit()::text || ${issue.number}))`.execute(tx)
  const taken = await tx
    .selectFrom('document')
    .select('id')
    .where('stage', '=', 'issued')
    .where('number_text', '=', issue.number)
    .where('issued_on', '>=', issue.on.with({ month: 1, day: 1 }))
    .where('issued_on', '<=', issue.on.with({ month: 12, day: 31 }))
    .executeTakeFirst()
  return taken !== undefined
}
