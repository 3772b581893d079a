import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { END, type PaperBlock } from '#kernel/paper.ts'
import { recipientsHead, state } from '#kernel/paper-lay-out.ts'
import { settable, withTexts } from './clean.ts'
import { hasIn, tinos } from './font.ts'
import type { PaperJob } from './job.ts'
import { fitted, type Sheet } from './laid.ts'
import * as measures from './measures.ts'
import { svgOf } from './svg-code.ts'
import { template } from './template.ts'

/** How often what the compiler remembers is dropped: it would grow by a megabyte a paper. */
const DROP_EACH = 5

/** Sets papers as PDF/A-2a: tagged, archival, its text can be read out. Blocks while it works: for a process of its own. */
export function pdfSetter(): (job: PaperJob) => Buffer {
  const fonts = tinos()
  const has = hasIn(fonts)
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] })
  const clean = (text: string): string => settable(text, has)
  let done = 0
  return ({ sheets, title, author, made }) => {
    const set = sheets.map((one) => drawnCodes(fitted(one), clean))
    const about = withTexts({ title, author }, clean)
    const inputs = { data: JSON.stringify({ ...about, sheets: set, made, measures, state, recipientsHead, end: END }) }
    const compiled = compiler.compile({ mainFileContent: template, inputs })
    const failed = compiled.takeDiagnostics()
    if (!compiled.result || compiled.hasError())
      throw new Error(`a paper cannot be set: ${JSON.stringify(failed?.shortDiagnostics)}`)
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2a' })
    if (++done % DROP_EACH === 0) compiler.evictCache(10)
    return pdf
  }
}

/** A sheet with its texts made settable, and a picture beside each address: of the address as it was given. */
function drawnCodes(sheet: Sheet, clean: (text: string) => string): object {
  const drawn = (block: PaperBlock) => ({
    ...withTexts(block, clean),
    ...(block.is === 'qr' && { svg: svgOf(block.address) }),
  })
  const said = withTexts(sheet, clean)
  if (sheet.is === 'poster')
    return { ...said, code: sheet.code && { ...withTexts(sheet.code, clean), svg: svgOf(sheet.code.address) } }
  if (sheet.is === 'name-plates') return said
  return {
    ...said,
    blocks: sheet.blocks.map(drawn),
    annexes: sheet.annexes.map((annex) => ({ ...withTexts(annex, clean), blocks: annex.blocks.map(drawn) })),
  }
}
