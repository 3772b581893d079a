import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PictureCard } from '#kernel/paper-sheets.ts'
import { CARD_SIDE, cardTemplate } from './card-template.ts'
import { settable, withTexts } from './clean.ts'
import { hasIn, tinos } from './font.ts'
import { svgOf } from './svg-code.ts'

/**
 * Draws cards as PNG, {@link CARD_SIDE} pixels a side. They are set in Typst, whose letters come out as outlines: no machine's own fonts
 * are asked for. Blocks while it works: for a process of its own.
 */
export function cardDrawer(): (card: PictureCard) => Promise<Buffer> {
  const fonts = tinos()
  const has = hasIn(fonts)
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] })
  return async (card) => {
    const said = withTexts(card, (text) => settable(text, has))
    const code = card.code && { ...said.code, svg: svgOf(card.code.address) }
    const compiled = compiler.compile({
      mainFileContent: cardTemplate,
      inputs: { data: JSON.stringify({ ...said, code, side: CARD_SIDE }) },
    })
    const failed = compiled.takeDiagnostics()
    if (!compiled.result || compiled.hasError())
      throw new Error(`a card cannot be set: ${JSON.stringify(failed?.shortDiagnostics)}`)
    const drawn = compiler.plainSvg(compiled.result)
    compiler.evictCache(10)
    const { default: sharp } = await import('sharp')
    return sharp(Buffer.from(drawn))
      .resize(CARD_SIDE, CARD_SIDE)
      .flatten({ background: '#fff' })
      .png({ palette: true })
      .toBuffer()
  }
}
