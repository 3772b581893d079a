import type { Document, Element } from '@xmldom/xmldom'
import { cellLines, fillCell, fillParagraph, paragraphText } from './docx-text.ts'
import {
  type Filling,
  type FormFile,
  type FormRow,
  type FormTable,
  type FormValue,
  formLimits,
  onlyPlaceholder,
  placeholderKey,
  placeholdersIn,
} from './form-model.ts'
import { allWithin, childOf, childrenOf, copyOf, NotAForm, type Parts, partOf, replaceBy, treeOf } from './xml.ts'

const TEXT = 'word/document.xml'
/** The text, and what stands above and below its pages. */
const isText = (name: string): boolean => name === TEXT || /^word\/(?:header|footer)\d*\.xml$/.test(name)

/** Tables that stand in no other one, in the order of the text. */
const tablesOf = (tree: Document): readonly Element[] => {
  const all = allWithin(tree, 'tbl')
  return all.filter((table) => !all.some((other) => other !== table && allWithin(other, 'tbl').includes(table)))
}

/** Rows, those within a content control too. */
const rowsOf = (table: Element): readonly Element[] =>
  childrenOf(table).flatMap((child) => {
    if (child.localName === 'tr') return [child]
    const content = child.localName === 'sdt' ? childOf(child, 'sdtContent') : undefined
    return content ? childrenOf(content, 'tr') : []
  })

const cellsOf = (row: Element): readonly Element[] =>
  childrenOf(row).flatMap((child) => {
    if (child.localName === 'tc') return [child]
    const content = child.localName === 'sdt' ? childOf(child, 'sdtContent') : undefined
    return content ? childrenOf(content, 'tc') : []
  })

const valueIn = (of: Element | undefined, name: string): string | null => {
  const found = of && childOf(of, name)
  return found ? (Array.from(found.attributes).find(({ localName }) => localName === 'val')?.value ?? '') : null
}

const spanOf = (cell: Element): number => Number(valueIn(childOf(cell, 'tcPr'), 'gridSpan')) || 1
/** It continues the cell above, or is continued below. */
const isMergedDown = (cell: Element): boolean => valueIn(childOf(cell, 'tcPr'), 'vMerge') !== null

const refOf = (row: number, cell: number): string => `r${row}c${cell}`

/** What a text offers to be filled in: its tables, and placeholders anywhere in it. */
export function readDocxForm(parts: Parts): FormFile {
  const tree = treeOf(parts[TEXT] ?? new Uint8Array())
  const tables = tablesOf(tree).map(
    (table, place): FormTable => ({
      key: `bang-${place + 1}`,
      name: '',
      rows: rowsOf(table).slice(0, formLimits.rows).map(rowIn),
    }),
  )
  const inTables = new Set(tablesOf(tree).flatMap((table) => allWithin(table, 'p')))
  const outside = Object.keys(parts)
    .filter(isText)
    .flatMap((name) => allWithin(name === TEXT ? tree : treeOf(parts[name] ?? new Uint8Array()), 'p'))
    .filter((paragraph) => !inTables.has(paragraph))
    .flatMap((paragraph) => placeholdersIn(paragraphText(paragraph)))
  return { kind: 'docx', tables, placeholders: [...new Set(outside)] }
}

function rowIn(row: Element, place: number): FormRow {
  const cells = cellsOf(row).slice(0, formLimits.columns)
  let column = 1
  return {
    number: place + 1,
    repeatable: !cells.some(isMergedDown),
    cells: cells.map((cell, at) => {
      const one = {
        ...{ ref: refOf(place + 1, at + 1), column, span: spanOf(cell), formula: false },
        text: cellLines(cell).slice(0, formLimits.text),
      }
      column += one.span
      return one
    }),
  }
}

/**
 * A text filled in: the chosen row of its table once for each item, with all its formatting; placeholders anywhere filled where they
 * stand.
 * @throws NotAForm when the table or the row is not there
 */
export function fillDocxForm(parts: Parts, filling: Filling): Parts {
  const filled: Parts = { ...parts }
  const tree = treeOf(parts[TEXT] ?? new Uint8Array())
  const table = tablesOf(tree)[Number(filling.table.replace('bang-', '')) - 1]
  const model = table && rowsOf(table)[filling.row - 1]
  if (!table || !model) throw new NotAForm('the row is not there')
  const fact = (key: string): FormValue | undefined => filling.facts[key]
  for (const [place, row] of rowsOf(table).entries()) if (row !== model) fillRow(row, place + 1, fact)
  replaceBy(
    model,
    (filling.items.length > 0 ? filling.items : [filling.none]).map((item, place) => {
      const row = copyOf(model)
      if (place > 0) withoutMarks(row)
      fillRow(row, filling.row, (key) => (Object.hasOwn(item, key) ? item[key] : fact(key)))
      return row
    }),
  )
  for (const paragraph of allWithin(tree, 'p')) fillParagraph(paragraph, fact)
  filled[TEXT] = partOf(tree)
  for (const name of Object.keys(parts)) {
    if (name === TEXT || !isText(name)) continue
    const other = treeOf(parts[name] ?? new Uint8Array())
    const paragraphs = allWithin(other, 'p').filter((one) => paragraphText(one).includes('{{'))
    if (paragraphs.length === 0) continue
    for (const paragraph of paragraphs) fillParagraph(paragraph, fact)
    filled[name] = partOf(other)
  }
  return filled
}

function fillRow(row: Element, number: number, sayOf: (key: string) => FormValue | undefined): void {
  for (const [place, cell] of cellsOf(row).entries()) {
    const only = onlyPlaceholder(cellLines(cell))
    const own = sayOf(refOf(number, place + 1))
    const value = own === undefined && only !== null ? sayOf(placeholderKey(only)) : own
    if (value !== undefined) fillCell(cell, value)
    else for (const paragraph of allWithin(cell, 'p')) fillParagraph(paragraph, sayOf)
  }
}

/** What may stand once in a text: names of places, and Word's own numbers of paragraphs and rows. */
function withoutMarks(row: Element): void {
  for (const mark of allWithin(row, 'bookmarkStart', 'bookmarkEnd')) mark.parentNode?.removeChild(mark)
  for (const element of [row, ...allWithin(row, 'p', 'tr')])
    for (const { name, localName } of Array.from(element.attributes))
      if (localName === 'paraId' || localName === 'textId') element.removeAttribute(name)
}
