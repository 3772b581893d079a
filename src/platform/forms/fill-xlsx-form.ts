import type { Document, Element } from '@xmldom/xmldom'
import { strFromU8 } from 'fflate'
import type { Filling, FormValue } from './form-model.ts'
import {
  copyFormula,
  type Growth,
  lettersOf,
  numberOf,
  offsetFormula,
  shiftFormula,
  shiftPlaces,
} from './shift-formula.ts'
import { fillText, putValue, valueFor } from './xlsx-cell.ts'
import { DateStyles } from './xlsx-dates.ts'
import {
  cellText,
  mergesOf,
  relationsOf,
  rowAt,
  sharedTexts,
  sheetsOf,
  withCells,
  withPlaces,
} from './xlsx-parts-of.ts'
import {
  allWithin,
  childOf,
  childrenOf,
  copyOf,
  NotAForm,
  type Parts,
  partOf,
  replaceBy,
  setText,
  textOf,
  treeOf,
} from './xml.ts'

const rowOf = (ref: string): number => Number(/\d+$/.exec(ref)?.[0] ?? 0)
const columnOf = (ref: string): string => /^[A-Z]+/.exec(ref)?.[0] ?? ''
const at = (element: Element): string => element.getAttribute('r') ?? ''

/**
 * A workbook filled in: the chosen row once for each item with its style, merged cells and formulas; what lies below moved down, sums
 * grew over the rows. Parts that hold nothing to be filled in or moved are the same to the byte.
 * @throws NotAForm when the row is not there
 */
export function fillXlsxForm(parts: Parts, filling: Filling): Parts {
  const filled: Parts = { ...parts }
  const workbook = treeOf(parts['xl/workbook.xml'] ?? new Uint8Array())
  const sheets = sheetsOf(parts, workbook)
  const sheet = sheets.find(({ path }) => path === filling.table)
  if (!sheet) throw new NotAForm('the sheet is not there')
  const growth: Growth = { sheet: sheet.name, row: filling.row, by: Math.max(filling.items.length, 1) - 1 }
  const stylesPart = parts['xl/styles.xml']
  const dates = stylesPart ? new DateStyles(treeOf(stylesPart)) : null
  const shared = sharedTexts(parts)

  const tree = treeOf(parts[sheet.path] ?? new Uint8Array())
  fillSheet(tree, filling, growth, { shared, dates })
  filled[sheet.path] = partOf(tree)
  for (const other of sheets) {
    if (other.path === sheet.path) continue
    const changed = onOtherSheet(parts[other.path], growth, filling, { shared, dates })
    if (changed) filled[other.path] = changed
  }
  for (const name of Object.keys(parts))
    if (/^xl\/charts\/chart[^/]*\.xml$/.test(name)) {
      const chart = treeOf(parts[name] ?? new Uint8Array())
      for (const formula of allWithin(chart, 'f')) setText(formula, shiftFormula(textOf(formula), growth, false))
      filled[name] = partOf(chart)
    }
  for (const { type, target } of relationsOf(parts, sheet.path).values()) {
    const drawing = type.endsWith('/drawing') ? parts[target] : undefined
    if (drawing) filled[target] = movedDrawing(treeOf(drawing), growth)
  }
  if (dates?.added) filled['xl/styles.xml'] = partOf(dates.tree)
  reckonAnew(filled, workbook, growth)
  return filled
}

interface Known {
  readonly shared: readonly string[]
  readonly dates: DateStyles | null
}

