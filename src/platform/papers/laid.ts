import { type LaidPaper, layOut } from '#kernel/paper-lay-out.ts'
import { isPaper, type NamePlates, type Poster, type Printable } from '#kernel/paper-sheets.ts'
import { type FittedPlate, type FittedPoster, fitPlate, fitPoster, type Metrics } from './fit.ts'
import { tinos, widthIn } from './font.ts'

/** What a process of the press is given to set: papers as lines, what has to fit its page as it was asked for. */
export type Laid = LaidPaper | Poster | NamePlates

/** Papers as lines. */
export const laid = (one: Printable): Laid => (isPaper(one) ? layOut(one) : one)

/** What both renderers draw. */
export type Sheet = LaidPaper | FittedPoster | FittedPlates

export interface FittedPlates {
  readonly is: 'name-plates'
  readonly title: string
  readonly plates: readonly FittedPlate[]
}

let known: Metrics | null = null
/** Measures of the letters papers are set in, which are those of Times New Roman. */
export const metrics = (): Metrics => {
  const [regular, , bold] = known ? [] : tinos()
  if (regular && bold) known = { regular: widthIn(regular), bold: widthIn(bold) }
  if (!known) throw new Error('a style of the font is missing')
  return known
}

/** What has to fit its page, fitted. */
export function fitted(one: Laid): Sheet {
  if (one.is === 'paper') return one
  if (one.is === 'poster') return fitPoster(one, metrics())
  return { is: one.is, title: one.title, plates: one.plates.map((plate) => fitPlate(plate, metrics())) }
}
