import { sql } from 'kysely'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { type DocumentEvents, draftDocument, editDocument } from '#modules/documents/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isDrafted, isDraftedForEach } from '../domain/index.ts'
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

/** Papers that are drafted elsewhere, by the kind of their documents. */
export const drafted = { plan: 'ke-hoach', notice: 'thong-bao', answer: 'tra-loi', confirmation: 'tra-loi' } as const

/** Which paper a document is: as it was written, or by its kind where its words are made elsewhere. */
const paperKey = sql<string>`case when document.about_id is not null then document.paper
  when document.kind = 'plan' then ${drafted.plan} when document.kind = 'notice' then ${drafted.notice}
  else ${drafted.answer} end`

/** The plan and notice of a dialogue, the answers to a petition: what is drafted on their own pages. */
const carriedFor = (about: string) => sql<boolean>`(document.about_id is null and (
  (document.dialogue_id = ${about} and document.kind in ('plan', 'notice'))
  or (document.kind in ('answer', 'confirmation') and exists (select from petition_document l
    where l.unit_id = document.unit_id and l.document_id = document.id and l.petition_id = ${about}))))`

/** The documents about something, written as papers or on their own pages, the newest first; dropped ones are left out. */
export const documentsAbout = (db: UnitDb, about: string): Promise<WrittenDocument[]> =>
  db
    .selectFrom('document')
    .select(['id', 'about_id as aboutId', 'title', 'stage', 'version', paperKey.as('paper')])
    .select(['number_text as numberText', 'issued_on as issuedOn'])
    .select(['signer_name as signerName', 'signer_title as signerTitle'])
    .where((row) => row.or([row('about_id', '=', about), carriedFor(about)]))
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
      ...{ kind: paper.as, title, content, issuingDepartmentId: made.issuedBy?.id ?? null },
      // Who issues it also looks after it.
      departmentId: made.issuedBy?.id ?? departmentId,
      dialogueId: 'dialogue' in about ? about.dialogue.id : about.petition.dialogueId,
      writtenAs: { paper: paper.key, aboutId: subject, annexes },
    },
    events,
  )
  return drafted.ok ? accept({ documentId: drafted.value.id }) : refuse('not-open')
}

export type DraftEachRefusal = 'not-drafted' | 'nothing-yet' | 'begun-already' | 'not-open'

/**
 * Soạn cho từng nơi: a letter to each begins its life as a document of its own. While one of them waits to be issued no others are
 * begun, so that nobody is written to twice about the same.
 * @returns how many were drafted
 */
export async function draftEach<Refusal extends string>(
  tx: UnitDb,
  by: By,
  about: PaperAbout,
  { made, departmentId }: { readonly made: MadePaper | null; readonly departmentId: string | null },
  events: DocumentEvents<Refusal>,
): Promise<Result<{ readonly drafted: number }, DraftEachRefusal>> {
  const { paper } = about
  if (!isDraftedForEach(paper)) return refuse('not-drafted')
  if (!made?.letters?.length) return refuse('nothing-yet')
  const subject = aboutId(about)
  const waiting = (one: WrittenDocument) =>
    one.paper === paper.key && one.stage !== 'issued' && one.stage !== 'withdrawn'
  if ((await documentsAbout(tx, subject)).some(waiting)) return refuse('begun-already')
  const dialogueId = 'dialogue' in about ? about.dialogue.id : about.petition.dialogueId
  for (const { title, text: content } of made.letters) {
    const letter = { kind: paper.each, title, content, departmentId, dialogueId }
    const writtenAs = { paper: paper.key, aboutId: subject, annexes: [] }
    if (!(await draftDocument(tx, by, { ...letter, writtenAs }, events)).ok) return refuse('not-open')
  }
  return accept({ drafted: made.letters.length })
}
