import { encode } from 'uqr'

/** A code a telephone reads: squares in rows, with the quiet zone a camera needs around them. */
export interface QrSquares {
  /** Squares to a side. */
  readonly size: number
  /** Dark or not. */
  readonly rows: readonly (readonly boolean[])[]
}

/** The code of a text. */
export function qrSquares(text: string): QrSquares {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  return { size, rows: data }
}

/** The dark squares as one path, a square being one unit. */
export const qrPath = ({ rows }: QrSquares): string =>
  rows
    .map((row, y) => {
      let line = ''
      for (let x = 0; x < row.length; ) {
        let end = x
        while (row[end]) end++
        if (end > x) line += `M${x} ${y}h${end - x}v1h-${end - x}z`
        x = end + 1
      }
      return line
    })
    .join('')
