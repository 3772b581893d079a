import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Issue, type IssueRefusal, issueDocument as mayIssue, numberAsWritten } from '../domain/index.ts'
import type { DocumentEvents } from './document-events.ts'
import { settingsHeld } from './document-settings.ts'
import { giveNumber, numberTaken, symbolOfDocument } from './give-number.ts'
import { type LockedDocument, lockDocument } from './lock-document.ts'
import { delegatedForm } from './signing-proposal.ts'
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
 * Ban hành: number, day and signer as the clerk typed them; where the unit numbers itself, the next of the series. A number
 * is the unit's once in its year (year of the issue day). What the document answers may refuse, before anything is written.
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
    number: numberAsWritten(cleanLine(typed.number)),
    on: typed.on,
    signerName: cleanLine(typed.signerName),
    signerTitle: cleanLine(typed.signerTitle),
  }
  const numbering = await settingsHeld(tx)
  const numberToCome = numbering.numbers === 'own' && !registered
  const decision = mayIssue(document.stage, { issue, today: by.on, registered, numberToCome })
  if (!decision.ok) return decision
  const words = { issuedOn: issue.on, delayReason: delayReason.trim() }
  const no = await events.refuses(tx, by, document, detailOf('issued', words))
  if (no) return refuse(no)
  const { on } = issue
  if (!numberToCome && (await numberTaken(tx, numbering, { text: issue.number, on, documentId })))
    return refuse('number-taken')
  const subjects = (await events.subjects(tx, [documentId])).get(documentId) ?? []
  // A department's own paper is its head's: nothing is delegated there.
  const delegated = document.issuingDepartmentId
    ? ''
    : await delegatedForm(tx, document, issue.signerName, { subjects, on: issue.on })
  const signingForm = typed.signingForm ?? delegated
  const number = numberToCome
    ? (await giveNumber(tx, by, numbering, { documentId, symbol: await symbolOfDocument(tx, document), on })).text
    : issue.number
  return accept(
    await takeStep(tx, by, document, 'issued', {
      words,
      changed: {
        number_text: number,
        issued_on: issue.on,
        signer_name: issue.signerName,
        signer_title: issue.signerTitle,
        signing_form: signingForm,
      },
      events,
    }),
  )
}
