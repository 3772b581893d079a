import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const styles = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const

/** The four styles of Tinos: as wide as Times New Roman letter by letter, every Vietnamese letter in each, free to be embedded. */
export const tinos = (): readonly Buffer[] => {
  const { resolve } = createRequire(import.meta.url)
  return styles.map((style) => readFileSync(resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`)))
}

/** Where a table of the font begins. */
function tableOf(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`a font without ${tag}`)
}

/** Which glyph a segment of format 4 has for a code point. */
function glyphIn(font: Buffer, segment: number, segments: number, code: number): number {
  const start = font.readUInt16BE(segment + 2 * segments)
  const delta = font.readUInt16BE(segment + 4 * segments)
  const at = segment + 6 * segments
  const offset = font.readUInt16BE(at)
  const glyph = offset === 0 ? code : font.readUInt16BE(at + offset + 2 * (code - start))
  return offset !== 0 && glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

/** The glyphs a TrueType font has, by code point: formats 4 and 12 of its `cmap`, which are the ones in use. */
export function glyphs(font: Buffer): ReadonlyMap<number, number> {
  const cmap = tableOf(font, 'cmap')
  const found = new Map<number, number>()
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * index)
    const format = font.readUInt16BE(at)
    if (format === 4) {
      const segments = font.readUInt16BE(at + 6) / 2
      for (let one = 0; one < segments; one++) {
        // The ends of all segments, two bytes to spare, then the starts, the deltas and the offsets, each as many.
        const end = font.readUInt16BE(at + 14 + 2 * one)
        const segment = at + 16 + 2 * one
        const start = font.readUInt16BE(segment + 2 * segments)
        for (let code = start; code <= end && code !== 0xffff; code++)
          found.set(code, glyphIn(font, segment, segments, code))
      }
    }
    if (format === 12)
      for (let one = 0; one < font.readUInt32BE(at + 12); one++) {
        const group = at + 16 + 12 * one
        const [start, end, glyph] = [0, 4, 8].map((offset) => font.readUInt32BE(group + offset)) as [
          number,
          number,
          number,
        ]
        for (let code = start; code <= end; code++) found.set(code, glyph + code - start)
      }
  }
  return found
}

/** Whether all of the fonts have a letter for it. */
export function hasIn(fonts: readonly Buffer[]): (codePoint: number) => boolean {
  const maps = fonts.map(glyphs)
  return (codePoint) => maps.every((map) => map.has(codePoint))
}

/** How wide a text is on one line, in the unit its size is in. */
export type WidthOf = (text: string, size: number) => number

/** Measures by the advances of a font's letters; what it lacks is as wide as its letters are high. */
export function widthIn(font: Buffer): WidthOf {
  const map = glyphs(font)
  const em = font.readUInt16BE(tableOf(font, 'head') + 18)
  const counted = font.readUInt16BE(tableOf(font, 'hhea') + 34)
  const advances = tableOf(font, 'hmtx')
  const advance = (code: number): number => {
    const glyph = map.get(code)
    return glyph === undefined ? em : font.readUInt16BE(advances + 4 * Math.min(glyph, counted - 1))
  }
  return (text, size) => {
    let sum = 0
    for (const sign of text.normalize('NFC')) sum += advance(sign.codePointAt(0) ?? 0)
    return (sum / em) * size
  }
}
