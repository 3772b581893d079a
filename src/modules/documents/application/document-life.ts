import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { checksInForce, type DocumentCheck, documentChecks, seriesOf } from '../domain/index.ts'
import { documentChecksOf, draftSeq } from './check-document.ts'
import type { DocumentSubject } from './document-events.ts'
import { documentSettings } from './document-settings.ts'
import type { DocumentPage } from './documents-query.ts'
import { correctionsOf } from './draft-correction.ts'
import { symbolOfDocument } from './give-number.ts'
import { signingOf } from './signing-proposal.ts'
import { withdrawalOf } from './withdraw-document.ts'

/** What a document's page shows besides the document: checks, who signs, how it is numbered, what became of it. */
export async function documentLife(db: UnitDb, page: DocumentPage, subjects: readonly DocumentSubject[], today: Day) {
  const [settings, checks, seq, withdrawal, corrections, signing, symbol] = await Promise.all([
    documentSettings(db),
    documentChecksOf(db, page.id),
    draftSeq(db, page.id),
    withdrawalOf(db, page.id),
    correctionsOf(db, page.id),
    signingOf(db, page, subjects, today),
    symbolOfDocument(db, page),
  ])
  const inForce = new Set(checksInForce(checks, seq).map(({ what }) => what))
  const open = page.stage === 'draft' || page.stage === 'for-approval'
  return {
    ...{ checks, withdrawal, corrections, signing },
    /** What may still be checked of the text as it stands. */
    unchecked: open ? documentChecks.filter((what: DocumentCheck) => !inForce.has(what)) : [],
    checksRequired: settings.checksRequired,
    /** Where the number comes from when it is issued; null: it is typed. */
    numbering:
      settings.numbers === 'own' ? { symbol, series: seriesOf(settings.series, symbol, settings.departments) } : null,
  }
}
export type DocumentLife = Awaited<ReturnType<typeof documentLife>>
