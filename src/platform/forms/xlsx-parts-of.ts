import type { Document, Element } from '@xmldom/xmldom'
import { lettersOf, numberOf } from './shift-formula.ts'
import { allWithin, childOf, childrenOf, elementLike, type Parts, textOf, treeOf } from './xml.ts'

/** A sheet of a workbook: its name, and the part it lies in. */
export interface SheetPart {
  readonly name: string
  readonly path: string
}

/** The parts a part refers to, by their ids. */
export function relationsOf(parts: Parts, path: string): ReadonlyMap<string, { type: string; target: string }> {
  const folder = path.replace(/[^/]*$/, '')
  const part = parts[`${folder}_rels/${path.slice(folder.length)}.rels`]
  if (!part) return new Map()
  return new Map(
    allWithin(treeOf(part), 'Relationship').map((one) => {
      const target = one.getAttribute('Target') ?? ''
      return [
        one.getAttribute('Id') ?? '',
        {
          type: one.getAttribute('Type') ?? '',
          target: target.startsWith('/') ? target.slice(1) : within(folder, target),
        },
      ]
    }),
  )
}

/** "../drawings/drawing1.xml" as seen from a folder. */
function within(folder: string, target: string): string {
  const steps = folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** The worksheets of a workbook, in their order; sheets of another kind are left out. */
export function sheetsOf(parts: Parts, workbook: Document): readonly SheetPart[] {
  const relations = relationsOf(parts, 'xl/workbook.xml')
  return allWithin(workbook, 'sheet').flatMap((sheet) => {
    const id = Array.from(sheet.attributes).find(({ localName }) => localName === 'id')?.value ?? ''
    const relation = relations.get(id)
    if (!relation?.type.endsWith('/worksheet') || !parts[relation.target]) return []
    return [{ name: sheet.getAttribute('name') ?? '', path: relation.target }]
  })
}

/** The texts cells share, by their places; of rich ones the letters alone. */
export function sharedTexts(parts: Parts): readonly string[] {
  const part = parts['xl/sharedStrings.xml']
  return part ? allWithin(treeOf(part), 'si').map(richText) : []
}

const richText = (of: Element): string =>
  childrenOf(of)
    .map((one) => (one.localName === 't' ? textOf(one) : one.localName === 'r' ? textOf(childOf(one, 't')) : ''))
    .join('')

/** What a cell says as text; '' where it holds a number, or nothing. */
export function cellText(cell: Element, shared: readonly string[]): string {
  const inline = childOf(cell, 'is')
  if (inline) return richText(inline)
  const value = textOf(childOf(cell, 'v'))
  if (cell.getAttribute('t') === 's') return shared[Number(value)] ?? ''
  return cell.getAttribute('t') === 'str' ? value : ''
}

/** Rows and cells each with the place they stand at, which the format lets writers leave out. */
export function withPlaces(sheetData: Element): readonly Element[] {
  let row = 0
  const rows = childrenOf(sheetData, 'row')
  for (const one of rows) {
    row = Number(one.getAttribute('r')) || row + 1
    one.setAttribute('r', String(row))
    let column = 0
    for (const cell of childrenOf(one, 'c')) {
      column = numberIn(cell.getAttribute('r') ?? '') || column + 1
      if (!cell.getAttribute('r')) cell.setAttribute('r', `${lettersOf(column)}${row}`)
    }
  }
  return rows
}

const numberIn = (ref: string): number => numberOf(/^[A-Z]+/.exec(ref)?.[0] ?? '')

/** The row of a number, made where the file leaves it out because nothing stands in it. */
export function rowAt(sheetData: Element, rows: readonly Element[], number: number): Element {
  const known = rows.find((row) => row.getAttribute('r') === String(number))
  if (known) return known
  const made = elementLike(sheetData, 'row')
  made.setAttribute('r', String(number))
  const next = rows.find((row) => Number(row.getAttribute('r')) > number)
  sheetData.insertBefore(made, next ?? null)
  return made
}

/** Makes the cells of a row that are to be filled in and that the file leaves out because they are empty. */
export function withCells(row: Element, refs: readonly string[]): void {
  const number = row.getAttribute('r') ?? ''
  for (const ref of refs) {
    if (/\d+$/.exec(ref)?.[0] !== number) continue
    const cells = childrenOf(row, 'c')
    if (cells.some((cell) => cell.getAttribute('r') === ref)) continue
    const made = elementLike(row, 'c')
    made.setAttribute('r', ref)
    row.insertBefore(made, cells.find((cell) => numberIn(cell.getAttribute('r') ?? '') > numberIn(ref)) ?? null)
  }
}

/** A merged range: first and last row and column, from 1. */
export interface Merged {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The merged ranges of a sheet. */
export const mergesOf = (sheet: Document): readonly (Merged & { readonly element: Element })[] =>
  allWithin(sheet, 'mergeCell').flatMap((element) => {
    const [, c1 = '', r1, c2 = '', r2] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(element.getAttribute('ref') ?? '') ?? []
    if (r1 === undefined || r2 === undefined) return []
    return [{ element, top: Number(r1), bottom: Number(r2), left: numberIn(c1), right: numberIn(c2) }]
  })
