import { type Day, isAfter } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type Indicator,
  type InForce,
  isFormula,
  isIndicatorCode,
  type ListRefusal,
  versionFor,
  withIndicator,
} from '../../domain/index.ts'
import { proposedList } from './words.vi.ts'

/** A version of the list of indicators. */
export interface EvidenceList extends InForce {
  /** Null: the proposed list, which nobody has saved. */
  readonly id: string | null
  readonly seq: number
  readonly title: string
  readonly source: string
  /** The city has published it so. */
  readonly confirmed: boolean
  readonly indicators: readonly Indicator[]
  readonly savedAt: Temporal.Instant | null
  readonly savedBy: string | null
}

const proposed: EvidenceList = {
  ...{ id: null, seq: 0, confirmed: false, savedAt: null, savedBy: null, inForceUntil: null },
  inForceFrom: Temporal.PlainDate.from('2000-01-01'),
  ...proposedList,
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function indicatorsIn(stored: unknown): readonly Indicator[] {
  return (Array.isArray(stored) ? stored : []).flatMap((one: Record<string, unknown>): Indicator[] => {
    const [code, formula] = [text(one.code), text(one.formula)]
    if (!isIndicatorCode(code)) return []
    const { component, name, definition } = one
    return [
      {
        ...{ code, component: text(component), name: text(name), definition: text(definition) },
        formula: isFormula(formula) ? formula : null,
      },
    ]
  })
}

/** Every version of the list, the newest first; without any, the proposed one stands in. */
export async function evidenceLists(db: UnitDb): Promise<readonly EvidenceList[]> {
  const rows = await db
    .selectFrom('evidence_list as l')
    .leftJoin('officer as o', 'o.id', 'l.saved_by')
    .select(['l.id', 'l.seq', 'l.title', 'l.source', 'l.confirmed', 'l.indicators', 'o.name as savedBy'])
    .select(['l.in_force_from as inForceFrom', 'l.in_force_until as inForceUntil', 'l.saved_at as savedAt'])
    .orderBy('l.seq', 'desc')
    .execute()
  return [...rows.map(({ indicators, ...row }) => ({ ...row, indicators: indicatorsIn(indicators) })), proposed]
}

/** The list of a year: the newest version in force in it, or the proposed one. */
export const listOfYear = (lists: readonly EvidenceList[], year: number): EvidenceList =>
  versionFor(lists, year) ?? proposed

type SaveRefusal = ListRefusal | 'changed-meanwhile' | 'until-before-from'

/** Saves a list as the next version. `shown`: the version the officer looked at. */
async function save(
  tx: UnitDb,
  by: By,
  shown: number,
  change: (newest: EvidenceList) => Result<EvidenceList, SaveRefusal>,
): Promise<Result<EvidenceList, SaveRefusal>> {
  if (!by.officerId) throw new Error('a list is saved by an officer')
  // Two at once would be the same version: the later one waits for the row of the unit.
  await tx.selectFrom('unit').select('id').forUpdate().executeTakeFirst()
  const [newest = proposed] = await evidenceLists(tx)
  if (newest.seq !== shown) return refuse('changed-meanwhile')
  const changed = change(newest)
  if (!changed.ok) return changed
  const list = { ...changed.value, id: newId(), seq: newest.seq + 1 }
  if (list.inForceUntil && isAfter(list.inForceFrom, list.inForceUntil)) return refuse('until-before-from')
  await tx
    .insertInto('evidence_list')
    .values({
      ...{ id: list.id, seq: list.seq, title: list.title, source: list.source, confirmed: list.confirmed },
      ...{
        in_force_from: list.inForceFrom,
        in_force_until: list.inForceUntil,
        saved_at: by.at,
        saved_by: by.officerId,
      },
      indicators: JSON.stringify(list.indicators.map((one) => ({ ...one, formula: one.formula ?? '' }))),
    })
    .execute()
  await recordHistory(tx, by, {
    code: 'evidence.list-saved',
    subject: 'evidence-list',
    subjectId: list.id,
    facts: { seq: list.seq, indicators: list.indicators.length, confirmed: list.confirmed },
  })
  return accept(list)
}

/** Thêm, sửa chỉ số: the list with one indicator put in. */
export const saveIndicator = (
  tx: UnitDb,
  by: By,
  { shown, isNew, ...typed }: Indicator & { readonly shown: number; readonly isNew: boolean },
) =>
  save(tx, by, shown, (newest) => {
    const indicator = {
      ...typed,
      component: cleanLine(typed.component),
      name: cleanLine(typed.name),
      definition: cleanText(typed.definition),
    }
    const put = withIndicator(newest.indicators, indicator, { isNew })
    return 'refusal' in put ? refuse(put.refusal) : accept({ ...newest, indicators: put.list })
  })

/** Bỏ chỉ số: the list without it; what was frozen with it stays. */
export const dropIndicator = (tx: UnitDb, by: By, { shown, code }: { readonly shown: number; readonly code: string }) =>
  save(tx, by, shown, (newest) => {
    const indicators = newest.indicators.filter((one) => one.code !== code)
    return indicators.length < newest.indicators.length ? accept({ ...newest, indicators }) : refuse('not-found')
  })

/** Where the list comes from, whether the city has published it so, and when it is in force. */
export const describeList = (
  tx: UnitDb,
  by: By,
  {
    shown,
    ...about
  }: {
    readonly shown: number
    readonly title: string
    readonly source: string
    readonly confirmed: boolean
    readonly inForceFrom: Day
    readonly inForceUntil: Day | null
  },
) => save(tx, by, shown, (newest) => accept({ ...newest, ...about }))
