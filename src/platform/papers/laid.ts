import { type LaidPaper, layOut } from '#kernel/paper-lay-out.ts'
import { isPaper, type NamePlates, type Poster, type Printable } from '#kernel/paper-sheets.ts'
import { evenly, type FittedPlate, type FittedPoster, fitPlate, fitPoster, type Metrics } from './fit.ts'
import { tinos, widthIn } from './font.ts'
import { columns, sizes, textWidth } from './measures.ts'

/** What a process of the press is given to set: papers as lines, what has to fit its page as it was asked for. */
export type Laid = LaidPaper | Poster | NamePlates

/** Papers as lines. */
export const laid = (one: Printable): Laid => (isPaper(one) ? layOut(one) : one)

/** What both renderers draw. */
export type Sheet = FittedPaper | FittedPoster | FittedPlates

/** A paper with the columns of its head, in millimetres. */
export interface FittedPaper extends LaidPaper {
  readonly columns: { readonly left: number; readonly right: number }
}

export interface FittedPlates {
  readonly is: 'name-plates'
  readonly title: string
  readonly plates: readonly FittedPlate[]
}

let known: Metrics | null = null
/** Measures of the letters papers are set in, which are those of Times New Roman. */
export const metrics = (): Metrics => {
  const [regular, italic, bold] = known ? [] : tinos()
  if (regular && italic && bold) known = { regular: widthIn(regular), italic: widthIn(italic), bold: widthIn(bold) }
  if (!known) throw new Error('a style of the font is missing')
  return known
}

/** A place and day that are wider than their column, "Phường Nguyễn Bỉnh Khiêm, ngày …", make it wider: they stay on one line. */
function columnsFor(paper: LaidPaper): FittedPaper['columns'] {
  const wide = (metrics().italic(paper.placeAndDate, sizes.placeAndDate) / 72) * 25.4 + 1
  const right = Math.min(Math.max(columns.right, wide), textWidth * MOST_RIGHT)
  return { left: textWidth - right, right }
}
/** Who issues it needs its place too. */
const MOST_RIGHT = 0.7

/** What a paper is about, in lines about as long as one another: "2026" never stands below it alone. A letter's stands in its column. */
const evenAbstract = ({ abstract, isLetter }: LaidPaper): string =>
  isLetter
    ? abstract
    : evenly(abstract.replace(TOGETHER, '$1\u00a0$2'), sizes.body, (textWidth / 25.4) * 72, metrics().bold).replaceAll(
        '\u00a0',
        ' ',
      )

/** Two syllables of one word, a year and its number: no line ends between them. */
const TOGETHER = /(hội|đối|doanh|dự|kinh|ủy|năm|số) (nghị|thoại|nghiệp|toán|phí|ban|\d+)/giu

/** What has to fit its page, fitted. */
export function fitted(one: Laid): Sheet {
  if (one.is === 'paper') return { ...one, abstract: evenAbstract(one), columns: columnsFor(one) }
  if (one.is === 'poster') return fitPoster(one, metrics())
  return { is: one.is, title: one.title, plates: one.plates.map((plate) => fitPlate(plate, metrics())) }
}
