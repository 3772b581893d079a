import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { arrivalNumberIn, INCOMING, type IncomingRefusal, nextNumber, registerPaper, yearOf } from '../domain/index.ts'
import { holdSeries, setLast } from './give-number.ts'
import type { IncomingEvents } from './incoming-events.ts'

/** What is typed of a paper that came in; of a petition's own paper only what the petition does not say. */
export interface IncomingInput {
  readonly arrivedOn: Day
  readonly author: string
  readonly notation: string
  readonly dated: Day | null
  readonly typeName: string
  readonly abstract: string
  readonly departmentId: string | null
  readonly receiver: string
  readonly passedOn: Day | null
  readonly takenBy: string
  readonly note: string
  readonly petitionId: string | null
  readonly opinionId: string | null
}

const lines = (input: IncomingInput) => ({
  arrived_on: input.arrivedOn,
  author: cleanLine(input.author),
  notation: cleanLine(input.notation),
  dated: input.dated,
  type_name: cleanLine(input.typeName),
  abstract: cleanLine(input.abstract),
  department_id: input.departmentId,
  receiver: cleanLine(input.receiver),
  passed_on: input.passedOn,
  taken_by: cleanLine(input.takenBy),
  note: cleanLine(input.note),
  petition_id: input.petitionId,
  opinion_id: input.petitionId ? input.opinionId : null,
})

/** Số đến: the next of the year, or the one written on the paper where that is free. Null: it is another's. */
async function arrivalNumber(tx: UnitDb, year: number, written: number | null): Promise<number | null> {
  const last = await holdSeries(tx, year, INCOMING)
  if (written === null) {
    const higher = await tx
      .selectFrom('incoming')
      .select('number')
      .where('year', '=', year)
      .where('number', '>', last)
      .execute()
    const number = nextNumber(last, new Set(higher.map((row) => row.number)))
    await setLast(tx, year, INCOMING, number)
    return number
  }
  const taken = await tx
    .selectFrom('incoming')
    .select('id')
    .where('year', '=', year)
    .where('number', '=', written)
    .executeTakeFirst()
  if (taken) return null
  if (written > last) await setLast(tx, year, INCOMING, written)
  return written
}

interface Registered {
  readonly id: string
  readonly number: number
}

const told = (
  tx: UnitDb,
  by: By,
  code: string,
  { id, number }: Registered,
  facts: Readonly<Record<string, string>> = {},
) => recordHistory(tx, by, { code, subject: 'incoming', subjectId: id, facts: { number, ...facts } })

/** Đăng ký văn bản đến: it gets the next number of its year. */
export async function registerIncoming(
  tx: UnitDb,
  by: By,
  input: IncomingInput,
): Promise<Result<Registered, IncomingRefusal>> {
  if (!by.officerId) throw new Error('a paper is registered by an officer')
  const decision = registerPaper({ ...input, isPetition: false }, by.on)
  if (!decision.ok) return decision
  const year = yearOf(input.arrivedOn)
  const number = await arrivalNumber(tx, year, null)
  if (number === null) throw new Error('the next number is free')
  const id = newId()
  await tx
    .insertInto('incoming')
    .values({ id, year, number, ...lines(input), entered_at: by.at, entered_by: by.officerId })
    .execute()
  await told(tx, by, 'incoming.registered', { id, number }, input.petitionId ? { petition: input.petitionId } : {})
  return accept({ id, number })
}

/**
 * Vào sổ of a form that came on paper: sender and abstract stand with the petition (R12). The number written on it is kept
 * where it is free. Null: it stands there already, or, with `onlyWritten`, it is left for the register's own page.
 */
export async function registerSubmission(
  tx: UnitDb,
  by: By,
  paper: {
    readonly submissionId: string
    readonly arrivedOn: Day
    readonly written: string
    readonly onlyWritten?: boolean
  },
): Promise<Registered | null> {
  if (!by.officerId) return null
  const written = arrivalNumberIn(paper.written)
  if (written === null && paper.onlyWritten) return null
  const year = yearOf(paper.arrivedOn)
  await holdSeries(tx, year, INCOMING)
  const there = await tx
    .selectFrom('incoming')
    .select('id')
    .where('submission_id', '=', paper.submissionId)
    .executeTakeFirst()
  if (there) return null
  const free = await arrivalNumber(tx, year, written)
  if (free === null && paper.onlyWritten) return null
  const number = free ?? (await arrivalNumber(tx, year, null))
  if (number === null) throw new Error('the next number is free')
  const id = newId()
  await tx
    .insertInto('incoming')
    .values({
      ...{ id, year, number, arrived_on: paper.arrivedOn, submission_id: paper.submissionId },
      ...{ entered_at: by.at, entered_by: by.officerId },
    })
    .execute()
  await told(tx, by, 'incoming.registered', { id, number })
  return { id, number }
}

/** Vào sổ tất cả: every form of the year that came on paper and has no row yet, in the order they came. */
export async function registerWaiting(
  tx: UnitDb,
  by: By,
  year: number,
  events: Pick<IncomingEvents, 'unregistered' | 'numbered'>,
): Promise<number> {
  const waiting = await events.unregistered(tx, year)
  for (const paper of waiting) {
    const registered = await registerSubmission(tx, by, paper)
    if (registered) await events.numbered(tx, paper.submissionId, registered.number)
  }
  return waiting.length
}

const noWords = { notation: '', type_name: '', receiver: '', taken_by: '', note: '' }

/** A petition is moved to its own process (R12): what was written of papers that belong to it goes; their numbers stay. */
export const blankIncoming = (tx: UnitDb, petitionId: string) =>
  tx
    .updateTable('incoming')
    .set({ ...noWords, author: '…', abstract: '…', dated: null })
    .where('petition_id', '=', petitionId)
    .execute()

/** Nothing but a petition that was moved stands on this form: what was written beside it goes too. */
export const blankIncomingForm = (tx: UnitDb, submissionId: string) =>
  tx.updateTable('incoming').set(noWords).where('submission_id', '=', submissionId).execute()

/** One row, as it is edited; null: there is none. */
export const incomingAt = async (db: UnitDb, id: string) =>
  (await db.selectFrom('incoming').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
export type IncomingRecord = NonNullable<Awaited<ReturnType<typeof incomingAt>>>

/** Sửa a row: its number and its year stay. */
export async function editIncoming(
  tx: UnitDb,
  by: By,
  { id, version, ...input }: IncomingInput & { readonly id: string; readonly version: number },
): Promise<Result<'edited', 'not-found' | 'stale' | 'other-year' | IncomingRefusal>> {
  const row = await tx.selectFrom('incoming').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) return refuse('not-found')
  if (row.version !== version) return refuse('stale')
  const isPetition = row.submission_id !== null
  const decision = registerPaper({ ...input, isPetition }, by.on)
  if (!decision.ok) return decision
  if (yearOf(input.arrivedOn) !== row.year) return refuse('other-year')
  const { author, abstract, petition_id, opinion_id, ...common } = lines(input)
  await tx
    .updateTable('incoming')
    .set({ ...common, ...(isPetition ? {} : { author, abstract, petition_id, opinion_id }), version: version + 1 })
    .where('id', '=', id)
    .execute()
  await told(tx, by, 'incoming.edited', { id, number: row.number })
  return accept('edited')
}
