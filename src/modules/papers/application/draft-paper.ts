import { accept, type Result, refuse } from '#kernel/result.ts'
import { type DocumentEvents, draftDocument, editDocument } from '#modules/documents/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isDrafted } from '../domain/index.ts'
import { aboutId, type PaperAbout } from './load-paper.ts'
import type { MadePaper } from './make-paper.ts'
import type { IssuedAs } from './paper-maker.ts'

/** A document that was written as a paper. */
export interface WrittenDocument {
  readonly id: string
  readonly paper: string
  readonly aboutId: string | null
  readonly title: string
  readonly stage: string
  readonly numberText: string
  readonly issuedOn: Temporal.PlainDate | null
  readonly signerName: string
  readonly signerTitle: string
  readonly version: number
}

/** The documents written as papers about something, the newest first; dropped ones are left out. */
export const documentsAbout = (db: UnitDb, about: string): Promise<WrittenDocument[]> =>
  db
    .selectFrom('document')
    .select(['id', 'paper', 'about_id as aboutId', 'title', 'stage', 'version'])
    .select(['number_text as numberText', 'issued_on as issuedOn'])
    .select(['signer_name as signerName', 'signer_title as signerTitle'])
    .where('about_id', '=', about)
    .where('stage', '<>', 'dropped')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

/** The number, day and signer of the newest issued document written as a paper; null before there is one. */
export async function issuedAs(db: UnitDb, about: string, paper: string): Promise<IssuedAs | null> {
  const issued = (await documentsAbout(db, about)).find((one) => one.paper === paper && one.stage === 'issued')
  if (!issued?.issuedOn) return null
  const [number = '', ...symbol] = issued.numberText.split('/')
  const { signerName, signerTitle, issuedOn: on } = issued
  return { number, symbol: symbol.join('/'), on, signerName, signerTitle }
}

export type DraftPaperRefusal = 'not-drafted' | 'nothing-yet' | 'changed-meanwhile' | 'not-open'

/**
 * Soạn thành văn bản: the paper begins its life as a document; a draft that was begun is written anew from the data, and must
 * be approved again. What is issued stays as it is: the next one is a further document.
 * @param version of the draft the page showed; 0: it showed none
 */
export async function draftPaper<Refusal extends string>(
  tx: UnitDb,
  by: By,
  about: PaperAbout,
  {
    made,
    departmentId,
    version,
  }: { readonly made: MadePaper | null; readonly departmentId: string | null; readonly version: number },
  events: DocumentEvents<Refusal>,
): Promise<Result<{ readonly documentId: string }, DraftPaperRefusal>> {
  const { paper } = about
  if (!isDrafted(paper)) return refuse('not-drafted')
  if (!made) return refuse('nothing-yet')
  const subject = aboutId(about)
  const begun = (await documentsAbout(tx, subject)).find((one) => one.paper === paper.key && one.stage !== 'issued')
  if ((begun?.version ?? 0) !== version) return refuse('changed-meanwhile')
  const { title, text: content, annexes } = made
  if (begun) {
    const edited = await editDocument(tx, by, { documentId: begun.id, version, title, content, annexes }, events)
    return edited.ok ? accept({ documentId: begun.id }) : refuse('not-open')
  }
  const drafted = await draftDocument(
    tx,
    by,
    {
      ...{ kind: paper.as, title, content, departmentId },
      dialogueId: 'dialogue' in about ? about.dialogue.id : about.petition.dialogueId,
      writtenAs: { paper: paper.key, aboutId: subject, annexes },
    },
    events,
  )
  return drafted.ok ? accept({ documentId: drafted.value.id }) : refuse('not-open')
}
