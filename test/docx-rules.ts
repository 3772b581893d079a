import { DOMParser, type Element as DomElement } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

/** An element of an XML part, with what stands within it. */
interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
}

/** A part as a tree; what is not well formed is told instead. */
function treeOf(xml: string): Element | string {
  const wrong: string[] = []
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') wrong.push(message)
    },
  })
  try {
    const { documentElement } = parser.parseFromString(xml, 'text/xml')
    return wrong[0] ?? (documentElement ? elementOf(documentElement) : 'nothing in it')
  } catch (error) {
    return wrong[0] ?? String(error)
  }
}

const elementOf = (node: DomElement): Element => ({
  name: node.tagName,
  attributes: Object.fromEntries(Array.from(node.attributes, ({ name, value }) => [name, value])),
  children: Array.from(node.childNodes).flatMap((child) =>
    child.nodeType === child.ELEMENT_NODE ? [elementOf(child as DomElement)] : [],
  ),
})

const everyOf = (element: Element): readonly Element[] => element.children.flatMap((one) => [one, ...everyOf(one)])
const everyNamed = (element: Element, name: string) => everyOf(element).filter((one) => one.name === name)

/** What may stand in an element, in this order (ECMA-376 part 1, A.1): Word asks for repair where it is another. */
const orders: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:tbl': 'bookmarkStart bookmarkEnd tblPr tblGrid tr sdt bookmarkStart bookmarkEnd',
  'w:tr': 'tblPrEx trPr tc sdt',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tcBorders': 'top left start bottom right end insideH insideV tl2br tr2bl',
  'w:pBdr': 'top left bottom right between bar',
  'w:tblCellMar': 'top left start bottom right end',
  'w:tcMar': 'top left start bottom right end',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
}
/** Those of which there may be several. */
const several = new Set([
  'headerReference',
  'footerReference',
  'tr',
  'tc',
  'sdt',
  'tblStylePr',
  'bookmarkStart',
  'bookmarkEnd',
])

function orderProblems(element: Element): readonly string[] {
  const order = orders[element.name]?.split(' ')
  if (!order) return []
  const names = element.children.map(({ name }) => name.replace(/^w:/, ''))
  const unknown = names.filter((name) => !order.includes(name))
  if (unknown.length > 0) return [`${element.name} holds ${unknown.join(', ')}`]
  const places = names.map((name) => order.indexOf(name))
  if (places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0)))
    return [`${element.name}: ${names.join(' ')}`]
  const twice = names.find((name, at) => !several.has(name) && names.indexOf(name) !== at)
  return twice ? [`${element.name} holds two ${twice}`] : []
}

/** Numbers Word refuses beyond: sizes of lines in eighths of a point, room around them in points, lengths in twips. */
function numberProblems({ name, attributes }: Element): readonly string[] {
  const within = (key: string, least: number, most: number): readonly string[] => {
    const text = attributes[key]
    if (text === undefined) return []
    return /^-?\d+$/.test(text) && Number(text) >= least && Number(text) <= most ? [] : [`${name} ${key}="${text}"`]
  }
  const isLine = /^w:(top|left|bottom|right|start|end|insideH|insideV|between|bar)$/.test(name) && 'w:val' in attributes
  if (isLine) return [...within('w:sz', 0, 96), ...within('w:space', 0, 31)]
  if (name === 'w:sz' || name === 'w:szCs') return within('w:val', 2, 3276)
  if (name === 'w:spacing') return ['w:before', 'w:after', 'w:line'].flatMap((key) => within(key, 0, 31_680))
  if (name === 'w:ind')
    return ['w:left', 'w:right', 'w:firstLine', 'w:hanging'].flatMap((key) => within(key, -31_680, 31_680))
  if (name === 'w:pgSz') return ['w:w', 'w:h'].flatMap((key) => within(key, 144, 31_680))
  if (name === 'w:pgMar') return Object.keys(attributes).flatMap((key) => within(key, 0, 31_680))
  if (name === 'w:gridCol' || name === 'w:tcW' || name === 'w:tblW') return within('w:w', 0, 31_680)
  return []
}

const spanOf = (cell: Element): number => Number(everyNamed(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1)

/** A table has a column for each of its cells, a cell ends with a paragraph. */
function tableProblems(table: Element): readonly string[] {
  const columns = table.children.find(({ name }) => name === 'w:tblGrid')?.children.length ?? 0
  const rows = table.children.filter(({ name }) => name === 'w:tr')
  const cellsOf = (row: Element) => row.children.filter(({ name }) => name === 'w:tc')
  return [
    ...(rows.length === 0 ? ['a table without rows'] : []),
    ...rows.flatMap((row) => {
      const cells = cellsOf(row)
      const spans = cells.reduce((sum, cell) => sum + spanOf(cell), 0)
      return spans === columns ? [] : [`a row of ${spans} cells in a table of ${columns} columns`]
    }),
    ...rows
      .flatMap(cellsOf)
      .flatMap((cell) => (cell.children.at(-1)?.name === 'w:p' ? [] : ['a cell that does not end with w:p'])),
  ]
}

const twiceIn = (what: string, ids: readonly (string | undefined)[]): readonly string[] =>
  ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [`${what} ${id} twice`]))

