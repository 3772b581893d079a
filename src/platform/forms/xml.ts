import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom'
import { strFromU8, strToU8 } from 'fflate'
import { formLimits } from './form-model.ts'

/** The parts of a packed file by their names. */
export type Parts = Record<string, Uint8Array>

/** What is no XML a form may hold. */
export class NotAForm extends Error {}

const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu

/** Text without what XML forbids. */
export const xmlSafe = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '')

/**
 * A part as a tree.
 * @throws NotAForm when it is too large, brings entities of its own, or is no XML
 */
export function treeOf(part: Uint8Array): Document {
  if (part.length > formLimits.part) throw new NotAForm('a part is too large')
  const text = strFromU8(part)
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new NotAForm('a part brings entities of its own')
  try {
    return new DOMParser({ onError: () => {} }).parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml')
  } catch (cause) {
    throw new NotAForm('a part is no XML', { cause })
  }
}

export const partOf = (tree: Document): Uint8Array => strToU8(new XMLSerializer().serializeToString(tree))

const isElement = (node: Node): node is Element => node.nodeType === 1

/** The elements directly within one, of a name or all, whatever their prefix. */
export function childrenOf(of: Node, name?: string): Element[] {
  const found: Element[] = []
  for (let node = of.firstChild; node; node = node.nextSibling)
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node)
  return found
}

export const childOf = (of: Node, name: string): Element | undefined => childrenOf(of, name)[0]

/** Every element of a name within one, at any depth, in the order of the file. */
export function allWithin(of: Node, ...names: readonly string[]): Element[] {
  const found: Element[] = []
  const walk = (node: Node) => {
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (isElement(child)) {
        if (names.includes(child.localName ?? '')) found.push(child)
        walk(child)
      }
  }
  walk(of)
  return found
}

export const textOf = (element: Element | undefined): string => element?.textContent ?? ''

/** A new element beside another: of its namespace, under its prefix. */
export function elementLike(of: Element, name: string): Element {
  const tree = of.ownerDocument
  if (!tree) throw new NotAForm('an element without a tree')
  return tree.createElementNS(of.namespaceURI, of.prefix ? `${of.prefix}:${name}` : name)
}

/** Takes everything out of an element. */
export function empty(element: Element): void {
  while (element.firstChild) element.removeChild(element.firstChild)
}

export function setText(element: Element, text: string): void {
  empty(element)
  const tree = element.ownerDocument
  if (tree) element.appendChild(tree.createTextNode(text))
}

/** Puts the copies of an element in its place, in their order. */
export function replaceBy(element: Element, copies: readonly Element[]): void {
  const parent = element.parentNode
  const tree = element.ownerDocument
  if (!parent || !tree) return
  const all = tree.createDocumentFragment()
  for (const copy of copies) all.appendChild(copy)
  parent.replaceChild(all, element)
}

export const copyOf = (element: Element): Element => element.cloneNode(true) as Element
