/** The parts of an XLSX file that are the same whatever it holds, and the words of its XML (ECMA-376). */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const SCHEMAS = 'http://schemas.openxmlformats.org'
const MAIN = `${SCHEMAS}/spreadsheetml/2006/main`
const RELATIONS = `${SCHEMAS}/officeDocument/2006/relationships`
const PACKAGE = `${SCHEMAS}/package/2006`
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Which of the cell formats below. */
export const styles = { plain: 0, head: 1, day: 2, instant: 3, text: 4, wrapped: 5, needed: 6, total: 7 } as const
export type Style = (typeof styles)[keyof typeof styles]

/** A cell takes no more; Excel calls a file with more damaged. */
const LONGEST_TEXT = 32_767
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu
const MEANINGFUL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML holds it: what XML forbids left out, "_x0041_" kept from being read as a letter's number. */
export const xmlText = (text: string): string =>
  text
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => MEANINGFUL[sign] ?? sign)

/** The letters of a column, from 0: A, Z, AA. */
export const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

/** A sheet's name as Excel takes it: at most 31 signs, none of those it parts names by. */
export const sheetName = (name: string): string =>
  xmlText(
    name
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 31),
  )

/** A list is printed across A4, as wide as the page. */
export const printedSheet = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
export const pageSetup =
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'

export const worksheetHead = `${HEAD}<worksheet xmlns="${MAIN}">`

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** What stands before the sheets in the archive, so that whoever reads its beginning knows what it is. */
export const opening = (sheets: number): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${numbers(
    sheets,
  )
    .map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`)
    .join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/styles.xml': stylesXml,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbers(sheets)
    .map(
      (number) =>
        `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    )
    .join('')}<Relationship Id="rId${sheets + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
})

/** What stands behind the sheets: their names, which stay hidden, where a list can be narrowed (`$A$1:$F$90`), and whose head is printed on each page. */
export function closing(
  sheets: readonly {
    readonly name: string
    readonly hidden: boolean
    readonly filter: string | null
    readonly printed: boolean
  }[],
): Readonly<Record<string, string>> {
  const named = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${sheetName(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  )
  const filters = sheets.flatMap(({ name, filter, printed }, index) => [
    ...(filter
      ? [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${sheetName(name)}'!${filter}</definedName>`,
        ]
      : []),
    ...(printed
      ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sheetName(name)}'!$1:$1</definedName>`]
      : []),
  ])
  return {
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${named.join('')}</sheets>${
      filters.length > 0 ? `<definedNames>${filters.join('')}</definedNames>` : ''
    }</workbook>`,
  }
}

const font = (bold: boolean, colour = '') =>
  `<font>${bold ? '<b/>' : ''}<sz val="12"/>${colour}<name val="Times New Roman"/><family val="1"/></font>`
const format = (attributes: string, alignment = '<alignment vertical="top"/>') =>
  `<xf xfId="0" borderId="0" ${attributes} applyAlignment="1">${alignment}</xf>`

/** In the order of {@link styles}. 49 is "text": a telephone typed over one keeps its 0. */
const stylesXml = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="3">${font(false)}${font(true)}${font(true, '<color rgb="FFB3261E"/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EFEA"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">${[
  format('numFmtId="0" fontId="0" fillId="0"'),
  format(
    'numFmtId="49" fontId="1" fillId="2" applyFont="1" applyFill="1"',
    '<alignment vertical="center" wrapText="1"/>',
  ),
  format('numFmtId="164" fontId="0" fillId="0" applyNumberFormat="1"'),
  format('numFmtId="165" fontId="0" fillId="0" applyNumberFormat="1"'),
  format('numFmtId="49" fontId="0" fillId="0" applyNumberFormat="1"'),
  format('numFmtId="49" fontId="0" fillId="0" applyNumberFormat="1"', '<alignment vertical="top" wrapText="1"/>'),
  format(
    'numFmtId="49" fontId="2" fillId="2" applyFont="1" applyFill="1"',
    '<alignment vertical="center" wrapText="1"/>',
  ),
  format('numFmtId="3" fontId="1" fillId="0" applyFont="1" applyNumberFormat="1"'),
].join('')}</cellXfs></styleSheet>`
