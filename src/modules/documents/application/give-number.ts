import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  codeOf,
  type DocumentKind,
  type Numbering,
  nextNumber,
  numberText,
  numberValue,
  seriesOf,
  symbolFor,
  symbolIn,
  yearOf,
} from '../domain/index.ts'

/** Takes a series in hand: whoever is next waits until this transaction ends. The last number it gave. */
export async function holdSeries(tx: UnitDb, year: number, series: string): Promise<number> {
  await tx
    .insertInto('number_series')
    .values({ year, series })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { last } = await tx
    .selectFrom('number_series')
    .select('last')
    .where('year', '=', year)
    .where('series', '=', series)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return last
}

/** How far a series has come. */
export const setLast = (tx: UnitDb, year: number, series: string, last: number) =>
  tx.updateTable('number_series').set({ last }).where('year', '=', year).where('series', '=', series).execute()

/** The symbol a document will carry behind its number. */
export async function symbolOfDocument(
  tx: UnitDb,
  document: {
    readonly kind: DocumentKind
    readonly departmentId: string | null
    readonly issuingDepartmentId: string | null
  },
): Promise<string> {
  const id = document.issuingDepartmentId ?? document.departmentId
  const department = id
    ? await tx.selectFrom('department').select(['name', 'symbol']).where('id', '=', id).executeTakeFirst()
    : undefined
  return symbolFor(document.kind, department?.symbol ?? '', document.issuingDepartmentId ? (department ?? null) : null)
}

/** The series a symbol belongs to as the unit numbers. */
const inSeries = ({ series, departments }: Numbering, symbol: string): string => seriesOf(series, symbol, departments)

/** Numbers papers of a series carry after `last`: typed before the switch, or of papers signed outside. */
async function takenAfter(
  tx: UnitDb,
  { year, series, numbering }: { year: number; series: string; numbering: Numbering },
  last: number,
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ number: number; symbol: string }>`
    select number_value as number, coalesce(substring(number_text from '/(.*)$'), '') as symbol from document
      where stage = 'issued' and number_value > ${last}
        and issued_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
    union all
    select number, symbol from issued_number where year = ${year} and number > ${last}`.execute(tx)
  return new Set(rows.filter(({ symbol }) => inSeries(numbering, symbol.trim()) === series).map(({ number }) => number))
}

/** What a number is given to: a document of ours, or a paper made elsewhere. */
export interface NumberedPaper {
  readonly documentId: string | null
  readonly symbol: string
  /** The paper's own day: its year's series counts. */
  readonly on: Day
  readonly abstract?: string
  readonly signer?: string
  readonly recipients?: string
}

/**
 * Cấp số: the next of its series, once and never again. Fifty clerks at once each wait for the one before; what is rolled
 * back gives its number back, so nothing is lost either.
 */
export async function giveNumber(
  tx: UnitDb,
  by: By,
  numbering: Numbering,
  { documentId, symbol, on, abstract = '', signer = '', recipients = '' }: NumberedPaper,
): Promise<{ readonly id: string; readonly text: string }> {
  if (!by.officerId) throw new Error('a number is given by an officer')
  const [year, series] = [yearOf(on), inSeries(numbering, symbol)]
  const last = await holdSeries(tx, year, series)
  const taken = await takenAfter(tx, { year, series, numbering }, last)
  // A year that was numbered elsewhere goes on after all that is known of it: its gaps are others' papers.
  const number = nextNumber(last === 0 && year < by.on.year ? Math.max(0, ...taken) : last, taken)
  await setLast(tx, year, series, number)
  const id = newId()
  await tx
    .insertInto('issued_number')
    .values({
      ...{ id, year, series, code: codeOf(symbol), number, symbol, document_id: documentId, given_on: on },
      ...{ given_at: by.at, given_by: by.officerId, abstract, signer, recipients },
    })
    .execute()
  return { id, text: numberText(number, symbol) }
}

/**
 * Whether a number that was typed is another paper's in its year. One that was given for a paper made elsewhere is this
 * one's: it is the paper, entered here.
 */
export async function numberTaken(
  tx: UnitDb,
  numbering: Numbering,
  { text, on, documentId }: { readonly text: string; readonly on: Day; readonly documentId: string },
): Promise<boolean> {
  if (numbering.numbers === 'own') await holdSeries(tx, yearOf(on), inSeries(numbering, symbolIn(text)))
  else await sql`select pg_advisory_xact_lock(hashtext(current_unit()::text || ${text}))`.execute(tx)
  const taken = await tx
    .selectFrom('document')
    .select('id')
    .where('stage', '=', 'issued')
    .where('number_text', '=', text)
    .where('issued_on', '>=', on.with({ month: 1, day: 1 }))
    .where('issued_on', '<=', on.with({ month: 12, day: 31 }))
    .executeTakeFirst()
  return taken !== undefined || (await isGivenAway(tx, numbering, { text, on, documentId }))
}

async function isGivenAway(
  tx: UnitDb,
  numbering: Numbering,
  { text, on, documentId }: { readonly text: string; readonly on: Day; readonly documentId: string },
): Promise<boolean> {
  const [value, symbol] = [numberValue(text), symbolIn(text)]
  const given = await tx
    .selectFrom('issued_number')
    .select(['id', 'symbol', 'document_id as documentId', 'cancelled_at as cancelledAt'])
    .where('year', '=', yearOf(on))
    .where('number', '=', value)
    .execute()
  const [same] = given.filter(
    (one) => inSeries(numbering, one.symbol) === inSeries(numbering, symbol) || one.symbol === symbol,
  )
  if (!same) return false
  if (same.documentId || same.cancelledAt || same.symbol !== symbol) return true
  await tx.updateTable('issued_number').set({ document_id: documentId }).where('id', '=', same.id).execute()
  return false
}
