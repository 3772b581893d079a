import { qrPath, qrSquares } from '#kernel/qr.ts'

/** A code as a picture of lines. */
export function svgOf(address: string): string {
  const squares = qrSquares(address)
  const { size } = squares
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${qrPath(squares)}" shape-rendering="crispEdges"/></svg>`
}
