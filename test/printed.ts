import { strFromU8, unzipSync } from 'fflate'
import { getDocumentProxy } from 'unpdf'

/** A run of text on a page, in millimetres from its upper left corner to the run's base line; its letters' size in points. */
export interface PrintedRun {
  readonly text: string
  readonly page: number
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly font: string
}

const MM = 25.4 / 72

/** What a PDF says and where, read back from the file. */
export async function readPdf(
  bytes: Buffer,
): Promise<{ pages: readonly { width: number; height: number }[]; runs: readonly PrintedRun[] }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages: { width: number; height: number }[] = []
  const runs: PrintedRun[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    pages.push({ width: width * MM, height: height * MM })
    const { items } = await page.getTextContent()
    await page.getOperatorList() // loads the fonts' names
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , size = 0, x = 0, y = 0] = item.transform
      const font: { name?: string } = page.commonObjs.get(item.fontName)
      runs.push({
        ...{ text: item.str, page: number, size, font: (font.name ?? '').replace(/^[A-Z]{6}\+/, '') },
        ...{ x: x * MM, right: (x + item.width) * MM, y: (height - y) * MM },
      })
    }
  }
  return { pages, runs }
}

/** The parts of a DOCX by name, as text. */
export const docxParts = (bytes: Buffer): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, part]) => [name, strFromU8(part)]))
