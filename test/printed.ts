import { strFromU8, unzipSync } from 'fflate'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'

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

/** A line drawn from left to right on a page, in millimetres. */
export interface PrintedRule {
  readonly page: number
  readonly x: number
  readonly right: number
  readonly y: number
}

const MM = 25.4 / 72

/** What a PDF says and where, and the level lines it draws, read back from the file. */
export async function readPdf(bytes: Buffer): Promise<{
  pages: readonly { width: number; height: number }[]
  runs: readonly PrintedRun[]
  rules: readonly PrintedRule[]
}> {
  const { OPS } = await getResolvedPDFJS()
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages: { width: number; height: number }[] = []
  const runs: PrintedRun[] = []
  const rules: PrintedRule[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    pages.push({ width: width * MM, height: height * MM })
    const { items } = await page.getTextContent()
    const drawn = await page.getOperatorList() // loads the fonts' names too
    for (const [x, right, y] of levelLines(drawn, OPS))
      rules.push({ page: number, x: x * MM, right: right * MM, y: (height - y) * MM })
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
  return { pages, runs, rules }
}

type Matrix = readonly [number, number, number, number, number, number]
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  ...([a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j] as const),
  ...([a * k + c * l + e, b * k + d * l + f] as const),
]

/** Stroked paths that are level, as they lie on the page: from, to, how high. */
function* levelLines(
  { fnArray, argsArray }: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  OPS: Readonly<Record<string, number>>,
): Generator<readonly [from: number, to: number, y: number]> {
  const kept: Matrix[] = []
  let now: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [index, operator] of fnArray.entries()) {
    const given = argsArray[index]
    if (operator === OPS.save) kept.push(now)
    else if (operator === OPS.restore) now = kept.pop() ?? now
    else if (operator === OPS.transform) now = times(now, given as Matrix)
    else if (operator === OPS.constructPath) {
      const [painted, , box] = given as [number, unknown, ArrayLike<number> | null]
      const [left = 0, low = 0, right = 0, high = 0] = Array.from(box ?? [])
      if (painted === OPS.stroke && low === high && right > left)
        yield [now[0] * left + now[4], now[0] * right + now[4], now[3] * low + now[5]]
    }
  }
}

/** The parts of a DOCX by name, as text. */
export const docxParts = (bytes: Buffer): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, part]) => [name, strFromU8(part)]))