function fillSheet(tree: Document, filling: Filling, growth: Growth, { shared, dates }: Known): void {
  const [data] = allWithin(tree, 'sheetData')
  if (!data) throw new NotAForm('a sheet without cells')
  const given = withPlaces(data)
  tellShared(given)
  const model = rowAt(data, given, filling.row)
  const refs = [...Object.keys(filling.facts), ...Object.keys(filling.none)].filter((key) => /^[A-Z]+\d+$/.test(key))
  for (const number of new Set(refs.map(rowOf))) if (number !== filling.row) rowAt(data, withPlaces(data), number)
  const rows = withPlaces(data)
  for (const row of rows) withCells(row, refs)
  const merges = mergesOf(tree)
  if (merges.some(({ top, bottom }) => top !== bottom && top <= filling.row && bottom >= filling.row))
    throw new NotAForm('the row is merged with others')

  const fact = (key: string): FormValue | undefined => filling.facts[key]
  for (const row of rows) {
    if (row === model) continue
    const number = Number(at(row))
    const to = number > growth.row ? number + growth.by : number
    row.setAttribute('r', String(to))
    for (const cell of childrenOf(row, 'c')) {
      const ref = at(cell)
      cell.setAttribute('r', `${columnOf(ref)}${to}`)
      put(cell, ref, fact, shared, dates)
      reckon(cell, (formula) => shiftFormula(formula, growth, true))
    }
  }
  replaceBy(
    model,
    (filling.items.length > 0 ? filling.items : [filling.none]).map((item, place) => {
      const row = copyOf(model)
      const number = growth.row + place
      row.setAttribute('r', String(number))
      // Rows grow with what stands in them, unless somebody has set their height.
      if (!/^(1|true)$/.test(row.getAttribute('customHeight') ?? '')) row.removeAttribute('ht')
      const own = (key: string) => (Object.hasOwn(item, key) ? item[key] : fact(key))
      for (const cell of childrenOf(row, 'c')) {
        const ref = at(cell)
        cell.setAttribute('r', `${columnOf(ref)}${number}`)
        put(cell, ref, own, shared, dates)
        reckon(cell, (formula) => copyFormula(formula, growth, place))
      }
      return row
    }),
  )
  moveMerges(tree, merges, growth)
  movePlaces(tree, growth)
  for (const head of allWithin(tree, 'headerFooter'))
    for (const part of childrenOf(head)) setText(part, fillText(textOf(part), fact))
}

function put(
  cell: Element,
  ref: string,
  sayOf: (key: string) => FormValue | undefined,
  shared: readonly string[],
  dates: DateStyles | null,
): void {
  if (childOf(cell, 'f')) return
  const value = valueFor(ref, cellText(cell, shared), sayOf)
  if (value !== undefined) putValue(cell, value, dates)
}

/** A cell's formula anew; what it came to before is dropped, so that it is reckoned when the file is opened. */
function reckon(cell: Element, anew: (formula: string) => string): void {
  const formula = childOf(cell, 'f')
  if (!formula) return
  setText(formula, anew(textOf(formula)))
  const place = formula.getAttribute('ref')
  if (place) formula.setAttribute('ref', at(cell))
  const value = childOf(cell, 'v')
  if (value) cell.removeChild(value)
  cell.removeAttribute('t')
}

/** Formulas that several cells share are written out for each of them. */
function tellShared(rows: readonly Element[]): void {
  const masters = new Map<string, { formula: string; ref: string }>()
  for (const row of rows)
    for (const cell of childrenOf(row, 'c')) {
      const formula = childOf(cell, 'f')
      if (formula?.getAttribute('t') !== 'shared') continue
      const id = formula.getAttribute('si') ?? ''
      const master = masters.get(id)
      if (textOf(formula) !== '') masters.set(id, { formula: textOf(formula), ref: at(cell) })
      else if (master) {
        const columns = numberOf(columnOf(at(cell))) - numberOf(columnOf(master.ref))
        setText(formula, offsetFormula(master.formula, rowOf(at(cell)) - rowOf(master.ref), columns))
      }
      for (const name of ['t', 'si', 'ref']) formula.removeAttribute(name)
    }
}

/** Merged cells of the repeated row are merged in each copy, those below move. */
function moveMerges(tree: Document, merges: ReturnType<typeof mergesOf>, growth: Growth): void {
  for (const { element, top, bottom, left, right } of merges) {
    const place = (row: number) => `${lettersOf(left)}${row}:${lettersOf(right)}${row}`
    if (top === growth.row && bottom === growth.row)
      replaceBy(
        element,
        Array.from({ length: growth.by + 1 }, (_, copy) => {
          const one = copyOf(element)
          one.setAttribute('ref', place(growth.row + copy))
          return one
        }),
      )
    else element.setAttribute('ref', shiftPlaces(element.getAttribute('ref') ?? '', growth, false))
  }
  for (const list of allWithin(tree, 'mergeCells')) list.setAttribute('count', String(childrenOf(list).length))
}

