import type { NamePlate, Poster, PosterFact } from '#kernel/paper-sheets.ts'
import type { WidthOf } from './font.ts'
import { LINE, plate as plateSheet, posterPages, posterSizes } from './measures.ts'

/** What sheets are measured with; both in points, as the sizes are. */
export interface Metrics {
  readonly regular: WidthOf
  readonly italic: WidthOf
  readonly bold: WidthOf
}

/** Longer, and a word is broken wherever the line ends: no size makes it fit. */
const ENDLESS = 40

/** How many lines a text takes in a width; more than there are, where a word of it is wider. */
export function linesIn(text: string, size: number, width: number, widthOf: WidthOf): number {
  let lines = 0
  for (const part of text.split('\n')) {
    let line = 0
    lines++
    for (const word of part.split(/[ \u200b]+/)) {
      const wide = widthOf(word, size)
      const space = line === 0 ? 0 : widthOf(' ', size)
      if (wide > width) {
        if (word.length <= ENDLESS) return Number.POSITIVE_INFINITY
        lines += Math.ceil(wide / width)
        line = width
      } else if (line + space + wide > width) {
        lines++
        line = wide
      } else line += space + wide
    }
  }
  return lines
}

/** A text broken into as many lines as it takes, each about as long: no word is left alone on the last one. */
export function evenly(text: string, size: number, width: number, widthOf: WidthOf): string {
  const lines = linesIn(text, size, width, widthOf)
  if (lines === 1 || !Number.isFinite(lines) || text.includes('\n')) return text
  let [least, most] = [0, width]
  while (most - least > 1) {
    const middle = (least + most) / 2
    if (linesIn(text, size, middle, widthOf) > lines) least = middle
    else most = middle
  }
  const broken = text.split(' ').reduce(
    ({ said, line }, word) => {
      const longer = line === '' ? word : `${line} ${word}`
      return line === '' || widthOf(longer, size) <= most
        ? { said, line: longer }
        : { said: [...said, line], line: word }
    },
    { said: [] as readonly string[], line: '' },
  )
  return [...broken.said, broken.line].join('\n')
}

/** A poster with the sizes at which it fits its page, in points. */
export interface FittedPoster {
  readonly is: 'poster'
  readonly page: (typeof posterPages)[keyof typeof posterPages]
  readonly title: string
  readonly issuer: string
  readonly opening: string
  readonly facts: readonly PosterFact[]
  readonly deadline: PosterFact | null
  readonly code: {
    readonly address: string
    readonly caption: string
    readonly side: number
    readonly size: number
  } | null
  readonly foot: string
  readonly sizes: Readonly<Record<keyof typeof posterSizes, number>>
  /** Between its parts. */
  readonly gap: number
  /** How much smaller than it would like to be. */
  readonly scale: number
}

const upper = (text: string): string => text.toLocaleUpperCase('vi')
const points = (millimetres: number): number => (millimetres / 25.4) * 72
/** What a renderer breaks otherwise than it was measured. */
const SPARE = 0.93
const STEP = 0.96
const LEAST = 0.12

