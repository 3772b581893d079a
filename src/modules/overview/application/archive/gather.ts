import type { Day } from '#kernel/day.ts'
import { type Allowance, allowancesOf, type Budget, budgetOf } from '#modules/budgets/index.ts'
import { type DataSheet, sheetsOf, type TakenInvitee, takenInvitees } from '#modules/conferences/index.ts'
import { type Deadline, deadlinesOfAll } from '#modules/deadlines/index.ts'
import { type Posting, postingsOf } from '#modules/dialogues/index.ts'
import { type CaseFile, caseFiles, documentsByIds, type Filed, placesInFiles } from '#modules/documents/index.ts'
import { historyOfAll, recordHistory, type Teller, type ToldEntry, tell } from '#modules/history/index.ts'
import {
  type CommitmentsViewer,
  commitmentsPage,
  type ExportedPetition,
  everyCommitment,
  exportedPetitions,
  type ListedCommitment,
} from '#modules/petitions/index.ts'
import { countedRegistrations } from '#modules/registrations/index.ts'
import { type LoadedReport, loadReport } from '#modules/reports/index.ts'
import { type Task, tasks } from '#modules/tasks/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type ArchivedCounts,
  type ArchivedDocument,
  type ArchivedFile,
  archivedDocuments,
  archivedFiles,
  archivedPetitions,
} from './archived-files.ts'

/** As many promises and tasks as a dialogue never has. */
const EVERY = 20_000

/** A document as lists show it, with the petitions it concerns. */
export type FiledDocument = ArchivedDocument & Awaited<ReturnType<typeof documentsByIds>>[number]

/** Everything of a dialogue that is text, as it stood at one moment; contents of files are read while they are sent. */
export interface DialogueFile {
  readonly report: LoadedReport
  readonly petitions: readonly ExportedPetition[]
  readonly documents: readonly FiledDocument[]
  readonly files: readonly ArchivedFile[]
  readonly registrations: Awaited<ReturnType<typeof countedRegistrations>>
  readonly invitees: readonly TakenInvitee[]
  readonly commitments: readonly ListedCommitment[]
  readonly tasks: readonly Task[]
  readonly postings: readonly Posting[]
  readonly sheets: readonly DataSheet[]
  readonly deadlines: readonly Deadline[]
  readonly budget: Budget
  readonly allowances: readonly Allowance[]
  /** The acts of the dialogue, its petitions, documents, tasks and money, each with what it concerns. */
  readonly history: readonly (ToldEntry & { readonly subjectId: string })[]
  readonly counts: ArchivedCounts
  /** As what it stands in the unit's list of files, and where its documents stand in it. */
  readonly filedAs: CaseFile | null
  readonly places: ReadonlyMap<string, Filed>
}

/** Who takes the file, and when. */
export interface Taking {
  readonly viewer: CommitmentsViewer
  readonly now: Temporal.Instant
  readonly today: Day
  readonly tellers: readonly Teller[]
}

/** Gathers the whole of a dialogue, in some two dozen queries however many petitions it has; null: there is none. */
export async function gatherDialogue(
  db: UnitDb,
  address: string,
  { viewer, now, today, tellers }: Taking,
): Promise<DialogueFile | null> {
  const report = await loadReport(db, address, today)
  if (!report) return null
  const { id } = report.dialogue
  const { ids, ...counts } = await archivedPetitions(db, id)
  const linked = await archivedDocuments(db, id)
  const listed = await documentsByIds(
    db,
    linked.map((one) => one.id),
  )
  const petitionsOf = new Map(linked.map((one) => [one.id, one.petitions]))
  const postings = await postingsOf(db, id)
  const documentIds = listed.map((one) => one.id)
  const asked = { ...everyCommitment, dialogue: address, box: 'all', after: '' } as const
  const commitments = (await commitmentsPage(db, asked, viewer, EVERY)).rows
  const openTasks = await tasks(db, { state: 'open', dialogueId: id, atMost: EVERY })
  const doneTasks = await tasks(db, { state: 'done', dialogueId: id, atMost: EVERY })
  const invitees = await takenInvitees(db, id)
  const sheets = await sheetsOf(db, id)
  const budget = await budgetOf(db, report.dialogue)
  const allowances = await allowancesOf(db, id)
  const money = [
    ...[...budget.estimates, ...budget.vouchers, ...budget.advances, ...allowances].map((one) => one.id),
    ...(budget.settlement ? [budget.settlement.id] : []),
  ]
  const along = [...commitments, ...postings, ...openTasks, ...doneTasks, ...invitees.map((one) => one.invitee)]
  const subjects = [...[id, ...ids, ...documentIds, ...money], ...along.map((one) => one.id)]
  const entries = await historyOfAll(db, subjects)
  const told = await tell(db, tellers, entries, () => false)
  return {
    report,
    counts,
    petitions: await exportedPetitions(db, ids),
    documents: listed.map((document) => ({ ...document, petitions: petitionsOf.get(document.id) ?? [] })),
    filedAs: (await caseFiles(db, address))[0] ?? null,
    places: await placesInFiles(db, documentIds),
    files: await archivedFiles(db, id, documentIds),
    registrations: await countedRegistrations(db, id, now),
    ...{ invitees, budget, allowances, commitments, postings, sheets, tasks: [...openTasks, ...doneTasks] },
    deadlines: await deadlinesOfAll(db, [
      id,
      ...ids,
      ...openTasks.map((one) => one.id),
      ...doneTasks.map((one) => one.id),
    ]),
    history: told.map((entry, place) => ({ ...entry, subjectId: entries[place]?.subjectId ?? '' })),
  }
}

/** Leaves a trace of a dialogue that left the program whole: who took it and how much it was, never what stood in it (R23). */
export const recordTaken = (tx: UnitDb, by: By, { report, petitions, documents, files }: DialogueFile) =>
  recordHistory(tx, by, {
    code: 'dialogue.taken-along',
    subject: 'dialogue',
    subjectId: report.dialogue.id,
    facts: { petitions: petitions.length, documents: documents.length, files: files.length, contacts: true },
  })
