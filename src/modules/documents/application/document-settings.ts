import { sql } from 'kysely'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import { departments } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  COMMON,
  calledTwice,
  isFileRule,
  type LastUsed,
  LETTERS,
  type NotationRefusal,
  type Numbering,
  type NumberingWay,
  type SeriesChoice,
  seriesOf,
  toldTooLow,
  typesByCode,
} from '../domain/index.ts'

/** How the unit numbers and checks its papers. */
export interface DocumentSettings extends Numbering {
  readonly checksRequired: boolean
  /** Số và ký hiệu hồ sơ the unit's list of files gives a dialogue's; '': not told. */
  readonly fileRule: string
  readonly version: number
}

const usual = { numbers: 'city', series: 'per-type', checksRequired: false, fileRule: '', version: 0 } as const

const settingsOf = (row: {
  numbers: string
  series: string
  checks_required: boolean
  file_notation: string
  version: number
}): Omit<DocumentSettings, 'departments'> => ({
  numbers: row.numbers === 'own' ? 'own' : 'city',
  series: row.series === 'common' ? 'common' : 'per-type',
  checksRequired: row.checks_required,
  fileRule: row.file_notation,
  version: row.version,
})

/** As it is set; as it always was where nothing is. */
export async function documentSettings(db: UnitDb): Promise<DocumentSettings> {
  const row = await db.selectFrom('document_settings').selectAll().executeTakeFirst()
  return { ...(row ? settingsOf(row) : usual), departments: await ownSymbols(db) }
}

/** Symbols of the departments that may issue papers of their own. */
async function ownSymbols(db: UnitDb): Promise<readonly string[]> {
  const own = (await departments(db)).filter(({ outside, symbol }) => !outside && symbol !== '')
  return [...new Set(own.map(({ symbol }) => symbol))]
}

/** As it is set, until the transaction ends: a switch waits for who numbers, who numbers for a switch. */
export async function settingsHeld(tx: UnitDb): Promise<DocumentSettings> {
  const row = await tx.selectFrom('document_settings').selectAll().forShare().executeTakeFirst()
  return { ...(row ? settingsOf(row) : usual), departments: await ownSymbols(tx) }
}

/** The one type departments issue on their own heads. */
const OWN_TYPE = 'TTr'

/** Every series a unit may count in, in the order they are shown: the committee's, then its departments' own. */
export const seriesNames = (choice: SeriesChoice, own: readonly string[]): readonly string[] =>
  choice === 'common'
    ? [COMMON, ...own.map((symbol) => `${symbol}/${COMMON}`)]
    : [LETTERS, ...Object.keys(typesByCode), ...own.map((symbol) => `${symbol}/${OWN_TYPE}`)]

/** The highest number any paper of the year carries, series by series: typed, given, or cancelled. */
export async function numbersUsed(
  db: UnitDb,
  year: number,
  choice: SeriesChoice,
): Promise<readonly (Pick<LastUsed, 'series' | 'used'> & { readonly last: number })[]> {
  const { rows } = await sql<{ symbol: string; number: number }>`
    select coalesce(substring(number_text from '/(.*)$'), '') as symbol, max(number_value) as number from document
      where stage = 'issued' and number_value is not null
        and issued_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31) group by 1
    union all
    select symbol, max(number) from issued_number where year = ${year} group by 1`.execute(db)
  const counters = await db.selectFrom('number_series').select(['series', 'last']).where('year', '=', year).execute()
  const own = await ownSymbols(db)
  return seriesNames(choice, own).map((series) => {
    const of = rows.filter(({ symbol }) => seriesOf(choice, symbol.trim(), own) === series)
    const used = Math.max(0, ...of.map(({ number }) => number))
    return { series, used, last: Math.max(used, counters.find((one) => one.series === series)?.last ?? 0) }
  })
}

export interface NewNumbering {
  readonly version: number
  readonly numbers: NumberingWay
  readonly series: SeriesChoice
  /** The last number already used of each series this year, as the register outside says. */
  readonly last: ReadonlyMap<string, number>
}

export type NumberingRefusal = 'stale' | 'last-too-low'

/** Đặt cách lấy số: where numbers come from, and where our own series go on this year. */
export async function setNumbering(
  tx: UnitDb,
  by: By,
  { version, numbers, series, last }: NewNumbering,
): Promise<Result<'set', NumberingRefusal>> {
  const held = await heldForChange(tx)
  if (held.version !== version) return refuse('stale')
  if (numbers === 'own') {
    const { year } = by.on
    const used = await numbersUsed(tx, year, series)
    const told = used.map((one) => ({ ...one, last: last.get(one.series) ?? one.last }))
    if (toldTooLow(told) !== null) return refuse('last-too-low')
    for (const one of told)
      await tx
        .insertInto('number_series')
        .values({ year, series: one.series, last: one.last })
        .onConflict((conflict) =>
          conflict.columns(['unit_id', 'year', 'series']).doUpdateSet({
            last: sql<number>`greatest(number_series.last, excluded.last)`,
          }),
        )
        .execute()
  }
  await change(tx, held, { numbers, series })
  await recordHistory(tx, by, {
    code: 'document.numbering-set',
    subject: 'unit',
    subjectId: await ownId(tx),
    facts: { numbers, series },
  })
  return accept('set')
}

/** Whether both checks are required before a paper is approved. */
export async function setChecksRequired(
  tx: UnitDb,
  by: By,
  { version, required }: { readonly version: number; readonly required: boolean },
): Promise<Result<'set', 'stale'>> {
  const held = await heldForChange(tx)
  if (held.version !== version) return refuse('stale')
  await change(tx, held, { checks_required: required })
  await recordHistory(tx, by, {
    code: 'document.checks-set',
    subject: 'unit',
    subjectId: await ownId(tx),
    facts: { required },
  })
  return accept('set')
}

/** What the files of dialogues are called, where nobody wrote another name for one of them. */
export async function setFileRule(
  tx: UnitDb,
  by: By,
  { version, rule }: { readonly version: number; readonly rule: string },
): Promise<Result<'set', 'stale' | NotationRefusal>> {
  const held = await heldForChange(tx)
  if (held.version !== version) return refuse('stale')
  if (!isFileRule(rule)) return refuse('notation-wrong')
  const files = await tx
    .selectFrom('dialogue')
    .leftJoin('case_file', 'case_file.dialogue_id', 'dialogue.id')
    .select(['year', 'ordinal', 'notation'])
    .execute()
  if (calledTwice(files.map(({ notation, ...file }) => ({ ...file, own: notation ?? '', rule }))))
    return refuse('notation-taken')
  await change(tx, held, { file_notation: rule })
  await recordHistory(tx, by, {
    code: 'case-file.rule-set',
    subject: 'unit',
    subjectId: await ownId(tx),
    facts: { rule },
  })
  return accept('set')
}

/** The row, made where there is none yet, held until the end. */
async function heldForChange(tx: UnitDb): Promise<Omit<DocumentSettings, 'departments'>> {
  await tx
    .insertInto('document_settings')
    .values({ version: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return settingsOf(await tx.selectFrom('document_settings').selectAll().forUpdate().executeTakeFirstOrThrow())
}

const change = (
  tx: UnitDb,
  { version }: Pick<DocumentSettings, 'version'>,
  changed: { numbers?: string; series?: string; checks_required?: boolean; file_notation?: string },
) =>
  tx
    .updateTable('document_settings')
    .set({ ...changed, version: version + 1 })
    .execute()

const ownId = async (tx: UnitDb): Promise<string> =>
  (await tx.selectFrom('unit').select('id').executeTakeFirstOrThrow()).id
