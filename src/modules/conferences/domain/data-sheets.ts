import { type Day, isAfter } from '#kernel/day.ts'
import { mergeTexts } from '#kernel/merge-texts.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { allFields, type Field, isField } from '#modules/petitions/domain/index.ts'

/** Tình trạng of a data sheet, in its order. */
export const sheetStates = ['asked', 'writing', 'handed-in'] as const
export type SheetState = (typeof sheetStates)[number]

/** How a sheet stands: handed in, begun, or only asked for. */
export const sheetState = (sheet: { readonly version: number; readonly handedInAt: unknown }): SheetState =>
  sheet.handedInAt ? 'handed-in' : sheet.version > 0 ? 'writing' : 'asked'

/** What stands in a sheet. */
export interface SheetContent {
  /** Số liệu đến ngày; null: not said yet. */
  readonly asOf: Day | null
  readonly words: string
  /** Above the table; ''. */
  readonly caption: string
  /** The first is the head, all are as long as it; none: there is no table. */
  readonly rows: readonly (readonly string[])[]
}

export const emptySheet: SheetContent = { asOf: null, words: '', caption: '', rows: [] }

/** Letters of a sheet's words, which are read from across a desk, and of its other texts. */
export const LONGEST_SHEET = 8_000
export const LONGEST_SHEET_LINE = 200
export const LONGEST_WANTED = 2_000

export type HandInRefusal = 'handed-in-already' | 'as-of-missing' | 'as-of-to-come' | 'nothing-to-show'

/** May it be handed in? Its figures are of a day that has come, and there is something to look at. */
export function handInSheet(
  sheet: { readonly state: SheetState; readonly content: SheetContent; readonly files: number },
  today: Day,
): Result<{ readonly asOf: Day }, HandInRefusal> {
  const { asOf, words, rows } = sheet.content
  if (sheet.state === 'handed-in') return refuse('handed-in-already')
  if (!asOf) return refuse('as-of-missing')
  if (isAfter(asOf, today)) return refuse('as-of-to-come')
  return words === '' && rows.length === 0 && sheet.files === 0 ? refuse('nothing-to-show') : accept({ asOf })
}

const isSameTable = (a: SheetContent['rows'], b: SheetContent['rows']): boolean =>
  a.length === b.length && a.every((row, at) => row.join('\t') === b[at]?.join('\t'))

/**
 * Two officers wrote the same sheet at once: what each changed is kept where the other did not change it too, words line by line. Null:
 * both changed the same, and a person must look.
 */
export function mergeSheets(base: SheetContent, mine: SheetContent, theirs: SheetContent): SheetContent | null {
  const words = mergeTexts(base.words, mine.words, theirs.words)
  const one = <Value>(of: (sheet: SheetContent) => Value, same: (a: Value, b: Value) => boolean) => {
    const [was, my, their] = [of(base), of(mine), of(theirs)]
    if (same(my, their) || same(my, was)) return { value: their }
    return same(their, was) ? { value: my } : null
  }
  const asOf = one(
    (sheet) => sheet.asOf,
    (a, b) => a?.toString() === b?.toString(),
  )
  const caption = one(
    (sheet) => sheet.caption,
    (a, b) => a === b,
  )
  const rows = one((sheet) => sheet.rows, isSameTable)
  if (words === null || !asOf || !caption || !rows) return null
  return { words, asOf: asOf.value, caption: caption.value, rows: rows.value }
}

/** Says a sheet the same as another? Then there is nothing to save. */
export const isSameSheet = (a: SheetContent, b: SheetContent): boolean =>
  a.words === b.words &&
  a.caption === b.caption &&
  a.asOf?.toString() === b.asOf?.toString() &&
  isSameTable(a.rows, b.rows)

/** A petition of a dialogue, as far as asking for sheets looks at it. */
export interface FieldInUse {
  readonly field: string | null
  /** Of the unit's own; null: given to nobody, or to a body outside. */
  readonly leadDepartmentId: string | null
}

/** A sheet to be asked of somebody. */
export interface ProposedSheet {
  readonly field: Field
  readonly departmentId: string
  readonly petitions: number
}

/**
 * Một lần bấm: a sheet for each field that has petitions here and none yet, of the department that leads most of them; where nobody of the
 * unit does, of the one that prepares the dialogue (DOMAIN, "Who does what by default"). "Khác" is no field to bring figures about.
 */
export function proposeSheets(
  petitions: readonly FieldInUse[],
  covered: ReadonlySet<string>,
  economyId: string | null,
): readonly ProposedSheet[] {
  return allFields.flatMap((field): ProposedSheet[] => {
    const own = petitions.filter((one) => one.field === field)
    if (field === 'other' || covered.has(field) || own.length === 0) return []
    const leads = Map.groupBy(
      own.flatMap(({ leadDepartmentId }) => leadDepartmentId ?? []),
      (id) => id,
    )
    const [most] = [...leads].toSorted(([, a], [, b]) => b.length - a.length)
    const departmentId = most?.[0] ?? economyId
    return departmentId ? [{ field, departmentId, petitions: own.length }] : []
  })
}

/** Fields as they were ticked: known ones, each once, in the order of the list. */
export const fieldsTicked = (ticked: readonly string[]): readonly Field[] =>
  allFields.filter((field) => ticked.includes(field) && isField(field))