/** Everything else of a sheet that names places or formulas. */
function movePlaces(tree: Document, growth: Growth): void {
  for (const one of allWithin(tree, 'conditionalFormatting', 'dataValidation', 'protectedRange', 'ignoredError'))
    one.setAttribute('sqref', shiftPlaces(one.getAttribute('sqref') ?? '', growth))
  for (const one of allWithin(tree, 'dimension', 'autoFilter', 'hyperlink'))
    one.setAttribute('ref', shiftPlaces(one.getAttribute('ref') ?? '', growth))
  for (const one of allWithin(tree, 'formula', 'formula1', 'formula2'))
    setText(one, shiftFormula(textOf(one), growth, true))
  for (const list of allWithin(tree, 'rowBreaks'))
    for (const one of childrenOf(list, 'brk')) {
      const id = Number(one.getAttribute('id'))
      if (id >= growth.row) one.setAttribute('id', String(id + growth.by))
    }
}

/** Another sheet: its formulas that name the filled one, and single facts it asks for; null: nothing of it changes. */
function onOtherSheet(part: Uint8Array | undefined, growth: Growth, filling: Filling, known: Known): Uint8Array | null {
  if (!part) return null
  const tree = treeOf(part)
  let changed = false
  const fact = (key: string) => (key.startsWith('{{') ? filling.facts[key] : undefined)
  for (const cell of allWithin(tree, 'c')) {
    const formula = childOf(cell, 'f')
    const value = formula ? undefined : valueFor(at(cell), cellText(cell, known.shared), fact)
    if (value !== undefined) {
      putValue(cell, value, known.dates)
      changed = true
    }
    if (!formula || !textOf(formula).includes('!')) continue
    reckon(cell, (text) => shiftFormula(text, growth, false))
    changed = true
  }
  return changed ? partOf(tree) : null
}

/** Pictures below the repeated row move down with what they stand beside. */
function movedDrawing(tree: Document, growth: Growth): Uint8Array {
  for (const anchor of allWithin(tree, 'from', 'to')) {
    const row = childOf(anchor, 'row')
    if (row && Number(textOf(row)) >= growth.row) setText(row, String(Number(textOf(row)) + growth.by))
  }
  return partOf(tree)
}

/** Names follow their rows, and everything is reckoned anew when the file is opened. */
function reckonAnew(parts: Parts, workbook: Document, growth: Growth): void {
  for (const name of allWithin(workbook, 'definedName')) setText(name, shiftFormula(textOf(name), growth, false))
  const root = workbook.documentElement
  if (!root) return
  const known = childOf(root, 'calcPr')
  const reckons = known ?? workbook.createElementNS(root.namespaceURI, root.prefix ? `${root.prefix}:calcPr` : 'calcPr')
  reckons.setAttribute('fullCalcOnLoad', '1')
  if (!known) {
    const before = childrenOf(root).find(({ localName }) => AFTER_CALC.includes(localName ?? ''))
    root.insertBefore(reckons, before ?? null)
  }
  parts['xl/workbook.xml'] = partOf(workbook)
  if (!parts['xl/calcChain.xml']) return
  delete parts['xl/calcChain.xml']
  for (const name of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
    const part = parts[name]
    if (!part || !strFromU8(part).includes('calcChain')) continue
    const tree = treeOf(part)
    for (const one of allWithin(tree, 'Override', 'Relationship'))
      if (/calcChain/.test(one.getAttribute('PartName') ?? one.getAttribute('Target') ?? ''))
        one.parentNode?.removeChild(one)
    parts[name] = partOf(tree)
  }
}

/** What stands behind the settings of reckoning in a workbook. */
const AFTER_CALC = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'webPublishing',
  'fileRecoveryPr',
  'extLst',
]
