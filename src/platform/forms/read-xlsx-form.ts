import type { Document } from '@xmldom/xmldom'
import { type FormCell, type FormFile, type FormTable, formLimits, placeholdersIn } from './form-model.ts'
import { lettersOf, numberOf } from './shift-formula.ts'
import { cellText, mergesOf, sharedTexts, sheetsOf, withPlaces } from './xlsx-parts-of.ts'
import { allWithin, childOf, childrenOf, type Parts, textOf, treeOf } from './xml.ts'

/** What a workbook offers to be filled in: its sheets, their cells, which of them are computed. */
export function readXlsxForm(parts: Parts): FormFile {
  const shared = sharedTexts(parts)
  const workbook = treeOf(parts['xl/workbook.xml'] ?? new Uint8Array())
  const found = sheetsOf(parts, workbook).map(({ name, path }) => {
    const sheet = treeOf(parts[path] ?? new Uint8Array())
    return { table: tableOf(sheet, { key: path, name }, shared), sheet }
  })
  const heads = found.flatMap(({ sheet }) => allWithin(sheet, 'headerFooter').map(textOf))
  return { kind: 'xlsx', tables: found.map(({ table }) => table), placeholders: heads.flatMap(placeholdersIn) }
}

/** Every place of the sheet up to its last: the file leaves empty ones out, and those are what is filled in. */
function tableOf(sheet: Document, of: Pick<FormTable, 'key' | 'name'>, shared: readonly string[]): FormTable {
  const merges = mergesOf(sheet)
  const [data] = allWithin(sheet, 'sheetData')
  if (!data) return { ...of, rows: [] }
  const known = new Map(
    withPlaces(data).flatMap((row) => childrenOf(row, 'c').map((cell) => [cell.getAttribute('r') ?? '', cell])),
  )
  const places = [...known.keys()].map((ref) => [
    Number(/\d+$/.exec(ref)?.[0]),
    numberOf(/^[A-Z]+/.exec(ref)?.[0] ?? ''),
  ])
  const last = (axis: 0 | 1, most: number) => Math.min(most, Math.max(0, ...places.map((place) => place[axis] ?? 0)))
  const [rows, columns] = [last(0, formLimits.rows), last(1, formLimits.columns)]
  return {
    ...of,
    rows: Array.from({ length: rows }, (_, at) => at + 1).map((number) => ({
      number,
      repeatable: !merges.some(({ top, bottom }) => top <= number && bottom >= number && top !== bottom),
      cells: Array.from({ length: columns }, (_, at) => at + 1).flatMap((column) => cellAt(number, column)),
    })),
  }

  function cellAt(number: number, column: number): readonly FormCell[] {
    const merge = merges.find(
      ({ top, bottom, left, right }) => top <= number && bottom >= number && left <= column && right >= column,
    )
    if (merge && (merge.top !== number || merge.left !== column)) return []
    const ref = `${lettersOf(column)}${number}`
    const cell = known.get(ref)
    const formula = cell && childOf(cell, 'f')
    const said = cell ? cellText(cell, shared) || textOf(childOf(cell, 'v')) : ''
    return [
      {
        ...{ ref, column, span: merge ? merge.right - merge.left + 1 : 1, formula: formula !== undefined },
        text: (formula ? `=${textOf(formula)}` : said).slice(0, formLimits.text),
      },
    ]
  }
}
