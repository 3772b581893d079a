import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const styles = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const

/** The four styles of Tinos: as wide as Times New Roman letter by letter, every Vietnamese letter in each, free to be embedded. */
export const tinos = (): readonly Buffer[] => {
  const { resolve } = createRequire(import.meta.url)
  return styles.map((style) => readFileSync(resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`)))
}

const CMAP = 0x636d6170

/** Where the font's table of code points begins. */
function cmapOf(font: Buffer): number {
  for (let index = 0; index < font.readUInt16BE(4); index++)
    if (font.readUInt32BE(12 + 16 * index) === CMAP) return font.readUInt32BE(20 + 16 * index)
  throw new Error('a font without a cmap')
}

/** The code points a TrueType font has letters for: formats 4 and 12 of its `cmap`, which are the ones in use. */
export function coverage(font: Buffer): ReadonlySet<number> {
  const cmap = cmapOf(font)
  const has = new Set<number>()
  const add = (from: number, to: number) => {
    for (let code = from; code <= to && code !== 0xffff; code++) has.add(code)
  }
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * index)
    const format = font.readUInt16BE(at)
    if (format === 4) {
      const segments = font.readUInt16BE(at + 6) / 2
      for (let one = 0; one < segments; one++)
        add(font.readUInt16BE(at + 16 + 2 * segments + 2 * one), font.readUInt16BE(at + 14 + 2 * one))
    }
    if (format === 12)
      for (let one = 0; one < font.readUInt32BE(at + 12); one++)
        add(font.readUInt32BE(at + 16 + 12 * one), font.readUInt32BE(at + 20 + 12 * one))
  }
  return has
}

/** Whether all of the fonts have a letter for it. */
export function hasIn(fonts: readonly Buffer[]): (codePoint: number) => boolean {
  const sets = fonts.map(coverage)
  return (codePoint) => sets.every((set) => set.has(codePoint))
}