/** What a part with text says wrongly by itself: order, numbers, tables, ids, bookmarks, styles that are not there. */
function bodyProblems(part: Element, styles: ReadonlySet<string>, lists: ReadonlySet<string>): readonly string[] {
  const every = everyOf(part)
  const named = (name: string) => every.filter((one) => one.name === name)
  const ids = (name: string, key: string) => named(name).map(({ attributes }) => attributes[key])
  const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => ids(name, 'w:val'))
  const body = named('w:body')[0]
  return [
    ...every.flatMap(orderProblems),
    ...every.flatMap(numberProblems),
    ...named('w:tbl').flatMap(tableProblems),
    ...twiceIn('drawing', ids('wp:docPr', 'id')),
    ...twiceIn('bookmark', ids('w:bookmarkStart', 'w:id')),
    ...(ids('w:bookmarkStart', 'w:id').toSorted().join() === ids('w:bookmarkEnd', 'w:id').toSorted().join()
      ? []
      : ['a bookmark without its other end']),
    ...twiceIn(
      'control',
      named('w:sdtPr').flatMap(({ children }) =>
        children.flatMap((one) => (one.name === 'w:id' ? [one.attributes['w:val']] : [])),
      ),
    ),
    ...used.flatMap((style) => (style && styles.has(style) ? [] : [`style ${style} is not there`])),
    ...ids('w:numId', 'w:val').flatMap((id) => (id && lists.has(id) ? [] : [`list ${id} is not there`])),
    ...named('w:p').flatMap(({ children }) =>
      children.findIndex(({ name }) => name === 'w:pPr') > 0 ? ['w:pPr is not the first of w:p'] : [],
    ),
    ...named('w:r').flatMap(({ children }) =>
      children.findIndex(({ name }) => name === 'w:rPr') > 0 ? ['w:rPr is not the first of w:r'] : [],
    ),
    ...(body && body.children.at(-1)?.name !== 'w:sectPr' ? ['w:body does not end with w:sectPr'] : []),
  ]
}

const folderOf = (name: string) => name.slice(0, name.lastIndexOf('/') + 1)
/** Where a relationship of a part leads, within the package. */
function targetOf(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = folderOf(part).split('/').slice(0, -1)
  for (const step of target.split('/')) step === '..' ? path.pop() : path.push(step)
  return path.join('/')
}

/** The package: every part has a type, every relationship leads somewhere, every part that is spoken of is related. */
function packageProblems(parts: ReadonlyMap<string, Element>, names: readonly string[]): readonly string[] {
  const problems: string[] = []
  const types = parts.get('[Content_Types].xml')
  if (!types) return ['no [Content_Types].xml']
  const overrides = everyNamed(types, 'Override').map(({ attributes }) => attributes.PartName ?? '')
  const endings = new Set(everyNamed(types, 'Default').map(({ attributes }) => attributes.Extension?.toLowerCase()))
  for (const name of overrides)
    if (!names.includes(name.slice(1))) problems.push(`a type for ${name}, which is not there`)
  problems.push(...twiceIn('type', overrides))
  for (const name of names.filter((one) => one !== '[Content_Types].xml' && !one.endsWith('/')))
    if (!overrides.includes(`/${name}`) && !endings.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase()))
      problems.push(`${name} has no type`)
  for (const [name, tree] of parts) {
    const [, folder = '', of] = /^(.*)_rels\/(.*)\.rels$/.exec(name) ?? []
    if (of === undefined) continue
    const part = `${folder}${of}`
    const related = everyNamed(tree, 'Relationship')
    problems.push(
      ...twiceIn(
        `${name}:`,
        related.map(({ attributes }) => attributes.Id),
      ),
    )
    for (const { attributes } of related)
      if (attributes.TargetMode !== 'External' && !names.includes(targetOf(part, attributes.Target ?? '')))
        problems.push(`${name}: ${attributes.Target} is not there`)
  }
  for (const [name, tree] of parts) {
    const rels = parts.get(`${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`)
    const known = new Set(rels ? everyNamed(rels, 'Relationship').map(({ attributes }) => attributes.Id) : [])
    for (const { attributes } of everyOf(tree))
      for (const key of ['r:id', 'r:embed', 'r:link'])
        if (attributes[key] !== undefined && !known.has(attributes[key]))
          problems.push(`${name}: ${key} ${attributes[key]}`)
  }
  return problems
}

/**
 * What would make Word ask for repair, or open a DOCX otherwise than it was meant; [] where nothing is found. LibreOffice opens
 * much that Word does not: these are the rules of ECMA-376 whose breach is known to matter.
 */
export function docxProblems(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(new Uint8Array(bytes))
  const names = Object.keys(files)
  const trees = new Map<string, Element>()
  const problems: string[] = []
  for (const [name, content] of Object.entries(files)) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const tree = treeOf(strFromU8(content))
    if (typeof tree === 'string') problems.push(`${name}: ${tree}`)
    else trees.set(name, tree)
  }
  const idsIn = (part: string, name: string, key: string) =>
    new Set(
      everyNamed(trees.get(part) ?? { name: '', attributes: {}, children: [] }, name).map(
        (one) => one.attributes[key] ?? '',
      ),
    )
  const styles = idsIn('word/styles.xml', 'w:style', 'w:styleId')
  const lists = idsIn('word/numbering.xml', 'w:num', 'w:numId')
  for (const [name, tree] of trees)
    if (/^word\/(document|header\d*|footer\d*|styles)\.xml$/.test(name))
      problems.push(...bodyProblems(tree, styles, lists).map((problem) => `${name}: ${problem}`))
  return [...new Set([...problems, ...packageProblems(trees, names)])]
}