/** The largest sizes at which a poster fits its page: all are made smaller together, so that what is large stays the larger. */
export function fitPoster(poster: Poster, { regular, bold }: Metrics): FittedPoster {
  const page = posterPages[poster.size]
  const width = points(page.width - 2 * page.margin)
  const height = points(page.height - 2 * page.margin)
  const [issuer, title] = [upper(poster.issuer), upper(poster.title)]
  for (let scale = 1; ; scale *= STEP) {
    const whole = Object.entries(posterSizes).map(([name, size]) => [name, size * page.scale * scale] as const)
    const wished = Object.fromEntries(whole) as Record<keyof typeof posterSizes, number>
    const sizes = { ...wished, title: inItsLines(title, wished.title, width * SPARE, bold) }
    const tall = (text: string, size: number, widthOf: WidthOf, within = width * SPARE) =>
      text === '' ? 0 : linesIn(text, size, within, widthOf) * size * LINE
    const code = poster.code && {
      ...poster.code,
      side: sizes.code,
      size: alone(poster.code.address, sizes.address, width * SPARE, bold),
    }
    const fact = ({ label, text }: PosterFact, size: number) =>
      tall(label, sizes.label, regular) + tall(text, size, bold)
    const framed = width * SPARE - 2 * sizes.frame
    const parts = [
      tall(issuer, sizes.issuer, bold),
      tall(poster.opening, sizes.opening, regular) + tall(title, sizes.title, bold),
      ...poster.facts.map((one) => fact(one, sizes.fact)),
      poster.deadline
        ? tall(poster.deadline.label, sizes.label, regular, framed) +
          tall(poster.deadline.text, sizes.deadline, bold, framed) +
          2 * sizes.frame
        : 0,
      code ? code.side + tall(code.caption, sizes.caption, regular) + code.size * LINE : 0,
      tall(poster.foot, sizes.foot, regular),
    ].filter((one) => one > 0)
    const taken = parts.reduce((sum, one) => sum + one, 0)
    const left = height * SPARE - taken
    if (left >= parts.length * sizes.gap || scale < LEAST)
      return {
        ...{
          is: 'poster',
          page,
          title: evenly(title, sizes.title, width * SPARE, bold),
          issuer,
          opening: poster.opening,
          facts: poster.facts,
          deadline: poster.deadline,
        },
        ...{ code, foot: poster.foot, sizes, scale },
        gap: Math.max(0, Math.min(left / Math.max(1, parts.length - 1), 3 * sizes.gap)),
      }
  }
}

/** The largest size up to this one at which a text stays on one line. */
const alone = (text: string, most: number, width: number, widthOf: WidthOf): number =>
  Math.min(most, (most * width) / Math.max(1, widthOf(text, most)))

/** Made smaller than this share for it, and a title is no longer the largest. */
const SMALLEST_TITLE = 0.65

/** A title that was given in lines stays in them, when it is not made too small for it. */
const inItsLines = (title: string, size: number, width: number, widthOf: WidthOf): number =>
  title.includes('\n')
    ? Math.max(SMALLEST_TITLE * size, Math.min(...title.split('\n').map((line) => alone(line, size, width, widthOf))))
    : size

/** A plate with the sizes at which it fits its half of a sheet, in points. */
export interface FittedPlate {
  readonly name: string
  readonly beneath: string
  readonly nameSize: number
  readonly beneathSize: number
}

const nameSizes = [110, 96, 84, 74, 66, 58, 50, 44, 38, 32, 26, 20, 16, 12] as const
const beneathSizes = [36, 32, 28, 24, 21, 18, 15, 12, 10, 8] as const
/** On how many lines a name may stand: on one as long as it is read from afar. */
const linesOf = (size: number): number => (size >= 66 ? 1 : size >= 38 ? 2 : 4)

/** The largest sizes at which a name and what stands beneath fit half a sheet. */
export function fitPlate({ name, beneath }: NamePlate, { regular, bold }: Metrics): FittedPlate {
  const width = points(plateSheet.width) * SPARE
  const height = points(plateSheet.height) * SPARE
  const said = upper(name)
  const nameSize = nameSizes.find((size) => linesIn(said, size, width, bold) <= linesOf(size)) ?? nameSizes.at(-1) ?? 0
  const left = height - linesIn(said, nameSize, width, bold) * nameSize * LINE
  const beneathSize =
    beneathSizes.find((size) => size < nameSize && linesIn(beneath, size, width, regular) * size * LINE <= left) ??
    beneathSizes.at(-1) ??
    0
  return {
    name: evenly(said, nameSize, width, bold),
    beneath: evenly(beneath, beneathSize, width, regular),
    nameSize,
    beneathSize,
  }
}
